import { act } from './edge/action.ts'
import { watchForCancellation } from './edge/cancellation.ts'

await act(process.env, watchForCancellation())
