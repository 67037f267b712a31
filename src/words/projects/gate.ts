import type { Miss } from '../../measure/figures/gate.ts'
import { countProjects } from '../../report/projects/judge.ts'
import type { ProjectsReport } from '../../report/projects.ts'
import { listed } from '../../text/lists.ts'
import { count, counted } from '../../text/numbers.ts'
import { spelled } from '../../text/spelled.ts'
import { factorCell } from '../cells.ts'
import { plain } from '../medium.ts'
import { codesListed, percentBeside } from '../phrases.ts'
import { dayBefore } from './phrases.ts'
import { type MeasuredRow, type ProjectsView, projectsViewOf } from './view.ts'

/** How many of those that miss a minimum are told with their figures. */
const TOLD = 6

/** Why the gate failed, as one line of plain text for the step's error; `null` unless it did. */
export function gateSentence(report: ProjectsReport): string | null {
  return report.gate === 'failed' ? failuresOn(projectsViewOf(report, plain), worseOn) : null
}

/** What the gate said, for readers who have been told by name what became worse; `null` where there is none. */
export function gateInWords(view: ProjectsView): string | null {
  const { strong } = view.medium
  if (view.report.gate === 'off') return null
  return view.report.gate === 'failed'
    ? `❌ ${strong('The gate failed.')} ${failuresOn(view, howManyWorse)}`
    : `✅ ${strong('The gate passed.')} ${whatPassed(view)}`
}

function failuresOn(view: ProjectsView, worseIn: (view: ProjectsView) => string): string {
  const { below, worse } = countProjects(view.report.rows)
  return [
    ...(below === 0 ? [] : [missesOn(view)]),
    ...(worse > 0 && view.report.failsOnWorse ? [`${worseIn(view)}.`] : []),
  ].join(' ')
}

function missesOn(view: ProjectsView): string {
  const missing = view.measured.flatMap(row =>
    row.verdict.gate === 'failed' ? [{ row, misses: row.verdict.misses }] : [],
  )
  const told = missing.length <= TOLD ? missing : missing.slice(0, TOLD - 1)
  const others = missing.length - told.length
  const names = told.map(({ row, misses }) => `${view.medium.code(row.name)} (${figuresOf(row, misses, view)})`)
  const few = `${count(missing.length)} of ${counted(view.measured.length, 'project')}`
  return `${few} ${missing.length === 1 ? 'misses' : 'miss'} ${minimumsOf(view.report)}: ${listed([
    ...names,
    ...(others === 0 ? [] : [`${count(others)} others`]),
  ])}.`
}

/** The figures with which a project misses. */
function figuresOf({ figures }: MeasuredRow, misses: readonly Miss[], { report }: ProjectsView): string {
  const { rules, gate } = report.settings
  const { activeShare } = figures
  const limits = [rules.majorityThreshold, ...(gate.minimumActiveShare === null ? [] : [gate.minimumActiveShare])]
  const share = activeShare === null ? 'none' : percentBeside(activeShare, ...limits)
  return misses
    .map(miss => (miss === 'apf' ? `APF ${factorCell(figures.augmented[rules.baseline])}` : `active share ${share}`))
    .join(', ')
}

function minimumsOf({ settings: { gate } }: ProjectsReport): string {
  const minimums = [
    ...(gate.minimumApf === null ? [] : [`APF ${count(gate.minimumApf)}`]),
    ...(gate.minimumActiveShare === null ? [] : [`active share ${gate.minimumActiveShare.text} %`]),
  ]
  return `${minimums.length === 1 ? 'the minimum' : 'a minimum'} (${minimums.join(', ')})`
}

function worseOn(view: ProjectsView): string {
  const worse = view.report.rows.filter(({ change }) => change?.isWorse === true).map(({ name }) => name)
  return `${howManyWorse(view)} since ${dayBefore(view)}: ${codesListed(worse, view.medium)}`
}

function howManyWorse({ report }: ProjectsView): string {
  return `${counted(countProjects(report.rows).worse, 'project')} became worse`
}

function whatPassed(view: ProjectsView): string {
  const { settings, failsOnWorse } = view.report
  const { notMeasured } = countProjects(view.report.rows)
  const { minimumApf, minimumActiveShare } = settings.gate
  const hasMinimum = minimumApf !== null || minimumActiveShare !== null
  const said = [
    ...(hasMinimum ? [`no project misses ${minimumsOf(view.report)}`] : []),
    ...(failsOnWorse ? ['none became worse'] : []),
  ]
  const passed = said.join(', and ').replace(/^n/, 'N')
  return notMeasured === 0
    ? `${passed}.`
    : `${passed}; of the ${spelled(notMeasured)} that could not be measured, nothing is known.`
}
