import type { Report } from '../../report/report.ts'
import { gateInWords } from '../../words/gate-sentence.ts'
import { answerInWords, whatWouldHelp } from '../../words/headline.ts'
import { markdown } from '../../words/medium.ts'
import { doubtsInWords } from '../../words/parts/doubts.ts'
import { partsIn } from '../../words/parts/list.ts'
import { ALL_ROWS } from '../../words/places.ts'
import { type View, viewOf } from '../../words/view.ts'
import { blocks, type Page, pageOf, partAt } from './markdown.ts'

/** GitHub takes 1 MiB for each step (docs.github.com, "Workflow commands", job summaries). */
const LIMIT_BYTES = 1_000_000

/** How many rows a table may have, tried in turn until the summary fits. */
const ROWS = [200, 100, 50, 20, 10, 5, 1, 0]

/**
 * The job summary: the answer, the numbers and the people first, everything else folded away below.
 *
 * @param limitBytes the most that the text may take in UTF-8; tables are cut at a row, with a line that says so
 */
export function renderSummary(report: Report, limitBytes = LIMIT_BYTES): string {
  const texts = ROWS.map(rows => () => `${summaryOf(pageOf(report, rows))}\n`)
  const answer = () => `${answerInWords(viewOf(report, markdown))}\n`
  for (const render of [...texts, answer]) {
    const text = render()
    if (Buffer.byteLength(text) <= limitBytes) return text
  }
  return ''
}

function summaryOf(page: Page): string {
  const { view } = page
  return blocks(
    `## Pony Factor of ${view.medium.text(view.report.subject.repository)}`,
    answerInWords(view),
    doubtsInWords(view).join(' '),
    gateInWords(view),
    helpInWords(view),
    ...partsIn('summary').map(placed => partAt(page, placed, ALL_ROWS)),
  )
}

function helpInWords(view: View): string {
  const help = whatWouldHelp(view)
  return help === null ? '' : `${view.medium.strong('What would help:')} ${help}`
}
