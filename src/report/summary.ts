import { trendCharts } from './charts.ts'
import { gateInWords } from './gate-sentence.ts'
import { answerInWords, headlineOf, whatWouldHelp } from './headline.ts'
import { blocks, body, foldedPart, openPart, type Page, pageOf } from './markdown.ts'
import { forecastPart } from './parts/forecast.ts'
import { holdersPart } from './parts/holders.ts'
import { leftPart } from './parts/left.ts'
import { methodPart } from './parts/method.ts'
import { numbersPart } from './parts/numbers.ts'
import { sensitivityPart } from './parts/sensitivity.ts'
import { trendPart } from './parts/trend.ts'
import { whatIfPart } from './parts/what-if.ts'
import { whoIsWhoPart } from './parts/who-is-who.ts'
import { counted } from './phrases.ts'
import type { Report } from './report.ts'
import type { View } from './view.ts'

/** GitHub takes 1 MiB for each step (docs.github.com, "Workflow commands", job summaries). */
const LIMIT_BYTES = 1_000_000

/** How many rows a table may have, tried in turn until the summary fits. */
const ROWS = [200, 100, 50, 20, 10, 5, 1, 0]

/**
 * The job summary: the answer, the numbers and the people first, everything else folded away below.
 *
 * @param limitBytes the most that the text may take in UTF-8; tables are cut at a row, with a line that says so
 */
export function renderSummary(reports: readonly Report[], limitBytes = LIMIT_BYTES): string {
  for (const rows of ROWS) {
    const text = `${reports.map(report => summaryOf(pageOf(report, rows))).join('\n\n---\n\n')}\n`
    if (Buffer.byteLength(text) <= limitBytes) return text
  }
  return withoutDetails(reports, limitBytes)
}

function summaryOf(page: Page): string {
  const { view } = page
  const { trend } = view.report
  return blocks(
    `## Pony Factor of ${view.medium.text(view.report.subject.repository)}`,
    answerInWords(view),
    gateInWords(view),
    helpInWords(view),
    body(page, numbersPart(view), Number.POSITIVE_INFINITY),
    openPart(page, holdersPart(view), 10),
    openPart(page, leftPart(view), 5),
    foldedPart(page, whatIfPart),
    foldedPart(page, forecastPart),
    foldedPart(page, trendPart, trend === null ? '' : trendCharts(trend)),
    foldedPart(page, sensitivityPart),
    foldedPart(page, whoIsWhoPart),
    foldedPart(page, methodPart),
  )
}

function helpInWords(view: View): string {
  const help = whatWouldHelp(view)
  return help === null ? '' : `${view.medium.strong('What would help:')} ${help}`
}

/** What is said about reports that are too many for more than a sentence each. */
function withoutDetails(reports: readonly Report[], limitBytes: number): string {
  let text = ''
  for (const [index, report] of reports.entries()) {
    const { view } = pageOf(report, 0)
    const line = `- ${view.medium.text(report.subject.repository)}: ${headlineOf(view).answer}\n`
    const more = `- … and ${counted(reports.length - index, 'repository', 'repositories')} more\n`
    if (Buffer.byteLength(text + line + more) > limitBytes)
      return Buffer.byteLength(text + more) > limitBytes ? text : text + more
    text += line
  }
  return text
}
