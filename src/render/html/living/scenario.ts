import type { Figures } from '../../../measure/figures/figures.ts'
import { holdersOf } from '../../../measure/figures/holders.ts'
import { type BarPlace, type PeopleBar, peopleBar } from '../../../words/pictures/people-bar.ts'
import { figuresWithout, type Standing, type Standings } from './standings.ts'

/** The standings with some people clicked away, or with nobody, which is the report as it was measured. */
export interface Scenario {
  readonly standings: Standings
  /** Who was clicked away, most commits first. */
  readonly gone: readonly Standing[]
  readonly figures: Figures<Standing>
  /** The figures of the report, before anybody was clicked away. */
  readonly before: Figures<Standing>
  /** The people who make up the APF that the page is about now. */
  readonly holders: readonly Standing[]
  /** Where somebody stands now. */
  readonly placeOf: (person: Standing) => BarPlace
}

/**
 * The report as it would be without some people.
 *
 * @param gone their ranks
 */
export function scenarioOf(standings: Standings, gone: ReadonlySet<number>): Scenario {
  const before = figuresWithout(standings, new Set())
  const figures = gone.size === 0 ? before : figuresWithout(standings, gone)
  const holders = holdersOf({ rules: standings, figures })
  const held = new Set(holders.map(({ rank }) => rank))
  return {
    standings,
    gone: standings.people.filter(({ rank }) => gone.has(rank)),
    figures,
    before,
    holders,
    placeOf: ({ rank, isActive }) => {
      if (!isActive) return 'left'
      if (gone.has(rank)) return 'away'
      return held.has(rank) ? 'holder' : 'active'
    },
  }
}

/** The bar of people as it would be. */
export function barOf({ standings, placeOf }: Scenario): PeopleBar {
  const people = standings.people.map(person => ({
    name: person.called,
    volume: person.volume,
    place: placeOf(person),
  }))
  return peopleBar(people, standings.majorityThreshold)
}
