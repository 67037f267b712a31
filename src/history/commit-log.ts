import type { Commit, Identity } from './commit.ts'

const NO_ONE: readonly number[] = []

/** One number for each commit. */
type Column = Uint8Array | Uint32Array | Float64Array

/**
 * Every commit of a history in a few bytes each, whatever its size: identities are kept once and named by their
 * index, the rest lies in typed arrays. The number of people, not of commits, decides how much memory a run needs.
 */
export class CommitLog {
  /** The identities in order of first appearance; all indices below point here. */
  readonly identities: readonly Identity[]
  readonly #identities: Identity[]
  #size = 0
  #authors = new Uint32Array(1024)
  #committers = new Uint32Array(1024)
  #committedAt = new Float64Array(1024)
  #merges = new Uint8Array(1024)
  readonly #coAuthors = new Map<number, readonly number[]>()
  readonly #indexByValue = new Map<string, number>()
  // Sources hand out one object per identity, so that this is nearly always enough and no key has to be built.
  readonly #indexByReference = new WeakMap<Identity, number>()

  /** @param identities known beforehand, so that several logs can use the same indices */
  constructor(identities: readonly Identity[] = []) {
    this.#identities = []
    this.identities = this.#identities
    for (const identity of identities) this.#indexOf(identity)
  }

  /** The number of commits. */
  get size(): number {
    return this.#size
  }

  /** Takes one commit in; the order of commits has no meaning. */
  add(commit: Commit): void {
    const index = this.#size
    if (index === this.#authors.length) this.#grow()
    this.#authors[index] = this.#indexOf(commit.author)
    this.#committers[index] = this.#indexOf(commit.committer)
    this.#committedAt[index] = commit.committedAt
    this.#merges[index] = commit.isMerge ? 1 : 0
    if (commit.coAuthors.length > 0) {
      this.#coAuthors.set(
        index,
        commit.coAuthors.map(identity => this.#indexOf(identity)),
      )
    }
    this.#size = index + 1
  }

  /** Another log with the same commits, which can take more in. */
  copy(): CommitLog {
    const copy = new CommitLog(this.identities)
    copy.#authors = this.#authors.slice()
    copy.#committers = this.#committers.slice()
    copy.#committedAt = this.#committedAt.slice()
    copy.#merges = this.#merges.slice()
    copy.#size = this.#size
    for (const [commit, coAuthors] of this.#coAuthors) copy.#coAuthors.set(commit, coAuthors)
    return copy
  }

  /** The index of the author of commit `commit`. */
  author(commit: number): number {
    return this.#valueIn(this.#authors, commit)
  }

  /** The index of the committer of commit `commit`. */
  committer(commit: number): number {
    return this.#valueIn(this.#committers, commit)
  }

  /** The committed date of commit `commit`, in milliseconds since the epoch. */
  committedAt(commit: number): number {
    return this.#valueIn(this.#committedAt, commit)
  }

  /** Whether commit `commit` has two or more parents. */
  isMerge(commit: number): boolean {
    return this.#valueIn(this.#merges, commit) === 1
  }

  /** The indices of the people in the `Co-authored-by` trailers of commit `commit`. */
  coAuthors(commit: number): readonly number[] {
    return this.#coAuthors.get(commit) ?? NO_ONE
  }

  #valueIn(column: Column, commit: number): number {
    // The columns are longer than the log.
    const value = commit < this.#size ? column[commit] : undefined
    if (value === undefined) throw new RangeError(`There is no commit ${commit} in this log.`)
    return value
  }

  #indexOf(identity: Identity): number {
    const seen = this.#indexByReference.get(identity)
    if (seen !== undefined) return seen
    const value = JSON.stringify([identity.name, identity.email, identity.login])
    const index = this.#indexByValue.get(value) ?? this.#identities.push(identity) - 1
    this.#indexByValue.set(value, index)
    this.#indexByReference.set(identity, index)
    return index
  }

  #grow(): void {
    const capacity = this.#authors.length * 2
    this.#authors = resized(new Uint32Array(capacity), this.#authors)
    this.#committers = resized(new Uint32Array(capacity), this.#committers)
    this.#committedAt = resized(new Float64Array(capacity), this.#committedAt)
    this.#merges = resized(new Uint8Array(capacity), this.#merges)
  }
}

/** Reads a whole history into a log. */
export async function collectCommits(batches: AsyncIterable<readonly Commit[]>): Promise<CommitLog> {
  const log = new CommitLog()
  for await (const batch of batches) for (const commit of batch) log.add(commit)
  return log
}

function resized<C extends { set(from: C): void }>(larger: C, column: C): C {
  larger.set(column)
  return larger
}
