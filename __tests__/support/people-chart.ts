import type { PeopleBar } from '../../src/words/pictures/people-bar.ts'
import { type BarPerson, type BarPlace, peopleBar } from '../../src/words/pictures/people-bar.ts'
import type { PeopleTimeline } from '../../src/words/pictures/people-timeline.ts'
import { percentage } from './ledger.ts'

/** A bar of people by what they have: `['Jane', 12, 'holder']`. The majority is a half. */
export function barOf(...people: readonly (readonly [name: string, commits: number, place: BarPlace])[]): PeopleBar {
  const everybody = people.map(([name, commits, place]): BarPerson => ({ name, volume: BigInt(commits), place }))
  return peopleBar(everybody, percentage('50'))
}

/** The worked example as a bar. */
export const exampleBar = barOf(
  ['Bill', 128, 'left'],
  ['Jane', 48, 'holder'],
  ['Ellen', 40, 'holder'],
  ['Joe', 40, 'holder'],
  ['Rich', 40, 'holder'],
  ['Bob', 32, 'holder'],
  ...Array.from({ length: 24 }, () => ['Other', 3, 'active'] as const),
)

/** Six quarters, of which the first is empty: Ann has left, Bob is active, and there are others. */
export const exampleTimeline: PeopleTimeline = {
  quarters: ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'].map(Date.parse),
  cutoff: Date.parse('2025-11-16'),
  people: [
    {
      name: 'Ann',
      earlier: 0,
      commits: [0, 8, 4, 1, 0, 0],
      standing: { kind: 'left', after: Date.parse('2026-04-02') },
    },
    {
      name: 'Bob',
      earlier: 0,
      commits: [0, 0, 0, 0, 2, 3],
      standing: { kind: 'active', until: Date.parse('2027-11-03') },
    },
    { name: 'everybody else', earlier: 0, commits: [0, 1, 1, 1, 1, 1], standing: { kind: 'everybody else' } },
  ],
}
