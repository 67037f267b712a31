import { settingsJson } from '../../report/settings-json.ts'
import { reportOnProjects } from '../../run/portfolio/report.ts'
import { type ProjectsActionSettings, parseProjectsSettings } from '../../settings/projects-settings.ts'
import { serverIn } from '../addresses.ts'
import { connectMany } from '../many-projects.ts'
import { comparisonWith } from '../projects-report.ts'
import { withOneEntry } from './one-entry.ts'
import { publishProjects } from './publish-projects.ts'
import { type StepOf, type StepSurroundings, step } from './step.ts'

/**
 * The action for many projects. Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export function projects(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const many: StepOf<ProjectsActionSettings> = {
    parse: read => parseProjectsSettings(read, serverIn(environment)),
    tokenIn: ({ run }) => run.token,
    work,
  }
  return step(many, environment, signal)
}

async function work(settings: ProjectsActionSettings, surroundings: StepSurroundings): Promise<string | null> {
  const { list, measure, run } = settings
  const report = await withOneEntry(surroundings, JSON.stringify(list), async kept => {
    const { ports, terms, settings: shown } = connectMany({ measure, ...run }, Date.now(), kept)
    const comparison = await comparisonWith(settings, settingsJson(shown.rules, shown.gate), surroundings.workspace)
    return reportOnProjects(list, ports, { ...terms, ...comparison, settings: shown })
  })
  return publishProjects(report, run.files, surroundings)
}
