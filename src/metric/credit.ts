import type { CommitLog } from '../history/commit-log.ts'
import type { ReasonOut, Roster } from './roster.ts'

/** The commits that each identity is credited with. */
export interface Credits {
  /** How many units make one commit: the least common multiple of the numbers of people who share commits. */
  readonly unit: bigint
  /** The number of commits that are credited to anybody. */
  readonly commits: number
  readonly volume: (identity: number) => bigint
  readonly excluded: { readonly merges: number; readonly bots: number; readonly listed: number }
  /** The number of commits that were left out because of an identity, by its index. */
  readonly leftOut: Readonly<Record<ReasonOut, ReadonlyMap<number, number>>>
}

/**
 * Credits every commit that exists at `until`: to its author or committer, or in equal parts to the author and the co-authors,
 * each person once. Who is ruled out is credited with nothing; where nobody else is left, the commit is left out.
 *
 * @param chosen the commits of the log that are credited; all of them where none are chosen
 */
export function creditCommits(roster: Roster, log: CommitLog, chosen: readonly number[] | null): Credits {
  const book = new CreditBook(roster, log)
  if (chosen === null) for (let commit = 0; commit < log.size; commit++) book.credit(commit)
  else for (const commit of chosen) book.credit(commit)
  return book.total()
}

const NO_ONE: readonly number[] = []

/** A class, and no function with functions in it: a trend opens a dozen books, and methods are compiled but once. */
class CreditBook {
  readonly #roster: Roster
  readonly #log: CommitLog
  readonly #shares: Shares
  /** For each identity the number of the person whose it is. */
  readonly #personOf: Uint32Array
  readonly #excluded = { merges: 0, bots: 0, listed: 0 }
  readonly #leftOut = { bot: new Map<number, number>(), listed: new Map<number, number>() }
  #commits = 0

  constructor(roster: Roster, log: CommitLog) {
    const { identities, groups } = roster
    this.#roster = roster
    this.#log = log
    this.#shares = new Shares(identities.length)
    this.#personOf = new Uint32Array(identities.length)
    for (const [person, members] of groups.entries()) for (const index of members) this.#personOf[index] = person
  }

  credit(commit: number): void {
    const { rules, until, ruledOut } = this.#roster
    if (this.#log.committedAt(commit) > until) return
    if (rules.mergeCommits === 'exclude' && this.#log.isMerge(commit)) {
      this.#excluded.merges++
      return
    }
    const identity = this.#creditedFor(commit)
    const coAuthors = rules.coAuthors ? this.#log.coAuthors(commit) : NO_ONE
    if (coAuthors.length === 0 && ruledOut[identity] === null) {
      this.#commits++
      this.#shares.add(identity, 1)
    } else {
      this.#share([identity, ...coAuthors])
    }
  }

  total(): Credits {
    return { ...this.#shares.total(), commits: this.#commits, excluded: this.#excluded, leftOut: this.#leftOut }
  }

  #creditedFor(commit: number): number {
    const { rules, identities } = this.#roster
    if (rules.attribution === 'author') return this.#log.author(commit)
    const committer = this.#log.committer(commit)
    return identities[committer]?.isGitHub ? this.#log.author(commit) : committer
  }

  #share(named: readonly number[]): void {
    const credited = this.#oncePerPerson(named)
    if (credited.length === 0) {
      this.#leaveOut(named)
      return
    }
    this.#commits++
    for (const identity of credited) this.#shares.add(identity, credited.length)
  }

  #oncePerPerson(named: readonly number[]): readonly number[] {
    const people = new Set<number>()
    return named.filter(identity => {
      const person = this.#personOf[identity] ?? 0
      if (this.#roster.ruledOut[identity] !== null || people.has(person)) return false
      people.add(person)
      return true
    })
  }

  #leaveOut(named: readonly number[]): void {
    // Who is named first is the author, or the only one.
    const [identity = 0] = named
    const reason = this.#roster.ruledOut[identity] ?? 'listed'
    this.#excluded[reason === 'bot' ? 'bots' : 'listed']++
    this.#leftOut[reason].set(identity, (this.#leftOut[reason].get(identity) ?? 0) + 1)
  }
}

/** Counts parts of commits exactly: how many commits each identity shares with how many people. */
class Shares {
  readonly #size: number
  /** Commits that are shared with nobody, as nearly all are. */
  readonly #unshared: Uint32Array
  readonly #bySharers: Map<number, Uint32Array>

  constructor(size: number) {
    this.#size = size
    this.#unshared = new Uint32Array(size)
    this.#bySharers = new Map([[1, this.#unshared]])
  }

  add(identity: number, sharers: number): void {
    const counts = sharers === 1 ? this.#unshared : this.#countsOf(sharers)
    counts[identity] = (counts[identity] ?? 0) + 1
  }

  #countsOf(sharers: number): Uint32Array {
    const counts = this.#bySharers.get(sharers) ?? new Uint32Array(this.#size)
    this.#bySharers.set(sharers, counts)
    return counts
  }

  total(): Pick<Credits, 'unit' | 'volume'> {
    const unit = [...this.#bySharers.keys()].map(BigInt).reduce(leastCommonMultiple, 1n)
    const volumes = new Array<bigint>(this.#size).fill(0n)
    for (const [sharers, counts] of this.#bySharers) {
      const part = unit / BigInt(sharers)
      for (const [identity, count] of counts.entries()) {
        if (count > 0) volumes[identity] = (volumes[identity] ?? 0n) + part * BigInt(count)
      }
    }
    return { unit, volume: identity => volumes[identity] ?? 0n }
  }
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return (left / larger) * right
}
