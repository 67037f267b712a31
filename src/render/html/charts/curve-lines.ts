import type { Figures } from '../../../measure/figures/figures.ts'
import { fraction, toNumber } from '../../../measure/figures/fraction.ts'
import type { Baseline } from '../../../measure/rules.ts'
import { remaining, type Standing, type Standings } from '../living/standings.ts'
import type { Line, Point } from './plot.ts'

/** A line of the curve, and what the legend calls it. */
export type NamedLine = Line & { readonly text: string }

/**
 * The majority, as a line across; the majority of what the active made only where the page is about that.
 *
 * @param across how far the lines go
 */
export function majorityLines(
  standings: Standings,
  { activeShare: share }: Figures<Standing>,
  baseline: Baseline,
  across: number,
): readonly NamedLine[] {
  const level = (kind: string, at: number, text: string): NamedLine => ({
    kind,
    text,
    points: [
      [0, at],
      [across, at],
    ],
  })
  const all = toNumber(standings.majorityThreshold.share)
  const lines = [level('majority', all, `${standings.majorityThreshold.text} % of all commits`)]
  if (baseline === 'all' || share === null || share.numerator === 0n) return lines
  const active = level(
    'majority-active',
    all * toNumber(share),
    `${standings.majorityThreshold.text} % of what the active made`,
  )
  return [...lines, active]
}

/** What people made together, one after the other: everybody, those who are still here, those who would be. */
export function peopleLines(standings: Standings, gone: ReadonlySet<number>, people: number): readonly NamedLine[] {
  const drawn = (kind: string, text: string, who: readonly Standing[]): NamedLine => ({
    kind,
    text,
    points: cumulative(standings, who, people),
  })
  const everybody = drawn('everybody', 'everybody', standings.people)
  const today = remaining(standings, new Set())
  const lines =
    gone.size === 0
      ? [everybody, drawn('here', 'still here', today)]
      : [
          everybody,
          drawn('before', 'still here', today),
          drawn('here', 'here without them', remaining(standings, gone)),
        ]
  return lines.filter(({ points }) => points.length > 1)
}

function cumulative({ volume }: Standings, people: readonly Standing[], most: number): readonly Point[] {
  let total = 0n
  const points = people.slice(0, most).map(({ volume: own }, index): Point => {
    total += own
    return [index + 1, toNumber(fraction(total, volume))]
  })
  return [[0, 0], ...points]
}
