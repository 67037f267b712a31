import { isActive } from '../../measure/measure.ts'
import { holdersIn, situationOf } from '../answer/situation.ts'
import type { View } from '../view.ts'
import { type PeopleBar, peopleBar } from './people-bar.ts'

/** The bar of people that a report is about: the holders of its APF, everybody else who is active, those who have left. */
export function peopleBarIn(view: View): PeopleBar {
  const { tally, cutoff, rules } = view.report.measurement
  const holders = new Set(holdersIn(situationOf(view)).map(({ id }) => id))
  const people = tally.contributors.map(
    person =>
      ({
        name: view.name(person),
        volume: person.volume,
        place: holders.has(person.id) ? 'holder' : isActive(person, cutoff) ? 'active' : 'left',
      }) as const,
  )
  return peopleBar(people, rules.majorityThreshold)
}
