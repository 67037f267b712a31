import { isActive, type Measurement } from '../measure/measure.ts'
import type { Baseline } from '../measure/rules.ts'
import { commitsOf } from './phrases.ts'
import { UNIT } from './unit.ts'

/** What a baseline takes the majority of. */
export interface Whole {
  /** In units of the tally. */
  readonly volume: bigint
  /** `272 commits`. */
  readonly commits: string
}

/** Everybody's commits, or those of the active people. */
export function wholeOf(baseline: Baseline, { tally, cutoff }: Measurement): Whole {
  const people = tally.contributors.filter(contributor => baseline === 'all' || isActive(contributor, cutoff))
  const volume = people.reduce((sum, contributor) => sum + contributor.volume, 0n)
  return { volume, commits: `${commitsOf(volume, tally)} ${volume === tally.unit ? UNIT.one : UNIT.many}` }
}
