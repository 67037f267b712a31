import type { DependencyGraphOptions } from './dependency-graph.ts'
import type { Faults } from './faults.ts'

/** What a GitHub on loopback holds, and how it behaves. */
export interface GitHubOptions {
  /** `owner/name`, as GitHub spells it: its git folder, or the repository itself. */
  readonly repositories: Readonly<Record<string, string | HostedRepositoryOptions>>
  /** Former `owner/name`s and the names that they have now. */
  readonly renames?: Readonly<Record<string, string>>
  /** Users and organisations without a repository; those of the repositories are there anyway. */
  readonly owners?: readonly string[]
  /** The accounts that GitHub links: e-mail address to login. A bot's is never linked, as on GitHub. */
  readonly accounts?: Readonly<Record<string, string>>
  readonly pullRequests?: readonly PullRequestOptions[]
  /** What the dependency graph has of a repository, by `owner/name`; of the others, nothing. */
  readonly dependencyGraphs?: Readonly<Record<string, DependencyGraphOptions>>
  /** Comments that are there before the run. */
  readonly comments?: readonly CommentOptions[]
  /** The only token that is taken. Default: `LOOPBACK_TOKEN`. */
  readonly token?: string
  /** Whose token it is. Default: `github-actions[bot]`. */
  readonly viewer?: string
  readonly permissions?: Permissions
  readonly budget?: BudgetOptions
  readonly latency?: Latency
  readonly faults?: Faults
  /** Whether the error about a file that is not there has a type. Default: true. */
  readonly namesMissingFiles?: boolean
  /** How wide a query may be before its lists are shortened without a word. Default: any. */
  readonly wideQueries?: WideQueries
  /** How many of a pull request's commits GitHub lists at most, whatever it counts. Default: all. */
  readonly listedCommits?: number
  /** What history's cursors look like. Default: `offset`. */
  readonly cursorForm?: CursorForm
  /** The time in milliseconds since 1970. Default: the machine's. */
  readonly now?: () => number
}

/** What was seen of wide queries: some lists are short, and no error says so (kubevirt/ci-health#168). */
export interface WideQueries {
  /** How many lists of commits in one query are whole; the later ones are not. */
  readonly whole: number
  /** How many commits the later lists have at most. All that they say of themselves fits that. */
  readonly kept: number
}

/** A repository that GitHub hosts. */
export interface HostedRepositoryOptions {
  /** Its git folder. */
  readonly path: string
  readonly isFork?: boolean
  readonly isArchived?: boolean
  /** What it is a mirror of; default: of nothing. */
  readonly mirrorUrl?: string
  /** Where its people ask for money. */
  readonly fundingUrls?: readonly string[]
}

/** A pull request; its commits are those of `head` that `base` has not. */
export interface PullRequestOptions {
  /** `owner/name` */
  readonly repository: string
  readonly number: number
  /** A branch. */
  readonly base: string
  /** A branch. */
  readonly head: string
  /** A login; `null` where the account was deleted. */
  readonly author: string | null
}

/** A comment on an issue or a pull request. */
export interface CommentOptions {
  /** `owner/name` */
  readonly repository: string
  readonly issue: number
  /** A login. */
  readonly author: string
  readonly body: string
}

/** What the token may do, as a workflow's `permissions:` say it. */
export interface Permissions {
  /** Default: `read`. */
  readonly contents?: 'read' | 'none'
  /** Default: `write`. */
  readonly pullRequests?: 'write' | 'read' | 'none'
}

/** The points of an hour. */
export interface BudgetOptions {
  /** Default: 1,000, what `GITHUB_TOKEN` has. */
  readonly limit?: number
  /** What others have used of it. Default: 0. */
  readonly used?: number
  /** When a new hour begins, in milliseconds since 1970. Default: in one hour. */
  readonly resetAt?: number
  /** The error type of a query when no point is left. Default: `RATE_LIMIT`. */
  readonly errorType?: 'RATE_LIMITED' | 'RATE_LIMIT'
  /** By what rule queries are charged. Default: `documented`. */
  readonly rule?: CostRule
}

/**
 * `documented`: every connection costs. `bounded`: connections without `first` and `last` are free, as somebody has measured it
 * (gfazioli/octoscope#154).
 */
export type CostRule = 'documented' | 'bounded'

/** How long an answer takes, in milliseconds. */
export interface Latency {
  readonly perRequest: number
  readonly perCommit: number
}

/**
 * `offset`: `<oid> <offset>`, what GitHub gives and takes at present. `opaque`: another form, good for going from
 * page to page only.
 */
export type CursorForm = 'offset' | 'opaque'

/** The token that is taken unless another one is set. */
export const LOOPBACK_TOKEN = 'loopback-token'
