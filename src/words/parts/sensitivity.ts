import type { Change } from '../../measure/around/sensitivity.ts'
import { valuesOf } from '../../measure/figures/figures.ts'
import { count } from '../../text/numbers.ts'
import { numbers, type Part, tableOf, words } from '../part.ts'
import { windowInWords } from '../phrases.ts'
import type { View } from '../view.ts'
import { apfCells, apfColumns, apfName, factorCell } from './cells.ts'

/** How much hangs on each choice; `null` when there is no commit. */
export function sensitivityPart(view: View): Part | null {
  const { sensitivity, measurement } = view.report
  const { rules, figures, tally } = measurement
  if (tally.commits === 0) return null
  const rows = [
    { choice: 'as measured', figures: valuesOf(figures) },
    ...sensitivity.map(({ change, figures: then }) => ({ choice: changeInWords(change), figures: then })),
  ]
  return {
    title: 'Sensitivity',
    lead: range(view),
    tables: [
      tableOf([words('One choice changed'), numbers('PF'), ...apfColumns(rules)], rows, row => [
        row.choice,
        factorCell(row.figures.ponyFactor),
        ...apfCells(row.figures, rules, view.medium),
      ]),
    ],
    notes: [],
  }
}

function changeInWords(change: Change): string {
  if ('activityWindow' in change) return `a window of ${windowInWords(change.activityWindow)}`
  if ('majorityThreshold' in change) return `${change.majorityThreshold} % as the majority`
  if ('attribution' in change) return `credit to the ${change.attribution}`
  if ('mergeCommits' in change) return `merge commits ${change.mergeCommits === 'include' ? 'counted' : 'left out'}`
  return `bots ${change.excludeBots ? 'left out' : 'counted'}`
}

/** Between which values the APF active lies. */
function range({ report: { sensitivity, measurement } }: View): string {
  const name = apfName('active', measurement.rules)
  const values = [valuesOf(measurement.figures), ...sensitivity.map(({ figures }) => figures)].map(
    ({ augmented }) => augmented.active ?? 0,
  )
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (most === 0) return `There is no ${name} by any of these choices.`
  if (least === most) return `The ${name} is ${count(most)} by each of these choices.`
  return least === 0
    ? `The ${name} is ${count(most)} at most, and by some of these choices there is none.`
    : `The ${name} is between ${count(least)} and ${count(most)}, depending on these choices.`
}
