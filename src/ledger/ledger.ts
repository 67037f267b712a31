import type { RecognisedIdentity } from '../people/recognise.ts'
import type { Register } from '../people/register.ts'
import type { CommitLog } from './commit-log.ts'

/** A history that is ready to be measured, as often as there are questions. */
export interface Ledger {
  readonly log: CommitLog
  /** One for each of the log's identities, in the same order. */
  readonly identities: readonly RecognisedIdentity[]
  /** Gives those whom a measurement names an id and the name by which they are shown. */
  readonly register: Register
  /** Whether the log tells merge commits from others; a source that was not asked for it may not know. */
  readonly knowsMerges: boolean
  /** The numbers of the lines of the `.mailmap` that match nobody in the history, counted from 1. */
  readonly idleMailmapLines: readonly number[]
}
