import type { Contributor } from './contributor.ts'
import { type Fraction, fraction } from './fraction.ts'
import { type Factor, factorValue, ponyFactor } from './pony-factor.ts'
import { type Risk, riskOf } from './risk.ts'
import type { Baseline } from './rules.ts'
import type { Tally } from './tally.ts'

/** The five figures that every part of the report uses. */
export interface Figures {
  readonly ponyFactor: Factor<Contributor>
  /** The Augmented Pony Factor, by baseline. */
  readonly augmented: Readonly<Record<Baseline, Factor<Contributor>>>
  /** The part of V that active contributors hold; `null` when there is no commit. */
  readonly activeShare: Fraction | null
  readonly activeContributors: number
  readonly risk: Risk
}

/**
 * The figures of a tally.
 *
 * @param majority K as a share, above 0 and at most 1
 * @param isActive whether a contributor is still here
 */
export function figuresOf(
  { contributors, volume }: Pick<Tally, 'contributors' | 'volume'>,
  majority: Fraction,
  isActive: (contributor: Contributor) => boolean,
): Figures {
  const active = contributors.filter(isActive)
  const activeVolume = active.reduce((total, contributor) => total + contributor.volume, 0n)
  const augmented = {
    all: ponyFactor(active, majority, volume),
    active: ponyFactor(active, majority, activeVolume),
  }
  return {
    ponyFactor: ponyFactor(contributors, majority, volume),
    augmented,
    activeShare: volume === 0n ? null : fraction(activeVolume, volume),
    activeContributors: active.length,
    risk: riskOf(volume > 0n, factorValue(augmented.active), factorValue(augmented.all)),
  }
}
