import { count } from '../../../text/numbers.ts'
import { prose } from '../isolated.ts'
import { type Element, h, type Tree } from '../tree.ts'
import { BESIDE, baselineBelow, type DotLabel, labelsOf } from './label-dots.ts'
import type { Dot, DotChart, Kind } from './model.ts'
import { heights, PLOT_HEIGHT, type PlacedDot, placeActive, placeNobody, radiusBy } from './place-dots.ts'

/** In pixels, below the plot: its ticks and their name, then what is said of the band, then the band. */
const AXIS = 44
const BAND_TITLE = 38

/** In pixels: names stand above the band, below what is said of it. */
const NAMES = 19

/** Where lines across stand, as far as there are so many people. */
const LEVELS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000]
const SHARES = [0, 25, 50, 75, 100]

/**
 * The chart of many: a dot for each, active share across and APF active up, on a scale on which each doubling is a step. Those that
 * nobody is active in have no APF, and lie in a band of their own. It fits every width: all that lies across is in percent.
 *
 * Dots lead to their rows by the mouse alone. By the keyboard, and for those who do not see the chart, hundreds of links would stand
 * in the way of the table, which says the same. What the mouse is told of a dot, the page's program takes from its row.
 */
export function dotChart(chart: DotChart, kinds: readonly Kind[]): Tree {
  const active = chart.dots.filter(hasFactor)
  const left = chart.dots.filter(({ factor }) => factor === null)
  const radiusOf = radiusBy(chart.dots)
  const above = placeActive(active, radiusOf)
  const top = PLOT_HEIGHT + AXIS + BAND_TITLE
  const band = placeNobody(left, radiusOf)
  const below = band.placed.map(placed => ({ ...placed, y: placed.y + top }))
  const height = left.length === 0 ? PLOT_HEIGHT + AXIS : top + band.height
  return h(
    'figure',
    { class: 'dots' },
    legend(chart.dots, kinds),
    h(
      'svg',
      { class: 'plot', height },
      h(
        'g',
        { role: 'img', 'aria-label': chart.alternative },
        ...levelMarks(active),
        ...shareMarks(chart),
        ...(left.length === 0 ? [] : [h('text', { y: top - NAMES }, chart.nobody)]),
      ),
      h(
        'g',
        { 'aria-hidden': 'true' },
        ...dotGroups([...above, ...below], kinds),
        ...labelsOf([...above, ...below], { top: PLOT_HEIGHT, bottom: top - NAMES + 2 }).map(labelMark),
      ),
    ),
  )
}

function hasFactor(dot: Dot): dot is Dot & { readonly factor: number } {
  return dot.factor !== null
}

function levelMarks(active: readonly Dot[]): readonly Element[] {
  const height = heights(active)
  const most = Math.max(4, ...active.map(({ factor }) => factor ?? 1))
  return [
    h('text', { class: 'axis', x: -40, y: -10 }, 'APF active'),
    ...LEVELS.filter(level => level <= most).flatMap(level => {
      const y = rounded(height(level))
      return [
        h('line', { class: 'level', x1: 0, x2: '100%', y1: y, y2: y }),
        h('text', { class: 'y-tick', x: -8, y, dy: '0.32em' }, count(level)),
      ]
    }),
  ]
}

function shareMarks({ majority }: DotChart): readonly Element[] {
  const at = percentage(majority.share * 100)
  return [
    h('line', { class: 'majority', x1: at, x2: at, y1: 0, y2: PLOT_HEIGHT }),
    h('text', { class: 'x-tick', x: at, y: -10 }, `majority: ${majority.text} %`),
    ...SHARES.map(share =>
      h('text', { class: 'x-tick', x: `${share}%`, y: PLOT_HEIGHT + 16 }, share === 0 ? '0' : `${share} %`),
    ),
    h('text', { class: 'axis', x: '100%', y: PLOT_HEIGHT + 34, 'text-anchor': 'end' }, 'Active share'),
  ]
}

/** The dots of each kind together, the worst upon all others, and small ones upon large ones. */
function dotGroups(placed: readonly PlacedDot[], kinds: readonly Kind[]): readonly Element[] {
  return kinds.toReversed().flatMap(kind => {
    const own = placed.filter(({ dot }) => dot.kind === kind).sort((one, other) => other.radius - one.radius)
    return own.length === 0 ? [] : [h('g', { class: kind.look }, ...own.map(dotMark))]
  })
}

function dotMark({ dot, x, y, radius }: PlacedDot): Element {
  return h(
    'a',
    { href: `#${dot.row}`, tabindex: -1 },
    h('circle', { cx: percentage(x), cy: Math.round(y), r: rounded(radius) }),
  )
}

/** By what end of it a name is placed. */
const ASIDE = { right: 'start', left: 'end', above: 'middle', below: 'middle' } as const

function labelMark({ text, at: { x, y, radius }, side, fitsNarrow }: DotLabel): Element {
  const away = { right: radius + BESIDE, left: -radius - BESIDE, above: 0, below: 0 }
  return h(
    'text',
    {
      class: fitsNarrow ? 'label' : 'label roomy',
      x: percentage(x),
      y: rounded(y + baselineBelow(side, radius)),
      dx: rounded(away[side]),
      dy: '0.32em',
      'text-anchor': ASIDE[side],
    },
    text,
  )
}

/** What a dot of each kind looks like, and how many there are: the worse, the fuller. */
function legend(dots: readonly Dot[], kinds: readonly Kind[]): Element {
  const entries = kinds.map(kind => ({ kind, number: dots.filter(dot => dot.kind === kind).length }))
  return h(
    'ul',
    { class: 'legend' },
    ...entries
      .filter(({ number }) => number > 0)
      .map(({ kind: { look, word }, number }) =>
        h(
          'li',
          {},
          h(
            'svg',
            { class: `swatch ${look}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
            h('circle', { cx: 8, cy: 8, r: 6 }),
          ),
          ...prose(`${word}: ${count(number)}`),
        ),
      ),
  )
}

function percentage(value: number): string {
  return `${rounded(value)}%`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
