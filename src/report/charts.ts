import { formatPercent } from '../metric/fraction.ts'
import type { Reckoning } from '../metric/measure.ts'
import { day } from './phrases.ts'

/** More dates than this would lie upon each other below the axis. */
const MOST_DATES = 17

/** A blue that is seen on light and on dark ground; the theme's own is nearly white. */
const CONFIG = `---
config:
  xyChart:
    width: 900
    height: 260
  themeVariables:
    xyChart:
      backgroundColor: transparent
      plotColorPalette: "#3b82f6"
---`

/**
 * The trend as two mermaid diagrams in fenced blocks, for GitHub's markdown: the active share, and the APF with baseline `active`.
 * Only numbers and dates stand in them, nothing from outside.
 *
 * @param trend oldest first
 */
export function trendCharts(trend: readonly Reckoning[]): string {
  const shown = trend.length <= MOST_DATES ? trend : oncePerYear(trend)
  const dates = shown.map(({ moment }, index) =>
    index < shown.length - 1 ? quarter(moment.asOf) : dayOfYear(moment.asOf),
  )
  const shares = shown.map(({ figures }) => (figures.activeShare === null ? '0' : formatPercent(figures.activeShare)))
  const factors = shown.map(({ figures }) => figures.augmented.active ?? 0)
  return [
    chart('Active share, in percent', dates, 'percent', 100, `bar [${shares.join(', ')}]`),
    chart('APF active', dates, 'people', Math.max(10, ...factors), `line [${factors.join(', ')}]`),
  ].join('\n\n')
}

/** A quarter's start as year and month. */
function quarter(start: number): string {
  return day(start).slice(0, -'-01'.length)
}

/** The last date as month and day, which no quarter reads like: it may lie in a month that is there already. */
function dayOfYear(last: number): string {
  return day(last).slice(-'11-22'.length)
}

/** January of each year, and the last point. */
function oncePerYear(trend: readonly Reckoning[]): readonly Reckoning[] {
  return trend.filter(({ moment }, index) => index === trend.length - 1 || new Date(moment.asOf).getUTCMonth() === 0)
}

function chart(title: string, dates: readonly string[], unit: string, most: number, series: string): string {
  return [
    '```mermaid',
    CONFIG,
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis [${dates.map(date => `"${date}"`).join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${most}`,
    `  ${series}`,
    '```',
  ].join('\n')
}

const STEPS = [...'▁▂▃▄▅▆▇█']

/**
 * Numbers as a row of bars, one character each.
 *
 * @param most what the highest bar stands for, above zero
 */
export function sparkline(numbers: readonly number[], most: number): string {
  return numbers.map(number => STEPS[Math.min(STEPS.length - 1, Math.floor((number / most) * STEPS.length))]).join('')
}
