import type { Commit } from '../../history/commit.ts'

/** How far a history was read page by page, where GitHub's cursors cannot be computed. */
export interface Bookmark {
  /** Counted from 0. */
  readonly page: number
  /** The cursor of the page's last commit. */
  readonly cursor: string
}

/**
 * GitHub links commits to accounts anew when an account is renamed, deleted or confirms an address, and tells nobody.
 * So what was read is believed for a month.
 */
export const LONGEST_AGE_MS = 30 * 24 * 3_600_000

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
  /** Where reading page by page goes on; not there where any page can be asked for. */
  readonly bookmark?: Bookmark | undefined
  /** When the oldest of it was read, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly readAt: number
}

/** Each stopped run adds a layer, a complete one replaces them all. */
export const MOST_LAYERS = 4

/** Far more than any history has; whoever claims more would have us plan without end. */
export const MOST_COMMITS = 50_000_000

/** What is kept from one run to the next. */
export interface Snapshot {
  /** Whose history it is: server and `owner/name`. */
  readonly subject: string
  /** Whether the commits tell their co-authors. */
  readonly coAuthors: boolean
  /** Whether the commits tell if they are merges. */
  readonly merges: boolean
  /** Whether GitHub's cursors could be computed when it was kept. */
  readonly jump: boolean
  /** At most {@link MOST_LAYERS}. */
  readonly layers: readonly Layer[]
}
