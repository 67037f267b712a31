import type { Report } from '../../report/report.ts'
import type { Passage } from '../../words/part.ts'
import { partsIn } from '../../words/parts/list.ts'
import type { TerminalPlace } from '../../words/places.ts'
import type { View } from '../../words/view.ts'
import { wrap } from './columns.ts'
import { firstScreenOf, fitted, shortened } from './first-screen.ts'
import { joined, type Screen, viewOn, widthOn } from './screen.ts'
import { terminalTable } from './table.ts'
import { terminalTrend } from './trend.ts'

export type { Screen } from './screen.ts'

const INDENT = '  '

/** How high a screen is that nobody has made higher. */
const LINES = 24

/** The report for a terminal: the answer on its first screen, and below it the same parts as in the summary, shorter. */
export function renderTerminal(report: Report, screen: Screen): string {
  const view = viewOn(screen, report)
  return joined([
    ...fitted(firstScreenOf(view, screen), LINES),
    ...partsIn('terminal').map(({ part, place }) => section(view, part.tell(view), screen, place)),
  ])
}

/**
 * The first screen alone.
 *
 * @param mostLines how many lines it may have; for it, the words are set closer, and then cut
 */
export function renderBrief(report: Report, screen: Screen, mostLines: number): string {
  return joined(shortened(firstScreenOf(viewOn(screen, report), screen), mostLines, widthOn(screen)))
}

function section(
  view: View,
  passage: Passage | null,
  screen: Screen,
  { lead, rows }: TerminalPlace,
): readonly string[] {
  if (passage === null) return []
  const { chart } = passage
  const width = widthOn(screen)
  const inside = width - INDENT.length
  const content = [
    ...(lead ? wrap(passage.lead, inside) : []),
    ...(chart === undefined ? [] : terminalTrend(chart, inside)),
    ...(rows === 0
      ? []
      : passage.tables
          .filter(({ size }) => size > 0)
          .flatMap(table => terminalTable(table, { columns: inside, rows, color: screen.color }))),
    ...(rows === 0 ? [] : passage.notes.flatMap(note => wrap(note, inside))),
  ]
  return [...wrap(view.medium.strong(passage.title), width), ...content.map(line => INDENT + line)]
}
