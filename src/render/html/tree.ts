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

/** Writes trees as HTML. */
export function markup(trees: readonly Tree[]): string {
  return trees.map(tree => (typeof tree === 'string' ? htmlWhole(shownText(tree)) : elementMarkup(tree))).join('')
}

function elementMarkup({ tag, attributes, children }: Element): string {
  const start = `<${[tag, ...Object.entries(attributes).flatMap(attributeMarkup)].join(' ')}>`
  return VOID.has(tag) ? start : `${start}${markup(children)}</${tag}>`
}

function attributeMarkup([name, value]: [string, string | number | boolean]): readonly string[] {
  if (typeof value === 'boolean') return value ? [name] : []
  return [`${name}="${htmlWhole(String(value))}"`]
}
