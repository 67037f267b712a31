import type { Commit } from './commit.ts'

/** Of how many commits at most it is known that they touched a file. */
export const MOST_TOUCHES = 100

/** How many of a pull request's own commits are read at most: anybody may open one with as many as they like. */
export const MOST_OWN_COMMITS = 1000

/** A file that a pull request changes. */
export interface ChangedFile {
  /** Where the file is after the pull request. */
  readonly path: string
  /** Whether it is no longer there after the pull request. */
  readonly isRemoved: boolean
  /**
   * The object ids of the last commits, at most 100, that touched it on the base branch; where it was moved, there or by the
   * pull request, also those that touched its old paths, as far as GitHub tells them.
   */
  readonly touchedBy: readonly string[]
  /** Whether these are all: its history is known from the beginning. Otherwise anybody may have worked on it before. */
  readonly isWhole: boolean
}

/** What a pull request brings, and what it touches. */
export interface PullRequest {
  readonly number: number
  /** The login of whoever opened it; `null` where the account was deleted. */
  readonly author: string | null
  /** The commits of the pull request itself, oldest first, at most 1,000. */
  readonly commits: readonly Commit[]
  /** How many commits there are beyond those, as far as GitHub counts them. */
  readonly moreCommits: number
  /** The first files, at most 300. */
  readonly files: readonly ChangedFile[]
  /** How many files there are beyond those. */
  readonly moreFiles: number
}
