import { projects } from '../edge/runner/projects.ts'
import { start } from '../edge/runner/start.ts'

await start(projects)
