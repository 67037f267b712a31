import type { Baseline } from '../../measure/rules.ts'
import { count } from '../../text/numbers.ts'
import { NOBODY } from '../answer/risk.ts'
import { apfName, factorCell, shareCell } from '../cells.ts'
import { type FilledColumn, filled, numbers, words } from '../table.ts'
import { UNIT, UNITS_HEADING } from '../unit.ts'
import { changeInWords } from './change.ts'
import { dayBefore, heldBy } from './phrases.ts'
import { hasNobody, linkedProject, type MeasuredRow, type ProjectsView } from './view.ts'

/** How many people a row names before it counts the others. */
const NAMED = 3

type RowColumn = FilledColumn<MeasuredRow>

/** What it is called. */
export function nameColumn(view: ProjectsView): RowColumn {
  return filled(words('Project'), row => linkedProject(view, row))
}

/** How bad it is, to be seen at a glance. */
export function riskColumn({ medium }: ProjectsView): RowColumn {
  return filled(words('Risk'), ({ figures }) => medium.risk(figures.risk))
}

/** The factor of a baseline. */
export function factorColumn(baseline: Baseline, { report }: ProjectsView): RowColumn {
  return filled(numbers(apfName(baseline, report.settings.rules)), ({ figures }) =>
    factorCell(figures.augmented[baseline]),
  )
}

/** The part of a project that active people made. */
export function shareColumn({ report }: ProjectsView): RowColumn {
  return filled(numbers('Active share'), ({ figures }) => shareCell(figures.activeShare, report.settings.rules))
}

/**
 * Who makes up the APF.
 *
 * @param isLinked whether names lead to the pages of people
 * @param most how many are named before the others are counted
 */
export function heldByColumn(view: ProjectsView, isLinked = true, most = NAMED): RowColumn {
  const name = isLinked ? view.linkedName : view.name
  return filled(words('Held by'), row => (hasNobody(row) ? NOBODY : heldBy(row, view.report, most, name)))
}

/** V. */
export function commitsColumn(): RowColumn {
  return filled(numbers(UNITS_HEADING), ({ commits }) => count(commits))
}

/** When a person was last seen in it. */
export function lastCommitColumn({ medium }: ProjectsView): RowColumn {
  return filled(numbers(`Last ${UNIT.one}`), ({ lastCommit }) =>
    lastCommit === null ? 'none' : medium.day(lastCommit),
  )
}

/** What changed since the earlier report; no column where none was given. */
export function changeColumns(view: ProjectsView): readonly RowColumn[] {
  const since = dayBefore(view)
  return since === null ? [] : [filled(words(`Since ${since}`), row => changeInWords(row, view))]
}
