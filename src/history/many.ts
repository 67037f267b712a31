import type { UserError } from '../errors.ts'
import type { History, HistoryRequest } from './source.ts'

/** Which history is asked for. */
export type AskedHistory = Pick<HistoryRequest, 'repository' | 'ref'>

/** What GitHub says of a repository besides its history. */
export interface RepositoryState {
  readonly isArchived: boolean
  readonly isFork: boolean
  /** The address that it mirrors; `null` where it is no mirror, or nobody can read the address. */
  readonly mirrorOf: string | null
  /** Where its people ask for money: https addresses, checked. */
  readonly funding: readonly string[]
}

/** What is known of a history before anything of it is fetched. */
export interface FoundHistory {
  /** `owner/name` as the server spells it, whatever it was asked by: two that are one by now have the same. */
  readonly repository: string
  /** The branch's or tag's name, or the commit's as it was asked for. */
  readonly ref: string
  /** The object id that the ref leads to; `null` where there is no commit yet. */
  readonly head: string | null
  /** How many commits can be reached from the head; `null` where only reading it would tell. */
  readonly commits: number | null
  /** `null` where it was not asked for, or nobody can say. */
  readonly state: RepositoryState | null
}

/** Histories that are ready to be read. */
export interface ReadyHistories {
  /**
   * For each that was made ready, in the same order: its history. To be called once each, a few at a time, since some are read
   * only then; throws `UserError` where that history cannot be read, `Cancelled` where the run is over.
   */
  readonly histories: readonly (() => Promise<History>)[]
  /** Deletes what is left of them on disk. To be called when all were read or given up; never throws. */
  readonly release: () => Promise<void>
}

/**
 * The histories of many repositories on one server. A run takes them a window at a time: it finds some, leaves out what it has met
 * already, makes the others ready, measures each, and lets them go before it goes on.
 */
export interface ManyHistories {
  /**
   * Finds the heads of some histories. Nothing of them is fetched.
   *
   * @returns for each in turn what was found, or why there is nothing
   * @throws Cancelled when the run is over
   */
  readonly find: (asked: readonly AskedHistory[]) => Promise<readonly (FoundHistory | UserError)[]>
  /**
   * Fetches what is not to be had otherwise, and asks for the accounts of all of them together.
   *
   * @param found some of what {@link find} gave, each at most once
   * @throws Cancelled when the run is over
   */
  readonly ready: (found: readonly FoundHistory[]) => Promise<ReadyHistories>
}

/** As many repositories make a window: GitHub gives a query up after ten seconds, which more heads than these have taken. */
export const WINDOW = 25
