import { watchForCancellation } from './edge/cancellation.ts'
import { act } from './edge/runner/action.ts'

await act(process.env, watchForCancellation())
// Said aloud, since a cache service that hangs would keep the process alive; after everything was written.
process.stdout.write('', () => process.exit())
