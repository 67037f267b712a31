import type { Commit } from '../commit.ts'

/**
 * What is known of one head's history: the whole of it, or the part that was read before a run had to stop. All its
 * commits can be reached from its head; so they belong to another head's history as soon as this head does.
 */
export interface Layer {
  /** Object id. */
  readonly head: string
  /** How many commits can be reached from the head. */
  readonly total: number
  /** Each once. */
  readonly commits: readonly Commit[]
  /** The pages of 100 of the head's history that are among the commits, counted from 0; empty when all are there. */
  readonly pages: readonly number[]
  /** When the oldest of it was read, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly readAt: number
}

/** What is kept from one run to the next. */
export interface Snapshot {
  /** Whose history it is: server and `owner/name`. */
  readonly subject: string
  /** Whether the commits tell their co-authors. */
  readonly coAuthors: boolean
  /** Whether the commits tell if they are merges. */
  readonly merges: boolean
  readonly layers: readonly Layer[]
}
