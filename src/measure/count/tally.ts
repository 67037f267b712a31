import type { Ledger } from '../../ledger/ledger.ts'
import type { Slice } from '../../ledger/slice.ts'
import { latestName, namesApart, presentLogin } from '../../people/names.ts'
import type { Candidate } from '../../people/register.ts'
import { UNNAMED } from '../../text/shown-name.ts'
import { byRank, type Contributor, type NamedStake } from './contributor.ts'
import type { Credits, Omission } from './credit.ts'
import type { TallyRules } from './roster.ts'
import { type Attribution, attributeCommits, type Stake } from './stake.ts'

/** Somebody whose commits were left out. */
export interface LeftOut<Who extends Contributor = Contributor> extends Omission {
  readonly person: Who
}

/** Who wrote how much, before anybody asks who is active. */
export interface Tally<Who extends Contributor = Contributor> {
  /** How many units make one commit: 1, or more where co-authors share commits. */
  readonly unit: bigint
  /** V in units. */
  readonly volume: bigint
  /** V: the number of commits that were counted. */
  readonly commits: number
  /** Everybody who has any commit, sorted by commits (most first), then by name. */
  readonly contributors: readonly Who[]
  /** The number of commits that were left out, each under the first reason that applies. */
  readonly excluded: { readonly merges: number; readonly bots: number; readonly listed: number }
  /** Bots and listed people whose commits were left out, most commits first. */
  readonly leftOut: readonly LeftOut<Who>[]
}

/** Says who has what of the commits that exist by an instant, or of a slice of them, by the names that the ledger's register gives them. */
export function tallyCommits(
  ledger: Ledger,
  rules: TallyRules,
  until: number,
  slice: Slice | null = null,
): Tally<NamedStake> {
  const attribution = attributeCommits(ledger, rules, until, { slice })
  const { roster, credits } = attribution
  const people = ledger.register
    .enrol(candidatesOf(attribution), roster.identities)
    .map(({ candidate: { stake, omission }, person }) => ({ omission, person: { ...stake, ...person } }))
  return {
    unit: credits.unit,
    volume: credits.total,
    commits: credits.commits,
    contributors: people.map(({ person }) => person).filter(({ volume }) => volume > 0n),
    excluded: credits.excluded,
    leftOut: people.flatMap(({ person, omission }) => (omission === null ? [] : { person, ...omission })),
  }
}

/** Somebody with commits, counted or not. */
interface Applicant extends Candidate {
  readonly stake: Stake
  /** What of theirs was left out; `null` where nothing was. */
  readonly omission: Omission | null
}

/** Everybody whom a report may name: contributors by rank, then those who were left out, most commits first. */
function candidatesOf({ roster, credits, stakes }: Attribution): readonly Applicant[] {
  const bearers = stakes
    .map(stake => ({ stake, omission: omissionOf(stake, credits) }))
    .filter(({ stake, omission }) => stake.volume > 0n || omission !== null)
    .map(({ stake, omission }) => {
      const login = presentLogin(stake.members, roster, credits.volume)
      return { ...stake, stake, omission, login, name: latestName(stake.members, roster) || (login ?? UNNAMED) }
    })
  const names = namesApart(bearers, roster.identities)
  return bearers
    .map((bearer, index) => ({
      ...bearer,
      name: names[index] ?? bearer.name,
      bareName: bearer.name,
      standing: bearer.volume > 0n ? ('contributor' as const) : (bearer.omission?.reason ?? 'contributor'),
    }))
    .sort(
      (left, right) =>
        Number(right.volume > 0n) - Number(left.volume > 0n) ||
        (right.omission?.commits ?? 0) - (left.omission?.commits ?? 0) ||
        byRank(left, right),
    )
}

function omissionOf({ members: [first] }: Stake, { leftOut }: Credits): Omission | null {
  return (first === undefined ? undefined : leftOut.get(first)) ?? null
}
