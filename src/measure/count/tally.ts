import type { Ledger } from '../../ledger/ledger.ts'
import type { Slice } from '../../ledger/slice.ts'
import { byRank, type Contributor, nameHolder, tellApart } from './contributor.ts'
import type { Credits, Omission } from './credit.ts'
import type { TallyRules } from './roster.ts'
import { attributeCommits, type Stake } from './stake.ts'

/** Somebody whose commits were left out. */
export interface LeftOut extends Omission {
  readonly person: Contributor
}

/** Who wrote how much, before anybody asks who is active. */
export interface Tally {
  /** How many units make one commit: 1, or more where co-authors share commits. */
  readonly unit: bigint
  /** V in units. */
  readonly volume: bigint
  /** V: the number of commits that were counted. */
  readonly commits: number
  /** Everybody who has any commit, sorted by commits (most first), then by name. */
  readonly contributors: readonly Contributor[]
  /** The number of commits that were left out, each under the first reason that applies. */
  readonly excluded: { readonly merges: number; readonly bots: number; readonly listed: number }
  /** Bots and listed people whose commits were left out, most commits first. */
  readonly leftOut: readonly LeftOut[]
}

/** Says who has what of the commits that exist by an instant, or of a slice of them. */
export function tallyCommits(ledger: Ledger, rules: TallyRules, until: number, slice: Slice | null = null): Tally {
  const { roster, credits, stakes } = attributeCommits(ledger, rules, until, { slice })
  const named = stakes
    .filter(stake => stake.volume > 0n || omissionOf(stake, credits) !== null)
    .map(stake => nameHolder(stake, roster, credits.volume))
  const people = tellApart(named, roster.identities)
  return {
    unit: credits.unit,
    volume: credits.total,
    commits: credits.commits,
    contributors: people.filter(({ volume }) => volume > 0n).sort(byRank),
    excluded: credits.excluded,
    leftOut: leftOutOf(people, credits),
  }
}

function leftOutOf(people: readonly Contributor[], credits: Credits): readonly LeftOut[] {
  return people
    .map(person => ({ person, omission: omissionOf(person, credits) }))
    .flatMap(({ person, omission }) => (omission === null ? [] : { person, ...omission }))
    .sort((left, right) => right.commits - left.commits || byRank(left.person, right.person))
}

function omissionOf({ members: [first] }: Stake, { leftOut }: Credits): Omission | null {
  return (first === undefined ? undefined : leftOut.get(first)) ?? null
}
