import type { FigureValues } from '../../measure/figures/figures.ts'
import { riskDifference } from '../../measure/figures/risk.ts'
import type { Baseline } from '../../measure/rules.ts'
import { fold } from '../../text/fold.ts'
import type { Change, ProjectRow } from '../projects.ts'
import type { PreviousReport } from './previous.ts'

/** A row, and what became of it since an earlier report. */
export type ChangedRow = ProjectRow & {
  /** `null` where no earlier report was given. */
  readonly change: Change | null
}

/**
 * Says of each row what became of it since an earlier report, which knows it by its name, upper or lower case.
 *
 * @param previous `null` where none was given
 */
export function changesSince(
  previous: PreviousReport | null,
  rows: readonly ProjectRow[],
  baseline: Baseline,
): readonly ChangedRow[] {
  if (previous === null) return rows.map(row => ({ ...row, change: null }))
  return rows.map(row => {
    const before = previous.figuresOf.get(fold(row.name)) ?? null
    const isWorse = before !== null && row.isMeasured && becameWorse(before, row.figures, baseline)
    return { ...row, change: { since: previous.asOf, before, isWorse } }
  })
}

/** Whether the risk level rose, or the APF of the chosen baseline became undefined. Before the first commit there was no level. */
function becameWorse(before: FigureValues, now: FigureValues, baseline: Baseline): boolean {
  const isRiskier = before.risk !== 'unknown' && riskDifference(now.risk, before.risk) > 0
  return isRiskier || (before.augmented[baseline] !== null && now.augmented[baseline] === null)
}
