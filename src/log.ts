/**
 * Where a run says what it is doing. A message is one line of plain text that is already harmless: whoever puts a
 * name from a history into it has escaped it.
 */
export interface Log {
  readonly info: (message: string) => void
  /** Something that the reader should know, and that does not make the run fail. */
  readonly notice: (message: string) => void
  /** Detail for those who look for it. */
  readonly debug: (message: string) => void
}
