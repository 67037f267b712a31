import type { Contributor } from './contributor.ts'
import type { Measurement } from './measure.ts'
import type { Baseline } from './rules.ts'

/**
 * Whose factor the report is about: the chosen baseline's, or that of baseline `active` where those who are still here
 * hold no majority of everything.
 */
export function headlineBaseline({ rules, figures }: Pick<Measurement, 'rules' | 'figures'>): Baseline {
  return figures.augmented[rules.baseline].reached ? rules.baseline : 'active'
}

/** The people who make up the APF that the report is about; nobody when nobody is active. */
export function holdersOf(measurement: Measurement): readonly Contributor[] {
  const factor = measurement.figures.augmented[headlineBaseline(measurement)]
  return factor.reached ? factor.holders : []
}
