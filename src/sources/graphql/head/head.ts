import type { Budget } from '../../../github/budget.ts'
import type { RepositoryState } from '../../../history/many.ts'
import type { Page } from '../decode.ts'
import { cursorOf } from '../pages/cursor.ts'
import { PAGE_SIZE } from '../query.ts'
import type { TakenSample } from './samples.ts'

/** The commit at which a history is pinned, and what came with it. */
export interface Head {
  /** `owner/name` as GitHub spells it. */
  readonly repository: string
  /** The branch's or tag's name, or the commit's as it was asked for. */
  readonly ref: string
  readonly oid: string
  /** How many commits can be reached from it. */
  readonly total: number
  /** The first page of its history, or as much of it as was asked for: at least the head itself. */
  readonly page: Page
  readonly mailmap: string
  /** What was left then; its cost is this head's share of that of all heads in the answer. */
  readonly budget: Budget | null
  /** Samples of what earlier runs have kept; `null` where GitHub did not take the question. */
  readonly samples: readonly TakenSample[] | null
  /** `null` where it was not asked for. */
  readonly state: RepositoryState | null
}

/** A repository without a commit. */
export interface EmptyRepository {
  readonly repository: string
  readonly oid: null
  readonly state: RepositoryState | null
}

/** What is asked of each head besides its name. */
export interface HeadView {
  /** How many commits of its history come with it. */
  readonly first: number
  /** Whether the repository's state is asked for. */
  readonly state: boolean
}

/** What is asked of the one head of a run: most that is new since the last one is on the first page. */
export const ALONE: HeadView = { first: PAGE_SIZE, state: false }

/** Whether the first page of the history is there, and not only its beginning. */
export function holdsFirstPage({ total, page }: Pick<Head, 'total' | 'page'>): boolean {
  return page.commits.length >= Math.min(total, PAGE_SIZE)
}

/** Whether GitHub's cursors can be computed, by the one that came with a head. */
export function canJumpFrom({ oid, page }: Head): boolean {
  return page.endCursor === cursorOf(oid, page.commits.length - 1)
}
