import type { CommitLog } from '../history/commit-log.ts'
import type { Contributor } from './contributor.ts'
import { figuresOf } from './figures.ts'
import { isActive } from './measure.ts'
import type { Roster } from './roster.ts'
import type { MeasureRules } from './rules.ts'
import { tallyAmong } from './tally.ts'

/** Who knows a file: nobody yet, nobody who is still here, one active person, or several. */
export type Knowledge = 'new' | 'orphaned' | 'single' | 'shared'

/** How one file is known in the repository. */
export interface FileKnowledge {
  readonly path: string
  readonly knowledge: Knowledge
  readonly contributors: number
  readonly activeContributors: number
  /** The people who make up the file's APF with baseline `active`. */
  readonly who: readonly Contributor[]
}

/**
 * Measures who knows a file, by the last commits that touched it.
 *
 * @param roster who is who in the whole repository, whose activity decides
 * @param commits the commits that touched the file; their identities are the roster's
 * @param cutoff activity counts from this instant on, in milliseconds since the epoch
 */
export function knowledgeOf(
  path: string,
  commits: CommitLog,
  roster: Roster,
  { majorityThreshold }: Pick<MeasureRules, 'majorityThreshold'>,
  cutoff: number,
): FileKnowledge {
  const tally = tallyAmong(roster, commits)
  const { augmented, activeContributors } = figuresOf(tally, majorityThreshold.share, contributor =>
    isActive(contributor, cutoff),
  )
  const who = augmented.active.reached ? augmented.active.holders : []
  return {
    path,
    knowledge: gradeKnowledge(tally.contributors.length, activeContributors, who.length),
    contributors: tally.contributors.length,
    activeContributors,
    who,
  }
}

function gradeKnowledge(contributors: number, active: number, holders: number): Knowledge {
  if (contributors === 0) return 'new'
  if (active === 0) return 'orphaned'
  return holders === 1 ? 'single' : 'shared'
}
