import type { Commit } from './commit.ts'

/** Of how many commits at most it is known that they touched a file. */
export const MOST_TOUCHES = 100

/** A file that a pull request changes. */
export interface ChangedFile {
  /** Where the file is after the pull request. */
  readonly path: string
  /** Whether it is no longer there after the pull request. */
  readonly isRemoved: boolean
  /**
   * The object ids of the last commits, at most 100, that touched it on the base branch; where the pull request renames
   * it, those that touched its old path.
   */
  readonly touchedBy: readonly string[]
}

/** What a pull request brings, and what it touches. */
export interface PullRequest {
  readonly number: number
  /** The login of whoever opened it; `null` where the account was deleted. */
  readonly author: string | null
  /** The commits of the pull request itself, oldest first. */
  readonly commits: readonly Commit[]
  /** The first files, at most 300. */
  readonly files: readonly ChangedFile[]
  /** How many files there are beyond those. */
  readonly moreFiles: number
}

/** The object ids of all commits that a pull request names: its own and those that touched its files. */
export function* namedCommits({ commits, files }: PullRequest): Generator<string> {
  for (const { oid } of commits) yield oid
  for (const { touchedBy } of files) yield* touchedBy
}
