import type { Contributor } from '../count/contributor.ts'
import type { Baseline, MeasureRules } from '../rules.ts'
import type { Figures, FigureValues } from './figures.ts'
import type { Holding } from './pony-factor.ts'

/** Figures, and the baseline that was chosen for them. */
interface Chosen<Holder extends Holding = Contributor> {
  readonly rules: Pick<MeasureRules, 'baseline'>
  readonly figures: Figures<Holder>
}

/**
 * Whose factor the report is about: the chosen baseline's, or that of baseline `active` where active people
 * hold no majority of everything.
 */
export function headlineBaseline({ rules, figures }: Chosen<Holding>): Baseline {
  return figures.augmented[rules.baseline].reached ? rules.baseline : 'active'
}

/** The people who make up the APF that the report is about; nobody when nobody is active. */
export function holdersOf<Holder extends Holding>(chosen: Chosen<Holder>): readonly Holder[] {
  const factor = chosen.figures.augmented[headlineBaseline(chosen)]
  return factor.reached ? factor.holders : []
}

/** The same as `headlineBaseline`, where it is no longer known who stands behind the figures. */
export function headlineOfValues({ augmented }: Pick<FigureValues, 'augmented'>, baseline: Baseline): Baseline {
  return augmented[baseline] === null ? 'active' : baseline
}
