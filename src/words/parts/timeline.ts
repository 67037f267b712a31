import { inactiveFrom } from '../../measure/activity-window.ts'
import { type Timeline, timelineOf } from '../../measure/around/timeline.ts'
import type { Contributor } from '../../measure/count/contributor.ts'
import { isActive, type Measurement } from '../../measure/measure.ts'
import { definePart } from '../part.ts'
import { type PeopleTimeline, type TimelineStanding, timelinePassage } from '../pictures/people-timeline.ts'
import { ALL_ROWS } from '../places.ts'
import type { View } from '../view.ts'

/** What all who have no row of their own are called together. */
const EVERYBODY_ELSE = 'everybody else'

/** In markdown and in a terminal: three years, which fit a telephone beside the names. */
const SHOWN_QUARTERS = 12

/** Who was here when. */
export const timelinePart = definePart<Timeline, readonly RowJson[]>({
  field: 'timeline',
  compute: ({ ledger, measurement }) => timelineOf(ledger, measurement),
  none: { quarters: [], rows: [] },
  json: ({ rows }) =>
    rows.map(({ who, commits }) => ({ name: who?.name ?? EVERYBODY_ELSE, login: who?.login ?? null, commits })),
  words: (timeline, view) =>
    timelinePassage(namedTimeline(timeline, view), { ...view.medium, quarters: SHOWN_QUARTERS }),
  places: {
    summary: { as: 'open', head: 'title and lead', rows: ALL_ROWS, isWhole: true, order: -1 },
    terminal: { lead: true, rows: ALL_ROWS, order: -1 },
  },
})

interface RowJson {
  readonly name: string
  readonly login: string | null
  readonly commits: readonly number[]
}

/** The timeline of a report with the names of its medium, for forms that draw it. */
export function peopleTimelineIn(view: View): PeopleTimeline {
  return namedTimeline(timelinePart.in(view.report), view)
}

function namedTimeline({ quarters, rows }: Timeline, view: View): PeopleTimeline {
  const { measurement } = view.report
  return {
    quarters,
    cutoff: measurement.cutoff,
    people: rows.map(({ who, earlier, commits }) => ({
      name: who === null ? EVERYBODY_ELSE : view.name(who),
      standing: who === null ? { kind: 'everybody else' } : standingOf(who, measurement),
      earlier,
      commits,
    })),
  }
}

function standingOf(person: Contributor, { cutoff, rules }: Measurement): TimelineStanding {
  return isActive(person, cutoff)
    ? { kind: 'active', until: inactiveFrom(person.lastActivity, rules.activityWindow) }
    : { kind: 'left', after: person.lastActivity }
}
