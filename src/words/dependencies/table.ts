import type { DependencyRow } from '../../report/dependencies.ts'
import { count } from '../../text/numbers.ts'
import type { Passage } from '../part.ts'
import { type Column, numbers, type Table, tableOf, words } from '../table.ts'
import { fundingLink, packagesInWords, verdictInWords } from './phrases.ts'
import { type DependenciesView, linkedRepository } from './view.ts'

const COLUMNS: readonly Column[] = [
  words('Repository'),
  words('Packages'),
  words('What is known'),
  numbers('Active people'),
  words('Last commit'),
]

/** The repositories by exposure; `null` where there is none. */
export function exposure(view: DependenciesView): Passage | null {
  const { rows } = view.report
  return rows.length === 0
    ? null
    : {
        title: 'What you depend on',
        lead: `${count(rows.length)} ${rows.length === 1 ? 'repository' : 'repositories, those with the fewest people first'}.`,
        tables: [exposureTable(rows, view)],
        notes: [],
      }
}

/** A row for each repository; with what is good to know, where that is anything. */
export function exposureTable(rows: readonly DependencyRow[], view: DependenciesView): Table {
  const isNoted = rows.some(row => notesOn(row, view).length > 0)
  return tableOf(isNoted ? [...COLUMNS, words('Good to know')] : COLUMNS, rows, row => [
    ...cellsOf(row, view),
    ...(isNoted ? [notesOn(row, view).join(', ')] : []),
  ])
}

function cellsOf(dependency: DependencyRow, view: DependenciesView): readonly string[] {
  const { row, packages } = dependency
  const { medium } = view
  return [
    linkedRepository(view, dependency),
    packagesInWords(
      packages.map(({ name }) => name),
      medium,
    ),
    verdictInWords(dependency, view),
    row.isMeasured ? count(row.figures.activeContributors) : '',
    lastCommitCell(dependency, view),
  ]
}

function lastCommitCell({ row }: DependencyRow, { medium }: DependenciesView): string {
  if (!row.isMeasured) return ''
  return row.lastCommit === null ? 'none' : medium.day(row.lastCommit)
}

function notesOn(row: DependencyRow, view: DependenciesView): readonly string[] {
  const funding = (row.state?.funding ?? []).flatMap(address => fundingLink(address, view.medium, 'funding') ?? [])
  return [...whatItIs(row, view), ...funding.slice(0, 1)]
}

/** Whether it is new, a fork, or a mirror. */
export function whatItIs({ state, isAdded }: DependencyRow, { medium }: DependenciesView): readonly string[] {
  return [
    ...(isAdded ? ['new here'] : []),
    ...(state?.isFork === true ? ['a fork'] : []),
    ...(state?.mirrorOf == null ? [] : [`a mirror of ${medium.text(state.mirrorOf)}`]),
  ]
}
