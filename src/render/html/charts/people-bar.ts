import { toNumber } from '../../../measure/figures/fraction.ts'
import { percent } from '../../../words/phrases.ts'
import {
  activePart,
  barInWords,
  type PeopleBar,
  type Segment,
  segmentInWords,
  unbrokenPart,
  whoIn,
} from '../../../words/pictures/people-bar.ts'
import { type Element, h, type Tree } from '../tree.ts'

/** From top to bottom, in pixels: a line of text, the bar, a line of text. */
const TEXT = 22
const BAR = 44
const HEIGHT = TEXT + BAR + TEXT

/** In pixels: the bar on a narrow telephone, a wide letter, and what is left free on both sides of a text. */
const NARROWEST = 320
const WIDEST_LETTER = 8
const PADDING = 8

/**
 * The bar of people: what all commits are made of, with the majority as a line across. It fits every width: all that lies
 * across is in percent, and who the segments are stands below.
 */
export function peopleBarChart(bar: PeopleBar): Tree {
  return h(
    'figure',
    { class: 'people-bar' },
    h(
      'svg',
      { class: 'bar-of-people', height: HEIGHT, role: 'group', 'aria-label': barInWords(bar) },
      ...bar.segments.map((segment, index) => segmentMark(segment, index, bar)),
      majorityMark(bar),
      activeMark(bar),
    ),
    h('ul', { class: 'legend of-people' }, ...bar.segments.map(legendEntry)),
  )
}

/** A segment, which says who it is when the mouse is over it or the keyboard upon it, and always where there is room. */
function segmentMark(segment: Segment, index: number, bar: PeopleBar): Element {
  const from = toNumber(segment.from) * 100
  const width = toNumber(segment.share) * 100
  const label = segmentInWords(segment)
  const room = unbrokenPart(segment, bar)
  const within = h(
    'text',
    { 'aria-hidden': 'true', x: percentage(room.from * 100), dx: PADDING, y: TEXT + BAR / 2 + 5 },
    whoIn(segment),
  )
  return h(
    'g',
    { class: `segment ${lookOf(segment, index)}`, tabindex: 0, role: 'img', 'aria-label': label },
    h('title', {}, label),
    h('rect', { x: percentage(from), y: TEXT, width: percentage(width), height: BAR }),
    ...(fitsWithin(whoIn(segment), room.share * 100) ? [within] : []),
    h(
      'text',
      { class: 'hint', 'aria-hidden': 'true', ...textAt(from + width / 2), y: TEXT - 8 },
      ...labelOf(segment, 'tspan'),
    ),
  )
}

/** Whether a text fits into a part of the narrowest bar, however wide its letters are. */
function fitsWithin(text: string, percent: number): boolean {
  return [...text].length * WIDEST_LETTER + 2 * PADDING <= (NARROWEST * percent) / 100
}

function majorityMark({ majority }: PeopleBar): Element {
  const at = toNumber(majority.share) * 100
  const x = percentage(at)
  return h(
    'g',
    { class: 'majority', 'aria-hidden': 'true' },
    h('line', { x1: x, x2: x, y1: TEXT - 4, y2: TEXT + BAR + 4 }),
    h('text', { ...textAt(at), y: TEXT - 8 }, `majority: ${majority.text} %`),
  )
}

/** How far those who are active reach, as a bracket below the bar, and what is left by others. */
function activeMark(bar: PeopleBar): Element {
  const share = activePart(bar)
  const to = percentage(toNumber(share) * 100)
  const y = TEXT + BAR + 6
  const [left] = bar.segments.filter(({ kind }) => kind === 'left')
  const ofLeft =
    left === undefined
      ? []
      : [h('text', { x: '100%', 'text-anchor': 'end', y: HEIGHT - 1 }, `left: ${percent(left.share)}`)]
  return h(
    'g',
    { class: 'active-part', 'aria-hidden': 'true' },
    h('line', { x1: 0, x2: to, y1: y, y2: y }),
    h('text', { x: 0, y: HEIGHT - 1 }, share.numerator === 0n ? 'nobody is active' : `active: ${percent(share)}`),
    ...ofLeft,
  )
}

function legendEntry(segment: Segment, index: number): Element {
  const sample = h(
    'svg',
    { class: 'swatch', viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    h('g', { class: `segment ${lookOf(segment, index)}` }, h('rect', { width: 12, height: 12 })),
  )
  return h('li', {}, sample, h('span', {}, ...labelOf(segment, 'bdi')))
}

/** Who a segment is and how much, the name kept from turning what stands beside it around. */
function labelOf(segment: Segment, isolating: 'bdi' | 'tspan'): readonly Tree[] {
  return [h(isolating, {}, whoIn(segment)), `: ${percent(segment.share)}`]
}

/** The class by which the style sheet knows a segment. */
function lookOf({ kind }: Segment, index: number): string {
  return kind === 'holder' || kind === 'holders' ? `holder-${index + 1}` : kind
}

/** A text at a place of the bar that does not reach beyond the nearer edge. */
function textAt(percent: number): { readonly x: string; readonly 'text-anchor': string } {
  const anchor = percent < 25 ? 'start' : percent > 75 ? 'end' : 'middle'
  return { x: percentage(anchor === 'start' ? 0 : anchor === 'end' ? 100 : percent), 'text-anchor': anchor }
}

function percentage(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`
}
