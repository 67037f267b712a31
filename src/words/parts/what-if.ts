import type { Departure } from '../../measure/around/what-if.ts'
import { type FigureValues, valuesOf } from '../../measure/figures/figures.ts'
import { riskDifference } from '../../measure/figures/risk.ts'
import type { Report } from '../../report/report.ts'
import { type Part, type Table, tableOf, words } from '../part.ts'
import { shortOf } from '../phrases.ts'
import { namesOf, type View } from '../view.ts'
import { apfCells, apfColumns, shareCell } from './cells.ts'
import { noGoodNews } from './departures.ts'

/** What the numbers would be if some of the holders left; `null` when there is nobody to lose. */
export function whatIfPart(view: View): Part | null {
  const { whatIf, measurement } = view.report
  const [first] = whatIf
  if (first === undefined) return null
  const { figures, rules } = measurement
  return {
    title: 'What if',
    lead: firstBlow(view) ?? noBlow(first, view),
    tables: [departuresTable(view)],
    notes: [
      'To leave means to become inactive: the commits stay, and so does the Pony Factor.',
      ...noGoodNews(valuesOf(figures), whatIf, rules),
    ],
  }
}

function departuresTable(view: View): Table {
  const { measurement, whatIf } = view.report
  const { figures, rules } = measurement
  const rows = [
    { who: 'nobody (now)', figures: valuesOf(figures) },
    ...whatIf.map(({ without, isAsked, figures: then }) => ({
      who: `${namesOf(view, without)}${isAsked ? ' (asked for)' : ''}`,
      figures: then,
    })),
  ]
  return tableOf([words('Without'), ...apfColumns(rules)], rows, row => [
    row.who,
    ...apfCells(row.figures, rules, view.medium),
  ])
}

/** The first departure that costs the majority or raises the risk; `null` when none does. One person comes before several. */
function firstBlow(view: View): string | null {
  const blow = view.report.whatIf
    .map(({ without, figures }) => ({ without, consequences: consequencesOf(figures, view.report) }))
    .find(({ consequences }) => consequences.length > 0)
  return blow === undefined ? null : `Without ${namesOf(view, blow.without)}, ${blow.consequences.join(', and ')}.`
}

function noBlow({ without, figures }: Departure, view: View): string {
  const held = shareCell(figures.activeShare, view.report.measurement.rules)
  const verdict =
    view.report.measurement.figures.risk === 'critical'
      ? 'The risk is critical already.'
      : 'None of these departures raises the risk.'
  return `Without ${namesOf(view, without)}, those who stay would hold ${held}. ${verdict}`
}

function consequencesOf(then: FigureValues, { measurement: { figures: now, rules } }: Report): readonly string[] {
  if (then.activeContributors === 0) return ['nobody would be left']
  const losesMajority = now.augmented.all.reached && then.augmented.all === null
  const held = shareCell(then.activeShare, rules)
  return [
    ...(losesMajority ? [`those who stay would hold ${held}, ${shortOf(rules)}`] : []),
    ...(riskDifference(then.risk, now.risk) > 0 ? [`the risk would be ${then.risk}`] : []),
  ]
}
