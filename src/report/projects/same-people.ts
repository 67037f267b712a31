import { DisjointSets } from '../../people/disjoint-sets.ts'
import type { Holder, MeasuredProject, ProjectRow } from '../projects.ts'

/** Somebody as one of the holders of a project. */
export interface Holding {
  readonly row: MeasuredProject
  readonly holder: Holder
}

/** Everything that one person holds, in the order of the rows; at least one. */
export type HeldBy = readonly [Holding, ...Holding[]]

/**
 * Finds out which holders of projects are one person: those that share an account, directly or by way of others. Nothing else
 * proves it, since no address outlives the reading of a project. Who has no account stands for themselves in each.
 *
 * @returns each holder of each row in exactly one; people in the order in which they are met
 */
export function samePeople(rows: readonly ProjectRow[]): readonly HeldBy[] {
  const holdings = rows.flatMap(row => (row.isMeasured ? row.holders.map(holder => ({ row, holder })) : []))
  const sets = new DisjointSets(holdings.length)
  const firstWith = new Map<string, number>()
  for (const [index, { holder }] of holdings.entries()) {
    for (const account of holder.accounts) {
      const first = firstWith.get(account)
      if (first === undefined) firstWith.set(account, index)
      else sets.unite(first, index)
    }
  }
  const people = new Map<number, [Holding, ...Holding[]]>()
  for (const [index, holding] of holdings.entries()) {
    const person = people.get(sets.rootOf(index))
    if (person === undefined) people.set(sets.rootOf(index), [holding])
    else person.push(holding)
  }
  return [...people.values()]
}
