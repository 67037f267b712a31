import { h, markup, type Tree, type Writing } from './tree.ts'

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

/** What stands in a page. */
export interface PageContent {
  /** What the browser's tab says. */
  readonly title: string
  /** The answer, for whoever sees a link to the page. */
  readonly description: string
  readonly body: readonly Tree[]
  /** How the body is written down. */
  readonly writing: Writing
  /** What the page's program reads: the id of the element that holds it, and JSON that `scriptJson` has made harmless. */
  readonly embedded?: { readonly id: string; readonly json: string }
}

/**
 * A page as one HTML file that needs nothing else: no server, no network. Its policy lets exactly two texts take effect,
 * our own style sheet and our own program, so that whatever a name may hold stays text.
 */
export function htmlFile(
  { title, description, body, writing, embedded }: PageContent,
  { script, style }: PageAssets,
): string {
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
    h('meta', { name: 'description', content: description }),
    h('title', {}, title),
  ]
  const read =
    embedded === undefined ? '' : `<script type="application/json" id="${embedded.id}">${embedded.json}</script>\n`
  return `<!doctype html>
<html lang="en">
<head>${markup(head)}<style>${style.text}</style></head>
<body>${markup(body, writing)}
${read}<script>${script.text}</script>
</body>
</html>
`
}
