import { type Element, h } from '../tree.ts'

/** One part of the bar: a holder, others who are active, or those who have left. */
export interface SharesPart {
  readonly who: 'holder' | 'active' | 'left'
  /** In percent. */
  readonly percent: number
}

/** Across the whole, and between two parts. */
const WHOLE = 100
const GAP = 0.3

/** Who has how much of a project, as a bar; those who have left are what nothing lies upon. The list beside it says the same. */
export function sharesBar(parts: readonly SharesPart[]): Element {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { percent }) => sum + percent, 0))
  return h(
    'svg',
    { viewBox: `0 0 ${WHOLE} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...parts.flatMap(({ who, percent }, index) => {
      if (who === 'left') return []
      const width = rounded(Math.max(0.2, percent - GAP))
      return [h('rect', { class: who, x: rounded(starts[index] ?? 0), width, height: 1 })]
    }),
  )
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
