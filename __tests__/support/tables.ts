import type { Table } from '../../src/words/table.ts'

/** Everything in a table: its headings, then its rows. */
export function tableRows({ columns, size, rows }: Table): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading), ...rows(0, size)]
}
