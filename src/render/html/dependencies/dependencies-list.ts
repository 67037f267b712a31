import type { DependencyRow, DependencyVerdict } from '../../../report/dependencies.ts'
import { day } from '../../../text/times.ts'
import {
  figureColumns,
  packageColumns,
  repositoryColumn,
  VERDICT_WORDS,
  verdictColumn,
} from '../../../words/dependencies/columns.ts'
import { packagesInWords, verdictInWords } from '../../../words/dependencies/phrases.ts'
import { exposure, whatItIs } from '../../../words/dependencies/table.ts'
import { type DependenciesView, linkedHolders } from '../../../words/dependencies/view.ts'
import type { HeldView } from '../projects/held.ts'
import type { Kind, List, Look } from '../projects/model.ts'
import { rowId } from '../projects/row-id.ts'
import { behindTrees } from './behind.ts'

/** How each verdict looks. What is said of it is a fact; how it looks is only how far it stands out. */
const LOOK_OF: Readonly<Record<DependencyVerdict, Look>> = {
  archived: 'archived',
  nobody: 'critical',
  alone: 'high',
  few: 'moderate',
  several: 'low',
  'not measured': 'unknown',
}

const KIND_OF: Readonly<Record<DependencyVerdict, Kind>> = {
  archived: kindFor('archived'),
  nobody: kindFor('nobody'),
  alone: kindFor('alone'),
  few: kindFor('few'),
  several: kindFor('several'),
  'not measured': kindFor('not measured'),
}

/** A kind for each verdict, most exposed first. */
export const KINDS: readonly Kind[] = Object.values(KIND_OF)

function kindFor(verdict: DependencyVerdict): Kind {
  return { word: VERDICT_WORDS[verdict], look: LOOK_OF[verdict] }
}

/** The kind of a row. */
export function kindOf({ verdict }: Pick<DependencyRow, 'verdict'>): Kind {
  return KIND_OF[verdict]
}

/** The table of all repositories; `null` where there is none. */
export function dependenciesList(view: DependenciesView): List | null {
  const part = exposure(view)
  if (part === null) return null
  const verdict = verdictColumn()
  // No line is broken in cells of numbers, so that a day needs no element of its own, of which there would be hundreds.
  const unbroken = { ...view, medium: { ...view.medium, day } }
  const columns = [repositoryColumn(view), verdict, ...packageColumns(view), ...figureColumns(unbroken)]
  const heldView: HeldView = { ...view, linkedName: linkedHolders(view) }
  return {
    title: part.title,
    lead: part.lead,
    of: ['repository', 'repositories'],
    kindHeading: verdict.heading,
    columns: columns.map(({ heading, align, cell }) => ({ heading, align, isOrder: cell === verdict.cell })),
    rows: view.report.rows.map((row, index) => ({
      id: rowId(index),
      kind: kindOf(row),
      cells: columns.map(({ cell }) => cell(row)),
      summary: summaryOf(row, view),
      unfolded: behindTrees(row, view, heldView),
    })),
    notes: part.notes,
  }
}

function summaryOf(row: DependencyRow, view: DependenciesView): string {
  const names = row.packages.map(({ name }) => name)
  const known = `${packagesInWords(names, view.medium)}: ${verdictInWords(row, view)}`
  return [known, ...whatItIs(row, view)].join('; ')
}
