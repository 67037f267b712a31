import type { Person } from '../../people/person.ts'
import { byOwnName } from '../../people/register.ts'
import { byVolume, type Stake } from './stake.ts'

/** A person to whom commits are attributed: all that a report knows of them. */
export interface Contributor extends Person, Omit<Stake, 'members'> {}

/** A contributor as the measure knows them: with the identities in the ledger that are theirs, which no renderer sees. */
export interface NamedStake extends Contributor, Stake {}

/** The order of contributors: by commits, most first, then by name, then by login. */
export function byRank(
  left: Pick<Contributor, 'volume' | 'name' | 'login'>,
  right: Pick<Contributor, 'volume' | 'name' | 'login'>,
): number {
  return byVolume(left, right) || byOwnName(left, right)
}
