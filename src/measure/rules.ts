import type { Temporal } from 'temporal-polyfill'
import type { Fraction } from './figures/fraction.ts'

/** A number of percent: exact as a share, and as it was written. */
export interface Percentage {
  /** The percentage as a share of one: 667/1000 for 66.7 %. */
  readonly share: Fraction
  /** The number as written, without the sign: `66.7`. */
  readonly text: string
}

/** Whose majority is looked for: that of all contributors' commits, or that of the active ones'. */
export type Baseline = 'all' | 'active'

/** Every choice that changes what is counted; named as in the inputs and in the report's `settings`. */
export interface MeasureRules {
  /** Years, months, weeks and days; at least one of them is above zero. */
  readonly activityWindow: Temporal.Duration
  readonly majorityThreshold: Percentage
  readonly baseline: Baseline
  readonly attribution: 'author' | 'committer'
  readonly coAuthors: boolean
  readonly mergeCommits: 'exclude' | 'include'
  readonly excludeBots: boolean
  /** Patterns of logins, e-mail addresses and names; see `people/exclude.ts`. */
  readonly exclude: readonly string[]
}

/** When the history is looked at, in milliseconds since the epoch. */
export interface Moment {
  /** The end of the activity window. */
  readonly asOf: number
  /** Commits after this instant do not exist; infinite unless a date was asked for. */
  readonly until: number
}

/** The moment of a given date: what came after it does not exist. */
export function momentAt(asOf: number): Moment {
  return { asOf, until: asOf }
}

/** The moment of a run that was given no date: everything exists, even a commit dated in the future. */
export function momentNow(now: number): Moment {
  return { asOf: now, until: Number.POSITIVE_INFINITY }
}
