import { type Departure, departuresOf } from '../../measure/around/what-if.ts'
import { type FigureValues, valuesOf } from '../../measure/figures/figures.ts'
import { riskDifference } from '../../measure/figures/risk.ts'
import { figuresJson } from '../../report/figures-json.ts'
import { callName, type Report } from '../../report/report.ts'
import { lossCells, lossColumns } from '../cells.ts'
import { noGoodNews, stillHasSomebody } from '../departures.ts'
import { definePart, type Passage } from '../part.ts'
import { ALL_ROWS } from '../places.ts'
import { type Table, tableOf, words } from '../table.ts'
import { UNIT } from '../unit.ts'
import { namesOf, type View } from '../view.ts'

/** What becomes of the figures when holders leave. */
export const whatIfPart = definePart({
  field: 'whatIf',
  compute: ({ measurement, group }) => departuresOf(measurement, group),
  none: [],
  json: departures =>
    departures.map(({ without, figures }) => ({ without: without.map(callName), ...figuresJson(figures) })),
  words: tell,
  places: {
    summary: { as: 'folded' },
    comment: { as: 'folded' },
    terminal: { lead: true, rows: ALL_ROWS },
    page: { as: 'folded' },
  },
})

/** What the numbers would be if some of the holders left; `null` when there is nobody to lose. */
function tell(whatIf: readonly Departure[], view: View): Passage | null {
  const { measurement } = view.report
  const [first] = whatIf
  if (first === undefined) return null
  const { figures, rules } = measurement
  return {
    title: 'What if',
    lead: askedInWords(view) || (firstBlow(whatIf, view) ?? noBlow(first, view)),
    tables: [departuresTable(whatIf, view)],
    notes: [
      `To leave means not to be active any more: the ${UNIT.many} stay, and so does the Pony Factor.`,
      ...noGoodNews(valuesOf(figures), whatIf, rules),
    ],
  }
}

function departuresTable(whatIf: readonly Departure[], view: View): Table {
  const { measurement } = view.report
  const { figures, rules } = measurement
  const rows = [
    { who: 'nobody (now)', figures: valuesOf(figures) },
    ...whatIf.map(({ without, isAsked, figures: then }) => ({
      who: `${namesOf(view, without)}${isAsked ? ' (asked for)' : ''}`,
      figures: then,
    })),
  ]
  return tableOf([words('Without'), ...lossColumns(rules)], rows, row => [
    row.who,
    ...lossCells(row.figures, rules, view.medium),
  ])
}

/** What would become of the code without those of whom was asked; empty where nobody has asked. */
export function askedInWords(view: View): string {
  const asked = whatIfPart.in(view.report).find(({ isAsked }) => isAsked)
  if (asked === undefined) return ''
  const { figures, rules } = view.report.measurement
  const consequences = consequencesOf(asked.figures, view.report)
  const said = [stillHasSomebody(valuesOf(figures), asked.figures, rules), `the risk stays ${figures.risk}`]
  return `Without ${namesOf(view, asked.without)}, ${(consequences.length > 0 ? consequences : said).join(', and ')}.`
}

/** The first departure that costs the majority or raises the risk; `null` when none does. One person comes before several. */
function firstBlow(whatIf: readonly Departure[], view: View): string | null {
  const blow = whatIf
    .map(({ without, figures }) => ({ without, consequences: consequencesOf(figures, view.report) }))
    .find(({ consequences }) => consequences.length > 0)
  return blow === undefined ? null : `Without ${namesOf(view, blow.without)}, ${blow.consequences.join(', and ')}.`
}

function noBlow({ without, figures }: Departure, view: View): string {
  const { measurement } = view.report
  const verdict =
    measurement.figures.risk === 'critical'
      ? 'The risk is critical already.'
      : 'None of these departures raises the risk.'
  return `Without ${namesOf(view, without)}, ${stillHasSomebody(valuesOf(measurement.figures), figures, measurement.rules)}. ${verdict}`
}

/** What is lost comes first; empty where neither the majority nor the level of the risk is. */
function consequencesOf(then: FigureValues, { measurement: { figures: now, rules } }: Report): readonly string[] {
  if (then.activeContributors === 0) return ['nobody would be left']
  const losesMajority = now.augmented.all.reached && then.augmented.all === null
  const isWorse = riskDifference(then.risk, now.risk) > 0
  if (!losesMajority && !isWorse) return []
  return [
    stillHasSomebody(valuesOf(now), then, rules),
    ...(isWorse ? [`the risk rises from ${now.risk} to ${then.risk}`] : []),
  ]
}
