import type { ProjectsReport } from '../../report/projects.ts'
import { html, markdown } from '../../words/medium.ts'
import type { Passage } from '../../words/part.ts'
import { projectsChart } from '../../words/pictures/projects-chart.ts'
import { actionOn } from '../../words/projects/action.ts'
import { leftOutPart } from '../../words/projects/left-out.ts'
import { methodPart } from '../../words/projects/method.ts'
import { notMeasuredPart } from '../../words/projects/not-measured.ts'
import { peoplePart } from '../../words/projects/people.ts'
import { projectsPart } from '../../words/projects/table.ts'
import { answerOn, changeOn, gateInWords } from '../../words/projects/verdict.ts'
import { type ProjectsView, projectsViewOf, titleOf } from '../../words/projects/view.ts'
import { firstThatFits, LIMIT_BYTES, ROWS } from './limit.ts'
import { blocks, cutTable, foldedPart } from './markdown.ts'

/** Of more projects than these only the first are shown, and how many. */
const MOST_WHOLE = 100
const SHOWN_OF_MANY = 50

/** What folds away below the projects, in its order. */
const FOLDED: readonly ((view: ProjectsView) => Passage | null)[] = [
  peoplePart,
  notMeasuredPart,
  leftOutPart,
  methodPart,
]

/**
 * The job summary of many projects: the verdict, what to do, and what the gate said; then the projects, worst first; everything
 * else is folded away.
 *
 * @param limitBytes the most that the text may take in UTF-8; tables are cut at a row, with a line that says so
 */
export function renderProjectsSummary(report: ProjectsReport, limitBytes = LIMIT_BYTES): string {
  const view = projectsViewOf(report, markdown)
  const htmlView = projectsViewOf(report, html)
  const texts = ROWS.map(rows => () => `${summaryOf(view, htmlView, rows)}\n`)
  return firstThatFits([...texts, () => `${blocks(verdictOn(view))}\n`], limitBytes)
}

/** @param most the most rows that any table may have */
function summaryOf(view: ProjectsView, htmlView: ProjectsView, most: number): string {
  const action = actionOn(view)
  return blocks(
    `## ${titleOf(view)}`,
    verdictOn(view),
    changeOn(view),
    action === null ? '' : `${view.medium.strong('What to do:')} ${action}`,
    gateInWords(view),
    projectsChart(view.measured),
    projectsIn(view, most),
    ...FOLDED.map(part => folded(part(view), part(htmlView), most)),
  )
}

function verdictOn(view: ProjectsView): string {
  return view.medium.strong(answerOn(view))
}

function projectsIn(view: ProjectsView, most: number): string {
  const passage = projectsPart(view)
  if (passage === null) return ''
  const visible = view.measured.length > MOST_WHOLE ? SHOWN_OF_MANY : MOST_WHOLE
  return blocks(...passage.tables.map(table => cutTable(table, 0, Math.min(visible, most))), ...passage.notes)
}

function folded(passage: Passage | null, visible: Passage | null, most: number): string {
  return passage === null ? '' : foldedPart(most, passage, visible ?? passage)
}
