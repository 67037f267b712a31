import { type Fraction, toNumber } from '../../../measure/figures/fraction.ts'
import type { DatedFigures } from '../../../measure/measure.ts'
import type { Baseline } from '../../../measure/rules.ts'
import { count } from '../../../text/numbers.ts'
import { day } from '../../../text/times.ts'
import { factorCell, fullApfName, otherBaseline } from '../../../words/cells.ts'
import type { Chart } from '../../../words/part.ts'
import { h, type Tree } from '../tree.ts'
import { type Dot, type Line, legend, type Plot, plot, type Tick } from './plot.ts'

type Trend = readonly DatedFigures[]
type TrendRules = Chart['rules']
type Series = Line & { readonly text: string }
type Scale = Plot['y']

const FACTORS = 'Factors'

/** So many years are written below a chart at most; more would lie over each other on a telephone. */
const MOST_YEARS = 6

/** How the figures went from quarter to quarter, as charts; the majority is a line that the active share is seen beside. */
export function trendCharts({ dates, rules }: Chart): Tree {
  // Before the first commit there is nothing to see.
  const trend = dates.filter(({ commits }) => commits > 0)
  if (trend.length < 2) return h('p', {}, 'There is no line to draw yet: the first commit is of this quarter.')
  const { share } = rules.majorityThreshold
  return h('div', { class: 'charts' }, factorsChart(trend, rules), shareChart(trend, share), peopleChart(trend))
}

function factorsChart(trend: Trend, rules: TrendRules): Tree {
  const apf = (kind: string, baseline: Baseline) =>
    series(trend, kind, fullApfName(baseline, rules), ({ figures }) => figures.augmented[baseline])
  const factors = [
    series(trend, 'everybody', 'Pony Factor', ({ figures }) => figures.ponyFactor),
    apf('other', otherBaseline(rules.baseline)),
    apf('here', rules.baseline),
  ]
  // Lines that go nowhere say less than a sentence does.
  if (factors.every(isFlat)) return h('figure', {}, h('figcaption', {}, FACTORS), h('p', {}, sameThroughout(factors)))
  return chart(FACTORS, trend, factors, { to: topOf(factors), format: count, whole: true })
}

function isFlat({ points }: Series): boolean {
  return new Set(points.map(([, value]) => value)).size < 2
}

/** `At each of these dates: Pony Factor 1, APF active 1, Augmented Pony Factor none.` */
function sameThroughout(factors: readonly Series[]): string {
  const each = factors.map(({ text, points: [first] }) => `${text} ${factorCell(first?.[1] ?? null)}`)
  return `At each of these dates: ${each.join(', ')}.`
}

function shareChart(trend: Trend, threshold: Fraction): Tree {
  const share = series(trend, 'here', 'active share', ({ figures: { activeShare } }) =>
    activeShare === null ? null : toNumber(activeShare),
  )
  const majority = series(trend, 'majority', 'majority', () => toNumber(threshold))
  return chart('Active share', trend, [majority, share], { to: 1, format: value => `${Math.round(value * 100)} %` })
}

function peopleChart(trend: Trend): Tree {
  const people = [series(trend, 'here', 'active people', ({ figures }) => figures.activeContributors)]
  return chart('Active people', trend, people, { to: topOf(people), format: count, whole: true })
}

function series(trend: Trend, kind: string, text: string, value: (past: DatedFigures) => number | null): Series {
  return { kind, text, points: trend.map(past => [past.moment.asOf, value(past)]) }
}

/** The largest number with a little room above it. */
function topOf(lines: readonly Series[]): number {
  return 1.1 * Math.max(1, ...lines.flatMap(({ points }) => points.map(([, value]) => value ?? 0)))
}

/** What a line is, and what it says where there is none of it. */
function legendText({ text, points }: Series): string {
  const drawn = points.filter(([, value]) => value !== null).length
  if (drawn === points.length) return text
  return drawn === 0 ? `${text}: none at any time` : `${text}; a gap: none`
}

function chart(title: string, trend: Trend, lines: readonly Series[], y: Scale): Tree {
  const instants = trend.map(({ moment }) => moment.asOf)
  const [from, to] = [Math.min(...instants), Math.max(...instants)]
  return h(
    'figure',
    {},
    h('figcaption', {}, title),
    legend(lines.map(line => ({ ...line, text: legendText(line) }))),
    plot({
      alternative: `${title}, ${day(from)} to ${day(to)}. The table below has the numbers.`,
      x: { from, to, ticks: yearTicks(instants) },
      y,
      lines,
      dots: lines.filter(({ kind }) => kind !== 'majority').flatMap(line => dotsOf(line, y.format)),
    }),
  )
}

function dotsOf({ kind, text, points }: Series, format: Scale['format']): readonly Dot[] {
  return points.flatMap(([x, y]) => (y === null ? [] : [{ kind, x, y, title: `${day(x)}: ${text} ${format(y)}` }]))
}

/** The years below a chart; the first and the last day where no two years begin in it. */
function yearTicks(instants: readonly number[]): readonly Tick[] {
  const januaries = instants.filter(at => day(at).endsWith('-01-01'))
  const step = Math.ceil(januaries.length / MOST_YEARS)
  const years = januaries.filter((_, index) => index % step === 0)
  if (years.length > 1) return years.map(at => ({ at, text: day(at).slice(0, -'-01-01'.length) }))
  return [...instants.slice(0, 1), ...instants.slice(-1)].map(at => ({ at, text: day(at) }))
}
