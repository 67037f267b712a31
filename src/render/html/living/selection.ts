import { fold } from '../../../text/fold.ts'
import type { BarPlace } from '../../../words/pictures/people-bar.ts'
import type { Choices, Column } from './choices.ts'
import type { Scenario } from './scenario.ts'
import type { Standing } from './standings.ts'

/** The people of the table, as the reader looks at them. */
export interface People extends Pick<Scenario, 'standings' | 'placeOf'> {
  readonly choices: Choices
}

/** The people who match the search, most commits first. */
export function findPeople(people: People): readonly Standing[] {
  const words = fold(people.choices.search)
    .split(' ')
    .filter(word => word !== '')
  return people.standings.people.filter(person => isInGroup(person, people) && hasWords(person, words))
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

type Compare = (left: Standing, right: Standing) => number

/** The people who were found, in the order asked for. */
export function sortPeople(found: readonly Standing[], { choices, placeOf }: People): readonly Standing[] {
  const { column, descending } = choices.sort
  const compares: Readonly<Record<Column, () => Compare>> = {
    name: compareNames,
    // Ranks count from the most commits, which keeps the report's order among equals.
    commits: () => (left, right) => right.rank - left.rank,
    share: () => (left, right) => right.rank - left.rank,
    last: () => (left, right) => left.lastActivity - right.lastActivity,
    standing: () => (left, right) => ORDER[placeOf(left)] - ORDER[placeOf(right)],
  }
  const compare = compares[column]()
  const direction = descending ? -1 : 1
  return found.toSorted((left, right) => direction * compare(left, right) || left.rank - right.rank)
}

/** Made when it is asked for: a browser takes longer for a collator than for all else that starts the page. */
function compareNames(): Compare {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return (left, right) => compare(left.name, right.name)
}
