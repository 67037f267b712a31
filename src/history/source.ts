import type { Commit } from './commit.ts'

/** What to read. */
export interface HistoryRequest {
  /** `owner/name`; a clone ignores it. */
  readonly repository: string
  /** Branch, tag or commit; `null` means the default branch, on a clone what is checked out. */
  readonly ref: string | null
  /** Whether the messages must be read for `Co-authored-by` trailers. */
  readonly coAuthors: boolean
  /**
   * Whether it must be known which commits are merges, which GitHub charges for. Where it is `false`, a source may
   * leave `isMerge` at `false` for every commit.
   */
  readonly merges: boolean
}

/** What was found at the head of `ref`, and the commits behind it. */
export interface History {
  /** `owner/name` as GitHub spells it; on a clone without such a remote, the folder's name. */
  readonly repository: string
  /** The host of the server that a clone comes from, in small letters; `null` where it is not known, or was asked itself. */
  readonly server: string | null
  /** The branch's or tag's name, or the commit's where no branch is checked out. */
  readonly ref: string
  /** The head's object id, at which the whole history is pinned; `null` when there is no commit yet. */
  readonly head: string | null
  /** The text of `.mailmap` at the head; empty when there is none. */
  readonly mailmap: string
  /** Whether its commits tell if they are merges. */
  readonly knowsMerges: boolean
  /** The ref by which its source knows a branch of the repository. */
  readonly refOf: (branch: string) => string
  /**
   * Every commit reachable from the head, each once, in batches, in no promised order. Can be walked once, and each batch
   * once and to its end before the next is asked for: its commits may be made only then. Throws `UserError` when the
   * history cannot be read to its end.
   */
  readonly commits: AsyncIterable<Iterable<Commit>>
}

/**
 * Where commits come from. The contract that both sources (GitHub's GraphQL API, a clone on disk) keep.
 *
 * @throws UserError when the repository or the ref cannot be found or read
 */
export type HistorySource = (request: HistoryRequest) => Promise<History>
