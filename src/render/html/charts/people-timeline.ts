import { count, counted } from '../../../text/numbers.ts'
import {
  fromFirstCommit,
  fullestQuarter,
  type PeopleTimeline,
  quarterName,
  spanInWords,
  standingInWords,
  type TimelinePerson,
} from '../../../words/people-timeline.ts'
import { type Element, h, type Tree } from '../tree.ts'

/** From top to bottom, in pixels: a line of text above all rows; in each row a line of text and bars; the years below. */
const TOP = 20
const NAME = 18
const BARS = 22
const ROW = NAME + BARS + 8
const YEARS = 20

/** So many years are written below at most; more would lie over each other on a telephone. */
const MOST_YEARS = 6

/**
 * The timeline of people: a row for each, a bar for each quarter. Every row has a scale of its own, as it is about who fades, who
 * came and who has gone, not about who made more.
 */
export function peopleTimelineChart(whole: PeopleTimeline): Tree {
  const timeline = fromFirstCommit(whole)
  const bottom = TOP + timeline.people.length * ROW
  return h(
    'svg',
    { class: 'people-timeline', height: bottom + YEARS, role: 'img', 'aria-label': inWords(timeline) },
    windowMark(timeline, bottom),
    ...timeline.people.flatMap((person, index) => rowMark(timeline, person, TOP + index * ROW)),
    ...yearMarks(timeline, bottom),
  )
}

/** The activity window, behind all rows. */
function windowMark({ quarters, cutoff }: PeopleTimeline, bottom: number): Element {
  const place = quarters.filter(start => start <= cutoff).length - 1
  const [start = cutoff, next = start + QUARTER_MS] = quarters.slice(Math.max(0, place))
  const from = place < 0 ? 0 : ((place + (cutoff - start) / (next - start)) / quarters.length) * 100
  return h(
    'g',
    { class: 'window' },
    h('rect', { x: percentage(from), y: TOP - 2, width: percentage(100 - from), height: bottom - TOP + 2 }),
    h('text', { x: '100%', y: TOP - 8, 'text-anchor': 'end' }, 'activity window'),
  )
}

/** As long as the quarters are that begin in July and October. */
const QUARTER_MS = 92 * 86_400_000

function rowMark(timeline: PeopleTimeline, person: TimelinePerson, y: number): readonly Element[] {
  const { name, standing, commits } = person
  const most = Math.max(1, ...commits)
  const { kind } = standing
  return [
    h(
      'g',
      { class: `row ${kind === 'everybody else' ? 'others' : kind}` },
      h('title', {}, personInWords(timeline, person)),
      h('rect', { class: 'area', y, width: '100%', height: ROW }),
      h('text', { class: 'name', y: y + NAME - 5 }, name),
      h(
        'text',
        { class: 'standing', x: '100%', y: y + NAME - 5, 'text-anchor': 'end' },
        kind === 'everybody else' ? '' : kind,
        h('tspan', { class: 'detail' }, kind === 'everybody else' ? '' : standingInWords(standing).slice(kind.length)),
      ),
      h(
        'svg',
        { y: y + NAME, width: '100%', height: BARS, viewBox: `0 0 ${commits.length} 1`, preserveAspectRatio: 'none' },
        h('path', { d: barsPath(commits.map(number => number / most)) }),
      ),
      h('line', { x1: 0, x2: '100%', y1: y + NAME + BARS, y2: y + NAME + BARS }),
    ),
  ]
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

/** The years below, at the quarters with which they begin. */
function yearMarks({ quarters }: PeopleTimeline, bottom: number): readonly Element[] {
  const years = quarters.flatMap((start, index) => (new Date(start).getUTCMonth() === 0 ? [{ start, index }] : []))
  const step = Math.ceil(years.length / MOST_YEARS)
  return years
    .filter((_, index) => index % step === 0)
    .map(({ start, index }) => {
      const x = percentage((index / quarters.length) * 100)
      return h(
        'g',
        { class: 'year' },
        h('line', { x1: x, x2: x, y1: TOP, y2: bottom + 4 }),
        h('text', { x, y: bottom + YEARS - 3 }, String(new Date(start).getUTCFullYear())),
      )
    })
}

/** One person: who, where they stand, when they were there, and when most. */
function personInWords(timeline: PeopleTimeline, person: TimelinePerson): string {
  const fullest = fullestQuarter(timeline, person)
  const most = fullest === null ? '' : `most in ${quarterName(fullest.start)} (${count(fullest.commits)})`
  const facts = [standingInWords(person.standing), `commits from ${spanInWords(timeline, person)}`, most]
  return `${person.name}: ${facts.filter(fact => fact !== '').join('; ')}`
}

function inWords({ quarters, people }: PeopleTimeline): string {
  const [first] = quarters
  const last = quarters.at(-1)
  if (first === undefined || last === undefined) return 'There is no commit.'
  const rows = counted(people.length, 'row')
  return `Commits by quarter, ${rows}, from ${quarterName(first)} to ${quarterName(last)}. The table below has the same in words.`
}

function percentage(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`
}
