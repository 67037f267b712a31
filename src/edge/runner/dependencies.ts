import { publishDependenciesComment } from '../../publish/dependencies-comment.ts'
import { formsOfDependencies } from '../../publish/dependencies-forms.ts'
import { publishOutputs } from '../../publish/outputs.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { publishSummary } from '../../publish/summary.ts'
import { dependenciesOutputsOf } from '../../render/dependencies-outputs.ts'
import { renderDependenciesSummary } from '../../render/markdown/dependencies-summary.ts'
import { reportOnDependencies } from '../../run/dependencies/report.ts'
import { type DependenciesSettings, parseDependenciesSettings } from '../../settings/dependencies-settings.ts'
import { dependenciesGateSentence, unusedWaivers } from '../../words/dependencies/gate.ts'
import { dependenciesResultLine } from '../../words/dependencies/result-line.ts'
import { connectDependencies } from '../dependencies.ts'
import { linesOf } from '../written-files.ts'
import { withOneEntry } from './one-entry.ts'
import { type StepOf, type StepSurroundings, step } from './step.ts'

const DEPENDENCIES: StepOf<DependenciesSettings> = {
  parse: read => parseDependenciesSettings(read),
  tokenIn: ({ run }) => run.token,
  work,
}

/**
 * The action for what a checkout depends on. Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export function dependencies(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return step(DEPENDENCIES, environment, signal)
}

function work(settings: DependenciesSettings, surroundings: StepSurroundings): Promise<string | null> {
  const { environment, log, temporary, workspace } = surroundings
  const { find, run, comment: policy } = settings
  return withOneEntry(surroundings, 'dependencies', async kept => {
    const repository = environment.GITHUB_REPOSITORY || null
    const world = await connectDependencies(settings, repository, Date.now(), { ...kept, workspace })
    const report = await reportOnDependencies(world.ports, world.terms)
    const places = { temporary, summary: null, workspace }
    const written = await publishReportFiles(formsOfDependencies(report), run.files, places)
    for (const line of [dependenciesResultLine(report), ...linesOf(written)]) log.info(line)
    const unused = unusedWaivers(report)
    if (unused !== null) log.notice(unused)
    await publishSummary(renderDependenciesSummary(report), log)
    publishOutputs(dependenciesOutputsOf(report, written.report))
    await publishDependenciesComment(report, { policy, folder: find.workingDirectory }, world.conversation, log)
    return dependenciesGateSentence(report)
  })
}
