import type { DependencyRow, MorePeople } from '../dependencies.ts'
import { samePeople } from '../projects/same-people.ts'

/** As many holders as a row names at most. */
const MOST_NAMED = 10

/** How many people more are depended on with what is added: those who hold some of it, and none of the others. */
export function morePeopleWith(rows: readonly DependencyRow[]): MorePeople {
  const added = rows.filter(({ isAdded }) => isAdded)
  const names = new Set(added.map(({ row }) => row.name))
  const people = samePeople(rows.map(({ row }) => row))
  return {
    people: people.filter(held => held.every(({ row }) => names.has(row.name))).length,
    isAtLeast: added.some(({ row }) => !row.isMeasured || row.holders.length >= MOST_NAMED),
  }
}
