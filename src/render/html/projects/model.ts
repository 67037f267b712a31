import type { Passage } from '../../../words/part.ts'
import type { Column } from '../../../words/table.ts'
import type { Tree } from '../tree.ts'

/**
 * A page about many things that are measured alike, whichever report it shows. Its texts are in `linkingWords` where they are sentences
 * or cells, and plain where that is said.
 */
export interface PortfolioPage {
  /** What it is about; plain, as the browser's tab says it too. */
  readonly title: string
  /** In milliseconds since the epoch. */
  readonly asOf: number
  readonly gate: { readonly isFailed: boolean; readonly said: string } | null
  readonly answer: string
  /** The answer for whoever sees a link to the page; plain. */
  readonly description: string
  readonly action: string | null
  /** What else has to be known at once. */
  readonly meaning: readonly string[]
  readonly tiles: readonly Tile[]
  /** What is new, above all pictures. */
  readonly news: readonly Passage[]
  /** `null` where nobody asked how many hang on how few. */
  readonly hanging: Hanging | null
  /** Worst first. */
  readonly kinds: readonly Kind[]
  /** `null` where there is nothing to draw. */
  readonly chart: DotChart | null
  /** `null` where it would have no row. */
  readonly list: List | null
  /** What stands below, each a section. */
  readonly sections: readonly Passage[]
  /** What folds away at the end. */
  readonly folded: readonly Passage[]
}

/** One figure: what it is called, what it is, what that means. */
export interface Tile {
  readonly name: string
  readonly value: string
  readonly meaning: string
}

/** How a row and its dot may look, worst first: levels of risk, and what is closed to everybody. */
export const LOOKS = ['archived', 'critical', 'high', 'moderate', 'low', 'unknown'] as const

/** How bad something looks. */
export type Look = (typeof LOOKS)[number]

/** A word that a row gets, by which rows are shown alone, and how bad it looks. */
export interface Kind {
  readonly word: string
  readonly look: Look
}

/** How many hang on how few: a bar for each number of people. */
export interface Hanging {
  readonly title: string
  /** How to read it. */
  readonly lead: string
  readonly bars: readonly HangingBar[]
}

/** Those that hang on so many people. */
export interface HangingBar {
  /** How many people: `one person`. */
  readonly people: string
  /** How many there are, in parts that are told apart, the largest first. */
  readonly parts: readonly number[]
  /** How many of the parts stand out, from the first. */
  readonly marked: number
}

/** What is drawn as dots: active share across, APF active up. */
export interface DotChart {
  readonly title: string
  /** How to read it. */
  readonly lead: string
  /** The chart in words, for those who do not see it; plain. */
  readonly alternative: string
  readonly majority: { readonly share: number; readonly text: string }
  readonly dots: readonly Dot[]
  /** What is said of those that nobody is active in. */
  readonly nobody: string
}

/** One of many, as a dot. */
export interface Dot {
  /** The id of its row. */
  readonly row: string
  readonly kind: Kind
  /** The active share, from 0 to 1. */
  readonly share: number
  /** APF active; `null` where nobody is active. */
  readonly factor: number | null
  readonly commits: number
  /** What it may be called beside it; plain. */
  readonly label: string
}

/** A table that sorts, and is searched, by the page's program. */
export interface List {
  readonly title: string
  readonly lead: string
  /** What its rows are: one, and many. */
  readonly of: readonly [one: string, many: string]
  /** The heading of the kind, by which its filter is called. */
  readonly kindHeading: string
  /** The first is what a row is called. Rows come in the order of the one that is so marked, worst first. */
  readonly columns: readonly (Column & { readonly isOrder: boolean })[]
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** A row, and what it unfolds to. */
export interface Row {
  readonly id: string
  readonly kind: Kind
  /** One for each column. */
  readonly cells: readonly string[]
  /** What is seen before it unfolds. */
  readonly summary: string
  readonly unfolded: readonly Tree[]
}
