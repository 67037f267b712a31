import { watchForCancellation } from './edge/cancellation.ts'
import { command } from './edge/command.ts'

// Whoever reads the output may stop reading, as `head` does; that is no failure.
process.stdout.on('error', error => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await command(process.argv.slice(2), process.env, process, watchForCancellation())
