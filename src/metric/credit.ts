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
 */
export function creditCommits({ identities, groups, ruledOut, rules, until }: Roster, log: CommitLog): Credits {
  const shares = new Shares(identities.length)
  const excluded = { merges: 0, bots: 0, listed: 0 }
  const leftOut = { bot: new Map<number, number>(), listed: new Map<number, number>() }
  const personOf = new Uint32Array(identities.length)
  for (const [person, members] of groups.entries()) for (const index of members) personOf[index] = person
  let commits = 0

  for (let commit = 0; commit < log.size; commit++) {
    if (log.committedAt(commit) > until) continue
    if (rules.mergeCommits === 'exclude' && log.isMerge(commit)) {
      excluded.merges++
      continue
    }
    const named = creditedBy(commit)
    const credited = named.length === 1 && ruledOut[named[0] ?? 0] === null ? named : oncePerPerson(named)
    if (credited.length === 0) {
      leaveOut(named)
      continue
    }
    commits++
    for (const identity of credited) shares.add(identity, credited.length)
  }
  return { ...shares.total(), commits, excluded, leftOut }

  function creditedBy(commit: number): readonly number[] {
    const author = log.author(commit)
    if (rules.coAuthors) return [author, ...log.coAuthors(commit)]
    const committer = log.committer(commit)
    return [rules.attribution === 'author' || identities[committer]?.isGitHub ? author : committer]
  }

  function oncePerPerson(named: readonly number[]): readonly number[] {
    const people = new Set<number>()
    return named.filter(identity => {
      const person = personOf[identity] ?? 0
      if (ruledOut[identity] !== null || people.has(person)) return false
      people.add(person)
      return true
    })
  }

  function leaveOut(named: readonly number[]): void {
    const bot = named.find(identity => ruledOut[identity] === 'bot')
    const reason: ReasonOut = bot === undefined ? 'listed' : 'bot'
    const identity = bot ?? named[0] ?? 0
    excluded[reason === 'bot' ? 'bots' : 'listed']++
    leftOut[reason].set(identity, (leftOut[reason].get(identity) ?? 0) + 1)
  }
}

/** Counts parts of commits exactly: how many commits each identity shares with how many people. */
class Shares {
  readonly #bySharers = new Map<number, Uint32Array>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  add(identity: number, sharers: number): void {
    let counts = this.#bySharers.get(sharers)
    if (counts === undefined) {
      counts = new Uint32Array(this.#size)
      this.#bySharers.set(sharers, counts)
    }
    counts[identity] = (counts[identity] ?? 0) + 1
  }

  total(): Pick<Credits, 'unit' | 'volume'> {
    const unit = [...this.#bySharers.keys()].map(BigInt).reduce(leastCommonMultiple, 1n)
    const parts = [...this.#bySharers].map(([sharers, counts]) => ({ part: unit / BigInt(sharers), counts }))
    return {
      unit,
      volume: identity => parts.reduce((total, { part, counts }) => total + part * BigInt(counts[identity] ?? 0), 0n),
    }
  }
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return (left / larger) * right
}
