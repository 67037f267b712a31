import type { ProjectsReport } from '../../report/projects.ts'
import { plain } from '../../words/medium.ts'
import type { Passage } from '../../words/part.ts'
import { ALL_ROWS } from '../../words/places.ts'
import { actionOn } from '../../words/projects/action.ts'
import { leftOutPart } from '../../words/projects/left-out.ts'
import { methodPart } from '../../words/projects/method.ts'
import { notMeasuredPart } from '../../words/projects/not-measured.ts'
import { peoplePart } from '../../words/projects/people.ts'
import { narrowTable } from '../../words/projects/table.ts'
import { answerOn, changeOn, gateInWords } from '../../words/projects/verdict.ts'
import { type ProjectsView, projectsViewOf, titleOf } from '../../words/projects/view.ts'
import type { Table } from '../../words/table.ts'
import { colorful } from './colorful.ts'
import { wrap } from './columns.ts'
import { type FirstScreen, fitted, shortened } from './first-screen.ts'
import { joined, type Screen, widthOn } from './screen.ts'
import { section } from './section.ts'
import { terminalTable } from './table.ts'

/** How high a screen is that nobody has made higher. */
const LINES = 24

/** Narrower screens go without the active shares, so that a project is a line on them. */
const WITH_SHARES = 72

/** So many of the worst are on the first screen, whatever has to be cut for them. */
const FEWEST = 3

/** Below the projects, in their order. */
const BELOW: readonly ((view: ProjectsView) => Passage | null)[] = [peoplePart, notMeasuredPart, leftOutPart]

/** The report on many projects for a terminal: the answer and every project, worst first, then everything else. */
export function renderProjects(report: ProjectsReport, screen: Screen): string {
  const view = viewOn(screen, report)
  const { medium } = view
  const first = screenWith(tableOn(screen, view), view.measured.length, view, screen)
  return joined([
    ...fitted(first, LINES),
    ...BELOW.map(part => section(medium, part(view), screen, { lead: true, rows: ALL_ROWS })),
    section(medium, methodPart(view), screen, { lead: false, rows: ALL_ROWS }),
  ])
}

/**
 * The answer, and as many of the worst projects as there is room for.
 *
 * @param mostLines how many lines it may have; for it, the words are set closer, and then cut
 */
export function renderProjectsBrief(report: ProjectsReport, screen: Screen, mostLines: number): string {
  const view = viewOn(screen, report)
  const table = tableOn(screen, view)
  for (let rows = Math.min(table.size, mostLines); rows >= Math.min(FEWEST, table.size); rows -= 1) {
    const text = joined(fitted(screenWith(table, rows, view, screen), mostLines))
    if (text.split('\n').length - 1 <= mostLines) return text
  }
  const least = screenWith(table, Math.min(FEWEST, table.size), view, screen)
  return joined(shortened(least, mostLines, widthOn(screen)))
}

function viewOn({ color }: Screen, report: ProjectsReport): ProjectsView {
  return projectsViewOf(report, color ? colorful : plain)
}

function tableOn(screen: Screen, view: ProjectsView): Table {
  return narrowTable(view, widthOn(screen) >= WITH_SHARES)
}

function screenWith(table: Table, rows: number, view: ProjectsView, screen: Screen): FirstScreen {
  const { medium } = view
  const width = widthOn(screen)
  const action = actionOn(view)
  const words = [
    medium.strong(answerOn(view)),
    changeOn(view) ?? '',
    action === null ? '' : `${medium.strong('What to do:')} ${action}`,
    gateInWords(view) ?? '',
  ]
  return {
    title: wrap(medium.strong(titleOf(view)), width),
    words: words.filter(text => text !== '').map(text => wrap(text, width)),
    bar: [],
    legend: [],
    figures: table.size === 0 ? [] : terminalTable(table, { columns: width, rows, color: screen.color }),
  }
}
