import type { CommitLog } from '../history/commit-log.ts'
import { byRank, type Contributor, describePerson, type Person, tellApart } from './contributor.ts'
import { type Credits, creditCommits } from './credit.ts'
import type { Ledger } from './ledger.ts'
import { type ReasonOut, type Roster, rosterOf, type TallyRules } from './roster.ts'

/** Somebody whose commits were left out, and how many they are. */
export interface LeftOut {
  readonly person: Person
  readonly reason: ReasonOut
  readonly commits: number
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

const REASONS_OUT: readonly ReasonOut[] = ['bot', 'listed']

/**
 * Attributes every commit that exists by an instant to people. Who is who is found out anew: only identities that appear
 * by then can unite anybody.
 */
export function tallyCommits(ledger: Ledger, rules: TallyRules, until: number): Tally {
  return tallyAmong(rosterOf(ledger, rules, until), ledger.log)
}

/**
 * Attributes the commits of a log to people who are known already; the log's identities are the roster's.
 *
 * @param chosen the commits of the log that are attributed; all of them where none are chosen
 */
export function tallyAmong(roster: Roster, log: CommitLog, chosen: readonly number[] | null = null): Tally {
  const credits = creditCommits(roster, log, chosen)
  const named = roster.groups
    .filter(members => members.some(index => isNamedIn(credits, index)))
    .map(members => describePerson(members, roster, credits.volume))
  const people = tellApart(named, roster.identities)
  return {
    unit: credits.unit,
    volume: BigInt(credits.commits) * credits.unit,
    commits: credits.commits,
    contributors: people.filter(({ volume }) => volume > 0n).sort(byRank),
    excluded: credits.excluded,
    leftOut: leftOutOf(people, credits),
  }
}

/** Whether any commit was credited to an identity, or left out because of it. */
function isNamedIn({ volume, leftOut }: Credits, identity: number): boolean {
  return volume(identity) > 0n || leftOut.bot.has(identity) || leftOut.listed.has(identity)
}

function leftOutOf(people: readonly Person[], { leftOut }: Credits): readonly LeftOut[] {
  return people
    .flatMap(person =>
      REASONS_OUT.filter(reason => person.members.some(index => leftOut[reason].has(index))).map(reason => ({
        person,
        reason,
        commits: person.members.reduce((sum, index) => sum + (leftOut[reason].get(index) ?? 0), 0),
      })),
    )
    .sort((left, right) => right.commits - left.commits)
}
