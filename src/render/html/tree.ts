import { htmlWhole } from '../../text/escape.ts'
import { unitsKept } from '../../text/numbers.ts'

/** What an attribute may be set to; `true` writes it without a value, `false` leaves it out. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** One element of a page. Its tag and the names of its attributes are ours; their values may be anybody's. */
export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Tree[]
}

/**
 * A piece of a page, before anybody has decided whether it becomes markup (in the report's file) or nodes (in the reader's
 * browser). Text is text: neither of the two reads it as HTML.
 */
export type Tree = Element | string

/** An element: `h('p', { class: 'lead' }, 'Hello')`. */
export function h(tag: string, attributes: Attributes, ...children: readonly Tree[]): Element {
  return { tag, attributes, children }
}

/** A section with its heading. */
export function section(title: string, ...content: readonly Tree[]): Element {
  return h('section', {}, h('h2', {}, title), ...content)
}

/** The elements that have no end tag, as far as pages of ours use them. */
const VOID = new Set(['input', 'meta'])

/** A text of a page as a reader sees it, in markup and in nodes alike. */
export const shownText = unitsKept

/** How trees are written down: `terse` leaves out what HTML allows to be left out, for pages of thousands of elements. */
export type Writing = 'full' | 'terse'

/** Elements whose end a parser sees by what follows them, wherever they stand in pages of ours. */
const ENDED_BY_THE_NEXT = new Set(['li', 'tbody', 'td', 'th', 'tr'])

/** Elements of pictures, which may end within their start tag. */
const CLOSED_AT_ONCE = new Set(['circle', 'line', 'path', 'rect'])

/** What an attribute may have without quotes. */
const NEEDS_NO_QUOTES = /^[\w.%#:/-]+$/

/** Writes trees as HTML. */
export function markup(trees: readonly Tree[], writing: Writing = 'full'): string {
  return trees
    .map(tree => (typeof tree === 'string' ? htmlWhole(shownText(tree)) : elementMarkup(tree, writing)))
    .join('')
}

function elementMarkup({ tag, attributes, children }: Element, writing: Writing): string {
  const written = Object.entries(attributes).flatMap(attribute => attributeMarkup(attribute, writing))
  const start = [tag, ...written].join(' ')
  if (VOID.has(tag)) return `<${start}>`
  if (writing === 'terse') {
    if (children.length === 0 && CLOSED_AT_ONCE.has(tag)) return `<${start} />`
    if (ENDED_BY_THE_NEXT.has(tag)) return `<${start}>${markup(children, writing)}`
  }
  return `<${start}>${markup(children, writing)}</${tag}>`
}

function attributeMarkup([name, value]: [string, string | number | boolean], writing: Writing): readonly string[] {
  if (typeof value === 'boolean') return value ? [name] : []
  const text = String(value)
  const isBare = writing === 'terse' && NEEDS_NO_QUOTES.test(text)
  return [isBare ? `${name}=${text}` : `${name}="${htmlWhole(text)}"`]
}
