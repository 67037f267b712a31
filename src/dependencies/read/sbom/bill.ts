import type { Ecosystem } from '../../dependency.ts'
import type { Found } from '../collect.ts'

/** A package that a document names. */
export interface Listed extends Found {
  readonly ecosystem: Ecosystem
}

/** What a document says: its packages, and the names of those that are called by nothing that is known here. */
export interface Bill {
  readonly packages: readonly Listed[]
  /** Package URLs, or `''` of what has none. */
  readonly others: readonly string[]
}
