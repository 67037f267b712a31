import type { Report } from '../../report/report.ts'
import { count, unitsKept } from '../../text/numbers.ts'
import { html, markdown } from '../../words/medium.ts'
import type { Chart, Passage } from '../../words/part.ts'
import type { Placed } from '../../words/parts/list.ts'
import { trendCharts } from '../../words/pictures/charts.ts'
import { ALL_ROWS, type MarkdownPlace, type OpenPlace } from '../../words/places.ts'
import type { Table } from '../../words/table.ts'
import { type View, viewOf } from '../../words/view.ts'

/** A report that is about to become markdown. */
export interface MarkdownPage {
  readonly view: View
  /** The same for the lines in which only HTML is understood. */
  readonly htmlView: View
  /** The most rows that any table may have. */
  readonly rows: number
}

/** Prepares a report for markdown. */
export function pageOf(report: Report, rows: number): MarkdownPage {
  return { view: viewOf(report, markdown), htmlView: viewOf(report, html), rows }
}

/** Paragraphs, tables and other blocks, one below the other; those that are empty vanish. */
export function blocks(...texts: readonly (string | null)[]): string {
  return unitsKept(texts.filter(text => text !== null && text !== '').join('\n\n'))
}

/**
 * A part as its place says.
 *
 * @param mostVisible how many rows of a table are visible at most, where a place asks for more
 */
export function partAt(page: MarkdownPage, { part, place }: Placed<MarkdownPlace>, mostVisible: number): string {
  const passage = part.tell(page.view)
  if (passage === null) return ''
  const rows = place.isWhole === true ? ALL_ROWS : page.rows
  if (place.as === 'folded') return foldedPart(rows, passage, part.tell(page.htmlView) ?? passage)
  return openPart(rows, passage, place.head, place.isWhole === true ? place.rows : Math.min(place.rows, mostVisible))
}

/**
 * A part that is open to be read, with the first rows of its tables; more rows fold away below them.
 *
 * @param most the most rows that a table may have
 * @param visible how many of them are seen at once
 */
export function openPart(
  most: number,
  { title, lead, tables, notes, chart }: Passage,
  head: OpenPlace['head'],
  visible: number,
): string {
  return blocks(
    head === 'title and lead' ? `### ${title}` : '',
    head === 'nothing' ? '' : lead,
    chartOf(chart),
    ...tables.flatMap(table => [tableRows(table, 0, visible), restOf(table, visible, most)]),
    ...notes,
  )
}

/**
 * A part of which only the title and the lead are visible until it is opened.
 *
 * @param most the most rows that a table may have
 * @param visible the same part in the words of the line in which only HTML is understood
 */
export function foldedPart(most: number, { tables, notes, chart }: Passage, { title, lead }: Passage): string {
  const heading = `<b>${title}</b>: ${lead}`
  const content = blocks(chartOf(chart), ...tables.map(table => cutTable(table, 0, most)), ...notes)
  // Nobody shall click to see nothing.
  return content === '' ? heading : fold(heading, content)
}

function chartOf(chart: Chart | undefined): string {
  return chart === undefined ? '' : trendCharts(chart)
}

/** Blocks behind a line to click on. Blank lines make GitHub read what is inside as markdown. */
function fold(summaryHtml: string, content: string): string {
  return `<details><summary>${summaryHtml}</summary>\n\n${content}\n\n</details>`
}

function restOf(table: Table, from: number, most: number): string {
  if (table.size <= from) return ''
  if (most <= from) return moreLine(table.size - from)
  const name = from === 0 ? table.caption : undefined
  return fold(name ?? `${count(table.size - from)} more`, cutTable(table, from, most))
}

/** A table's rows from one on, and a line that says how many are missing. */
export function cutTable(table: Table, from: number, most: number): string {
  return blocks(tableRows(table, from, most), table.size > most ? moreLine(table.size - most) : '')
}

function moreLine(hidden: number): string {
  return `… and ${count(hidden)} more; the JSON report has all of them.`
}

/** A table, a whole one or some of its rows. */
export function tableRows({ columns, size, rows }: Table, from: number, to: number): string {
  if (size <= from || to <= from) return ''
  return [
    row(columns.map(({ heading }) => heading)),
    row(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows(from, to).map(row),
  ].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
