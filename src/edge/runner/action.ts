import { publishComment } from '../../publish/comment.ts'
import { formsOfReport } from '../../publish/forms.ts'
import { publishOutputs } from '../../publish/outputs.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { publishSummary } from '../../publish/summary.ts'
import { renderSummary } from '../../render/markdown/summary.ts'
import { outputsOf } from '../../render/outputs.ts'
import { parseSettings, type Settings } from '../../settings/settings.ts'
import { resultLine } from '../../words/answer/result-line.ts'
import { runOnOne } from '../one-repository.ts'
import { linesOf } from '../written-files.ts'
import { type StepOf, type StepSurroundings, step } from './step.ts'

const ROOT: StepOf<Settings> = { parse: read => parseSettings(read), tokenIn: ({ run }) => run.token, work }

/**
 * The root action: one repository. Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export function act(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return step(ROOT, environment, signal)
}

function work(settings: Settings, surroundings: StepSurroundings): Promise<string | null> {
  const { log, temporary, workspace } = surroundings
  return runOnOne(settings, Date.now(), surroundings, async ({ report }, { conversation }) => {
    const written = await publishReportFiles(formsOfReport(report), settings.run.files, {
      temporary,
      summary: null,
      workspace,
    })
    for (const line of [resultLine(report), ...linesOf(written)]) log.info(line)
    await publishSummary(renderSummary(report), log)
    publishOutputs(outputsOf(report, written.report))
    await publishComment(report, settings, conversation, log)
  })
}
