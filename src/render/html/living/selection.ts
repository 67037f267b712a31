import { fold } from '../../../text/fold.ts'
import type { BarPlace } from '../../../words/pictures/people-bar.ts'
import type { Choices, Column } from './choices.ts'
import type { Scenario } from './scenario.ts'
import type { Standing } from './standings.ts'

/** The people of the table, as the reader looks at them. */
export interface People extends Scenario {
  readonly choices: Choices
}

/** The people who match the search, in the order asked for. */
export function selectPeople(people: People): readonly Standing[] {
  const words = fold(people.choices.search)
    .split(' ')
    .filter(word => word !== '')
  const found = people.standings.people.filter(person => isInGroup(person, people) && hasWords(person, words))
  return sorted(found, people)
}

/** Whether each of the words is somewhere in a name or a login. */
function hasWords({ name, login }: Standing, words: readonly string[]): boolean {
  const texts = words.length === 0 ? [] : [fold(name), fold(login ?? '')]
  return words.every(word => texts.some(text => text.includes(word)))
}

function isInGroup(person: Standing, { choices, placeOf }: People): boolean {
  const { group } = choices
  if (group === 'everybody') return true
  if (group === 'holders') return placeOf(person) === 'holder'
  // Whoever is clicked away stays where they were, so that one can click them back.
  return person.isActive === (group === 'active')
}

const ORDER: Readonly<Record<BarPlace, number>> = { holder: 0, active: 1, away: 2, left: 3 }

const BY_NAME = new Intl.Collator('en', { numeric: true })

function sorted(found: readonly Standing[], { choices, placeOf }: People): readonly Standing[] {
  const { column, descending } = choices.sort
  const compare: Record<Column, (left: Standing, right: Standing) => number> = {
    name: (left, right) => BY_NAME.compare(left.name, right.name),
    // Ranks count from the most commits, which keeps the report's order among equals.
    commits: (left, right) => right.rank - left.rank,
    share: (left, right) => right.rank - left.rank,
    last: (left, right) => left.lastActivity - right.lastActivity,
    standing: (left, right) => ORDER[placeOf(left)] - ORDER[placeOf(right)],
  }
  const direction = descending ? -1 : 1
  return found.toSorted((left, right) => direction * compare[column](left, right) || left.rank - right.rank)
}
