/** How much hangs on how few people; see `docs/measure.md`. */
export type Risk = 'unknown' | 'low' | 'moderate' | 'high' | 'critical'

const ONE_WORSE: Record<Risk, Risk> = {
  unknown: 'unknown',
  low: 'moderate',
  moderate: 'high',
  high: 'critical',
  critical: 'critical',
}

/**
 * The risk level. Graded on the factor with baseline `active`, because the one with baseline `all` grows while people
 * leave; one level worse when those who are still here do not hold the majority.
 *
 * @param commits whether there is any commit to measure
 * @param augmentedActive APF with baseline `active`; `null` when nobody is active
 * @param augmentedAll APF with baseline `all`; `null` when it is undefined
 */
export function riskOf(commits: boolean, augmentedActive: number | null, augmentedAll: number | null): Risk {
  if (!commits) return 'unknown'
  const level = gradeOf(augmentedActive)
  return augmentedAll === null ? ONE_WORSE[level] : level
}

function gradeOf(augmentedActive: number | null): Risk {
  if (augmentedActive === null || augmentedActive <= 1) return 'critical'
  if (augmentedActive === 2) return 'high'
  return augmentedActive <= 4 ? 'moderate' : 'low'
}
