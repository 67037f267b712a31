import { forecastOf, type Prospect } from '../../measure/around/forecast.ts'
import { valuesOf } from '../../measure/figures/figures.ts'
import { factorValue } from '../../measure/figures/pony-factor.ts'
import type { Measurement } from '../../measure/measure.ts'
import type { Baseline } from '../../measure/rules.ts'
import { figuresJson, iso } from '../../report/figures-json.ts'
import { callName } from '../../report/report.ts'
import { count } from '../../text/numbers.ts'
import { apfName, lossCells, lossColumns, otherBaseline } from '../cells.ts'
import { noGoodNews, stillHasSomebody } from '../departures.ts'
import { definePart, type Passage } from '../part.ts'
import { numbers, tableOf, words } from '../table.ts'
import { UNIT } from '../unit.ts'
import type { View } from '../view.ts'

/** When the holders would fall out of the activity window. */
export const forecastPart = definePart({
  field: 'forecast',
  compute: ({ measurement }) => forecastOf(measurement),
  none: [],
  json: prospects =>
    prospects.map(({ who, inactiveFrom, figures }) => ({
      who: callName(who),
      lastActivity: iso(who.lastActivity),
      inactiveFrom: iso(inactiveFrom).slice(0, -'T00:00:00.000Z'.length),
      ...figuresJson(figures),
    })),
  words: tell,
  places: {
    summary: { as: 'folded' },
    comment: { as: 'folded' },
    terminal: { lead: true, rows: 0 },
    // What if somebody leaves can be tried on the page, above.
    page: { as: 'folded', order: -1 },
  },
})

/** When each of the holders would fall out of the window if they did nothing more; `null` when there are none. */
function tell(forecast: readonly Prospect[], view: View): Passage | null {
  const { measurement } = view.report
  const [first] = forecast
  if (first === undefined) return null
  const { rules, figures: now } = measurement
  return {
    title: 'Forecast',
    lead: nextChange(first, forecast, view),
    tables: [
      tableOf(
        [words('Who'), numbers(`Last ${UNIT.one}`), numbers('Left from'), ...lossColumns(rules)],
        forecast,
        ({ who, inactiveFrom, figures }) => [
          view.linkedName(who),
          view.medium.day(who.lastActivity),
          view.medium.day(inactiveFrom),
          ...lossCells(figures, rules, view.medium),
        ],
      ),
    ],
    notes: [
      `Each row is about one person who makes no new ${UNIT.one}, everybody else as they are now.`,
      ...noGoodNews(valuesOf(now), forecast, rules),
    ],
  }
}

/** What the first day brings on which an APF changes; where none does, the first day of all. */
function nextChange(first: Prospect, forecast: readonly Prospect[], view: View): string {
  const { measurement } = view.report
  const baselines = [measurement.rules.baseline, otherBaseline(measurement.rules.baseline)]
  const [next = { prospect: first, change: 'no APF changes' }] = forecast.flatMap(prospect =>
    baselines.flatMap(baseline => {
      const change = changeInWords(measurement, prospect, baseline)
      return change === null ? [] : [{ prospect, change }]
    }),
  )
  const { who, inactiveFrom, figures } = next.prospect
  const lost = stillHasSomebody(valuesOf(measurement.figures), figures, measurement.rules)
  return `Without new ${UNIT.many} from ${view.name(who)}, ${lost} from ${view.medium.day(inactiveFrom)} on, and ${next.change}.`
}

function changeInWords({ figures, rules }: Measurement, prospect: Prospect, baseline: Baseline): string | null {
  const now = factorValue(figures.augmented[baseline])
  const then = prospect.figures.augmented[baseline]
  if (now === null || now === then) return null
  const name = apfName(baseline, rules)
  if (then === null) return `there is no ${name} any more`
  const change = `from ${count(now)} to ${count(then)}`
  return then < now ? `the ${name} falls ${change}` : `the ${name} rises ${change}, which is no good news`
}
