import type { Added } from '../../dependencies/waivers.ts'
import type { DependencyChange, DependencyRow } from '../../report/dependencies.ts'
import { listed } from '../../text/lists.ts'
import { count, counted } from '../../text/numbers.ts'
import { spelled } from '../../text/spelled.ts'
import type { Passage } from '../part.ts'
import { codesListed } from '../phrases.ts'
import { factInWords, verdictInWords, windowOf } from './phrases.ts'
import { exposureTable } from './table.ts'
import { type DependenciesView, linkedRepository } from './view.ts'

/** What a pull request adds and removes; `null` where it adds nothing. */
export function change(view: DependenciesView): Passage | null {
  const { change, rows } = view.report
  if (change === null) return null
  const [first, ...others] = change.added
  if (first === undefined) return null
  // That they are new is what all this is about.
  const added = rows.filter(({ isAdded }) => isAdded).map(row => ({ ...row, isAdded: false }))
  const [row] = added
  const isOne = others.length === 0
  return {
    title: 'What this pull request adds',
    lead: isOne
      ? `${addsOne(first, row, view)}${morePeople(change, added)}`
      : `${addsSeveral(change, view)}${morePeople(change, added)}`,
    tables: isOne || added.length === 0 ? [] : [exposureTable(added, view)],
    notes: removedNote(change, view),
  }
}

function addsOne({ packages }: Added, row: DependencyRow | undefined, view: DependenciesView): string {
  const { medium } = view
  if (row === undefined)
    return `This pull request adds ${codesListed(packages, medium)}, which ${factInWords('unknown', view)}.`
  const found = [...stateOf(row, view), ...lastCommitOf(row, view)].join('; ')
  return `This pull request adds ${linkedRepository(view, row)} (${packagesOf(packages, medium)}): ${found}.`
}

function packagesOf(packages: readonly string[], { code }: DependenciesView['medium']): string {
  return packages.length === 1 ? packages.map(code).join() : counted(packages.length, 'package')
}

/** How many people there were says more than what they made. */
function stateOf(dependency: DependencyRow, view: DependenciesView): readonly string[] {
  const { row, verdict } = dependency
  if (!row.isMeasured || row.figures.activeContributors === 0) return [verdictInWords(dependency, view)]
  const active = `${counted(row.figures.activeContributors, 'person', 'people')} active in ${windowOf(view)}`
  return [...(verdict === 'archived' ? ['archived'] : []), active]
}

function lastCommitOf({ row }: DependencyRow, { medium }: DependenciesView): readonly string[] {
  return row.isMeasured && row.lastCommit !== null ? [`last commit ${medium.day(row.lastCommit)}`] : []
}

function addsSeveral({ added }: DependencyChange, { medium }: DependenciesView): string {
  const repositories = added.filter(({ repository }) => repository !== null).length
  const packages = added.filter(({ repository }) => repository === null).flatMap(({ packages }) => packages)
  const parts = [
    ...(repositories === 0 ? [] : [counted(repositories, 'repository', 'repositories')]),
    ...(packages.length === 0
      ? []
      : [`${counted(packages.length, 'package')} whose repository was not found (${codesListed(packages, medium)})`]),
  ]
  return `This pull request adds ${listed(parts)}.`
}

/** Nothing where nobody is behind what is added, or nobody knows who is. */
function morePeople(
  { added, morePeople: { people, isAtLeast } }: DependencyChange,
  rows: readonly DependencyRow[],
): string {
  const them = added.length === 1 ? 'it' : 'them'
  if (people === 0) {
    const isSomebody = rows.some(({ row }) => row.isMeasured && row.holders.length > 0)
    return isSomebody && !isAtLeast
      ? ` With ${them} you depend on no new person: who is behind ${them} is behind other repositories you use, too.`
      : ''
  }
  const number = `${isAtLeast ? 'at least ' : ''}${spelled(people)} more ${people === 1 ? 'person' : 'people'}`
  return ` With ${them} you depend on ${number}.`
}

function removedNote({ removed }: DependencyChange, { medium }: DependenciesView): readonly string[] {
  if (removed.length === 0) return []
  const which = removed.length === 1 ? 'One repository is' : `${count(removed.length)} repositories are`
  return [`${which} no longer used: ${codesListed(removed, medium)}.`]
}
