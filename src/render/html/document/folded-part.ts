import { count } from '../../../text/numbers.ts'
import type { Passage } from '../../../words/part.ts'
import type { Table } from '../../../words/table.ts'
import { pairs } from '../../pairs.ts'
import { trendCharts } from '../charts/trend.ts'
import { prose } from '../isolated.ts'
import { h, type Tree } from '../tree.ts'

/** More rows than anybody reads are left to the JSON report. */
const MOST_ROWS = 50

/** A part of the report that folds: its answer is seen, its tables are there for those who ask. */
export function foldedPart(part: Passage): Tree {
  return h(
    'details',
    {},
    h('summary', {}, h('h3', {}, part.title), ': ', ...prose(part.lead)),
    ...chartOf(part),
    ...partTables(part),
  )
}

/** As many columns as fit a telephone below the first, which has a line of its own there. */
const FEW_COLUMNS = 6

/** The chart of a part that has one. */
export function chartOf({ chart }: Passage): readonly Tree[] {
  return chart === undefined ? [] : [trendCharts(chart)]
}

/** The tables and notes of a part. */
export function partTables({ title, tables, notes }: Passage): readonly Tree[] {
  return [
    ...tables.flatMap((table, index) => passageTable(table, tables.length === 1 ? title : `${title}, ${index + 1}`)),
    ...notes.map(note => h('p', { class: 'note' }, ...prose(note))),
  ]
}

/** A table, which on a narrow screen is moved sideways: that has to work without a mouse, too. */
export function passageTable({ columns, size, rows }: Table, name: string): readonly Tree[] {
  const head = columns.map(({ heading, align }) => h('th', { class: align, scope: 'col' }, heading))
  const body = rows(0, MOST_ROWS).map(texts =>
    h(
      'tr',
      {},
      ...pairs(texts, columns).map(([text, { align }], index) =>
        index === 0
          ? h('th', { class: align, scope: 'row' }, ...prose(text))
          : h('td', { class: align }, ...prose(text)),
      ),
    ),
  )
  const table = h(
    'table',
    { class: columns.length > FEW_COLUMNS ? 'many' : 'few' },
    h('thead', {}, h('tr', {}, ...head)),
    h('tbody', {}, ...body),
  )
  const rest =
    size > MOST_ROWS ? [h('p', { class: 'note' }, `… and ${count(size - MOST_ROWS)} more in the JSON report.`)] : []
  return [h('div', { class: 'wide', role: 'region', 'aria-label': name, tabindex: 0 }, table), ...rest]
}
