import type { Report } from '../../report/report.ts'
import { answerInWords } from '../../words/answer/headline.ts'
import { plain } from '../../words/medium.ts'
import { viewOf } from '../../words/view.ts'
import { documentBody } from './document/document.ts'
import { embed, STANDINGS_ID } from './document/embedded.ts'
import { standingsOf } from './living/standings.ts'
import { h, markup } from './tree.ts'

/** A text that is written into the page as it is, and by which hash the page's policy knows it. */
export interface Asset {
  readonly text: string
  /** As in a Content-Security-Policy: `sha256-` and the digest in base64. */
  readonly hash: string
}

/** What the page carries in itself. */
export interface PageAssets {
  readonly script: Asset
  readonly style: Asset
}

/**
 * The report as one HTML file that needs nothing else: no server, no network. Its policy lets exactly two texts take effect,
 * our own style sheet and our own program, so that whatever a name may hold stays text.
 */
export function renderHtml(report: Report, { script, style }: PageAssets): string {
  const standings = standingsOf(report)
  const policy = [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    `script-src '${script.hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'description', content: descriptionOf(report) }),
    h('title', {}, `Pony Factor of ${plain.text(report.subject.repository)}`),
  ]
  return `<!doctype html>
<html lang="en">
<head>${markup(head)}<style>${style.text}</style></head>
<body>${markup(documentBody(report, standings))}
<script type="application/json" id="${STANDINGS_ID}">${embed(standings)}</script>
<script>${script.text}</script>
</body>
</html>
`
}

/** The answer for whoever sees a link to the page. */
function descriptionOf(report: Report): string {
  return answerInWords(viewOf(report, plain))
}
