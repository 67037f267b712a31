import { inactiveFrom } from '../activity-window.ts'
import type { Contributor } from '../count/contributor.ts'
import type { FigureValues } from '../figures/figures.ts'
import { holdersOf } from '../figures/holders.ts'
import type { Measurement } from '../measure.ts'
import { figuresWithout, LOOKED_AT } from './what-if.ts'

/** The day on which a holder would no longer count as active, if they did nothing more. */
export interface Prospect {
  readonly who: Contributor
  /** The first UTC midnight at which they would not be active any more; milliseconds since the epoch. */
  readonly inactiveFrom: number
  /** The figures without them, everybody else as they are now. */
  readonly figures: FigureValues
}

/** The first ten holders, by the day on which they would fall out of the activity window. */
export function forecastOf(measurement: Measurement): readonly Prospect[] {
  return holdersOf(measurement)
    .slice(0, LOOKED_AT)
    .map(who => ({
      who,
      inactiveFrom: inactiveFrom(who.lastActivity, measurement.rules.activityWindow),
      figures: figuresWithout(measurement, [who]),
    }))
    .sort((left, right) => left.inactiveFrom - right.inactiveFrom)
}
