import { count } from '../../../text/numbers.ts'
import { day } from '../../../text/times.ts'
import { NOBODY } from '../../../words/answer/risk.ts'
import { apfName, factorCell, otherBaseline, shareCell } from '../../../words/cells.ts'
import {
  changeColumns,
  commitsColumn,
  factorColumn,
  lastCommitColumn,
  nameColumn,
  riskColumn,
  shareColumn,
} from '../../../words/projects/columns.ts'
import { dayBefore, heldBy } from '../../../words/projects/phrases.ts'
import { projectsPart } from '../../../words/projects/table.ts'
import { hasNobody, type MeasuredRow, type ProjectsView } from '../../../words/projects/view.ts'
import { prose } from '../isolated.ts'
import { h, type Tree } from '../tree.ts'
import { heldTrees } from './held.ts'
import type { Kind, List, Look } from './model.ts'
import { rowId } from './row-id.ts'

/** How many people the line of a row names. */
const NAMED = 2

/** The levels of risk, worst first, each a kind of its own. */
export const KINDS: readonly Kind[] = (['critical', 'high', 'moderate', 'low', 'unknown'] as const).map(level => ({
  word: level,
  look: level,
}))

const KIND_OF: ReadonlyMap<Look, Kind> = new Map(KINDS.map(kind => [kind.look, kind]))

/** The kind of a row. */
export function kindOf({ figures: { risk } }: MeasuredRow): Kind {
  return KIND_OF.get(risk) ?? { word: risk, look: risk }
}

/** The table of all that were measured; `null` where there is none. */
export function projectsList(view: ProjectsView): List | null {
  const part = projectsPart(view)
  if (part === null) return null
  const risk = riskColumn(view)
  // No line is broken in cells of numbers, so that a day needs no element of its own, of which there would be hundreds.
  const unbroken = { ...view, medium: { ...view.medium, day } }
  const columns = [
    ...[nameColumn(view), risk, factorColumn('active', view), factorColumn('all', view), shareColumn(view)],
    ...[commitsColumn(), lastCommitColumn(unbroken), ...changeColumns(view)],
  ]
  return {
    title: part.title,
    lead: part.lead,
    of: ['project', 'projects'],
    kindHeading: risk.heading,
    columns: columns.map(({ heading, align, cell }) => ({ heading, align, isOrder: cell === risk.cell })),
    rows: view.measured.map((row, index) => ({
      id: rowId(index),
      kind: kindOf(row),
      cells: columns.map(({ cell }) => cell(row)),
      summary: summaryOf(row, view),
      unfolded: [...heldTrees(row, view), ...beforeIn(row, view)],
    })),
    notes: part.notes,
  }
}

function summaryOf(row: MeasuredRow, view: ProjectsView): string {
  if (row.figures.risk === 'unknown') return 'no commits'
  return hasNobody(row) ? NOBODY : `held by ${heldBy(row, view.report, NAMED, view.name)}`
}

/** The figures of the earlier report. */
function beforeIn({ change }: MeasuredRow, view: ProjectsView): readonly Tree[] {
  const since = dayBefore(view)
  if (since === null) return []
  const before = change?.before ?? null
  if (before === null) return [h('p', {}, ...prose(`On ${since}: not known.`))]
  const { rules } = view.report.settings
  const { baseline } = rules
  const other = otherBaseline(baseline)
  const figures = [
    `${before.risk} risk`,
    `${apfName(baseline, rules)} ${factorCell(before.augmented[baseline])}`,
    `${apfName(other, rules)} ${factorCell(before.augmented[other])}`,
    `active share ${shareCell(before.activeShare, rules)}`,
    `${count(before.activeContributors)} active`,
  ]
  return [h('p', {}, ...prose(`On ${since}: ${figures.join(', ')}.`))]
}
