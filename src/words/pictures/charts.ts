import { formatPercent } from '../../measure/figures/fraction.ts'
import type { DatedFigures } from '../../measure/measure.ts'
import { count } from '../../text/numbers.ts'
import { day } from '../../text/times.ts'
import { apfName } from '../cells.ts'
import type { Chart } from '../part.ts'

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
 * The trend as mermaid diagrams in fenced blocks, for GitHub's markdown: the active share with the majority as a line across, and
 * the APF with baseline `active`. They begin with the first commit; what never changed is no diagram, and may leave none. Lines,
 * since mermaid draws a bar where there is nothing.
 * Only numbers and dates stand in them, nothing from outside.
 */
export function trendCharts({ dates: trend, rules }: Chart): string {
  const begun = trend.filter(({ commits }) => commits > 0)
  const shown = begun.length <= MOST_DATES ? begun : oncePerYear(begun)
  // The last date may lie in a month that is there already, and a date that is there twice hides a point.
  const dates = shown.map(({ moment }, index) => (index < shown.length - 1 ? quarter(moment.asOf) : 'now'))
  const shares = shown.map(({ figures: { activeShare } }) =>
    activeShare === null ? '0.0' : formatPercent(activeShare),
  )
  const factors = shown.map(({ figures }) => figures.augmented.active ?? 0)
  const majority = shown.map(() => formatPercent(rules.majorityThreshold.share))
  const name = apfName('active', rules)
  return [
    ...(isFlat(shares)
      ? []
      : [
          chart('Active share and the majority, in percent', {
            dates,
            axis: `"percent" 0 --> 100`,
            series: [`line [${shares.join(', ')}]`, `line [${majority.join(', ')}]`],
            told: `The active share ${courseInWords(
              dates,
              shares.map(share => `${share} %`),
            )}; the majority is ${rules.majorityThreshold.text} %`,
          }),
        ]),
    ...(isFlat(factors)
      ? []
      : [
          chart(name, {
            dates,
            axis: `"people" 0 --> ${Math.max(10, ...factors)}`,
            series: [`line [${factors.join(', ')}]`],
            told: `The ${name} ${courseInWords(
              dates,
              factors.map(factor => (factor === 0 ? 'none' : count(factor))),
            )}`,
          }),
        ]),
  ].join('\n\n')
}

function isFlat(values: readonly (string | number)[]): boolean {
  return new Set(values).size < 2
}

/** From what to what values went: `went from 78.0 % in 2024-01 to 17.4 % now`. */
function courseInWords(dates: readonly string[], values: readonly string[]): string {
  return `went from ${values[0]} in ${dates[0]} to ${values.at(-1)} now`
}

/** A quarter's start as year and month. */
function quarter(start: number): string {
  return day(start).slice(0, -'-01'.length)
}

/** January of each year, and the last point. */
function oncePerYear(trend: readonly DatedFigures[]): readonly DatedFigures[] {
  return trend.filter(({ moment }, index) => index === trend.length - 1 || new Date(moment.asOf).getUTCMonth() === 0)
}

/** What a diagram shows. */
interface Drawing {
  readonly dates: readonly string[]
  readonly axis: string
  readonly series: readonly string[]
  /** The same for those who do not see it. */
  readonly told: string
}

function chart(title: string, { dates, axis, series, told }: Drawing): string {
  return [
    '```mermaid',
    CONFIG,
    'xychart-beta',
    `  accTitle: ${title}`,
    `  accDescr: ${told}`,
    `  title "${title}"`,
    `  x-axis [${dates.map(date => `"${date}"`).join(', ')}]`,
    `  y-axis ${axis}`,
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
