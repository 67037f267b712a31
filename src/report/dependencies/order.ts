import { byCodeUnits } from '../../text/fold.ts'
import type { DependencyRow, DependencyVerdict } from '../dependencies.ts'

const RANK: Readonly<Record<DependencyVerdict, number>> = {
  archived: 0,
  nobody: 1,
  alone: 2,
  few: 3,
  several: 4,
  'not measured': 5,
}

/** Puts rows in order: by verdict, then packages, most first, then name. */
export function orderDependencies(rows: readonly DependencyRow[]): readonly DependencyRow[] {
  return [...rows].sort(
    (left, right) =>
      RANK[left.verdict] - RANK[right.verdict] ||
      right.packages.length - left.packages.length ||
      byCodeUnits(left.row.name, right.row.name),
  )
}
