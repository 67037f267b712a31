import { factorValue } from '../../measure/figures/pony-factor.ts'
import type { DatedFigures } from '../../measure/measure.ts'
import { count } from '../../text/numbers.ts'
import { day } from '../../text/times.ts'
import { numbers, type Part, tableOf, words } from '../part.ts'
import type { View } from '../view.ts'
import { apfCells, apfColumns, apfName, factorCell, shareCell } from './cells.ts'

/** The numbers at each quarter's start; `null` when the trend is switched off or there was never a commit. */
export function trendPart(view: View): Part | null {
  const { trend, measurement } = view.report
  if (trend === null || measurement.tally.commits === 0) return null
  const { rules } = measurement
  const columns = [words('Date'), numbers('Still here'), numbers('PF'), ...apfColumns(rules)]
  return {
    title: 'Trend',
    lead: thenAndNow(trend, view),
    tables: [
      tableOf(columns, trend.toReversed(), ({ moment, figures }) => [
        day(moment.asOf),
        count(figures.activeContributors),
        factorCell(figures.ponyFactor),
        ...apfCells(figures, rules, view.medium),
      ]),
    ],
    notes: ['Each row is the report as it would have been on that day, with the commits and the people of that time.'],
  }
}

/** The first date with commits beside today. */
function thenAndNow(trend: readonly DatedFigures[], view: View): string {
  const { measurement } = view.report
  const then = trend.find(({ commits }) => commits > 0)
  if (then === undefined || then === trend.at(-1)) return 'There was no commit at any of the earlier dates.'
  const { rules, figures } = measurement
  const name = apfName('active', rules)
  const shares = [then.figures.activeShare, figures.activeShare].map(share => shareCell(share, rules))
  const factors = [then.figures.augmented.active, factorValue(figures.augmented.active)].map(factorCell)
  return `Since ${day(then.moment.asOf)}, the active share went from ${shares.join(' to ')}, and the ${name} from ${factors.join(' to ')}.`
}
