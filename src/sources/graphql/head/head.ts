import type { Budget } from '../../../github/budget.ts'
import type { Page } from '../decode.ts'
import { cursorOf } from '../pages/cursor.ts'
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
  /** The first page of its history. */
  readonly page: Page
  readonly mailmap: string
  /** What was left then; its cost is this head's share of that of all heads in the answer. */
  readonly budget: Budget | null
  /** Samples of what earlier runs have kept; `null` where GitHub did not take the question. */
  readonly samples: readonly TakenSample[] | null
}

/** A repository without a commit. */
export interface EmptyRepository {
  readonly repository: string
  readonly oid: null
}

/** Whether GitHub's cursors can be computed, by the one that came with a head. */
export function canJumpFrom({ oid, page }: Head): boolean {
  return page.endCursor === cursorOf(oid, page.commits.length - 1)
}
