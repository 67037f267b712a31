import type { Ledger } from '../../ledger/ledger.ts'
import type { Contributor, NamedStake } from '../count/contributor.ts'
import { creditCommits } from '../count/credit.ts'
import { rosterOf } from '../count/roster.ts'
import { byVolume, volumeOf } from '../count/stake.ts'
import { figuresOf } from '../figures/figures.ts'
import { isActive, type Measurement } from '../measure.ts'

/** Who knows a file: nobody yet, nobody active, one active person, or several. */
export type Knowledge = 'new' | 'orphaned' | 'single' | 'shared'

/** How one file is known in the repository. */
export interface FileKnowledge {
  readonly path: string
  /** Whether its history is known from the beginning. Otherwise anybody may have worked on it before. */
  readonly isWhole: boolean
  readonly knowledge: Knowledge
  readonly contributors: number
  readonly activeContributors: number
  /** The people who make up the file's APF with baseline `active`, as the repository knows them. */
  readonly who: readonly Contributor[]
}

/** A file, and everybody who has worked on it. */
export interface KnownFile {
  readonly knowledge: FileKnowledge
  /** Active or not, as the repository knows them. */
  readonly contributors: readonly NamedStake[]
}

/**
 * Measures who knows a file, by some commits that touched it.
 *
 * @param commits the places of those commits in the repository's log
 */
export type KnowledgeMeter = (file: Pick<FileKnowledge, 'path' | 'isWhole'>, commits: readonly number[]) => KnownFile

/** Prepares to measure who knows the files of a repository, by the rules and at the moment at which it was measured itself. */
export function knowledgeIn(ledger: Ledger, measurement: Measurement<NamedStake>): KnowledgeMeter {
  const { rules, moment, cutoff, tally } = measurement
  const roster = rosterOf(ledger.identities, ledger.log.count({ until: moment.until }), rules)

  return ({ path, isWhole }, commits) => {
    const credits = creditCommits(roster, ledger.log.count({ until: moment.until, among: commits }))
    // Names and activity are those of the whole repository, what they hold is the file.
    const holders = tally.contributors
      .map(contributor => ({ contributor, volume: volumeOf(contributor, credits) }))
      .filter(({ volume }) => volume > 0n)
      .map(({ contributor, volume }) => ({ ...contributor, volume, contributor }))
      .sort((left, right) => byVolume(left, right) || ledger.register.byName(left, right))
    const { augmented, activeContributors } = figuresOf(
      { contributors: holders, volume: credits.total },
      rules.majorityThreshold.share,
      holder => isActive(holder, cutoff),
    )
    const who = augmented.active.reached ? augmented.active.holders.map(({ contributor }) => contributor) : []
    const knowledge = gradeKnowledge(holders.length, activeContributors, who.length)
    return {
      knowledge: { path, isWhole, knowledge, contributors: holders.length, activeContributors, who },
      contributors: holders.map(({ contributor }) => contributor),
    }
  }
}

function gradeKnowledge(contributors: number, active: number, holders: number): Knowledge {
  if (contributors === 0) return 'new'
  if (active === 0) return 'orphaned'
  return holders === 1 ? 'single' : 'shared'
}
