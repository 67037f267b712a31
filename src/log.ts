/**
 * Where a run says what it is doing. A message may hold names from outside: whoever writes it makes it harmless for the
 * place where it is read.
 */
export interface Log {
  readonly info: (message: string) => void
  /** Something that the reader should know, and that does not make the run fail. */
  readonly notice: (message: string) => void
  /** Detail for those who look for it. */
  readonly debug: (message: string) => void
}

/** The same log, but for notices that it has had before: of many histories, each would say the same. */
export function withoutRepeats(log: Log): Log {
  const said = new Set<string>()
  const notice = (message: string) => {
    if (!said.has(message)) log.notice(message)
    said.add(message)
  }
  return { ...log, notice }
}
