import { pad, widthOf, wrap } from './columns.ts'
import { pairs } from './pairs.ts'
import type { Column, Table } from './part.ts'
import { count } from './phrases.ts'

const GAP = '  '

/** No column is made narrower than this. */
const NARROWEST = 12

/**
 * A table for a terminal: aligned columns, the widest column of words wrapped where the screen is too narrow.
 *
 * @param columns how many columns of the screen it may take
 * @param mostRows how many rows are shown; a line says how many are not
 */
export function terminalTable(table: Table, columns: number, mostRows: number): readonly string[] {
  const head = table.columns.map(({ heading }) => heading)
  const cells = [head, ...table.rows(0, mostRows)]
  const widths = narrowed(table.columns, naturalWidths(cells), columns)
  const hidden = table.size - mostRows
  return [
    ...cells.flatMap(row => lines(row, table.columns, widths)),
    ...(hidden > 0 ? [`… and ${count(hidden)} more`] : []),
  ]
}

function naturalWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))
  return widths
}

/** Takes what is too much from the widest column of words. */
function narrowed(columns: readonly Column[], widths: readonly number[], available: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1))
  const widest = Math.max(...widths.filter((_, index) => columns[index]?.align === 'left'))
  const shrunk = Math.max(NARROWEST, widest - Math.max(0, total - available))
  const index = widths.findIndex((width, column) => width === widest && columns[column]?.align === 'left')
  return widths.map((width, column) => (column === index ? Math.min(width, shrunk) : width))
}

/** One row, as many lines as its tallest cell. */
function lines(row: readonly string[], columns: readonly Column[], widths: readonly number[]): readonly string[] {
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
