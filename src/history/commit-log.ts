import type { Commit, Identity } from './commit.ts'

const NO_ONE: readonly number[] = []

/** Two indices and a bit are one exact number as long as there are fewer identities. */
const MOST_IDENTITIES = 2 ** 26

/** What commits say besides their date; people are named by their index among the log's identities. */
export interface CommitKind {
  readonly author: number
  readonly committer: number
  readonly isMerge: boolean
  /** The people in the `Co-authored-by` trailers, in order. */
  readonly coAuthors: readonly number[]
}

/** How many commits there are of each kind. */
export interface CommitCount {
  readonly kinds: readonly CommitKind[]
  /** For each kind the number of its commits, perhaps none. */
  readonly commits: Uint32Array
  /** For each kind the latest committed date, in milliseconds since the epoch; minus infinity without any commit. */
  readonly lastAt: Float64Array
}

/** Where commits lie, so many at a time that nothing is ever moved and little room is left empty. */
interface Block {
  /** For each commit its kind. */
  readonly kindOf: Uint32Array
  /** For each commit its date. */
  readonly committedAt: Float64Array
}

const BLOCK_SIZE = 4096

/**
 * Every commit of a history in twelve bytes each: a number for what it says, and its date. Most commits say the same as
 * others do, and so the measure asks for the number of each kind, of which there are far fewer. The number of people, not
 * of commits, decides how much memory a run needs.
 */
export class CommitLog {
  /** The identities in order of first appearance; all indices point here. */
  readonly identities: readonly Identity[]
  readonly #identities: Identity[]
  readonly #kinds: CommitKind[] = []
  #size = 0
  readonly #blocks: Block[] = []
  readonly #kindByValue = new Map<number | string, number>()
  readonly #identityByValue = new Map<string, number>()
  // Sources hand out one object per identity, so that this is nearly always enough and no key has to be built.
  readonly #identityByReference = new WeakMap<Identity, number>()

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

  /** Takes one commit in. Its place is the number of those before it. */
  add(commit: Commit): void {
    const { kindOf, committedAt } = this.#blockOf(this.#size)
    const index = this.#size % BLOCK_SIZE
    kindOf[index] = this.#indexOfKind(commit)
    committedAt[index] = commit.committedAt
    this.#size += 1
  }

  /** Another log with the same commits, which can take more in. */
  copy(): CommitLog {
    const copy = new CommitLog(this.identities)
    copy.#size = this.#size
    for (const { kindOf, committedAt } of this.#blocks) {
      copy.#blocks.push({ kindOf: kindOf.slice(), committedAt: committedAt.slice() })
    }
    for (const kind of this.#kinds) copy.#kinds.push(kind)
    for (const [value, kind] of this.#kindByValue) copy.#kindByValue.set(value, kind)
    return copy
  }

  /**
   * Counts the commits that exist at an instant, by what they say.
   *
   * @param until in milliseconds since the epoch
   * @param places the commits that are counted, by their place in the order in which they were added, from 0; all of them
   * where none are given
   */
  count(until: number, places: readonly number[] | null = null): CommitCount {
    const kinds = this.#kinds
    const count = {
      kinds,
      commits: new Uint32Array(kinds.length),
      lastAt: new Float64Array(kinds.length).fill(Number.NEGATIVE_INFINITY),
    }
    if (places === null) {
      for (const [number, block] of this.#blocks.entries()) {
        const used = Math.min(this.#size - number * BLOCK_SIZE, BLOCK_SIZE)
        for (let index = 0; index < used; index++) countIn(count, block, index, until)
      }
    } else {
      for (const place of places) {
        if (place < 0 || place >= this.#size) throw new RangeError(`There is no commit ${place} in this log.`)
        countIn(count, this.#blockOf(place), place % BLOCK_SIZE, until)
      }
    }
    return count
  }

  /** The block in which a commit lies or comes to lie. */
  #blockOf(place: number): Block {
    const number = Math.floor(place / BLOCK_SIZE)
    const known = this.#blocks[number]
    if (known !== undefined) return known
    const block = { kindOf: new Uint32Array(BLOCK_SIZE), committedAt: new Float64Array(BLOCK_SIZE) }
    this.#blocks.push(block)
    return block
  }

  #indexOfKind(commit: Commit): number {
    const author = this.#indexOf(commit.author)
    const committer = this.#indexOf(commit.committer)
    const coAuthors = commit.coAuthors.length === 0 ? NO_ONE : commit.coAuthors.map(identity => this.#indexOf(identity))
    // A number, where it can be one, takes less time and memory than a text.
    const pair = (author * MOST_IDENTITIES + committer) * 2 + (commit.isMerge ? 1 : 0)
    const value = coAuthors.length === 0 ? pair : `${pair} ${coAuthors}`
    const known = this.#kindByValue.get(value)
    if (known !== undefined) return known
    const index = this.#kinds.push({ author, committer, isMerge: commit.isMerge, coAuthors }) - 1
    this.#kindByValue.set(value, index)
    return index
  }

  #indexOf(identity: Identity): number {
    const seen = this.#identityByReference.get(identity)
    if (seen !== undefined) return seen
    const value = JSON.stringify([identity.name, identity.email, identity.login])
    const index = this.#identityByValue.get(value) ?? this.#identities.push(identity) - 1
    this.#identityByValue.set(value, index)
    this.#identityByReference.set(identity, index)
    return index
  }
}

function countIn({ commits, lastAt }: CommitCount, { kindOf, committedAt }: Block, index: number, until: number): void {
  const at = committedAt[index] ?? 0
  if (at > until) return
  const kind = kindOf[index] ?? 0
  commits[kind] = (commits[kind] ?? 0) + 1
  if (at > (lastAt[kind] ?? at)) lastAt[kind] = at
}
