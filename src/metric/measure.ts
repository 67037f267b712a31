import { cutoffOf } from './activity-window.ts'
import type { Contributor } from './contributor.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Ledger } from './ledger.ts'
import type { MeasureRules, Moment } from './rules.ts'
import { type Tally, tallyCommits } from './tally.ts'

/** A history, measured by one set of rules at one moment. */
export interface Measurement {
  readonly rules: MeasureRules
  readonly moment: Moment
  /** Activity counts from this instant on, in milliseconds since the epoch. */
  readonly cutoff: number
  readonly tally: Tally
  readonly figures: Figures
}

/** Measures a history. */
export function measure(ledger: Ledger, rules: MeasureRules, moment: Moment): Measurement {
  return assess(tallyCommits(ledger, rules, moment.until), rules, moment)
}

/** Asks a tally that is already there who is active, and what that means. */
export function assess(tally: Tally, rules: MeasureRules, moment: Moment): Measurement {
  const cutoff = cutoffOf(moment.asOf, rules.activityWindow)
  const figures = figuresOf(tally, rules.majorityThreshold.share, contributor => isActive(contributor, cutoff))
  return { rules, moment, cutoff, tally, figures }
}

/** Whether somebody authored or committed anything on or after the cutoff. */
export function isActive({ lastActivity }: Pick<Contributor, 'lastActivity'>, cutoff: number): boolean {
  return lastActivity >= cutoff
}
