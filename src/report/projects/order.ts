import { compareFractions } from '../../measure/figures/fraction.ts'
import { riskDifference } from '../../measure/figures/risk.ts'
import { byCodeUnits } from '../../text/fold.ts'
import type { MeasuredProject, ProjectRow } from '../projects.ts'

/**
 * Puts rows in order: by risk, worst first; then by APF active, nobody before one; then by active share, ascending; then by name.
 * Those that were not measured come last, by name.
 */
export function orderRows<Row extends ProjectRow>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(byWorst)
}

function byWorst(left: ProjectRow, right: ProjectRow): number {
  if (left.isMeasured && right.isMeasured) return byFigures(left, right) || byName(left, right)
  return Number(right.isMeasured) - Number(left.isMeasured) || byName(left, right)
}

function byFigures({ figures: left }: MeasuredProject, { figures: right }: MeasuredProject): number {
  return (
    riskDifference(right.risk, left.risk) ||
    (left.augmented.active ?? 0) - (right.augmented.active ?? 0) ||
    // Without a commit there is no share, and then the risk is unknown for both.
    (left.activeShare === null || right.activeShare === null
      ? 0
      : compareFractions(left.activeShare, right.activeShare))
  )
}

function byName({ name: left }: ProjectRow, { name: right }: ProjectRow): number {
  return byCodeUnits(left, right)
}
