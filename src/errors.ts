/**
 * An error whose reader can do something about it. Everything that the user may be told is one of these; any other
 * error that reaches an edge is a defect of ours and is reported as such.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError'

  /**
   * @param message what failed and where, one clear sentence
   * @param hint what the reader can do about it, one clear sentence; empty when the message says it already
   * @param cause the error that was caught, if one was
   */
  constructor(message: string, hint = '', cause?: unknown) {
    super(hint === '' ? message : `${message} ${hint}`, cause === undefined ? undefined : { cause })
  }
}

/** The end of a run that somebody has cancelled; nothing else is wrong. */
export class Cancelled extends UserError {
  override readonly name = 'Cancelled'
}

/** The message of anything that can be thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/**
 * Where anything that was thrown comes from, for those who look for a defect: messages and stacks, its own and those of its causes.
 * Nothing else of it, since an error of a request holds the request, with the token.
 */
export function traceOf(thrown: unknown): string {
  const traces: string[] = []
  const seen = new Set<unknown>()
  for (let error = thrown; error !== undefined && !seen.has(error); ) {
    seen.add(error)
    traces.push(error instanceof Error ? (error.stack ?? error.message) : messageOf(error))
    error = error instanceof Error ? error.cause : undefined
  }
  return traces.join('\nCaused by: ')
}

/**
 * What is said of anything that ended a run: a `UserError` speaks for itself, everything else is a defect of ours.
 *
 * @param signal whether the run was cancelled: then whatever failed, failed for that
 */
export function sentenceFor(thrown: unknown, signal: AbortSignal): string {
  if (signal.aborted && !(thrown instanceof Cancelled)) return messageOf(signal.reason)
  if (thrown instanceof UserError) return thrown.message
  return `Pony Factor failed by a defect of its own: ${messageOf(thrown).replace(/\.?$/, '.')} Please report it with the log of this run.`
}
