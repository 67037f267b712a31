/** Which history is kept: that of one ref, in the family of all refs of its repository. */
export interface Shelf {
  /** Letters, digits and hyphens. */
  readonly family: string
  /** The format of what is kept; letters and digits. */
  readonly format: string
  /** Letters, digits and hyphens. */
  readonly member: string
}

/** A name that no other shelf has. It begins with the family and the format, by which other shelves are found. */
export function nameOfShelf({ family, format, member }: Shelf): string {
  return `${family}-${format}-${member}`
}

/**
 * Where bytes outlast a run. Keeping is a favour: nothing here throws, a store that fails has nothing and keeps
 * nothing.
 */
export interface Store {
  /** What was kept last on the shelf, else in its format on any shelf of its family, else in any format; `null` when there is nothing. */
  readonly load: (shelf: Shelf) => Promise<Uint8Array | null>
  /**
   * @param edition letters, digits and hyphens; never the same for different bytes on one shelf
   */
  readonly save: (shelf: Shelf, edition: string, bytes: Uint8Array) => Promise<void>
}
