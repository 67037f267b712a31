import { count } from '../../text/numbers.ts'
import { day } from '../../text/times.ts'
import type { Passage } from '../part.ts'
import { type Table, tableOf, words } from '../table.ts'

/** Where somebody stands at the end of a timeline. */
export type TimelineStanding =
  /** `until`: the first day on which they would have left if they did nothing more; milliseconds since the epoch. */
  | { readonly kind: 'active'; readonly until: number }
  /** `after`: their last activity, in milliseconds since the epoch. */
  | { readonly kind: 'left'; readonly after: number }
  /** Some who are active and some who have left. */
  | { readonly kind: 'everybody else' }

/** Somebody in a timeline of people. */
export interface TimelinePerson {
  /** What they are called, harmless already; nothing for everybody else. */
  readonly name: string
  readonly standing: TimelineStanding
  /** Commits before the first quarter. */
  readonly earlier: number
  /** Commits in each of the quarters. */
  readonly commits: readonly number[]
}

/** Who was there when. */
export interface PeopleTimeline {
  /** The starts of the quarters, oldest first; milliseconds since the epoch. */
  readonly quarters: readonly number[]
  /** Whoever did something from this instant on is active; milliseconds since the epoch. */
  readonly cutoff: number
  /** Those with most commits first, everybody else last. */
  readonly people: readonly TimelinePerson[]
}

/** The timeline from its first commit on; the whole of it where there are still earlier ones. */
export function fromFirstCommit(timeline: PeopleTimeline): PeopleTimeline {
  const { quarters, people } = timeline
  const first = quarters.findIndex((_, index) => people.some(({ commits }) => (commits[index] ?? 0) > 0))
  return people.some(({ earlier }) => earlier > 0) || first < 0
    ? timeline
    : lastQuarters(timeline, quarters.length - first)
}

/** The last quarters of a timeline. */
export function lastQuarters(timeline: PeopleTimeline, most: number): PeopleTimeline {
  const dropped = Math.max(0, timeline.quarters.length - most)
  return {
    ...timeline,
    quarters: timeline.quarters.slice(dropped),
    people: timeline.people.map(person => ({
      ...person,
      earlier: person.commits.slice(0, dropped).reduce((sum, commits) => sum + commits, person.earlier),
      commits: person.commits.slice(dropped),
    })),
  }
}

/** The quarter of an instant: `Q4 2026`, in which no line ends. */
export function quarterName(instant: number): string {
  const date = new Date(instant)
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1}\u00a0${date.getUTCFullYear()}`
}

/** Where somebody stands: `active until 2027-11-02 at least`, `left after 2019-05-01`. */
export function standingInWords(standing: TimelineStanding): string {
  switch (standing.kind) {
    case 'active':
      return `active until ${day(standing.until)} at least`
    case 'left':
      return `left after ${day(standing.after)}`
    case 'everybody else':
      return ''
  }
}

/** From when to when somebody made commits: `Q1 2017 to Q4 2026`, `before 2017 to Q2 2019`, `Q3 2020`. */
export function spanInWords({ quarters }: PeopleTimeline, { earlier, commits }: TimelinePerson): string {
  const [start = 0] = quarters
  const busy = quarters.filter((_, index) => (commits[index] ?? 0) > 0).map(quarterName)
  const before = quarterName(start)
  const ends = [...(earlier > 0 ? [`before ${before}`] : busy.slice(0, 1)), ...busy.slice(-1)]
  return [...new Set(ends)].join(' to ')
}

/** The quarter with most commits of somebody, the earliest of several; `null` where there is none. */
export function fullestQuarter(
  { quarters }: PeopleTimeline,
  { commits }: TimelinePerson,
): { readonly start: number; readonly commits: number } | null {
  const most = Math.max(0, ...commits)
  const start = quarters[commits.indexOf(most)]
  return most === 0 || start === undefined ? null : { start, commits: most }
}

/** What is said of somebody who was there earlier, and in none of the quarters; empty of everybody else. */
export function earlierOnly({ earlier, commits }: TimelinePerson): string {
  return earlier > 0 && commits.every(number => number === 0) ? `${count(earlier)} earlier` : ''
}

/** The timeline as a table for those who do not see it, and for those who want its numbers. */
export function timelineTable(timeline: PeopleTimeline): Table {
  return tableOf([words('Who'), words('When'), words('Fullest quarter')], timeline.people, person => {
    const { kind } = person.standing
    const facts = [spanInWords(timeline, person), kind === 'everybody else' ? '' : kind]
    const fullest = fullestQuarter(timeline, person)
    return [
      person.name,
      facts.filter(fact => fact !== '').join('; '),
      fullest === null ? earlierOnly(person) : `${quarterName(fullest.start)}: ${count(fullest.commits)}`,
    ]
  })
}

/** What a timeline shows, and how to read it, in two sentences. */
export function timelineInWords({ quarters }: PeopleTimeline): string {
  const ends = [...quarters.slice(0, 1), ...quarters.slice(1).slice(-1)].map(quarterName)
  return `Commits by quarter, ${ends.join(' to ')}; the last one is not over. Every row is as high as its own fullest quarter.`
}

/** How a timeline is written without pictures. */
export interface TimelineForm {
  /** Makes signs of ours equally wide. */
  readonly code: (signs: string) => string
  /** A day in which no line ends. */
  readonly day: (instant: number) => string
  /** How many of the last quarters there is room for. */
  readonly quarters: number
}

/** The timeline where there are no pictures: a row of bars for each person; `null` where there is none. */
export function timelinePassage(timeline: PeopleTimeline, { code, day, quarters }: TimelineForm): Passage | null {
  const shown = lastQuarters(fromFirstCommit(timeline), quarters)
  if (shown.people.length === 0) return null
  const columns = [words('Who'), words('By quarter'), words('Now')]
  return {
    title: 'Who was here when',
    lead: timelineInWords(shown),
    tables: [
      tableOf(columns, shown.people, person => [
        person.name,
        earlierOnly(person) || code(barsOf(person.commits, windowBegins(shown))),
        shortStanding(person.standing),
      ]),
    ],
    notes: windowBegins(shown) < 0 ? [] : [`${MARK} is where the activity window begins, ${day(timeline.cutoff)}.`],
  }
}

function shortStanding(standing: TimelineStanding): string {
  switch (standing.kind) {
    case 'active':
      return 'active'
    case 'left':
      return `left ${monthName(standing.after)}`
    case 'everybody else':
      return ''
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function monthName(instant: number): string {
  const date = new Date(instant)
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

const STEPS = [...'▁▂▃▄▅▆▇█']
const NOTHING = '·'
const MARK = '┊'

/** The place of the quarter in which the activity window begins, counted from 0; below 0 where that is earlier than all. */
export function windowBegins({ quarters, cutoff }: PeopleTimeline): number {
  return quarters.filter(start => start <= cutoff).length - 1
}

/** One sign for each number, with a mark before one of them. */
function barsOf(numbers: readonly number[], marked: number): string {
  const most = Math.max(1, ...numbers)
  const bars = numbers.map(number => STEPS[Math.ceil((number / most) * STEPS.length) - 1] ?? NOTHING)
  return marked < 0 ? bars.join('') : [...bars.slice(0, marked), MARK, ...bars.slice(marked)].join('')
}
