/** A part of the benchmark, measured and put into words. */
export interface Section {
  readonly title: string
  /** How it was measured; Markdown. */
  readonly method: string
  readonly table: Table
  readonly goals: readonly Goal[]
}

/** Text in rows; the first column is what the row is about. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What we promise, and what became of it. */
export interface Goal {
  /** What is promised, with the limit. */
  readonly promise: string
  readonly found: string
  readonly isMet: boolean
}
