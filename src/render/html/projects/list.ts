import { count } from '../../../text/numbers.ts'
import { pairs } from '../../pairs.ts'
import { prose } from '../isolated.ts'
import { type Attributes, type Element, h, section, type Tree } from '../tree.ts'
import type { Kind, List, Row } from './model.ts'

/** What only works with the page's program: the style sheet hides it until that runs. */
const ALIVE: Attributes = { 'data-alive': true }

/**
 * The table of many: a body for each, which has a row of figures and one that unfolds, so that all of it is read without the page's
 * program, which sorts it and hides what nobody looks for.
 */
export function listSection(list: List, kinds: readonly Kind[]): Element {
  const { title, lead, of, columns, rows, notes } = list
  const heads = columns.map(({ heading, align, isOrder }) =>
    h(
      'th',
      { scope: 'col', class: align, ...(isOrder ? { 'aria-sort': 'descending', 'data-order': true } : {}) },
      ...prose(heading),
    ),
  )
  return section(
    title,
    h('p', {}, ...prose(lead)),
    controls(list, kinds),
    h('p', { id: 'count', role: 'status', 'data-one': of[0], 'data-many': of[1], ...ALIVE }),
    h(
      'table',
      { class: 'list', id: 'list' },
      h('caption', { class: 'unseen' }, title),
      h('thead', {}, h('tr', {}, ...heads)),
      ...rows.map(row => rowBody(row, list)),
    ),
    ...notes.map(note => h('p', { class: 'note' }, ...prose(note))),
  )
}

function controls({ of: [, many], kindHeading, rows }: List, kinds: readonly Kind[]): Tree {
  const options = kinds
    .map(kind => ({ kind, number: rows.filter(row => row.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind: { word }, number }) => h('option', { value: word }, `${word} (${count(number)})`))
  return h(
    'div',
    { class: 'controls', ...ALIVE },
    h('label', {}, 'Find ', h('input', { type: 'search', id: 'find', autocomplete: 'off' })),
    h(
      'label',
      {},
      `${kindHeading} `,
      h('select', { id: 'kind' }, h('option', { value: '' }, `all ${many}`), ...options),
    ),
    h('button', { type: 'button', id: 'unfold', 'aria-pressed': 'false' }, 'Unfold all'),
  )
}

function rowBody({ id, kind: { word, look }, cells, summary, unfolded }: Row, { columns }: List): Element {
  // Most kinds are called as they look.
  const attributes = { id, class: look, ...(word === look ? {} : { 'data-kind': word }) }
  return h(
    'tbody',
    attributes,
    h(
      'tr',
      {},
      ...pairs(cells, columns).map(([cell, { align, isOrder }], index) => {
        // A heading beside cells is that of its row, without being told so hundreds of times.
        if (index === 0) return h('th', {}, ...prose(cell))
        // The style sheet knows the kind's column by its place.
        return h('td', align === 'left' && !isOrder ? { class: 'left' } : {}, ...prose(cell))
      }),
    ),
    h(
      'tr',
      {},
      h('td', { colspan: columns.length }, h('details', {}, h('summary', {}, ...prose(summary)), ...unfolded)),
    ),
  )
}
