import type { FigureValues } from '../../measure/figures/figures.ts'
import { riskDifference } from '../../measure/figures/risk.ts'
import { apfName, factorCell, otherBaseline } from '../cells.ts'
import type { MeasuredRow, ProjectsView } from './view.ts'

/** What a row's figures became since the earlier report, as it stands in a table; empty where there was none. */
export function changeInWords({ change, figures }: MeasuredRow, view: ProjectsView): string {
  if (change === null) return ''
  if (change.before === null) return 'not known then'
  const moves = movesOf(change.before, figures, view)
  if (moves.length === 0) return 'the same'
  const { before, isWorse } = change
  const isBetter = before.risk !== 'unknown' && riskDifference(figures.risk, before.risk) < 0
  const judged = isWorse ? `${view.medium.strong('worse:')} ` : isBetter ? 'better: ' : ''
  return `${judged}${moves.join(', ')}`
}

/** The risk, and the factors: a factor alone is no verdict, since it may rise as people leave. */
function movesOf(before: FigureValues, now: FigureValues, { report }: ProjectsView): readonly string[] {
  const { rules } = report.settings
  const factors = [rules.baseline, otherBaseline(rules.baseline)].filter(
    baseline => before.augmented[baseline] !== now.augmented[baseline],
  )
  return [
    ...(before.risk === now.risk ? [] : [`${before.risk} → ${now.risk}`]),
    ...factors.map(
      baseline =>
        `${apfName(baseline, rules)} ${factorCell(before.augmented[baseline])} → ${factorCell(now.augmented[baseline])}`,
    ),
  ]
}
