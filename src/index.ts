import { act } from './edge/runner/action.ts'
import { start } from './edge/runner/start.ts'

await start(act)
