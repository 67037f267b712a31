import { compareFractions, type Fraction, fraction } from './fraction.ts'

/** How much hangs on how few people; see `docs/measure.md`. */
export type Risk = 'unknown' | 'low' | 'moderate' | 'high' | 'critical'

/** A level of what can be measured. */
export type Grade = Exclude<Risk, 'unknown'>

const SEVERITY: Readonly<Record<Risk, number>> = { unknown: 0, low: 1, moderate: 2, high: 3, critical: 4 }

const ONE_WORSE: Readonly<Record<Grade, Grade>> = {
  low: 'moderate',
  moderate: 'high',
  high: 'critical',
  critical: 'critical',
}

/**
 * The risk level. Graded on the factor with baseline `active`, because the one with baseline `all` grows while people
 * leave; worse when active people hold little, however evenly they share it.
 *
 * @param augmentedActive APF with baseline `active`; `null` when nobody is active
 * @param activeShare the part of all commits that active people hold; `null` when there is no commit
 * @param majority K as a share, above 0 and at most 1
 */
export function riskOf(augmentedActive: number | null, activeShare: Fraction | null, majority: Fraction): Risk {
  if (activeShare === null) return 'unknown'
  const level = gradeOf(augmentedActive)
  const steps = levelsWorse(activeShare, majority)
  return steps === 0 ? level : steps === 1 ? ONE_WORSE[level] : ONE_WORSE[ONE_WORSE[level]]
}

/** The level of an APF with baseline `active`, whatever active people hold; `null` when nobody is. */
export function gradeOf(augmentedActive: number | null): Grade {
  if (augmentedActive === null || augmentedActive <= 1) return 'critical'
  if (augmentedActive === 2) return 'high'
  return augmentedActive <= 4 ? 'moderate' : 'low'
}

/** By how many levels the risk is worse for what active people hold: by one below K, by two below its half. */
function levelsWorse(activeShare: Fraction, majority: Fraction): 0 | 1 | 2 {
  if (compareFractions(activeShare, majority) >= 0) return 0
  return compareFractions(activeShare, halfOf(majority)) >= 0 ? 1 : 2
}

/** K / 2. */
export function halfOf({ numerator, denominator }: Fraction): Fraction {
  return fraction(numerator, denominator * 2n)
}

/** How many levels `level` is worse than `other`; below zero where it is better. */
export function riskDifference(level: Risk, other: Risk): number {
  return SEVERITY[level] - SEVERITY[other]
}

/** The level, or the floor where that is worse: nobody's departure is an improvement. */
export function noBetterThan(floor: Risk, level: Risk): Risk {
  return riskDifference(level, floor) < 0 ? floor : level
}
