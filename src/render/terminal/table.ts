import { styleText } from 'node:util'
import { count } from '../../text/numbers.ts'
import type { Column, Table } from '../../words/table.ts'
import { pairs } from '../pairs.ts'
import { longestWordIn, pad, widthOf, wrap } from './columns.ts'

const GAP = '  '

/** No column is made narrower than this. */
const NARROWEST = 12

/** No row is made higher: nobody reads a sentence downwards. */
const HIGHEST = 8

type Row = readonly string[]

/** How much room there is for a table, and how its head may stand out. */
export interface TableRoom {
  /** How many columns of the screen it may take. */
  readonly columns: number
  /** How many rows are shown; a line says how many are not. */
  readonly rows: number
  readonly color: boolean
}

/**
 * A table for a terminal: aligned columns, those of words wrapped where the screen is too narrow. Where they would have to
 * be narrower than a word in them that a line can hold, or a row would become too high, each row is a paragraph.
 */
export function terminalTable(table: Table, { columns, rows: mostRows, color }: TableRoom): readonly string[] {
  const head = table.columns.map(({ heading }) => heading)
  const rows = table.rows(0, mostRows)
  const widths = widthsFor(table.columns, [head, ...rows], columns)
  const isAligned = widths !== null && rows.every(row => heightOf(row, widths) <= HIGHEST)
  const hidden = table.size - mostRows
  return [
    ...(isAligned
      ? [
          ...underlined(lines(head, table.columns, widths), widths, color),
          ...rows.flatMap(row => lines(row, table.columns, widths)),
        ]
      : rows.flatMap(row => paragraph(row, head, columns))),
    ...(hidden > 0 ? [`… and ${count(hidden)} more`] : []),
  ]
}

/** A head that is told from the rows: in letters of its own, or by a line below it. */
function underlined(head: readonly string[], widths: readonly number[], color: boolean): readonly string[] {
  // Whether a screen shows styles is known already, so Node is not asked to look at its own output and environment.
  if (color) return head.map(line => styleText('underline', line, { validateStream: false }))
  return [...head, widths.map(width => '─'.repeat(width)).join(GAP)]
}

/** How wide each column is; `null` where they cannot stand side by side without breaking a word. */
function widthsFor(columns: readonly Column[], rows: readonly Row[], available: number): readonly number[] | null {
  const widths = columns.map((_, index) => widest(rows, index, widthOf))
  const longestWord = (text: string) => longestWordIn(text, available)
  const least = columns.map(({ align }, index) =>
    align === 'left' ? Math.max(NARROWEST, widest(rows, index, longestWord)) : (widths[index] ?? 0),
  )
  for (;;) {
    const excess = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)) - available
    if (excess <= 0) return widths
    const spare = widths.map((width, index) => width - (least[index] ?? 0))
    const index = indexOfWidest(widths, spare)
    if (index === -1) return null
    widths[index] = (widths[index] ?? 0) - Math.min(excess, spare[index] ?? 0)
  }
}

function widest(rows: readonly Row[], column: number, measure: (text: string) => number): number {
  return rows.reduce((most, row) => Math.max(most, measure(row[column] ?? '')), 0)
}

/** The widest of the columns that can be narrower; -1 when there is none. */
function indexOfWidest(widths: readonly number[], spare: readonly number[]): number {
  const most = Math.max(...widths.filter((_, index) => (spare[index] ?? 0) > 0))
  return widths.findIndex((width, index) => width === most && (spare[index] ?? 0) > 0)
}

function heightOf(row: Row, widths: readonly number[]): number {
  return Math.max(...pairs(row, widths).map(([text, width]) => wrap(text, width).length))
}

/** One row, as many lines as its tallest cell. */
function lines(row: Row, columns: readonly Column[], widths: readonly number[]): readonly string[] {
  const cells = pairs(row, pairs(columns, widths)).map(([text, [{ align }, width]]) => ({
    wrapped: wrap(text, width),
    width,
    align,
  }))
  const height = Math.max(...cells.map(({ wrapped }) => wrapped.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map(({ wrapped, width, align }) => pad(wrapped[line] ?? '', width, align))
      .join(GAP)
      .trimEnd(),
  )
}

/** One row without columns: its first cell, and the others with their headings indented below it. */
function paragraph([first = '', ...others]: Row, [, ...headings]: Row, available: number): readonly string[] {
  const named = pairs(others, headings).flatMap(([cell, heading]) => (cell === '' ? [] : [`${heading}: ${cell}`]))
  return [
    ...wrap(first, available),
    ...(named.length === 0 ? [] : wrap(named.join('; '), available - GAP.length).map(line => GAP + line)),
  ]
}
