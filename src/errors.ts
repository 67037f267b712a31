/**
 * An error whose reader can do something about it. Everything that the user may be told is one of these; any other
 * error that reaches an edge is a defect of ours and is reported as such.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** What to do about it, one sentence; empty when the message says it already. */
  readonly hint: string

  /**
   * @param message what failed and where, one clear sentence
   * @param hint what the reader can do, one clear sentence
   * @param cause the error that was caught, if one was
   */
  constructor(message: string, hint = '', cause?: unknown) {
    super(hint === '' ? message : `${message} ${hint}`, cause === undefined ? undefined : { cause })
    this.hint = hint
  }
}

/** The message of anything that can be thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** What is said of anything that was thrown: a `UserError` speaks for itself, everything else is a defect of ours. */
export function sentenceFor(thrown: unknown): string {
  if (thrown instanceof UserError) return thrown.message
  return `Pony Factor failed by a defect of its own: ${messageOf(thrown)} Please report it with the log of this run.`
}
