/** Where a part stands in each form of a report; a form that is not named goes without it. */
export interface Places {
  readonly summary?: MarkdownPlace
  readonly comment?: MarkdownPlace
  readonly terminal?: TerminalPlace
  readonly page?: PagePlace
}

interface Place {
  /** Parts come in the order of this number, and where it is the same in that of the list; 0 where nothing is said. */
  readonly order?: number
}

interface PlaceInMarkdown extends Place {
  /** Whether all its rows are shown, however long the whole is: for a part that has a few anyway. */
  readonly isWhole?: boolean
}

/** In markdown: open to be read. */
export interface OpenPlace extends PlaceInMarkdown {
  readonly as: 'open'
  /** What stands above its tables. */
  readonly head: 'title and lead' | 'lead' | 'nothing'
  /** How many rows of a table are visible; the others fold away below them. */
  readonly rows: number
}

/** In markdown: behind a line to click on. */
export interface FoldedPlace extends PlaceInMarkdown {
  readonly as: 'folded'
}

/** In markdown. */
export type MarkdownPlace = OpenPlace | FoldedPlace

/** In a terminal, where it is shorter. */
export interface TerminalPlace extends Place {
  readonly lead: boolean
  /** How many rows of each table are shown; with none, there are no notes either. */
  readonly rows: number
}

/** On the page, which draws the figures and the people itself. */
export interface PagePlace extends Place {
  /**
   * Folded behind its title and lead; its notes alone, below the figures; or a section of its own with its chart, whose tables
   * fold away.
   */
  readonly as: 'folded' | 'notes' | 'section'
  /** What a section is called on the page, where that is not its title. */
  readonly heading?: string
}

/** Every row of a table. */
export const ALL_ROWS = Number.POSITIVE_INFINITY
