import { fold } from '../../../text/fold.ts'
import type { Choices, Column } from './choices.ts'
import type { Standing, Standings } from './standings.ts'

/** The people of the table, as the reader looks at them. */
export interface People {
  readonly standings: Standings
  readonly choices: Choices
  /** The ranks of the people who make up the APF that the page is about. */
  readonly holders: ReadonlySet<number>
}

/** Where somebody stands. */
export type Place = 'holder' | 'active' | 'inactive' | 'gone'

const ORDER: Readonly<Record<Place, number>> = { holder: 0, active: 1, gone: 2, inactive: 3 }

/** The people who match the search, in the order asked for. */
export function selectPeople(people: People): readonly Standing[] {
  const { standings, choices } = people
  const wanted = fold(choices.search)
  const found = standings.people.filter(
    person => isInGroup(person, people) && [person.name, person.login ?? ''].some(text => fold(text).includes(wanted)),
  )
  return sorted(found, people)
}

function isInGroup(person: Standing, people: People): boolean {
  const { group } = people.choices
  if (group === 'everybody') return true
  if (group === 'holders') return people.holders.has(person.rank)
  // Whoever is clicked away stays where they were, so that one can click them back.
  return person.isActive === (group === 'active')
}

/** Where somebody stands, now that some were clicked away. */
export function placeOf(person: Standing, { choices, holders }: People): Place {
  if (!person.isActive) return 'inactive'
  if (choices.gone.has(person.rank)) return 'gone'
  return holders.has(person.rank) ? 'holder' : 'active'
}

const BY_NAME = new Intl.Collator('en', { numeric: true })

function sorted(found: readonly Standing[], people: People): readonly Standing[] {
  const { column, descending } = people.choices.sort
  const compare: Record<Column, (left: Standing, right: Standing) => number> = {
    name: (left, right) => BY_NAME.compare(left.name, right.name),
    // Ranks count from the most commits, which keeps the report's order among equals.
    commits: (left, right) => right.rank - left.rank,
    share: (left, right) => right.rank - left.rank,
    last: (left, right) => left.lastActivity - right.lastActivity,
    standing: (left, right) => ORDER[placeOf(left, people)] - ORDER[placeOf(right, people)],
  }
  const direction = descending ? -1 : 1
  return found.toSorted((left, right) => direction * compare[column](left, right) || left.rank - right.rank)
}
