/** Who a commit says that somebody is, exactly as it was recorded: no mailmap, no clean-up. */
export interface Identity {
  readonly name: string
  readonly email: string
  /** The GitHub account that GitHub links to the e-mail address; `null` on a clone and where there is none. */
  readonly login: string | null
  /** The number of that account, which outlasts its login; `null` where it is not known. */
  readonly accountId: number | null
}

/** A text that two identities share exactly when they are recorded alike. */
export function textOfIdentity({ name, email, login, accountId }: Identity): string {
  return JSON.stringify([name, email, login, accountId])
}

/** One commit, reduced to what the measure needs. */
export interface Commit {
  /** Lower-case hexadecimal object id: 40 digits (SHA-1) or 64 (SHA-256). */
  readonly oid: string
  readonly author: Identity
  readonly committer: Identity
  /** Authored date, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly authoredAt: number
  /** Committed date, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly committedAt: number
  /** Whether the commit has two or more parents. */
  readonly isMerge: boolean
  /** The people in the message's `Co-authored-by` trailers, in order; empty unless they were asked for. */
  readonly coAuthors: readonly Identity[]
}

/** 0001-01-01, the first day that ISO 8601 writes with four digits of a year; in milliseconds since the epoch. */
export const EARLIEST_MS = -62_135_596_800_000
/** The last second that ISO 8601 writes with four digits of a year; in milliseconds since the epoch. */
export const LATEST_MS = 253_402_300_799_000

/** Whether a number of milliseconds is a date that {@link fromGitSeconds} can give. */
export function isGitDate(ms: number): boolean {
  return ms >= EARLIEST_MS && ms <= LATEST_MS
}

/** About the last second of the last year that fits into C's `struct tm`, beyond which git shows the epoch (`show_date` in date.c). */
const LATEST_SHOWN_SECOND = 67_768_036_191_676_000

/**
 * A git timestamp as milliseconds. Git allows 64-bit seconds, more than a `Date` can hold; such a date is moved to
 * the nearest one that can be printed, and one that git itself cannot show is the epoch, as it is for git.
 *
 * @param seconds since 1970-01-01T00:00:00Z
 */
export function fromGitSeconds(seconds: number): number {
  if (Math.abs(seconds) > LATEST_SHOWN_SECOND) return 0
  return Math.min(Math.max(seconds * 1000, EARLIEST_MS), LATEST_MS)
}
