import type { Baseline } from '../../measure/rules.ts'
import type { DependencyRow, DependencyVerdict } from '../../report/dependencies.ts'
import type { MeasuredProject } from '../../report/projects.ts'
import { count } from '../../text/numbers.ts'
import { apfName, factorCell, shareCell } from '../cells.ts'
import { type Column, type FilledColumn, filled, numbers, words } from '../table.ts'
import { UNIT, UNITS_HEADING } from '../unit.ts'
import { type DependenciesView, linkedRepository } from './view.ts'

/** What is known of a repository, in a word or two, most exposed first. */
export const VERDICT_WORDS: Readonly<Record<DependencyVerdict, string>> = {
  archived: 'archived',
  nobody: 'nobody',
  alone: 'one person',
  few: 'few',
  several: 'several',
  'not measured': 'not measured',
}

type RowColumn = FilledColumn<DependencyRow>

/** What it is called. */
export function repositoryColumn(view: DependenciesView): RowColumn {
  return filled(words('Repository'), row => linkedRepository(view, row))
}

/** Who is there, in a word or two. */
export function verdictColumn(): RowColumn {
  return filled(words('Who is there'), ({ verdict }) => VERDICT_WORDS[verdict])
}

/** How many packages are used from it; where also those count that packages ask for, how many the checkout itself asks for. */
export function packageColumns({ report }: DependenciesView): readonly RowColumn[] {
  const all = filled<DependencyRow>(numbers('Packages'), ({ packages }) => count(packages.length))
  if (report.settings.depth === 'direct') return [all]
  const direct = filled<DependencyRow>(numbers('Direct'), ({ packages }) =>
    count(packages.filter(({ direct }) => direct).length),
  )
  return [all, direct]
}

/** The figures of what was measured: people, factor, share, commits, and when a person was last seen. */
export function figureColumns({ report, medium }: DependenciesView): readonly RowColumn[] {
  const { rules } = report.settings
  const active: Baseline = 'active'
  return [
    measured(numbers('Active people'), ({ figures }) => count(figures.activeContributors)),
    measured(numbers(apfName(active, rules)), ({ figures }) => factorCell(figures.augmented[active])),
    measured(numbers('Active share'), ({ figures }) => shareCell(figures.activeShare, rules)),
    measured(numbers(UNITS_HEADING), ({ commits }) => count(commits)),
    measured(numbers(`Last ${UNIT.one}`), ({ lastCommit }) => (lastCommit === null ? 'none' : medium.day(lastCommit))),
  ]
}

/** A column in which nothing stands where nothing was measured. */
function measured(column: Column, cell: (row: MeasuredProject) => string): RowColumn {
  return filled(column, ({ row }) => (row.isMeasured ? cell(row) : ''))
}
