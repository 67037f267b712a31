import type { Commit } from '../../../history/commit.ts'
import type { Layer } from '../../cache/layer.ts'
import { layersToKeep } from './layers-to-keep.ts'
import { isSameCommit } from './same-commit.ts'
import { type KnownTrack, newTrack, type Track, trackOf, unknownOf } from './track.ts'

/**
 * What is known of one head's history: what this run has read, and what earlier runs have kept.
 *
 * A kept commit counts only when it is proven to belong here: when the head that it was read from has itself been
 * found here. So nothing of a history that was rewritten is ever counted, and the history is complete exactly when as
 * many different commits are read or proven as GitHub says that there are.
 */
export class Coverage {
  /** How many commits can be reached from the head. */
  readonly total: number
  readonly #head: string
  #isDistrusted = false
  #isNew = true
  readonly #now: number
  /** What this run has read from the head. */
  readonly #read = new Map<string, Commit>()
  /** What is read or proven. */
  #reached = new Map<string, Commit>()
  #own: Track
  #others: ReadonlyMap<string, Track>
  /** Every kept commit, proven or not. */
  #kept: ReadonlyMap<string, Commit>
  /** The pages of this head's history that were read in this run. */
  readonly #pages = new Set<number>()

  /**
   * @param head object id
   * @param total how many commits can be reached from the head
   * @param kept what earlier runs have kept
   * @param now milliseconds since 1970-01-01T00:00:00Z
   */
  constructor(head: string, total: number, kept: readonly Layer[], now: number) {
    this.#head = head
    this.total = total
    this.#now = now
    this.#kept = new Map(kept.flatMap(({ commits }) => commits.map(commit => [commit.oid, commit] as const)))
    this.#others = new Map(kept.filter(layer => layer.head !== head).map(layer => [layer.head, trackOf(layer)]))
    const own = kept.find(layer => layer.head === head)
    this.#own = own === undefined ? newTrack(head, total, now) : trackOf(own)
    if (own !== undefined) this.#isNew = false
    if (own !== undefined && own.total !== total) this.distrust()
  }

  /** How many commits are known to belong to the history. */
  get size(): number {
    return this.#reached.size
  }

  get isComplete(): boolean {
    return this.#reached.size === this.total
  }

  /** Whether what was kept turned out to be wrong, and was dropped. */
  get isDistrusted(): boolean {
    return this.#isDistrusted
  }

  /** Whether there is something to keep that was not kept before. */
  get isNew(): boolean {
    return this.#isNew
  }

  /** What is known of the history from its own head. */
  get own(): KnownTrack {
    return this.#own
  }

  /** What earlier runs have read from other heads, by head. */
  get others(): ReadonlyMap<string, KnownTrack> {
    return this.#others
  }

  /** Those of the others that belong to this history for sure. */
  provenOthers(): readonly KnownTrack[] {
    return [...this.#others.values()].filter(({ head }) => this.#reached.has(head))
  }

  /** Whether anything is there that earlier runs have kept and that was not dropped. */
  get hasKept(): boolean {
    return this.#kept.size > 0
  }

  /** How many commits were kept of which it is not known whether they belong here. */
  claimed(): number {
    return [...this.#kept.keys()].filter(oid => !this.#reached.has(oid)).length
  }

  /** How many of the commits that are still to be found cannot be in an earlier head's history. */
  outside(track: KnownTrack): number {
    return Math.max(0, this.total - this.#reached.size - unknownOf(track, this.#others))
  }

  /**
   * Takes in a page that was read.
   *
   * @param head what it was read from: this history's head, or one of the others'
   * @param page its number
   * @param cursor that of its last commit; `null` where it can be computed
   * @returns those of its commits that are new and surely belong here, whatever becomes of what was kept
   */
  take(head: string, page: number, commits: readonly Commit[], cursor: string | null = null): readonly Commit[] {
    if (commits.some(({ oid }) => !this.#kept.has(oid))) this.#isNew = true
    const unread = head === this.#head ? this.#readFromHead(page, commits) : []
    if (commits.some(commit => this.#contradicts(commit))) this.distrust()
    const track = head === this.#head ? this.#own : this.#others.get(head)
    if (track !== undefined) {
      if (cursor !== null && !track.pages.has(page)) track.bookmark = { page, cursor }
      this.#extend(track, page, commits)
    }
    if (this.hasKept && this.#hasTooMany()) this.distrust()
    return unread
  }

  /**
   * Takes in the head itself, which came without the rest of its page: what was kept from it is proven by that, and nothing is read.
   * Whatever comes of it, the page is still to be read.
   */
  begin(commit: Commit): void {
    if (this.#contradicts(commit)) this.distrust()
    this.#reach([commit])
    if (this.hasKept && this.#hasTooMany()) this.distrust()
  }

  /** Whether a page of this history's head that was not read yet has a commit which another page of it had. */
  repeats(page: number, commits: readonly Commit[]): boolean {
    return !this.#pages.has(page) && commits.some(({ oid }) => this.#read.has(oid))
  }

  /** The commits of this history that {@link take} has not given. */
  rest(): readonly Commit[] {
    return [...this.#reached.values()].filter(({ oid }) => !this.#read.has(oid))
  }

  /** Believes only what this run has read from the head itself. */
  distrust(): void {
    this.#isDistrusted = true
    this.#isNew = true
    this.#kept = new Map()
    this.#others = new Map()
    this.#own = newTrack(this.#head, this.total, this.#now)
    for (const page of this.#pages) this.#own.pages.add(page)
    for (const [oid, commit] of this.#read) this.#own.commits.set(oid, commit)
    this.#reached = new Map(this.#read)
  }

  /** Makes reading page by page begin anew, without cursors of an earlier day. */
  forgetBookmarks(): void {
    for (const track of [this.#own, ...this.#others.values()]) track.bookmark = undefined
  }

  /** What to keep for the next run. */
  layers(): readonly Layer[] {
    return layersToKeep({ own: this.#own, others: [...this.#others.values()], reached: this.#reached })
  }

  #readFromHead(page: number, commits: readonly Commit[]): readonly Commit[] {
    const unread = commits.filter(({ oid }) => !this.#read.has(oid))
    for (const commit of unread) this.#read.set(commit.oid, commit)
    this.#pages.add(page)
    return unread
  }

  #extend(track: Track, page: number, commits: readonly Commit[]): void {
    for (const commit of commits) track.commits.set(commit.oid, commit)
    track.pages.add(page)
    this.#reach(commits)
  }

  /** Takes commits for proven, and all that was kept from heads among them. */
  #reach(commits: readonly Commit[]): void {
    const found = [...commits]
    for (const commit of found) {
      if (this.#reached.has(commit.oid)) continue
      this.#reached.set(commit.oid, commit)
      const proven = commit.oid === this.#head ? this.#own : this.#others.get(commit.oid)
      for (const further of proven?.commits.values() ?? []) found.push(further)
    }
  }

  /** Whether there are more commits than there can be, or an earlier head claims as many as this one has. */
  #hasTooMany(): boolean {
    return this.#reached.size > this.total || this.provenOthers().some(({ total }) => total >= this.total)
  }

  #contradicts(commit: Commit): boolean {
    const kept = this.#kept.get(commit.oid)
    return kept !== undefined && !isSameCommit(kept, commit)
  }
}
