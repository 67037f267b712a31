/** Does nothing but open a connection: what Node itself costs. */
import { connect } from 'node:net'

connect(Number(process.argv[2]), '127.0.0.1')
