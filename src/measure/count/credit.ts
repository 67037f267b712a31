import type { CommitCount } from '../../ledger/commit-count.ts'
import type { CommitKind } from '../../ledger/commit-kinds.ts'
import type { ReasonOut, Roster } from './roster.ts'

/** The commits that each identity is credited with. */
export interface Credits {
  /** How many units make one commit: the least common multiple of the numbers of people who share commits. */
  readonly unit: bigint
  /** The number of commits that are credited to anybody. */
  readonly commits: number
  /** V in units. */
  readonly total: bigint
  readonly volume: (identity: number) => bigint
  readonly excluded: { readonly merges: number; readonly bots: number; readonly listed: number }
  /** What was left out because of whom, by the first of the person's members. */
  readonly leftOut: ReadonlyMap<number, Omission>
}

/** Why a person's commits were left out, and how many they are. */
export interface Omission {
  readonly reason: ReasonOut
  readonly commits: number
}

/**
 * Credits every commit: to its author or committer, or in equal parts to the author and the co-authors, each person once.
 * Who is ruled out is credited with nothing; where nobody else is left, the commit is left out.
 */
export function creditCommits(roster: Roster, count: CommitCount): Credits {
  const book = new CreditBook(roster)
  count.forEach((kind, commits) => {
    book.credit(kind, commits)
  })
  return book.total()
}

const NO_ONE: readonly number[] = []

class CreditBook {
  readonly #roster: Roster
  readonly #shares: Shares
  /** For each identity the first member of the person whose it is. */
  readonly #personOf: Uint32Array
  readonly #excluded = { merges: 0, bots: 0, listed: 0 }
  readonly #leftOut = new Map<number, Omission>()
  #commits = 0

  constructor(roster: Roster) {
    const { identities, groups } = roster
    this.#roster = roster
    this.#shares = new Shares(identities.length)
    this.#personOf = new Uint32Array(identities.length)
    for (const members of groups) for (const index of members) this.#personOf[index] = members[0] ?? index
  }

  credit(kind: CommitKind, commits: number): void {
    const { rules, ruledOut } = this.#roster
    if (rules.mergeCommits === 'exclude' && kind.isMerge) {
      this.#excluded.merges += commits
      return
    }
    const identity = this.#creditedFor(kind)
    const coAuthors = rules.coAuthors ? kind.coAuthors : NO_ONE
    if (coAuthors.length === 0 && ruledOut[identity] === null) {
      this.#commits += commits
      this.#shares.add(identity, 1, commits)
    } else {
      this.#share([identity, ...coAuthors], commits)
    }
  }

  total(): Credits {
    const shares = this.#shares.total()
    return {
      ...shares,
      commits: this.#commits,
      total: BigInt(this.#commits) * shares.unit,
      excluded: this.#excluded,
      leftOut: this.#leftOut,
    }
  }

  #creditedFor({ author, committer }: CommitKind): number {
    const { rules, identities } = this.#roster
    if (rules.attribution === 'author') return author
    const by = identities[committer]
    return by?.isGitHub || by?.landsForOthers ? author : committer
  }

  #share(named: readonly number[], commits: number): void {
    const credited = this.#oncePerPerson(named)
    if (credited.length === 0) {
      this.#leaveOut(named, commits)
      return
    }
    this.#commits += commits
    for (const identity of credited) this.#shares.add(identity, credited.length, commits)
  }

  #oncePerPerson(named: readonly number[]): readonly number[] {
    const people = new Set<number>()
    return named.filter(identity => {
      const person = this.#personOf[identity] ?? identity
      if (this.#roster.ruledOut[identity] !== null || people.has(person)) return false
      people.add(person)
      return true
    })
  }

  #leaveOut(named: readonly number[], commits: number): void {
    // Who is named first is the author, or the only one.
    const [identity = 0] = named
    const reason = this.#roster.ruledOut[identity] ?? 'listed'
    this.#excluded[reason === 'bot' ? 'bots' : 'listed'] += commits
    const person = this.#personOf[identity] ?? identity
    this.#leftOut.set(person, { reason, commits: (this.#leftOut.get(person)?.commits ?? 0) + commits })
  }
}

/** Counts parts of commits exactly: how many commits each identity has alone, and how many it shares with how many people. */
class Shares {
  readonly #alone: Uint32Array
  /**
   * By the number of sharers. A history may have as many such numbers as it has people, so only those who share are in
   * it.
   */
  readonly #bySharers = new Map<number, Map<number, number>>()

  constructor(size: number) {
    this.#alone = new Uint32Array(size)
  }

  add(identity: number, sharers: number, commits: number): void {
    if (sharers === 1) {
      this.#alone[identity] = (this.#alone[identity] ?? 0) + commits
      return
    }
    const counts = this.#bySharers.get(sharers) ?? new Map<number, number>()
    this.#bySharers.set(sharers, counts)
    counts.set(identity, (counts.get(identity) ?? 0) + commits)
  }

  total(): Pick<Credits, 'unit' | 'volume'> {
    const unit = [...this.#bySharers.keys()].map(BigInt).reduce(leastCommonMultiple, 1n)
    const shared = new Map<number, bigint>()
    for (const [sharers, counts] of this.#bySharers) {
      const part = unit / BigInt(sharers)
      for (const [identity, commits] of counts) {
        shared.set(identity, (shared.get(identity) ?? 0n) + part * BigInt(commits))
      }
    }
    const volume = (identity: number) => BigInt(this.#alone[identity] ?? 0) * unit + (shared.get(identity) ?? 0n)
    return { unit, volume }
  }
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return (left / larger) * right
}
