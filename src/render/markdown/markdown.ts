import type { Report } from '../../report/report.ts'
import { count, unitsKept } from '../../text/numbers.ts'
import { html, markdown } from '../../words/medium.ts'
import type { Part, Table } from '../../words/part.ts'
import { type View, viewOf } from '../../words/view.ts'

/** A report that is about to become markdown. */
export interface Page {
  readonly view: View
  /** The same for the lines in which only HTML is understood. */
  readonly htmlView: View
  /** The most rows that any table may have. */
  readonly rows: number
}

/** Prepares a report for markdown. */
export function pageOf(report: Report, rows: number): Page {
  return { view: viewOf(report, markdown), htmlView: viewOf(report, html), rows }
}

/** Paragraphs, tables and other blocks, one below the other; those that are empty vanish. */
export function blocks(...texts: readonly (string | null)[]): string {
  return unitsKept(texts.filter(text => text !== null && text !== '').join('\n\n'))
}

/**
 * A part that is open to be read, with the first rows of its tables; more rows fold away below them.
 *
 * @param rows how many rows are visible
 */
export function openPart(page: Page, part: Part | null, rows: number): string {
  return part === null ? '' : blocks(`### ${part.title}`, part.lead, body(page, part, rows))
}

/** The tables and notes of a part, without its title. */
export function body(page: Page, part: Part, rows: number): string {
  return blocks(
    ...part.tables.flatMap(table => [tableRows(table, 0, rows), restOf(table, rows, page.rows)]),
    ...part.notes,
  )
}

/** A part of which only the title and the lead are visible until it is opened. */
export function foldedPart(page: Page, partOf: (view: View) => Part | null, chart = ''): string {
  const part = partOf(page.view)
  if (part === null) return ''
  const visible = partOf(page.htmlView)
  return fold(
    `<b>${part.title}</b>: ${visible?.lead}`,
    blocks(chart, ...part.tables.map(table => cutTable(table, 0, page.rows)), ...part.notes),
  )
}

/** Blocks behind a line to click on. Blank lines make GitHub read what is inside as markdown. */
export function fold(summaryHtml: string, content: string): string {
  return `<details><summary>${summaryHtml}</summary>\n\n${content}\n\n</details>`
}

function restOf(table: Table, from: number, most: number): string {
  if (table.size <= from) return ''
  if (most <= from) return moreLine(table.size - from)
  return fold(`${count(table.size - from)} more`, cutTable(table, from, most))
}

/** A table's rows from one on, and a line that says how many are missing. */
function cutTable(table: Table, from: number, most: number): string {
  return blocks(tableRows(table, from, most), table.size > most ? moreLine(table.size - most) : '')
}

function moreLine(hidden: number): string {
  return `… and ${count(hidden)} more; the JSON report has all of them.`
}

function tableRows({ columns, size, rows }: Table, from: number, to: number): string {
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
