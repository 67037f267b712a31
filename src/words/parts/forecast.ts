import type { Prospect } from '../../measure/around/forecast.ts'
import { valuesOf } from '../../measure/figures/figures.ts'
import { factorValue } from '../../measure/figures/pony-factor.ts'
import type { Measurement } from '../../measure/measure.ts'
import type { Baseline } from '../../measure/rules.ts'
import { count } from '../../text/numbers.ts'
import { day } from '../../text/times.ts'
import { numbers, type Part, tableOf, words } from '../part.ts'
import type { View } from '../view.ts'
import { apfCells, apfColumns, apfName, otherBaseline, shareCell } from './cells.ts'
import { noGoodNews } from './departures.ts'

/** When each of the holders would fall out of the window if they did nothing more; `null` when there are none. */
export function forecastPart(view: View): Part | null {
  const { forecast, measurement } = view.report
  const [first] = forecast
  if (first === undefined) return null
  const { rules, figures: now } = measurement
  return {
    title: 'Forecast',
    lead: nextChange(first, view),
    tables: [
      tableOf(
        [words('Who'), numbers('Last commit'), numbers('Left from'), ...apfColumns(rules)],
        forecast,
        ({ who, inactiveFrom, figures }) => [
          view.linkedName(who),
          day(who.lastActivity),
          day(inactiveFrom),
          ...apfCells(figures, rules, view.medium),
        ],
      ),
    ],
    notes: [
      'Each row is about one person who makes no new commit, everybody else as they are now.',
      ...noGoodNews(valuesOf(now), forecast, rules),
    ],
  }
}

/** What the first day brings on which an APF changes; where none does, the first day of all. */
function nextChange(first: Prospect, view: View): string {
  const { forecast, measurement } = view.report
  const baselines = [measurement.rules.baseline, otherBaseline(measurement.rules.baseline)]
  const [next = { prospect: first, change: 'no APF changes' }] = forecast.flatMap(prospect =>
    baselines.flatMap(baseline => {
      const change = changeInWords(measurement, prospect, baseline)
      return change === null ? [] : [{ prospect, change }]
    }),
  )
  const { who, inactiveFrom, figures } = next.prospect
  const share = shareCell(figures.activeShare, measurement.rules)
  return `Without new commits from ${view.name(who)}, the active share falls to ${share} on ${day(inactiveFrom)}, and ${next.change}.`
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
