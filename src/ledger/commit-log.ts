import { type Commit, type Identity, textOfIdentity } from '../history/commit.ts'
import { CommitCount } from './commit-count.ts'
import { CommitKinds } from './commit-kinds.ts'
import { PackedList } from './packed-list.ts'
import { isWithin, isWithout, type Slice, type Span } from './slice.ts'

const MS_PER_SECOND = 1000

/**
 * Every commit of a history in ten bytes each, as a rule: a number for what it says, and its dates. Most commits say the same as
 * others do, and so the measure asks for the number of each kind, of which there are far fewer. Beside that, memory grows
 * with the number of people and of kinds.
 */
export class CommitLog {
  readonly #identities: Identity[] = []
  /** Those of each origin. */
  readonly #known: KnownIdentities[] = []
  #kinds = new CommitKinds()
  /** For each commit the number of its kind. */
  #kindOf = new PackedList()
  /** For each commit its date in seconds: git has whole ones, which take little room. */
  #seconds = new PackedList()
  /** For each commit how many seconds after it was authored it was committed, folded. */
  #delays = new PackedList()
  /** What was counted last up to an instant: who asks for a later one, as a trend does, needs only what came between. */
  #counted: Counted | null = null

  /** The identities in order of first appearance; all indices point here. */
  get identities(): readonly Identity[] {
    return this.#identities
  }

  /** The number of commits. */
  get size(): number {
    return this.#kindOf.length
  }

  /**
   * Takes one commit in. Its place is the number of those before it.
   *
   * @param origin tells repositories apart in which the same name and address may stand for somebody else; counted from 0
   */
  add({ author, committer, isMerge, coAuthors, authoredAt, committedAt }: Commit, origin = 0): void {
    let known = this.#known[origin]
    if (known === undefined) this.#known[origin] = known = nobodyKnown()
    const kind = {
      author: this.#indexOf(author, known),
      committer: this.#indexOf(committer, known),
      isMerge,
      coAuthors: coAuthors.map(identity => this.#indexOf(identity, known)),
    }
    this.#kindOf.push(this.#kinds.numberOf(kind))
    this.#seconds.push(committedAt / MS_PER_SECOND)
    this.#delays.push(folded((committedAt - authoredAt) / MS_PER_SECOND))
  }

  /** Another log with the same commits, which can take more in. */
  copy(): CommitLog {
    const copy = new CommitLog()
    for (const identity of this.#identities) copy.#identities.push(identity)
    for (const known of this.#known) copy.#known.push(copyOf(known, this.#identities))
    copy.#kinds = this.#kinds.copy()
    copy.#kindOf = this.#kindOf.copy()
    copy.#seconds = this.#seconds.copy()
    copy.#delays = this.#delays.copy()
    return copy
  }

  /**
   * Counts commits by what they say.
   *
   * @throws RangeError when the slice names a place at which there is no commit
   */
  count({ among, ...span }: Slice = {}): CommitCount {
    if (among === undefined) return this.#countSpan(span)
    const count = new CommitCount(this.#kinds)
    for (const place of among) {
      if (place < 0 || place >= this.size) throw new RangeError(`There is no commit ${place} in this log.`)
      const at = toMilliseconds(this.#seconds.at(place))
      if (isWithin(at, span)) count.add(this.#kindOf.at(place), at)
    }
    return count
  }

  #countSpan({ from, until = Number.POSITIVE_INFINITY }: Span): CommitCount {
    if (from !== undefined) return this.#countInto(new CommitCount(this.#kinds), { from, until })
    const known = this.#counted?.size === this.size && this.#counted.until <= until ? this.#counted : null
    if (known?.until === until) return known.count
    const count =
      known === null
        ? this.#countInto(new CommitCount(this.#kinds), { until })
        : this.#countInto(known.count.copy(), { from: known.until + 1, until })
    this.#counted = { size: this.size, until, count }
    return count
  }

  /** Passes over the blocks that have nothing of the span: a history lies nearly in the order of its dates. */
  #countInto(count: CommitCount, span: Span): CommitCount {
    const bounds = this.#seconds.bounds()
    const seconds = this.#seconds.blocks()
    for (const [number, kindOf] of this.#kindOf.blocks().entries()) {
      const { least = 0, greatest = 0 } = bounds[number] ?? {}
      const [from, until] = [toMilliseconds(least), toMilliseconds(greatest)]
      if (isWithout({ from, until }, span)) continue
      const isWhole = isWithin(from, span) && isWithin(until, span)
      const secondsOf = seconds[number] ?? []
      for (let index = 0; index < kindOf.length; index++) {
        const at = toMilliseconds(secondsOf[index] ?? 0)
        if (isWhole || isWithin(at, span)) count.add(kindOf[index] ?? 0, at)
      }
    }
    return count
  }

  /**
   * Counts commits by the dates on which they were authored: the latest of a kind is the latest authored one.
   *
   * @param span when they were committed
   * @param isChosen whether a commit with these dates is counted
   */
  countAuthored(span: Span, isChosen: (authoredAt: number, committedAt: number) => boolean = () => true): CommitCount {
    const count = new CommitCount(this.#kinds)
    for (let place = 0; place < this.size; place++) {
      const committedAt = toMilliseconds(this.#seconds.at(place))
      if (!isWithin(committedAt, span)) continue
      const authoredAt = committedAt - toMilliseconds(unfolded(this.#delays.at(place)))
      if (isChosen(authoredAt, committedAt)) count.add(this.#kindOf.at(place), authoredAt)
    }
    return count
  }

  #indexOf(identity: Identity, { byReference, byValue }: KnownIdentities): number {
    const seen = byReference.get(identity)
    if (seen !== undefined) return seen
    const value = textOfIdentity(identity)
    const index = byValue.get(value) ?? this.#identities.push(identity) - 1
    byValue.set(value, index)
    byReference.set(identity, index)
    return index
  }
}

/** All commits of a log of that size up to an instant. */
interface Counted {
  readonly size: number
  readonly until: number
  readonly count: CommitCount
}

/** The index of each identity that was met in one origin. */
interface KnownIdentities {
  // Sources hand out one object per identity, so that this is nearly always enough and no key has to be built.
  readonly byReference: WeakMap<Identity, number>
  readonly byValue: Map<string, number>
}

function nobodyKnown(): KnownIdentities {
  return { byReference: new WeakMap(), byValue: new Map() }
}

function copyOf({ byValue }: KnownIdentities, identities: readonly Identity[]): KnownIdentities {
  const copy = nobodyKnown()
  for (const [value, index] of byValue) {
    copy.byValue.set(value, index)
    const identity = identities[index]
    if (identity !== undefined) copy.byReference.set(identity, index)
  }
  return copy
}

/** Exact: a date is a whole number of milliseconds, and far less than half of one is lost. */
function toMilliseconds(seconds: number): number {
  return Math.round(seconds * MS_PER_SECOND)
}

/** A number from 0 on for one of either sign, small for a small one. */
function folded(seconds: number): number {
  return seconds < 0 ? -2 * seconds - 1 : 2 * seconds
}

function unfolded(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2
}
