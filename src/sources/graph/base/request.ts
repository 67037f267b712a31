import type { Files } from '../../../dependencies/read-files.ts'
import type { Log } from '../../../log.ts'
import type { CommitAt } from './commit-files.ts'

/** Which files of the base are read. */
export interface BaseRequest extends CommitAt {
  /** The checkout, whose files are looked for at the base. */
  readonly head: Files & { readonly folders: readonly string[]; readonly prefix: string }
  /** The object id of the pull request's head; `null` where nobody says it. */
  readonly headCommit: string | null
  /** What was read of the checkout, or wanted: the same is read here. */
  readonly asked: readonly string[]
  /** What a list of files has to hold. */
  readonly isWanted: (path: string) => boolean
  /** Further files, from the repository's root, wherever the checkout lies in it. */
  readonly others: readonly string[]
  readonly log: Log
}
