import type { Ledger } from '../../ledger/ledger.ts'
import { valuesOf } from '../figures/figures.ts'
import { type DatedFigures, type Measurement, measureFigures } from '../measure.ts'
import { momentAt } from '../rules.ts'

/**
 * The figures as they would have been at each quarter start before `asOf`, oldest first, then the measurement's own.
 * Each is made anew: later commits do not exist, and only identities that had appeared by then unite anybody.
 *
 * @param quarters how many quarter starts
 */
export function trendOf(ledger: Ledger, measurement: Measurement, quarters: number): readonly DatedFigures[] {
  const { rules, moment, tally, figures } = measurement
  return [
    ...quarterStartsBefore(moment.asOf, quarters).map(start => measureFigures(ledger, rules, momentAt(start))),
    { moment, commits: tally.commits, contributors: tally.contributors.length, figures: valuesOf(figures) },
  ]
}

/**
 * The last quarter starts before an instant: 1 January, April, July and October, 00:00 UTC, oldest first.
 *
 * @param instant in milliseconds since the epoch
 */
export function quarterStartsBefore(instant: number, count: number): readonly number[] {
  const date = new Date(instant - 1)
  const latest = Math.floor(date.getUTCMonth() / 3)
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(0)
    // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
    start.setUTCFullYear(date.getUTCFullYear(), (latest - (count - 1 - index)) * 3, 1)
    return start.getTime()
  })
}
