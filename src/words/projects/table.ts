import { count, counted } from '../../text/numbers.ts'
import { apfName } from '../cells.ts'
import type { Passage } from '../part.ts'
import { type Table, tableWith } from '../table.ts'
import {
  changeColumns,
  commitsColumn,
  factorColumn,
  heldByColumn,
  lastCommitColumn,
  nameColumn,
  riskColumn,
  shareColumn,
} from './columns.ts'
import type { ProjectsView } from './view.ts'

/** All that is told of each project, worst first. */
export function projectsTable(view: ProjectsView): Table {
  return tableWith(
    [
      ...[nameColumn(view), riskColumn(view), factorColumn('active', view), factorColumn('all', view)],
      ...[shareColumn(view), heldByColumn(view), commitsColumn(), lastCommitColumn(view), ...changeColumns(view)],
    ],
    view.measured,
  )
}

/**
 * The same where there is little room.
 *
 * @param hasShares whether there is any for the active shares
 */
export function narrowTable(view: ProjectsView, hasShares: boolean): Table {
  return tableWith(
    [
      ...[nameColumn(view), riskColumn(view), factorColumn('active', view)],
      ...(hasShares ? [shareColumn(view)] : []),
      heldByColumn(view, false, 1),
    ],
    view.measured,
  )
}

/** The projects, worst first; `null` where none was measured. */
export function projectsPart(view: ProjectsView): Passage | null {
  if (view.measured.length === 0) return null
  return {
    title: 'The projects',
    lead: `${counted(view.measured.length, 'project')}, the one at most risk first.`,
    tables: [projectsTable(view)],
    notes: noteOn(view),
  }
}

/** Whose names stand where there is no majority. */
function noteOn({ report, measured }: ProjectsView): readonly string[] {
  const { rules } = report.settings
  const some = measured.filter(
    ({ figures }) => figures.augmented[rules.baseline] === null && figures.augmented.active !== null,
  ).length
  return some === 0
    ? []
    : [
        `Where the ${apfName(rules.baseline, rules)} is none (${count(some)} with somebody active), active people made less than the majority; those named made the majority of what active people made.`,
      ]
}
