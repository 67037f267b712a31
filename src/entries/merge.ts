import { merge } from '../edge/runner/merge.ts'
import { start } from '../edge/runner/start.ts'

await start(merge)
