import { toNumber } from '../measure/figures/fraction.ts'
import type { Risk } from '../measure/figures/risk.ts'
import type { Report } from '../report/report.ts'
import { day } from '../text/times.ts'
import { fourFigures } from '../words/answer/four-figures.ts'
import { answerInWords } from '../words/answer/headline.ts'
import { plain } from '../words/medium.ts'
import { percent } from '../words/phrases.ts'
import { peopleBarIn } from '../words/pictures/bar-of-report.ts'
import {
  activePart,
  barInWords,
  type PeopleBar,
  type Segment,
  unbrokenPart,
  whoIn,
} from '../words/pictures/people-bar.ts'
import { viewOf } from '../words/view.ts'
import { type Element, h, markup } from './html/tree.ts'
import { PICTURE_STYLE } from './picture-style.ts'
import { widthOf, wrap } from './terminal/columns.ts'

/** What a picture shows; all text in it is harmless already. */
export interface Picture {
  /** What is measured. */
  readonly title: string
  readonly risk: Risk
  /** The answer in a sentence. */
  readonly sentence: string
  /** The figures and the day, in a line. */
  readonly note: string
  readonly bar: PeopleBar
}

/** What the picture of a report shows. */
export function pictureOf(report: Report): Picture {
  const { subject, measurement } = report
  const view = viewOf(report, plain)
  const note = [
    ...fourFigures(view).map(({ name, value }) => `${name} ${value}`),
    `as of ${day(measurement.moment.asOf)}`,
  ]
  return {
    title: plain.text(subject.repository),
    risk: measurement.figures.risk,
    sentence: answerInWords(view),
    note: note.join(' · '),
    bar: peopleBarIn(view),
  }
}

/** All in the picture's own units, which are pixels where it is as wide as it was made. */
const WIDTH = 720
const EDGE = 28
const INSIDE = WIDTH - 2 * EDGE
const LINE = 28
const BAR = 60
const ENTRY = 30

/** How many columns of letters a line has, with room left for wide ones. */
const TITLE_COLUMNS = 44
const SENTENCE_COLUMNS = 62
const ENTRY_COLUMNS = 26
const COLUMN_WIDTH = 11

/**
 * The bar of people as a picture of its own: for a README or a slide. It has its own ground in the reader's colours, light or dark, as
 * what it lies upon may have others. Without script, font or anything else from outside; told in words to those who do not see it.
 */
export function renderPicture({ title, risk, sentence, note, bar }: Picture): string {
  const lines = wrap(sentence, SENTENCE_COLUMNS)
  const top = EDGE + 2 * LINE + lines.length * LINE + 26
  const legendTop = top + BAR + 62
  const height = legendTop + Math.ceil(bar.segments.length / 2) * ENTRY + EDGE
  const texts = [
    h('text', { class: 'title', x: EDGE, y: EDGE + 24 }, shortened(title, TITLE_COLUMNS)),
    h('text', { class: 'note', x: WIDTH - EDGE, y: EDGE + 24, 'text-anchor': 'end' }, 'Pony Factor'),
    h('circle', { class: `risk ${risk}`, cx: EDGE + 9, cy: EDGE + LINE + 30, r: 9 }),
    ...lines.map((line, index) =>
      h('text', { x: index === 0 ? EDGE + 28 : EDGE, y: EDGE + LINE + 37 + index * LINE }, line),
    ),
    h('text', { class: 'note', x: EDGE, y: height - 16 }, note),
  ]
  const picture = h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'pony-factor-title pony-factor-words',
    },
    h('title', { id: 'pony-factor-title' }, `Pony Factor of ${title}`),
    h('desc', { id: 'pony-factor-words' }, `${sentence} ${barInWords(bar)}`),
    h('style', {}, PICTURE_STYLE),
    h('rect', { class: 'ground', x: 1, y: 1, width: WIDTH - 2, height: height - 2, rx: 14 }),
    ...texts,
    ...bar.segments.map((segment, index) => segmentMark(segment, index, top, bar)),
    ...(bar.segments.length === 0 ? [h('text', { x: EDGE, y: top + 20 }, 'no commits')] : scale(bar, top)),
    ...bar.segments.map((segment, index) => legendEntry(segment, index, legendTop)),
  )
  return `${markup([picture]).replace(NOT_IN_XML, '')}\n`
}

/** What a name may hold and XML may not; text of ours is without control characters already. */
const NOT_IN_XML = /[\ufffe\uffff]/g

function segmentMark(segment: Segment, index: number, top: number, bar: PeopleBar): Element {
  const x = across(toNumber(segment.from))
  const width = toNumber(segment.share) * INSIDE
  const room = unbrokenPart(segment, bar)
  const who = whoIn(segment)
  const label = h('text', { x: rounded(across(room.from) + 10), y: top + BAR / 2 + 7 }, who)
  return h(
    'g',
    { class: `segment ${lookOf(segment, index)}` },
    h('rect', { x: rounded(x), y: top, width: rounded(width), height: BAR }),
    ...(widthOf(who) * COLUMN_WIDTH + 20 <= room.share * INSIDE ? [label] : []),
  )
}

/** What the bar is read by: the majority as a line, those who are active as a bracket. */
function scale(bar: PeopleBar, top: number): readonly Element[] {
  return [...majorityMark(bar, top), ...activeMark(bar, top)]
}

function majorityMark({ majority }: PeopleBar, top: number): readonly Element[] {
  const share = toNumber(majority.share)
  const x = rounded(across(share))
  return [
    h('path', { class: 'line', d: `M${x},${top - 6}V${top + BAR + 6}` }),
    h('text', { class: 'small', x, y: top - 12, 'text-anchor': anchorAt(share) }, `majority: ${majority.text} %`),
  ]
}

/** How far those who are active reach, as a bracket below the bar, and what is left by others. */
function activeMark(bar: PeopleBar, top: number): readonly Element[] {
  const share = activePart(bar)
  const y = top + BAR + 9
  const left = bar.segments.find(({ kind }) => kind === 'left')
  const active = share.numerator === 0n ? 'nobody is active' : `active: ${percent(share)}`
  return [
    h('path', { class: 'line', d: `M${EDGE},${y}H${rounded(across(toNumber(share)))}` }),
    h('text', { class: 'small', x: EDGE, y: y + 22 }, active),
    ...(left === undefined
      ? []
      : [
          h(
            'text',
            { class: 'small', x: WIDTH - EDGE, y: y + 22, 'text-anchor': 'end' },
            `left: ${percent(left.share)}`,
          ),
        ]),
  ]
}

/** Two entries a line. */
function legendEntry(segment: Segment, index: number, top: number): Element {
  const x = EDGE + (index % 2) * (INSIDE / 2)
  const y = top + Math.floor(index / 2) * ENTRY
  return h(
    'g',
    { class: `entry ${lookOf(segment, index)}` },
    h('rect', { x, y: y - 14, width: 16, height: 16, rx: 3 }),
    h(
      'text',
      { x: x + 26, y },
      h('tspan', {}, shortened(whoIn(segment), ENTRY_COLUMNS)),
      `: ${percent(segment.share)}`,
    ),
  )
}

/** The class by which the style sheet knows a segment. */
function lookOf({ kind }: Segment, index: number): string {
  return kind === 'holder' || kind === 'holders' ? `holder-${index + 1}` : kind
}

function across(share: number): number {
  return EDGE + share * INSIDE
}

function anchorAt(share: number): string {
  return share > 0.85 ? 'end' : share < 0.15 ? 'start' : 'middle'
}

/** A text that takes no more columns than there are, cut where it is longer. */
function shortened(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  const letters = [...text]
  while (widthOf(letters.join('')) >= columns) letters.pop()
  return `${letters.join('')}…`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
