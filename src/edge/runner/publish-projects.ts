import { publishOutputs } from '../../publish/outputs.ts'
import { formsOfProjects } from '../../publish/projects-forms.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { publishSummary } from '../../publish/summary.ts'
import { renderProjectsSummary } from '../../render/markdown/projects-summary.ts'
import { projectsOutputs } from '../../render/projects-outputs.ts'
import type { ProjectsReport } from '../../report/projects.ts'
import type { SettingsFiles } from '../../settings/run-settings.ts'
import { gateSentence, resultLine } from '../../words/projects/verdict.ts'
import { linesOf } from '../written-files.ts'
import type { StepSurroundings } from './step.ts'

/**
 * Writes everything that the settings of a step ask for.
 *
 * @returns why the gate failed; `null` unless it did
 * @throws UserError when a file cannot be written
 */
export async function publishProjects(
  report: ProjectsReport,
  files: SettingsFiles,
  { log, temporary, workspace }: StepSurroundings,
): Promise<string | null> {
  const written = await publishReportFiles(formsOfProjects(report), files, { temporary, summary: null, workspace })
  for (const line of [resultLine(report), ...linesOf(written)]) log.info(line)
  await publishSummary(renderProjectsSummary(report), log)
  publishOutputs(projectsOutputs(report, written.report))
  return report.gate === 'failed' ? gateSentence(report) : null
}
