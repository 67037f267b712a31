import { trendOf } from '../../measure/around/trend.ts'
import { factorValue } from '../../measure/figures/pony-factor.ts'
import type { DatedFigures } from '../../measure/measure.ts'
import { type FiguresJson, figuresJson, iso } from '../../report/figures-json.ts'
import { count } from '../../text/numbers.ts'
import { apfCells, apfColumns, apfName, factorCell, shareCell } from '../cells.ts'
import { definePart, type Passage } from '../part.ts'
import { numbers, tableOf, words } from '../table.ts'
import { UNIT } from '../unit.ts'
import type { View } from '../view.ts'

/** How the figures went from quarter to quarter. */
export const trendPart = definePart<readonly DatedFigures[] | null, readonly DatedJson[] | null>({
  field: 'trend',
  compute: ({ ledger, measurement, quarters }) => (quarters === null ? null : trendOf(ledger, measurement, quarters)),
  none: null,
  json: trend => trend?.map(datedJson) ?? null,
  words: tell,
  places: {
    summary: { as: 'folded' },
    terminal: { lead: true, rows: 0 },
    page: { as: 'section', heading: 'How it went' },
  },
})

interface DatedJson extends FiguresJson {
  readonly asOf: string
  readonly commits: number
  readonly contributors: number
}

function datedJson({ moment, commits, contributors, figures }: DatedFigures): DatedJson {
  return { asOf: iso(moment.asOf), commits, contributors, ...figuresJson(figures) }
}

/** The numbers at each quarter's start; `null` when the trend is switched off or there was never a commit. */
function tell(trend: readonly DatedFigures[] | null, view: View): Passage | null {
  const { measurement } = view.report
  if (trend === null || measurement.tally.commits === 0) return null
  const { rules } = measurement
  const columns = [words('Date'), numbers('Active'), numbers('PF'), ...apfColumns(rules)]
  return {
    title: 'Trend',
    lead: thenAndNow(trend, view),
    tables: [
      tableOf(columns, trend.toReversed(), ({ moment, figures }) => [
        view.medium.day(moment.asOf),
        count(figures.activeContributors),
        factorCell(figures.ponyFactor),
        ...apfCells(figures, rules, view.medium),
      ]),
    ],
    notes: [
      `Each row is the report as it would have been on that day, with the ${UNIT.many} and the people of that time.`,
    ],
    chart: { dates: trend, rules },
  }
}

/** The first date with commits beside today. */
function thenAndNow(trend: readonly DatedFigures[], view: View): string {
  const { measurement } = view.report
  const then = trend.find(({ commits }) => commits > 0)
  if (then === undefined || then === trend.at(-1)) return `There was no ${UNIT.one} at any of the earlier dates.`
  const { rules, figures } = measurement
  const shares = wentFrom([then.figures.activeShare, figures.activeShare].map(share => shareCell(share, rules)))
  const factors = wentFrom([then.figures.augmented.active, factorValue(figures.augmented.active)].map(factorCell))
  return `Since ${view.medium.day(then.moment.asOf)}, the active share ${shares}, and the ${apfName('active', rules)} ${factors}.`
}

function wentFrom([then, now]: readonly string[]): string {
  return then === now ? `stayed at ${now}` : `went from ${then} to ${now}`
}
