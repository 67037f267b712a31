import { dependencies } from '../edge/runner/dependencies.ts'
import { start } from '../edge/runner/start.ts'

await start(dependencies)
