import type { Contributor } from './contributor.ts'
import { figuresOf } from './figures.ts'
import type { Ledger } from './ledger.ts'
import { isActive, type Measurement } from './measure.ts'
import { rosterOf } from './roster.ts'
import { tallyAmong } from './tally.ts'

/** Who knows a file: nobody yet, nobody who is still here, one active person, or several. */
export type Knowledge = 'new' | 'orphaned' | 'single' | 'shared'

/** How one file is known in the repository. */
export interface FileKnowledge {
  readonly path: string
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
  readonly contributors: readonly Contributor[]
}

/**
 * Measures who knows a file, by some commits that touched it.
 *
 * @param commits the places of those commits in the repository's log
 */
export type KnowledgeMeter = (path: string, commits: readonly number[]) => KnownFile

/** Prepares to measure who knows the files of a repository, by the rules and at the moment at which it was measured itself. */
export function knowledgeIn(ledger: Ledger, measurement: Measurement): KnowledgeMeter {
  const { rules, moment, cutoff, tally } = measurement
  const roster = rosterOf(ledger.identities, ledger.log.count(moment.until), rules)
  const contributorOf = new Map(
    tally.contributors.flatMap(contributor => contributor.members.map(identity => [identity, contributor] as const)),
  )
  // A person's name, with its number, and their activity come from the whole repository, not from the file.
  const inRepository = ({ members: [identity] }: Contributor) => contributorOf.get(identity ?? -1) ?? []

  return (path, commits) => {
    const { contributors, volume } = tallyAmong(roster, ledger.log.count(moment.until, commits))
    const { augmented, activeContributors } = figuresOf(
      { contributors, volume },
      rules.majorityThreshold.share,
      contributor => isActive(contributor, cutoff),
    )
    const who = augmented.active.reached ? augmented.active.holders.flatMap(inRepository) : []
    const knowledge = gradeKnowledge(contributors.length, activeContributors, who.length)
    return {
      knowledge: { path, knowledge, contributors: contributors.length, activeContributors, who },
      contributors: contributors.flatMap(inRepository),
    }
  }
}

function gradeKnowledge(contributors: number, active: number, holders: number): Knowledge {
  if (contributors === 0) return 'new'
  if (active === 0) return 'orphaned'
  return holders === 1 ? 'single' : 'shared'
}
