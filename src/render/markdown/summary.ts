import type { Report } from '../../report/report.ts'
import { figuresTable } from '../../words/answer/four-figures.ts'
import { gateInWords } from '../../words/answer/gate-sentence.ts'
import { actionInWords, answerInWords } from '../../words/answer/headline.ts'
import { markdown } from '../../words/medium.ts'
import { doubtsInWords } from '../../words/parts/doubts.ts'
import { partsIn } from '../../words/parts/list.ts'
import { ALL_ROWS } from '../../words/places.ts'
import { viewOf } from '../../words/view.ts'
import { firstThatFits, LIMIT_BYTES, ROWS } from './limit.ts'
import { blocks, type MarkdownPage, pageOf, partAt, tableRows } from './markdown.ts'
import { peopleSquares } from './people-squares.ts'

/**
 * The job summary: how bad, who and what to do, the people as a bar and the numbers first, everything else below.
 *
 * @param limitBytes the most that the text may take in UTF-8; tables are cut at a row, with a line that says so
 */
export function renderSummary(report: Report, limitBytes = LIMIT_BYTES): string {
  const texts = ROWS.map(rows => () => `${summaryOf(pageOf(report, rows))}\n`)
  const answer = () => `${answerInWords(viewOf(report, markdown))}\n`
  return firstThatFits([...texts, answer], limitBytes)
}

function summaryOf(page: MarkdownPage): string {
  const { view } = page
  return blocks(
    `## Pony Factor of ${view.medium.text(view.report.subject.repository)}`,
    answerInWords(view),
    actionInWords(view),
    gateInWords(view),
    peopleSquares(view),
    view.report.measurement.tally.commits === 0 ? '' : tableRows(figuresTable(view), 0, ALL_ROWS),
    doubtsInWords(view).join(' '),
    ...partsIn('summary').map(placed => partAt(page, placed, ALL_ROWS)),
  )
}
