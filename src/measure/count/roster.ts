import type { CommitCount } from '../../ledger/commit-count.ts'
import type { CommitKind } from '../../ledger/commit-kinds.ts'
import { matcherOf } from '../../people/exclude.ts'
import type { RecognisedIdentity } from '../../people/recognise.ts'
import { type Members, unite } from '../../people/unite.ts'
import type { MeasureRules } from '../rules.ts'

/** The choices that decide who is who and who is credited. */
export type TallyRules = Pick<MeasureRules, 'attribution' | 'coAuthors' | 'mergeCommits' | 'excludeBots' | 'exclude'>

/** Why somebody's commits are left out. */
export type ReasonOut = 'bot' | 'listed'

/** Who is who in a history at one moment, before anything is credited to them. */
export interface Roster {
  readonly identities: readonly RecognisedIdentity[]
  readonly rules: TallyRules
  /** The identities that are one person each; an identity that had not appeared by then is in none. */
  readonly groups: readonly Members[]
  /** For each identity the latest commit that names it; milliseconds, minus infinity where there is none. */
  readonly lastSeen: Float64Array
  /** For each identity why it is left out; `null` when it is not. */
  readonly ruledOut: readonly (ReasonOut | null)[]
}

/**
 * Finds out who is who.
 *
 * @param identities all that the history knows
 * @param commits all that exist at the moment
 * @param authored the same, dated by when their authors are seen in them
 */
export function rosterOf(
  identities: readonly RecognisedIdentity[],
  commits: CommitCount,
  rules: TallyRules,
  authored = commits,
): Roster {
  if (authored !== commits) return foundOut(identities, commits, rules, authored)
  const rosters = knownOf.get(commits) ?? []
  const known = rosters.find(roster => roster.identities === identities && isSameWho(roster.rules, rules))
  if (known !== undefined) return { ...known, rules }
  const roster = foundOut(identities, commits, rules, authored)
  knownOf.set(commits, [...rosters, roster])
  return roster
}

/** Who is who in commits that were counted: sensitivity and doubts ask again and again, of the same ones by other rules. */
const knownOf = new WeakMap<CommitCount, readonly Roster[]>()

/** Whether two lists of rules find the same people: whom a commit is credited to is another question. */
function isSameWho(one: TallyRules, other: TallyRules): boolean {
  return one.coAuthors === other.coAuthors && one.excludeBots === other.excludeBots && one.exclude === other.exclude
}

function foundOut(
  identities: readonly RecognisedIdentity[],
  commits: CommitCount,
  rules: TallyRules,
  authored: CommitCount,
): Roster {
  const lastSeen = sightingsOf(identities, { commits, authored }, rules)
  const isPresent = (index: number) => lastSeen[index] !== Number.NEGATIVE_INFINITY
  // A bot that commits under a person's address must not lend them its activity, nor make them a bot.
  const groups = unite(identities, isPresent, identity => rules.excludeBots && identity.isBot)
  return { identities, rules, groups, lastSeen, ruledOut: reasonsOut(identities, groups, rules) }
}

/** The latest commit of each identity, as author, committer and, where they count, co-author. */
function sightingsOf(
  { length }: readonly RecognisedIdentity[],
  { commits, authored }: { readonly commits: CommitCount; readonly authored: CommitCount },
  { coAuthors }: TallyRules,
): Float64Array {
  const lastSeen = new Float64Array(length).fill(Number.NEGATIVE_INFINITY)
  const seeAuthors = ({ author, coAuthors: others }: CommitKind, at: number) => {
    see(lastSeen, author, at)
    if (coAuthors) for (const identity of others) see(lastSeen, identity, at)
  }
  const isOne = authored === commits
  commits.forEach((kind, _, at) => {
    see(lastSeen, kind.committer, at)
    if (isOne) seeAuthors(kind, at)
  })
  if (isOne) return lastSeen
  authored.forEach((kind, _, at) => {
    seeAuthors(kind, at)
  })
  return lastSeen
}

function see(lastSeen: Float64Array, identity: number, at: number): void {
  if (at > (lastSeen[identity] ?? at)) lastSeen[identity] = at
}

function reasonsOut(
  identities: readonly RecognisedIdentity[],
  groups: readonly Members[],
  { excludeBots, exclude }: TallyRules,
): readonly (ReasonOut | null)[] {
  const reasons = identities.map(({ isBot }): ReasonOut | null => (excludeBots && isBot ? 'bot' : null))
  if (exclude.length === 0) return reasons
  const listed = listedAmong(identities, exclude)
  for (const members of groups) {
    if (!members.some(index => listed.has(index))) continue
    for (const index of members) reasons[index] ??= 'listed'
  }
  return reasons
}

/** What was found out about a list of identities by a list of patterns. */
const found = new WeakMap<readonly RecognisedIdentity[], WeakMap<readonly string[], ReadonlySet<number>>>()

/**
 * The indices of the identities that match any of the patterns. Trend, sensitivity and the rest of a report ask some twenty times
 * about the same two lists, neither of which changes once a history is read.
 */
function listedAmong(identities: readonly RecognisedIdentity[], patterns: readonly string[]): ReadonlySet<number> {
  const known = found.get(identities)?.get(patterns)
  if (known !== undefined) return known
  const matches = matcherOf(patterns)
  const listed = new Set(identities.flatMap((identity, index) => (matches(identity) ? [index] : [])))
  found.set(identities, (found.get(identities) ?? new WeakMap()).set(patterns, listed))
  return listed
}
