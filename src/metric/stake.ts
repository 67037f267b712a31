import type { Members } from '../identity/unite.ts'
import type { Credits } from './credit.ts'
import type { Holding } from './pony-factor.ts'
import type { Roster } from './roster.ts'

/** What one person has in a history, whoever they are: all that the figures ask for. */
export interface Stake extends Holding {
  /** The indices of their identities in the ledger. */
  readonly members: Members
  /** Their commits in units of the credits. */
  readonly volume: bigint
  /** The committed date of the last commit that they authored or committed, merges too; milliseconds. */
  readonly lastActivity: number
}

/** What everybody on a roster has, in the roster's order; nothing, for somebody who only committed for others. */
export function stakesOf({ groups, lastSeen }: Roster, credits: Credits): readonly Stake[] {
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
  return left.volume > right.volume ? -1 : left.volume < right.volume ? 1 : 0
}
