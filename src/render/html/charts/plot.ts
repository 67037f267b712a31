import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Element, h, type Tree } from '../tree.ts'

/** A place in a plot, in the units of its axes; `null` where a line has a gap. */
export type Point = readonly [x: number, y: number | null]

/** A mark below or beside the axes. */
export interface Tick {
  readonly at: number
  readonly text: string
}

/** A line of a plot. `kind` is its class in the style sheet. */
export interface Line {
  readonly kind: string
  readonly points: readonly Point[]
}

/** A dot on a line, with words for the mouse. */
export interface Dot {
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly title: string
}

/** What a plot shows. */
export interface Plot {
  /** The plot in words, for those who do not see it. */
  readonly alternative: string
  readonly x: { readonly from: number; readonly to: number; readonly ticks: readonly Tick[] }
  readonly y: { readonly to: number; readonly format: (value: number) => string; readonly whole?: boolean }
  readonly lines: readonly Line[]
  readonly dots: readonly Dot[]
}

const Y_TICKS = 5

/**
 * Draws a plot as SVG that fits every width: the lines stretch with it, while text and dots are placed in percent and keep
 * their size.
 */
export function plot({ alternative, x, y, lines, dots }: Plot): Tree {
  const across = scaleLinear([x.from, x.to], [0, 100])
  const up = scaleLinear([0, y.to], [100, 0]).nice(Y_TICKS)
  const levels = up.ticks(Y_TICKS).filter(level => !y.whole || Number.isInteger(level))
  const path = line<Point>(
    ([at]) => across(at),
    ([, level]) => up(level ?? 0),
  )
    .defined(([, level]) => level !== null)
    .digits(2)
  return h(
    'svg',
    { class: 'plot', role: 'img', 'aria-label': alternative },
    ...levels.flatMap(level => levelMark(up(level), y.format(level))),
    ...x.ticks.map(({ at, text }) =>
      h('text', { class: 'x-tick', x: percentage(across(at)), y: '100%', dy: 18 }, text),
    ),
    h(
      'svg',
      {
        class: 'lines',
        viewBox: '0 0 100 100',
        preserveAspectRatio: 'none',
      },
      ...lines.map(({ kind, points }) => h('path', { class: `line ${kind}`, d: path(points) ?? '' })),
    ),
    ...dots.map(dot => dotMark(dot, percentage(across(dot.x)), percentage(up(dot.y)))),
  )
}

function levelMark(at: number, text: string): readonly Element[] {
  const y = percentage(at)
  return [
    h('line', { class: 'level', x1: 0, x2: '100%', y1: y, y2: y }),
    h('text', { class: 'y-tick', x: -8, y, dy: '0.32em' }, text),
  ]
}

function dotMark({ kind, title }: Dot, x: string, y: string): Element {
  return h('circle', { class: `dot ${kind}`, cx: x, cy: y, r: 3 }, h('title', {}, title))
}

function percentage(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}

/** A legend: how each kind of line looks, and what it is. */
export function legend(entries: readonly { readonly kind: string; readonly text: string }[]): Tree {
  const items = entries.map(({ kind, text }) =>
    h(
      'li',
      {},
      h(
        'svg',
        { class: 'sample', viewBox: '0 0 28 8', 'aria-hidden': 'true' },
        h('path', { class: `line ${kind}`, d: 'M0,4H28' }),
      ),
      text,
    ),
  )
  return h('ul', { class: 'legend' }, ...items)
}
