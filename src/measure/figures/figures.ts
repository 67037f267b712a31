import type { Contributor } from '../count/contributor.ts'
import type { Baseline } from '../rules.ts'
import { type Fraction, fraction } from './fraction.ts'
import { type Factor, factorValue, type Holding, ponyFactor } from './pony-factor.ts'
import { type Risk, riskOf } from './risk.ts'

/** The five figures that every part of the report uses; a factor is `null` where the majority is not reached. */
export interface FigureValues {
  readonly ponyFactor: number | null
  /** The Augmented Pony Factor, by baseline. */
  readonly augmented: Readonly<Record<Baseline, number | null>>
  /** The part of V that active contributors hold; `null` when there is no commit. */
  readonly activeShare: Fraction | null
  readonly activeContributors: number
  readonly risk: Risk
}

/** The five figures, and who stands behind the factors. */
export interface Figures<Holder extends Holding = Contributor> {
  readonly ponyFactor: Factor<Holder>
  readonly augmented: Readonly<Record<Baseline, Factor<Holder>>>
  readonly activeShare: Fraction | null
  readonly activeContributors: number
  readonly risk: Risk
}

/** The figures without the people behind them. */
export function valuesOf({ ponyFactor, augmented, ...rest }: Figures<Holding>): FigureValues {
  return {
    ...rest,
    ponyFactor: factorValue(ponyFactor),
    augmented: { all: factorValue(augmented.all), active: factorValue(augmented.active) },
  }
}

/**
 * The figures of some people.
 *
 * @param contributors sorted by volume, largest first
 * @param volume V, in the same units as theirs
 * @param majority K as a share, above 0 and at most 1
 * @param isActive whether a contributor is active
 */
export function figuresOf<Holder extends Holding>(
  { contributors, volume }: { readonly contributors: readonly Holder[]; readonly volume: bigint },
  majority: Fraction,
  isActive: (contributor: Holder) => boolean,
): Figures<Holder> {
  const active = contributors.filter(isActive)
  const activeVolume = active.reduce((total, contributor) => total + contributor.volume, 0n)
  const augmented = {
    all: ponyFactor(active, majority, volume),
    active: ponyFactor(active, majority, activeVolume),
  }
  const activeShare = volume === 0n ? null : fraction(activeVolume, volume)
  return {
    ponyFactor: ponyFactor(contributors, majority, volume),
    augmented,
    activeShare,
    activeContributors: active.length,
    risk: riskOf(factorValue(augmented.active), activeShare, majority),
  }
}
