/** A column of a table. */
export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
}

/** A table that makes its rows when they are asked for, so that only those that are shown are made. */
export interface Table {
  /** What it shows, where the whole of it folds away. */
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly size: number
  readonly rows: (from: number, to: number) => readonly (readonly string[])[]
}

/** A column of words. */
export function words(heading: string): Column {
  return { heading, align: 'left' }
}

/** A column of numbers. */
export function numbers(heading: string): Column {
  return { heading, align: 'right' }
}

/**
 * A table with a row for each item.
 *
 * @param toCells one text for each column, from an item and its number, counted from 0
 */
export function tableOf<Item>(
  columns: readonly Column[],
  items: readonly Item[],
  toCells: (item: Item, index: number) => readonly string[],
): Table {
  return {
    columns,
    size: items.length,
    rows: (from, to) => items.slice(from, to).map((item, index) => toCells(item, from + index)),
  }
}

/** A column that knows what stands in it. */
export interface FilledColumn<Item> extends Column {
  readonly cell: (item: Item) => string
}

/** A column that knows what stands in it, from its heading and its cells. */
export function filled<Item>(column: Column, cell: (item: Item) => string): FilledColumn<Item> {
  return { ...column, cell }
}

/** A table with a row for each item, of columns that can be chosen one by one. */
export function tableWith<Item>(columns: readonly FilledColumn<Item>[], items: readonly Item[]): Table {
  return tableOf(columns, items, item => columns.map(({ cell }) => cell(item)))
}
