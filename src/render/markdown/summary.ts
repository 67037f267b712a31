import type { Report } from '../../report/report.ts'
import { trendCharts } from '../../words/charts.ts'
import { gateInWords } from '../../words/gate-sentence.ts'
import { answerInWords, whatWouldHelp } from '../../words/headline.ts'
import { markdown } from '../../words/medium.ts'
import { doubtsInWords, doubtsPart } from '../../words/parts/doubts.ts'
import { forecastPart } from '../../words/parts/forecast.ts'
import { holdersPart } from '../../words/parts/holders.ts'
import { leftPart } from '../../words/parts/left.ts'
import { methodPart } from '../../words/parts/method.ts'
import { numbersPart } from '../../words/parts/numbers.ts'
import { sensitivityPart } from '../../words/parts/sensitivity.ts'
import { trendPart } from '../../words/parts/trend.ts'
import { whatIfPart } from '../../words/parts/what-if.ts'
import { whoIsWhoPart } from '../../words/parts/who-is-who.ts'
import { type View, viewOf } from '../../words/view.ts'
import { blocks, body, foldedPart, openPart, type Page, pageOf } from './markdown.ts'

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
  const { trend, measurement } = view.report
  // What has a few rows anyway is never cut.
  const whole = { ...page, rows: Number.POSITIVE_INFINITY }
  return blocks(
    `## Pony Factor of ${view.medium.text(view.report.subject.repository)}`,
    answerInWords(view),
    doubtsInWords(view).join(' '),
    gateInWords(view),
    helpInWords(view),
    body(whole, numbersPart(view), Number.POSITIVE_INFINITY),
    openPart(page, holdersPart(view), 10),
    openPart(page, leftPart(view), 5),
    foldedPart(page, whatIfPart),
    foldedPart(page, forecastPart),
    foldedPart(page, trendPart, trend === null ? '' : trendCharts(trend, measurement.rules)),
    foldedPart(page, sensitivityPart),
    foldedPart(page, doubtsPart),
    foldedPart(page, whoIsWhoPart),
    foldedPart(whole, methodPart),
  )
}

function helpInWords(view: View): string {
  const help = whatWouldHelp(view)
  return help === null ? '' : `${view.medium.strong('What would help:')} ${help}`
}
