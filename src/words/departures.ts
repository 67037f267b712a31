import type { FigureValues } from '../measure/figures/figures.ts'
import type { Baseline, MeasureRules } from '../measure/rules.ts'
import { apfName, otherBaseline, shareCell } from './cells.ts'

/** What a factor that rises by a departure says, by its baseline. */
const WHY_IT_RISES: Readonly<Record<Baseline, string>> = {
  all: 'it takes more of those who stay to make up the same majority',
  active: 'less is left, and those who stay share it more evenly',
}

/** What is lost by a departure: `68.0 → 46.0 % of this code still has somebody`. */
export function stillHasSomebody(
  now: FigureValues,
  then: FigureValues,
  rules: Pick<MeasureRules, 'majorityThreshold'>,
): string {
  const before = shareCell(now.activeShare, rules).replace(/ %$/, '')
  return `${before} → ${shareCell(then.activeShare, rules)} of this code still has somebody`
}

/** A note for each factor that is higher without some people: nobody's departure is an improvement. */
export function noGoodNews(
  now: FigureValues,
  departures: readonly { readonly figures: FigureValues }[],
  rules: Pick<MeasureRules, 'baseline'>,
): readonly string[] {
  return [rules.baseline, otherBaseline(rules.baseline)]
    .filter(baseline => departures.some(({ figures }) => rises(now, figures, baseline)))
    .map(
      baseline => `Where the ${apfName(baseline, rules)} rises here, that is no good news: ${WHY_IT_RISES[baseline]}.`,
    )
}

/** Whether a factor is higher than it was. */
export function rises(now: FigureValues, then: FigureValues, baseline: Baseline): boolean {
  return (then.augmented[baseline] ?? 0) > (now.augmented[baseline] ?? Number.POSITIVE_INFINITY)
}
