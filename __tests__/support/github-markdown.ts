import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Markdown as GitHub's flavour makes HTML of it, HTML within the markdown left as it is. */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
}

/** What a browser would find in a piece of HTML. */
export interface Found {
  /** The names of the elements in their order, without the `span`s that keep dollars from being mathematics. */
  readonly elements: readonly string[]
  /** Where the links lead. */
  readonly links: readonly string[]
  /** The text between the tags that GitHub's filters look at: not in links, code and preformatted text. */
  readonly texts: readonly string[]
  /** All text, as it is read. */
  readonly text: string
}

const NOT_FILTERED = new Set(['a', 'code', 'pre'])

/** Reads HTML that a renderer has written: every `<` begins a tag. */
export function readHtml(html: string): Found {
  const elements: string[] = []
  const links: string[] = []
  const texts: string[] = []
  let text = ''
  let sheltered = 0
  for (const token of html.match(/<!--.*?-->|<[^>]*>|[^<]+/gs) ?? []) {
    const [, closing, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(token) ?? []
    if (!token.startsWith('<')) {
      text += decode(token)
      if (sheltered === 0) texts.push(decode(token))
    } else if (closing === '/') {
      sheltered -= NOT_FILTERED.has(name) ? 1 : 0
    } else {
      sheltered += NOT_FILTERED.has(name) ? 1 : 0
      if (name !== 'span') elements.push(name)
      links.push(...[...token.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => decode(address)))
    }
  }
  return { elements, links, texts, text }
}

/** What GitHub makes links, pictures or formulas of, in the text that is left when markdown has become HTML. */
const FILTERS: Readonly<Record<string, RegExp>> = {
  mention: /@[a-z0-9]/i,
  reference: /#\d|\bGH-\d|\bGHSA-/i,
  commit: /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
  emoji: /:[a-z0-9_+-]+:/i,
  address: /https?:\/\/|\bwww\.[\w-]|\b(?:mailto|xmpp):\w|[\w.+-]@[\w-]+\.\w/i,
  mathematics: /\$[^$]+\$/,
  invisible: /(?![\u200b-\u200d])[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u,
}

/** The names of GitHub's filters that would find something. */
export function filtersThatBite({ texts }: Found): readonly string[] {
  return Object.keys(FILTERS).filter(name => texts.some(text => FILTERS[name]?.test(text)))
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
