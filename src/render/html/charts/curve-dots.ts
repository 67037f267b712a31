import type { Figures } from '../../../measure/figures/figures.ts'
import { type Fraction, fraction, toNumber } from '../../../measure/figures/fraction.ts'
import type { Baseline } from '../../../measure/rules.ts'
import { count } from '../../../text/numbers.ts'
import { shortened } from '../../../text/shorten.ts'
import { apfName } from '../../../words/parts/cells.ts'
import { percent } from '../../../words/phrases.ts'
import type { Standing, Standings } from '../living/standings.ts'
import type { Dot } from './plot.ts'

/**
 * So many holders at most have a dot each; more would hide the line. Names are written beside the dots where the curve shows so
 * many people at most; with more they lie over each other.
 */
const MOST_NAMES = 10
const LONGEST_NAME = 16

/** Where everybody's line reaches the majority. */
export function everybodyDot(standings: Standings, { ponyFactor }: Figures<Standing>): readonly Dot[] {
  if (!ponyFactor.reached) return []
  const together = shareOf(standings, ponyFactor.holders)
  return [
    {
      kind: 'everybody',
      x: ponyFactor.value,
      y: toNumber(together),
      title: `Pony Factor ${count(ponyFactor.value)}: together ${percent(together)}`,
      label: `PF ${count(ponyFactor.value)}`,
    },
  ]
}

/**
 * One dot for each of the people who make up the APF, where they are few, and one where they reach the majority.
 *
 * @param people how many people the curve shows
 */
export function holderDots(
  standings: Standings,
  { augmented }: Figures<Standing>,
  baseline: Baseline,
  people: number,
): readonly Dot[] {
  const apf = augmented[baseline]
  if (!apf.reached) return []
  const { holders } = apf
  const dotOf = (holder: Standing, index: number): Dot => {
    const together = shareOf(standings, holders.slice(0, index + 1))
    return {
      kind: 'holder',
      x: index + 1,
      y: toNumber(together),
      title: `${count(index + 1)}. ${holder.called}: together ${percent(together)}`,
      ...(people <= MOST_NAMES ? { label: shortened(holder.called, LONGEST_NAME) } : {}),
    }
  }
  const label = `${apfName(baseline, standings)} ${count(apf.value)}`
  return [
    ...(holders.length <= MOST_NAMES ? holders.map(dotOf) : []),
    ...holders.slice(-1).map((last): Dot => ({ ...dotOf(last, holders.length - 1), kind: 'here', label })),
  ]
}

function shareOf({ volume }: Standings, people: readonly Standing[]): Fraction {
  return fraction(
    people.reduce((sum, person) => sum + person.volume, 0n),
    volume,
  )
}
