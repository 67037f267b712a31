import { measure } from '../edge/runner/measure.ts'
import { start } from '../edge/runner/start.ts'

await start(measure)
