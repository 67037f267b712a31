import type { Temporal } from 'temporal-polyfill'
import type { Ledger } from '../../ledger/ledger.ts'
import { doubleWindow, halveWindow } from '../activity-window.ts'
import { type FigureValues, valuesOf } from '../figures/figures.ts'
import { fraction } from '../figures/fraction.ts'
import { assess, type Measurement, measureFigures } from '../measure.ts'
import type { MeasureRules } from '../rules.ts'

/** One setting, changed to a neighbouring choice. */
export type Change =
  | { readonly activityWindow: Temporal.Duration }
  | { readonly majorityThreshold: number }
  | { readonly attribution: MeasureRules['attribution'] }
  | { readonly mergeCommits: MeasureRules['mergeCommits'] }
  | { readonly excludeBots: boolean }

/** The figures under one changed setting. */
export interface Variation {
  readonly change: Change
  readonly figures: FigureValues
}

const THRESHOLDS = [40, 60, 80]

/** How much hangs on each choice: the same history, one setting changed at a time. */
export function sensitivityOf(ledger: Ledger, measurement: Measurement): readonly Variation[] {
  const { rules, moment, tally } = measurement
  const recounted = (change: Change, changed: Partial<MeasureRules>): Variation => ({
    change,
    figures: measureFigures(ledger, { ...rules, ...changed }, moment).figures,
  })
  const reassessed = (change: Change, changed: Partial<MeasureRules>): Variation => ({
    change,
    figures: valuesOf(assess(tally, { ...rules, ...changed }, moment).figures),
  })
  const windows = [halveWindow(rules.activityWindow, moment.asOf), doubleWindow(rules.activityWindow)]
  const attribution = rules.attribution === 'author' ? 'committer' : 'author'
  const mergeCommits = rules.mergeCommits === 'exclude' ? 'include' : 'exclude'
  return [
    ...windows
      .filter(activityWindow => activityWindow !== null)
      .map(activityWindow => reassessed({ activityWindow }, { activityWindow })),
    ...THRESHOLDS.map(percent => ({ percent, share: fraction(BigInt(percent), 100n) }))
      .filter(({ percent }) => percent !== Number(rules.majorityThreshold.text))
      .map(({ percent, share }) =>
        reassessed({ majorityThreshold: percent }, { majorityThreshold: { share, text: String(percent) } }),
      ),
    ...(rules.coAuthors ? [] : [recounted({ attribution }, { attribution })]),
    ...(ledger.knowsMerges ? [recounted({ mergeCommits }, { mergeCommits })] : []),
    recounted({ excludeBots: !rules.excludeBots }, { excludeBots: !rules.excludeBots }),
  ]
}
