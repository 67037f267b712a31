import type { Report } from '../../report/report.ts'
import { answerInWords } from '../../words/answer/headline.ts'
import { plain } from '../../words/medium.ts'
import { viewOf } from '../../words/view.ts'
import { documentBody } from './document/document.ts'
import { embed, STANDINGS_ID } from './document/embedded.ts'
import { htmlFile, type PageAssets } from './file.ts'
import { standingsOf } from './living/standings.ts'

/** The report on one subject as one HTML file that needs nothing else. */
export function renderHtml(report: Report, assets: PageAssets): string {
  const standings = standingsOf(report)
  return htmlFile(
    {
      title: `Pony Factor of ${plain.text(report.subject.repository)}`,
      description: answerInWords(viewOf(report, plain)),
      body: documentBody(report, standings),
      writing: 'full',
      embedded: { id: STANDINGS_ID, json: embed(standings) },
    },
    assets,
  )
}
