import { listed } from '../../../text/lists.ts'
import { count } from '../../../text/numbers.ts'
import {
  earlierOnly,
  fromFirstCommit,
  fullestQuarter,
  type PeopleTimeline,
  quarterName,
  spanInWords,
  standingInWords,
  type TimelinePerson,
  type TimelineStanding,
  windowBegins,
} from '../../../words/pictures/people-timeline.ts'
import { type Element, h, type Tree } from '../tree.ts'

/** From top to bottom, in pixels: a line of text above all rows; in each row a line of text and bars; the years below. */
const TOP = 18
const NAME = 18
const BARS = 22
const ROW = NAME + BARS + 8
const YEARS = 18

/** Bars of fewer quarters would be wider than they are high. */
const FEW = 12

/** So many years are written below at most; more would lie over each other on a telephone. */
const MOST_YEARS = 6

/**
 * The timeline of people: a row for each, a bar for each quarter. Every row has a scale of its own, as it is about who fades, who
 * came and who has gone, not about who made more. Each is a picture of its own, so that a sheet of paper can end between two.
 */
export function peopleTimelineChart(whole: PeopleTimeline): Tree {
  const timeline = fromFirstCommit(whole)
  const years = yearsOf(timeline)
  return h(
    'div',
    {
      class: timeline.quarters.length < FEW ? 'people-timeline few' : 'people-timeline',
      role: 'img',
      'aria-label': inWords(timeline),
    },
    strip(TOP, h('text', { class: 'quiet', x: '100%', y: TOP - 6, 'text-anchor': 'end' }, 'activity window')),
    ...timeline.people.map(person =>
      strip(ROW, windowMark(timeline), ...years.map(yearLine), rowMark(timeline, person)),
    ),
    strip(YEARS, ...years.map(yearName)),
  )
}

function strip(height: number, ...marks: readonly Element[]): Element {
  return h('svg', { height, width: '100%' }, ...marks)
}

/** The activity window, behind a row. */
function windowMark(timeline: PeopleTimeline): Element {
  const from = (windowStart(timeline) / timeline.quarters.length) * 100
  return h('rect', { class: 'window', x: percentage(from), width: percentage(100 - from), height: ROW })
}

/** Where the activity window begins, in quarters from the left. */
function windowStart(timeline: PeopleTimeline): number {
  const place = windowBegins(timeline)
  const [start, next] = timeline.quarters.slice(Math.max(0, place))
  if (place < 0 || start === undefined) return 0
  return place + (timeline.cutoff - start) / ((next ?? start + QUARTER_MS) - start)
}

/** As long as the quarters are that begin in July and October. */
const QUARTER_MS = 92 * 86_400_000

function rowMark(timeline: PeopleTimeline, person: TimelinePerson): Element {
  const { name, standing, commits } = person
  const baseline = NAME + BARS
  const earlier = earlierOnly(person)
  return h(
    'g',
    { class: `row ${LOOKS[standing.kind]}` },
    h('title', {}, personInWords(timeline, person)),
    h('rect', { class: 'area', width: '100%', height: ROW }),
    h('text', { class: 'name', y: NAME - 5 }, name),
    ...standingMark(standing, NAME - 5),
    earlier === '' ? barsMark(commits, NAME) : h('text', { class: 'earlier', y: baseline - 6 }, earlier),
    h('line', { x1: 0, x2: '100%', y1: baseline, y2: baseline }),
  )
}

/** The classes of rows in the style sheet. */
const LOOKS: Readonly<Record<TimelineStanding['kind'], string>> = {
  active: 'is-active',
  left: 'has-left',
  'everybody else': 'others',
}

/** Where somebody stands, at the right; on a narrow screen in one word. */
function standingMark(standing: TimelineStanding, y: number): readonly Element[] {
  if (standing.kind === 'everybody else') return []
  const detail = standingInWords(standing).slice(standing.kind.length)
  const place = { class: 'standing', x: '100%', 'text-anchor': 'end', y }
  return [h('text', place, standing.kind, h('tspan', { class: 'detail' }, detail))]
}

function barsMark(commits: readonly number[], y: number): Element {
  const most = Math.max(1, ...commits)
  const view = { viewBox: `0 0 ${commits.length} 1`, preserveAspectRatio: 'none' }
  const path = barsPath(commits.map(number => number / most))
  return h('svg', { y, width: '100%', height: BARS, ...view }, h('path', { d: path }))
}

/** Bars from 0 to 1, one in each unit across, in one path; what is not nothing can be seen. */
function barsPath(heights: readonly number[]): string {
  return heights
    .map((height, index) => {
      const shown = Math.round(Math.max(height, 0.08) * 100) / 100
      return height === 0 ? '' : `M${index + 0.1},1v-${shown}h.8v${shown}z`
    })
    .join('')
}

/** A year that begins in a timeline, and where: a place across. */
interface Year {
  readonly name: string
  readonly x: string
}

/** The years that begin in a timeline, as many as there is room for. */
function yearsOf({ quarters }: PeopleTimeline): readonly Year[] {
  const years = quarters.flatMap((start, index) => {
    const date = new Date(start)
    const x = percentage((index / quarters.length) * 100)
    return date.getUTCMonth() === 0 ? [{ name: String(date.getUTCFullYear()), x }] : []
  })
  const step = Math.ceil(years.length / MOST_YEARS)
  return years.filter((_, index) => index % step === 0)
}

function yearLine({ x }: Year): Element {
  return h('line', { x1: x, x2: x, y1: NAME, y2: ROW })
}

function yearName({ name, x }: Year): Element {
  return h('text', { class: 'year', x, y: YEARS - 4 }, name)
}

/** One person: who, where they stand, when they were there, and when most. */
function personInWords(timeline: PeopleTimeline, person: TimelinePerson): string {
  const span = spanInWords(timeline, person)
  const fullest = fullestQuarter(timeline, person)
  const facts = [
    standingInWords(person.standing),
    span === '' ? '' : `commits: ${span}`,
    fullest === null ? '' : `most in ${quarterName(fullest.start)} (${count(fullest.commits)})`,
  ]
  return `${person.name}: ${facts.filter(fact => fact !== '').join('; ')}`
}

function inWords({ quarters, people }: PeopleTimeline): string {
  const ends = [...quarters.slice(0, 1), ...quarters.slice(1).slice(-1)].map(quarterName).join(' to ')
  return `Commits by quarter, ${ends}, of ${listed(people.map(({ name }) => name))}. The table below has the same in words.`
}

function percentage(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`
}
