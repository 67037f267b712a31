import { plan } from '../edge/runner/plan.ts'
import { start } from '../edge/runner/start.ts'

await start(plan)
