import type { Report } from '../../report/report.ts'
import { partsIn } from '../../words/parts/list.ts'
import { firstScreenOf, fitted, shortened } from './first-screen.ts'
import { joined, type Screen, viewOn, widthOn } from './screen.ts'
import { section } from './section.ts'

export type { Screen } from './screen.ts'

/** How high a screen is that nobody has made higher. */
const LINES = 24

/** The report for a terminal: the answer on its first screen, and below it the same parts as in the summary, shorter. */
export function renderTerminal(report: Report, screen: Screen): string {
  const view = viewOn(screen, report)
  return joined([
    ...fitted(firstScreenOf(view, screen), LINES),
    ...partsIn('terminal').map(({ part, place }) => section(view.medium, part.tell(view), screen, place)),
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
