import { scaleLinear } from 'd3-scale'
import type { Figures } from '../../../measure/figures/figures.ts'
import { toNumber } from '../../../measure/figures/fraction.ts'
import { headlineBaseline } from '../../../measure/figures/holders.ts'
import { factorValue } from '../../../measure/figures/pony-factor.ts'
import { count } from '../../../text/numbers.ts'
import { factorCell, shareCell } from '../../../words/parts/cells.ts'
import { majorityOf } from '../../../words/phrases.ts'
import type { Standing, Standings } from '../living/standings.ts'
import { h, type Tree } from '../tree.ts'
import { everybodyDot, holderDots } from './curve-dots.ts'
import { majorityLines, peopleLines } from './curve-lines.ts'
import { type Dot, legend, plot } from './plot.ts'

/** How much further than its last dot the curve reaches, so that the label beside the dot stays within it. */
const LABEL_ROOM = 1.15

/** What the curve shows: the standings, and their figures now that some people were clicked away. */
export interface Curve {
  readonly standings: Standings
  readonly figures: Figures<Standing>
  /** Before anybody was clicked away. */
  readonly before: Figures<Standing>
  readonly gone: ReadonlySet<number>
}

/**
 * What the people with most commits hold together: everybody, and those who are still here, with the majority as a line
 * across. Where the lines cross, the factors can be read.
 */
export function shareCurve(curve: Curve): readonly Tree[] {
  const { standings, figures, gone } = curve
  const people = extentOf(curve)
  const baseline = headlineBaseline({ rules: standings, figures })
  const dots = [...everybodyDot(standings, figures), ...holderDots(standings, figures, baseline, people)]
  const across = Math.max(people, highest(dots.map(({ x }) => x)) * LABEL_ROOM)
  const lines = [...majorityLines(standings, figures, baseline, across), ...peopleLines(standings, gone, people)]
  return [
    legend(lines),
    plot({
      alternative: inWords(standings, figures),
      x: {
        from: 0,
        to: across,
        ticks: scaleLinear([0, across], [0, 1])
          .ticks(6)
          .filter(Number.isInteger)
          .map(at => ({ at, text: count(at) })),
      },
      y: { to: topOf(standings, dots), format: percentTick },
      lines,
      dots,
    }),
    h('p', { class: 'axis' }, 'people, those with most commits first'),
  ]
}

/** The share at the upper edge: above the majority, and above every dot. */
function topOf({ majorityThreshold }: Standings, dots: readonly Dot[]): number {
  return Math.min(1, Math.max(toNumber(majorityThreshold.share) * 1.3, highest(dots.map(({ y }) => y)) * 1.1))
}

function highest(numbers: readonly number[]): number {
  return Math.max(0, ...numbers)
}

function percentTick(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`
}

/** How many people the curve shows: enough to see every crossing, no long tail. */
function extentOf({ standings, figures, before }: Curve): number {
  const needed = [before, figures].flatMap(({ ponyFactor, augmented, activeContributors }) => {
    const reached = [ponyFactor, augmented.active].flatMap(factor => factorValue(factor) ?? [])
    return [...reached, factorValue(augmented.all) ?? Math.min(activeContributors, 4 * Math.max(...reached))]
  })
  return Math.min(standings.people.length, Math.max(4, Math.ceil(Math.max(...needed) * 1.2)))
}

function inWords(standings: Standings, { ponyFactor, augmented, activeShare }: Figures<Standing>): string {
  const majority = majorityOf(standings)
  const everybody = `Of everybody, it takes ${factorCell(factorValue(ponyFactor))} to make up ${majority} of all commits.`
  if (!augmented.active.reached) return `${everybody} Nobody is still here.`
  const here = augmented.all.reached
    ? `Of those who are still here, it takes ${factorCell(factorValue(augmented.all))}.`
    : `Those who are still here made ${shareCell(activeShare, standings)} together.`
  return `${everybody} ${here} For ${majority} of what they made, it takes ${factorCell(factorValue(augmented.active))}.`
}
