import { watchForCancellation } from './edge/cancellation.ts'
import { command, statusWithoutOutput } from './edge/desk/command.ts'

process.stdout.on('error', error => process.exit(statusWithoutOutput(error, process.stderr)))

process.exitCode = await command(process.argv.slice(2), process.env, process, watchForCancellation())
