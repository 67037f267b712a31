import { formatPercent } from '../measure/figures/fraction.ts'
import type { DatedFigures } from '../measure/measure.ts'
import { day } from '../text/times.ts'
import { apfName } from './cells.ts'
import type { Chart } from './part.ts'

/** More dates than this would lie upon each other below the axis. */
const MOST_DATES = 17

/** A blue and, for the majority, an orange that are seen on light and on dark ground; the theme's own are nearly white. */
const CONFIG = `---
config:
  xyChart:
    width: 900
    height: 260
  themeVariables:
    xyChart:
      backgroundColor: transparent
      plotColorPalette: "#3b82f6, #d97706"
---`

/**
 * The trend as two mermaid diagrams in fenced blocks, for GitHub's markdown: the active share with the majority as a line across,
 * and the APF with baseline `active`.
 * Only numbers and dates stand in them, nothing from outside.
 */
export function trendCharts({ dates: trend, rules }: Chart): string {
  const shown = trend.length <= MOST_DATES ? trend : oncePerYear(trend)
  // The last date may lie in a month that is there already, and a date that is there twice hides a bar.
  const dates = shown.map(({ moment }, index) => (index < shown.length - 1 ? quarter(moment.asOf) : 'now'))
  const shares = shown.map(({ figures }) => (figures.activeShare === null ? '0' : formatPercent(figures.activeShare)))
  const factors = shown.map(({ figures }) => figures.augmented.active ?? 0)
  const majority = shown.map(() => formatPercent(rules.majorityThreshold.share))
  return [
    chart('Active share and the majority, in percent', dates, 'percent', 100, [
      `bar [${shares.join(', ')}]`,
      `line [${majority.join(', ')}]`,
    ]),
    chart(apfName('active', rules), dates, 'people', Math.max(10, ...factors), [`line [${factors.join(', ')}]`]),
  ].join('\n\n')
}

/** A quarter's start as year and month. */
function quarter(start: number): string {
  return day(start).slice(0, -'-01'.length)
}

/** January of each year, and the last point. */
function oncePerYear(trend: readonly DatedFigures[]): readonly DatedFigures[] {
  return trend.filter(({ moment }, index) => index === trend.length - 1 || new Date(moment.asOf).getUTCMonth() === 0)
}

function chart(title: string, dates: readonly string[], unit: string, most: number, series: readonly string[]): string {
  return [
    '```mermaid',
    CONFIG,
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis [${dates.map(date => `"${date}"`).join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${most}`,
    ...series.map(line => `  ${line}`),
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
