import type { CommitCount } from '../../ledger/commit-count.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { existingBy, type Slice } from '../../ledger/slice.ts'
import { mostFirst } from '../../people/names.ts'
import type { Members } from '../../people/unite.ts'
import type { Holding } from '../figures/pony-factor.ts'
import { type Credits, creditCommits } from './credit.ts'
import { type Roster, rosterOf, type TallyRules } from './roster.ts'

/** What one person has in a history, whoever they are: all that the figures ask for. */
export interface Stake extends Holding {
  /** The indices of their identities in the ledger. */
  readonly members: Members
  /** Their commits in units of the credits. */
  readonly volume: bigint
  /** The committed date of the last commit that they authored or committed, merges too; milliseconds. */
  readonly lastActivity: number
}

/** Who is who in a history, and what they have of it. */
export interface Attribution {
  readonly roster: Roster
  readonly credits: Credits
  /** Everybody's, in the roster's order; nothing, for somebody who only committed for others. */
  readonly stakes: readonly Stake[]
}

/** What is attributed otherwise than by itself. */
interface Terms {
  /** The commits that are credited; `null` for all that exist. */
  readonly slice?: Slice | null
  /** All that exist, by the dates at which their authors were active, where those are others. */
  readonly authored?: CommitCount
}

/**
 * Attributes every commit that exists by an instant to people. Who is who is found out anew: only identities that appear
 * by then can unite anybody. That, and when somebody was seen last, is asked of all commits, whichever are credited.
 */
export function attributeCommits(
  { log, identities }: Ledger,
  rules: TallyRules,
  until: number,
  { slice = null, authored }: Terms = {},
): Attribution {
  const existing = log.count({ until })
  const roster = rosterOf(identities, existing, rules, authored)
  const credits = creditCommits(roster, slice === null ? existing : log.count(existingBy(until, slice)))
  return { roster, credits, stakes: stakesOf(roster, credits) }
}

function stakesOf({ groups, lastSeen }: Roster, credits: Credits): readonly Stake[] {
  return groups.map(members => ({
    members,
    volume: volumeOf({ members }, credits),
    lastActivity: members.reduce(
      (latest, index) => Math.max(latest, lastSeen[index] ?? Number.NEGATIVE_INFINITY),
      Number.NEGATIVE_INFINITY,
    ),
  }))
}

/** What somebody is credited with, in units of the credits. */
export function volumeOf({ members }: Pick<Stake, 'members'>, { volume }: Credits): bigint {
  return members.reduce((sum, index) => sum + volume(index), 0n)
}

/** The order of stakes: by commits, most first. */
export function byVolume(left: Holding, right: Holding): number {
  return mostFirst(left.volume, right.volume)
}
