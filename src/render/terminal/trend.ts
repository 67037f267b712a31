import { toNumber } from '../../measure/figures/fraction.ts'
import { day } from '../../text/times.ts'
import { apfName, factorCell, shareCell } from '../../words/cells.ts'
import type { Chart } from '../../words/part.ts'
import { sparkline } from '../../words/pictures/charts.ts'
import { pad, widthOf, wrap } from './columns.ts'

/** One bar, and what it stands for. */
interface Bar {
  readonly height: number
  readonly text: string
}

const SHARE_NAME = 'Active share'

/**
 * The trend for a terminal: two rows of bars, each with the lowest and the highest number in it and with the date of its first.
 *
 * @param columns how many columns of the screen a line may take
 */
export function terminalTrend({ dates: trend, rules }: Chart, columns: number): readonly string[] {
  const [first] = trend
  if (first === undefined) return []
  const since = day(first.moment.asOf).slice(0, -'-01'.length)
  const shares = trend.map(({ figures: { activeShare } }) => ({
    height: activeShare === null ? 0 : toNumber(activeShare),
    text: shareCell(activeShare, rules),
  }))
  const factors = trend.map(({ figures: { augmented } }) => ({
    height: augmented.active ?? 0,
    text: factorCell(augmented.active),
  }))
  const highest = Math.max(1, ...factors.map(({ height }) => height))
  return [
    `${SHARE_NAME}  ${barsInWords(shares, 1)}, since ${since}`,
    `${pad(apfName('active', rules), widthOf(SHARE_NAME), 'left')}  ${barsInWords(factors, highest)}, since ${since}`,
  ].flatMap(line => wrap(line, columns).map(part => part.trimEnd()))
}

function barsInWords(bars: readonly Bar[], most: number): string {
  const ordered = bars.toSorted((left, right) => left.height - right.height)
  const range = [...new Set([ordered[0]?.text, ordered.at(-1)?.text])].join(' to ')
  const heights = bars.map(({ height }) => height)
  return `${sparkline(heights, most)}  ${range}`
}
