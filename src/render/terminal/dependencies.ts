import type { DependenciesReport } from '../../report/dependencies.ts'
import { change } from '../../words/dependencies/change.ts'
import { gateOnAdded } from '../../words/dependencies/gate.ts'
import { answerOn } from '../../words/dependencies/headline.ts'
import { method } from '../../words/dependencies/method.ts'
import { people } from '../../words/dependencies/people.ts'
import { remedies } from '../../words/dependencies/remedies.ts'
import { exposure } from '../../words/dependencies/table.ts'
import { unknownInWords } from '../../words/dependencies/unknown.ts'
import type { DependenciesView } from '../../words/dependencies/view.ts'
import { plain } from '../../words/medium.ts'
import type { Passage } from '../../words/part.ts'
import { colorful } from './colorful.ts'
import { wrap } from './columns.ts'
import { joined, type Screen, widthOn } from './screen.ts'
import { section } from './section.ts'
import { terminalTable } from './table.ts'

/** How many rows of a table are shown; the JSON report has all of them. */
const MOST_ROWS = 20

/** The report on what a checkout depends on for a terminal: the answer first, and below it the same parts as in the summary. */
export function renderDependenciesTerminal(report: DependenciesReport, screen: Screen): string {
  const view: DependenciesView = { report, medium: screen.color ? colorful : plain }
  const width = widthOn(screen)
  const told = (passage: Passage | null) => section(view.medium, passage, screen, { lead: true, rows: MOST_ROWS })
  return joined([
    wrap(view.medium.strong(answerOn(view)), width),
    wrap(unknownInWords(view), width),
    told(change(view)),
    wrap(gateOnAdded(view) ?? '', width),
    ...[exposure(view), remedies(view), people(view), method(view)].map(told),
  ])
}

/**
 * The answer, and as many of the repositories as there is room for.
 *
 * @param mostLines how many lines it may have
 */
export function renderDependenciesBrief(report: DependenciesReport, screen: Screen, mostLines: number): string {
  const view: DependenciesView = { report, medium: screen.color ? colorful : plain }
  const width = widthOn(screen)
  const passage = exposure(view)
  for (let rows = MOST_ROWS; rows > 0; rows -= 1) {
    const tables = passage?.tables.flatMap(table => terminalTable(table, { columns: width, rows, color: screen.color }))
    const text = joined([
      wrap(view.medium.strong(answerOn(view)), width),
      wrap(unknownInWords(view), width),
      tables ?? [],
    ])
    if (text.split('\n').length - 1 <= mostLines) return text
  }
  return joined([wrap(view.medium.strong(answerOn(view)), width)])
}
