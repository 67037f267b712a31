import { tmpdir } from 'node:os'
import { formsOfProjects } from '../../publish/projects-forms.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { renderProjectsSummary } from '../../render/markdown/projects-summary.ts'
import { renderProjects, renderProjectsBrief } from '../../render/terminal/projects.ts'
import type { ProjectsReport } from '../../report/projects.ts'
import { settingsJson } from '../../report/settings-json.ts'
import { reportOnProjects } from '../../run/portfolio/report.ts'
import type { ProjectsActionSettings } from '../../settings/projects-settings.ts'
import { gateSentence } from '../../words/projects/verdict.ts'
import { connectMany } from '../many-projects.ts'
import { comparisonWith } from '../projects-report.ts'
import { linesOf } from '../written-files.ts'
import { linesLeft } from './display.ts'
import { MANY_PROJECTS } from './projects-options.ts'
import { readProjectsSettings } from './projects-settings.ts'
import type { Desk, DeskCommand } from './sitting.ts'

/** The command for many projects. */
export const PROJECTS: DeskCommand<ProjectsActionSettings> = {
  words: MANY_PROJECTS,
  read: readProjectsSettings,
  work,
}

async function work(settings: ProjectsActionSettings, desk: Desk): Promise<string | null> {
  const { list, measure, run } = settings
  const { ports, terms, settings: shown } = connectMany({ measure, ...run }, Date.now(), desk.surroundings)
  const comparison = await comparisonWith(settings, settingsJson(shown.rules, shown.gate), process.cwd())
  const report = await reportOnProjects(list, ports, { ...terms, ...comparison, settings: shown })
  await publish(report, settings, desk)
  return report.gate === 'failed' ? gateSentence(report) : null
}

/** Writes the files that are asked for, and prints what somebody at a desk is to see. */
async function publish(
  report: ProjectsReport,
  { run: { files } }: ProjectsActionSettings,
  { display: { screen, isBrief }, stdout }: Desk,
): Promise<void> {
  const places = { temporary: tmpdir(), summary: renderProjectsSummary(report), workspace: process.cwd() }
  const written = linesOf(await publishReportFiles(formsOfProjects(report), files, places))
  stdout.write(isBrief ? renderProjectsBrief(report, screen, linesLeft(written)) : renderProjects(report, screen))
  stdout.write(`\n${written.join('\n')}\n`)
}
