import type { Ledger } from '../ledger/ledger.ts'
import type { Slice } from '../ledger/slice.ts'
import { cutoffOf } from './activity-window.ts'
import type { Contributor, NamedStake } from './count/contributor.ts'
import { type Attribution, attributeCommits, byVolume, type Stake } from './count/stake.ts'
import { type Tally, tallyCommits } from './count/tally.ts'
import { type Figures, type FigureValues, figuresOf, valuesOf } from './figures/figures.ts'
import type { MeasureRules, Moment } from './rules.ts'

/** A history, measured by one set of rules at one moment. */
export interface Measurement<Who extends Contributor = Contributor> {
  readonly rules: MeasureRules
  readonly moment: Moment
  /** Activity counts from this instant on, in milliseconds since the epoch. */
  readonly cutoff: number
  readonly tally: Tally<Who>
  readonly figures: Figures<Who>
}

/**
 * Measures a history, or a slice of it.
 *
 * @param slice the commits that are credited, `null` for all; who is who and who is active is asked of the whole history
 */
export function measure(
  ledger: Ledger,
  rules: MeasureRules,
  moment: Moment,
  slice: Slice | null = null,
): Measurement<NamedStake> {
  return assess(tallyCommits(ledger, rules, moment.until, slice), rules, moment)
}

/** Asks a tally that is already there who is active, and what that means. */
export function assess<Who extends Contributor>(
  tally: Tally<Who>,
  rules: MeasureRules,
  moment: Moment,
): Measurement<Who> {
  const cutoff = cutoffOf(moment.asOf, rules.activityWindow)
  return { rules, moment, cutoff, tally, figures: figuresAmong(tally, rules, cutoff) }
}

/** What a measurement finds, without naming anybody. */
export interface DatedFigures {
  readonly moment: Moment
  /** V: the number of commits that were counted. */
  readonly commits: number
  /** How many people have any of them. */
  readonly contributors: number
  readonly figures: FigureValues
}

/** Measures a history for the numbers alone: the same as {@link measure}, in a fraction of the time. */
export function measureFigures(
  ledger: Ledger,
  rules: MeasureRules,
  moment: Moment,
  slice: Slice | null = null,
): DatedFigures {
  return figuresOfAttribution(attributeCommits(ledger, rules, moment.until, { slice }), rules, moment)
}

/** What an attribution of commits comes to, without naming anybody. */
export function figuresOfAttribution(
  { credits, stakes }: Pick<Attribution, 'credits' | 'stakes'>,
  rules: MeasureRules,
  moment: Moment,
): DatedFigures {
  const contributors = stakes.filter(({ volume }) => volume > 0n).sort(byVolume)
  const figures = figuresAmong(
    { contributors, volume: credits.total },
    rules,
    cutoffOf(moment.asOf, rules.activityWindow),
  )
  return { moment, commits: credits.commits, contributors: contributors.length, figures: valuesOf(figures) }
}

function figuresAmong<Holder extends Omit<Stake, 'members'>>(
  holders: { readonly contributors: readonly Holder[]; readonly volume: bigint },
  { majorityThreshold }: MeasureRules,
  cutoff: number,
): Figures<Holder> {
  return figuresOf(holders, majorityThreshold.share, holder => isActive(holder, cutoff))
}

/** Whether somebody authored or committed anything on or after the cutoff; a co-author counts where they share commits. */
export function isActive({ lastActivity }: Pick<Stake, 'lastActivity'>, cutoff: number): boolean {
  return lastActivity >= cutoff
}
