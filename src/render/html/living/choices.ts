const COLUMNS = ['name', 'commits', 'share', 'last', 'standing'] as const
const GROUPS = ['everybody', 'holders', 'active', 'left'] as const

/** What the table of people can be sorted by. */
export type Column = (typeof COLUMNS)[number]

/** Whom the table shows. */
export type Group = (typeof GROUPS)[number]

/** What the reader has chosen on the page. */
export interface Choices {
  /** The ranks of the people who were clicked away. */
  readonly gone: ReadonlySet<number>
  readonly sort: { readonly column: Column; readonly descending: boolean }
  /** Words of a name or login, or parts of them; empty for everybody. */
  readonly search: string
  readonly group: Group
  /** How many rows are shown at most, on a screen. */
  readonly rows: number
  /** Whether the page is being put on paper. */
  readonly isPrinted: boolean
  /** Whether there is a script to answer to clicks. */
  readonly isAlive: boolean
}

/** Something that the reader does. */
export type Action =
  | { readonly kind: 'start' }
  | { readonly kind: 'leave'; readonly rank: number }
  | { readonly kind: 'reset' }
  /** The address names a scenario. */
  | { readonly kind: 'without'; readonly gone: ReadonlySet<number> }
  | { readonly kind: 'sort'; readonly column: Column }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'more' }
  | { readonly kind: 'print'; readonly isPrinted: boolean }

const ROWS_AT_FIRST = 50
const MORE_ROWS = 200
const ROWS_ON_PAPER = 200

/** The page as it lies in the file, before any script runs. */
export const FIRST_CHOICES: Choices = {
  gone: new Set(),
  sort: { column: 'commits', descending: true },
  search: '',
  group: 'everybody',
  rows: ROWS_AT_FIRST,
  isPrinted: false,
  isAlive: false,
}

/** What begins with its largest value when it is sorted by for the first time. */
const LARGEST_FIRST: ReadonlySet<Column> = new Set(['commits', 'share', 'last'])

/** The choices after an action. */
export function afterAction(choices: Choices, action: Action): Choices {
  switch (action.kind) {
    case 'start':
      return { ...choices, isAlive: true }
    case 'leave':
      return { ...choices, gone: toggled(choices.gone, action.rank) }
    case 'reset':
      return { ...choices, gone: new Set() }
    case 'without':
      return { ...choices, gone: action.gone }
    case 'sort':
      return { ...choices, sort: sortedBy(choices.sort, action.column), rows: ROWS_AT_FIRST }
    case 'search':
      return { ...choices, search: action.text, rows: ROWS_AT_FIRST }
    case 'group':
      return { ...choices, group: action.group, rows: ROWS_AT_FIRST }
    case 'more':
      return { ...choices, rows: choices.rows + MORE_ROWS }
    case 'print':
      return { ...choices, isPrinted: action.isPrinted }
  }
}

/** How many rows there are at most, on the screen or on paper. */
export function mostRows({ rows, isPrinted }: Choices): number {
  return isPrinted ? Math.max(rows, ROWS_ON_PAPER) : rows
}

function toggled(ranks: ReadonlySet<number>, rank: number): ReadonlySet<number> {
  return ranks.has(rank) ? new Set([...ranks].filter(other => other !== rank)) : new Set([...ranks, rank])
}

function sortedBy(sort: Choices['sort'], column: Column): Choices['sort'] {
  return { column, descending: sort.column === column ? !sort.descending : LARGEST_FIRST.has(column) }
}

/** The column of that name; the one that the table is sorted by at first where there is none. */
export function asColumn(name: string): Column {
  return COLUMNS.find(column => column === name) ?? FIRST_CHOICES.sort.column
}

/** The group of that name; everybody where there is none. */
export function asGroup(name: string): Group {
  return GROUPS.find(group => group === name) ?? FIRST_CHOICES.group
}
