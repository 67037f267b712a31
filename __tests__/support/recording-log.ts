import type { Log } from '../../src/log.ts'

/** A log, and what was written to it. */
export interface RecordingLog {
  readonly log: Log
  readonly notices: readonly string[]
}

/** Starts empty. */
export function recordingLog(): RecordingLog {
  const notices: string[] = []
  return { log: { info: () => {}, notice: message => notices.push(message), debug: () => {} }, notices }
}
