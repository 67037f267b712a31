import type { FigureValues } from '../measure/figures/figures.ts'
import type { Fraction } from '../measure/figures/fraction.ts'
import { halfOf } from '../measure/figures/risk.ts'
import type { Baseline, MeasureRules } from '../measure/rules.ts'
import { count } from '../text/numbers.ts'
import type { Medium } from './medium.ts'
import { percentBeside } from './phrases.ts'
import { type Column, numbers, words } from './table.ts'

/** A factor's number; `none` where there is no majority. */
export function factorCell(factor: number | null): string {
  return factor === null ? 'none' : count(factor)
}

/** A share beside the majority and its half, at both of which the risk changes; `none` where there is no commit. */
export function shareCell(
  share: Fraction | null,
  { majorityThreshold }: Pick<MeasureRules, 'majorityThreshold'>,
): string {
  return share === null ? 'none' : percentBeside(share, majorityThreshold, { share: halfOf(majorityThreshold.share) })
}

/** The baseline that was not chosen. */
export function otherBaseline(baseline: Baseline): Baseline {
  return baseline === 'all' ? 'active' : 'all'
}

/** What a baseline's APF is called: the chosen one's is *the* APF. */
export function apfName(baseline: Baseline, { baseline: chosen }: Pick<MeasureRules, 'baseline'>): string {
  return baseline === chosen ? 'APF' : `APF ${baseline}`
}

/** The same where there is room: the chosen one's name is written out. */
export function fullApfName(baseline: Baseline, rules: Pick<MeasureRules, 'baseline'>): string {
  return baseline === rules.baseline ? 'Augmented Pony Factor' : apfName(baseline, rules)
}

/** The columns of what is lost when people leave: what still has somebody comes first. */
export function lossColumns({ baseline }: Pick<MeasureRules, 'baseline'>): readonly Column[] {
  return [numbers('Active share'), words('Risk'), numbers('APF'), numbers(`APF ${otherBaseline(baseline)}`)]
}

/** The cells of `lossColumns`. */
export function lossCells(figures: FigureValues, rules: MeasureRules, medium: Medium): readonly string[] {
  const [apf = '', other = '', share = '', risk = ''] = apfCells(figures, rules, medium)
  return [share, risk, apf, other]
}

/** The columns of the figures. */
export function apfColumns({ baseline }: Pick<MeasureRules, 'baseline'>): readonly Column[] {
  return [numbers('APF'), numbers(`APF ${otherBaseline(baseline)}`), numbers('Active share'), words('Risk')]
}

/** The cells of `apfColumns`. */
export function apfCells(
  { augmented, activeShare, risk }: FigureValues,
  rules: MeasureRules,
  medium: Medium,
): readonly string[] {
  return [
    factorCell(augmented[rules.baseline]),
    factorCell(augmented[otherBaseline(rules.baseline)]),
    shareCell(activeShare, rules),
    medium.risk(risk),
  ]
}
