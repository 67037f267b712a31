import type { DependenciesReport } from '../../report/dependencies.ts'
import { answerInWords } from '../../words/dependencies/answer.ts'
import { change } from '../../words/dependencies/change.ts'
import { gateOnAdded } from '../../words/dependencies/gate.ts'
import { method } from '../../words/dependencies/method.ts'
import { people } from '../../words/dependencies/people.ts'
import { remedies } from '../../words/dependencies/remedies.ts'
import { exposure } from '../../words/dependencies/table.ts'
import type { DependenciesView } from '../../words/dependencies/view.ts'
import { html, markdown } from '../../words/medium.ts'
import type { Passage } from '../../words/part.ts'
import { firstThatFits, LIMIT_BYTES } from './limit.ts'
import { blocks, foldedPart, openPart } from './markdown.ts'

/** How many rows a table may have, tried in turn until the summary fits. */
const ROWS = [1000, 200, 50, 10, 1, 0]

/** How many rows are seen without opening anything. */
const VISIBLE = 20

/**
 * The job summary on what a checkout depends on: the answer, what a pull request adds, what the gate says of it, the repositories by
 * exposure, what can be done.
 *
 * @param limitBytes the most that the text may take in UTF-8; tables are cut at a row, with a line that says so
 */
export function renderDependenciesSummary(report: DependenciesReport, limitBytes = LIMIT_BYTES): string {
  const texts = ROWS.map(rows => () => `${summaryOf(report, rows)}\n`)
  return firstThatFits(texts, limitBytes)
}

function summaryOf(report: DependenciesReport, rows: number): string {
  const view = { report, medium: markdown }
  const open = (passage: Passage | null) =>
    passage === null ? '' : openPart(rows, passage, 'title and lead', Math.min(rows, VISIBLE))
  return blocks(
    '## What this depends on',
    answerInWords(view),
    open(change(view)),
    gateOnAdded(view),
    open(exposure(view)),
    open(remedies(view)),
    folded(report, rows, people),
    folded(report, rows, method),
  )
}

/** @param tell the same in the words of markdown, and in those of the line in which only HTML is understood */
function folded(report: DependenciesReport, rows: number, tell: (view: DependenciesView) => Passage | null): string {
  const [passage, visible] = [tell({ report, medium: markdown }), tell({ report, medium: html })]
  return passage === null || visible === null ? '' : foldedPart(rows, passage, visible)
}
