import type { Ledger } from '../../ledger/ledger.ts'
import type { Contributor, NamedStake } from '../count/contributor.ts'
import { type Credits, creditCommits } from '../count/credit.ts'
import { rosterOf } from '../count/roster.ts'
import { volumeOf } from '../count/stake.ts'
import type { Measurement } from '../measure.ts'
import { quarterStartsBefore } from './trend.ts'

/** What somebody was credited with, quarter by quarter. */
export interface TimelineRow {
  /** `null` for everybody else together. */
  readonly who: Contributor | null
  /** Commits before the first of the quarters, rounded down. */
  readonly earlier: number
  /** Commits in each of the quarters, rounded down. */
  readonly commits: readonly number[]
}

/** Who was there when. */
export interface Timeline {
  /** The starts of the quarters, oldest first, the last one that of `asOf`; milliseconds since the epoch. */
  readonly quarters: readonly number[]
  /** Those with most commits first; everybody else last. */
  readonly rows: readonly TimelineRow[]
}

/** How many quarters a timeline looks back, `asOf`'s own among them. */
export const QUARTERS = 40

/** How many people have a row of their own. */
const ROWS = 10

/**
 * The credited commits by committed date in each of the forty quarters up to `asOf`'s own: of the ten contributors with most
 * commits, and of all others together where there are more. Commits that are dated after that quarter are in none.
 */
export function timelineOf({ log, identities }: Ledger, { rules, moment, tally }: Measurement<NamedStake>): Timeline {
  // Before the next instant: a quarter that starts at `asOf` is `asOf`'s own.
  const quarters = quarterStartsBefore(moment.asOf + 1, QUARTERS)
  const roster = rosterOf(identities, log.count({ until: moment.until }), rules)
  const people = tally.contributors.slice(0, ROWS)
  // What comes before the first quarter, then each of them; what is dated after the last one is in none.
  const ends = [...quarters, nextQuarter(moment.asOf)].map(start => start - 1)
  const spans = ends.map((end, index) => ({
    from: quarters[index - 1] ?? Number.NEGATIVE_INFINITY,
    until: Math.min(end, moment.until),
  }))
  const columns = spans.map(span => columnOf(people, creditCommits(roster, log.count(span))))
  const rows = [...people, ...(tally.contributors.length > ROWS ? [null] : [])]
  return {
    quarters,
    rows: rows.map((who, row) => {
      const [earlier = 0, ...commits] = columns.map(column => column[row] ?? 0)
      return { who, earlier, commits }
    }),
  }
}

/** What each of these people has of some commits, then what everybody else has; whole commits. */
function columnOf(people: readonly NamedStake[], credits: Credits): readonly number[] {
  const volumes = people.map(person => volumeOf(person, credits))
  const rest = volumes.reduce((left, volume) => left - volume, credits.total)
  return [...volumes, rest].map(volume => Number(volume / credits.unit))
}

/** The start of the quarter after an instant's own. */
function nextQuarter(instant: number): number {
  const start = new Date(0)
  const date = new Date(instant)
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  start.setUTCFullYear(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 1)
  return start.getTime()
}
