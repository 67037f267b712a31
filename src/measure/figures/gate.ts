import type { Baseline, Percentage } from '../rules.ts'
import { type Figures, type FigureValues, valuesOf } from './figures.ts'
import { compareFractions } from './fraction.ts'

/** The lowest values with which a run still succeeds; `null` means that nothing is asked. */
export interface GateRules {
  readonly minimumApf: number | null
  readonly minimumActiveShare: Percentage | null
}

/** Which of the minimums a measurement misses. */
export type Miss = 'apf' | 'active-share'

/** What the gate says. */
export type Verdict =
  | { readonly gate: 'off' }
  | { readonly gate: 'passed' }
  | { readonly gate: 'failed'; readonly misses: readonly [Miss, ...Miss[]] }

/** Judges figures by the minimums; an APF or a share that does not exist misses every minimum. */
export function judge(figures: Figures, baseline: Baseline, gate: GateRules): Verdict {
  return judgeValues(valuesOf(figures), baseline, gate)
}

/** The same, where it is no longer known who stands behind the figures. */
export function judgeValues(
  { augmented, activeShare }: FigureValues,
  baseline: Baseline,
  { minimumApf, minimumActiveShare }: GateRules,
): Verdict {
  if (minimumApf === null && minimumActiveShare === null) return { gate: 'off' }
  const apf = augmented[baseline]
  const misses: Miss[] = []
  if (minimumApf !== null && (apf === null || apf < minimumApf)) misses.push('apf')
  if (minimumActiveShare !== null) {
    if (activeShare === null || compareFractions(activeShare, minimumActiveShare.share) < 0) misses.push('active-share')
  }
  const [first, ...others] = misses
  return first === undefined ? { gate: 'passed' } : { gate: 'failed', misses: [first, ...others] }
}
