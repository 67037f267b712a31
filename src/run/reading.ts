import type { Commit, Identity } from '../history/commit.ts'
import type { History } from '../history/source.ts'
import { CommitLog } from '../ledger/commit-log.ts'
import { CommitPlaces } from '../ledger/commit-places.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { botAccounts, marksOf } from '../people/bots.ts'
import { idleLines, parseMailmap } from '../people/mailmap.ts'
import { type RecognisedIdentity, recogniseIdentities } from '../people/recognise.ts'
import type { Register } from '../people/register.ts'

/** A history that was read to its end. */
export interface ReadHistory {
  readonly ledger: Ledger
  /** The place of a commit in the ledger's log; `null` where the history does not have it, or places were not kept. */
  readonly placeOf: (oid: string) => number | null
  /** Finds out what identities stand for, as it was done for the ledger's. */
  readonly recognise: Recogniser
}

/** What has to be known besides the history itself. */
export interface ReadingOptions {
  /** Whether anybody will ask for the place of a commit. */
  readonly keepsPlaces: boolean
  /** The host of the run's own GitHub server, in small letters. */
  readonly server: string
  /** Everybody whom the run names, in whatever history. */
  readonly register: Register
}

/**
 * Reads a history once, so that every question can be put to it.
 *
 * @throws UserError when the history cannot be read to its end
 */
export async function readHistory(
  history: History,
  { keepsPlaces, server, register }: ReadingOptions,
): Promise<ReadHistory> {
  const recognise = recogniserOf(history, server)
  const places = keepsPlaces ? new CommitPlaces() : null
  const log = new CommitLog()
  const identities: RecognisedIdentity[] = []
  await readInto({ log, identities }, history, recognise, commit => {
    places?.add(commit)
    log.add(commit)
  })
  const idleMailmapLines = idleLines(history.mailmap, log.identities)
  return {
    ledger: { log, identities, register, knowsMerges: history.knowsMerges, idleMailmapLines },
    placeOf: oid => places?.placeOf(oid) ?? null,
    recognise,
  }
}

/** Finds out what recorded identities stand for. */
export type Recogniser = (identities: readonly Identity[]) => readonly RecognisedIdentity[]

/** Finds out what identities stand for in a history, by its own mailmap. */
export function recogniserOf({ mailmap }: History, server: string, origin = 0): Recogniser {
  const recognition = { mailmap: parseMailmap(mailmap), bots: marksOf(botAccounts), server, origin }
  return some => recogniseIdentities(some, recognition)
}

/** A log that grows, and what its identities stand for. */
export interface GrowingBook {
  readonly log: CommitLog
  readonly identities: RecognisedIdentity[]
}

/**
 * Reads a history to its end, and finds out what the identities stand for that come up in it.
 *
 * @param take takes a commit into the log, or leaves it out
 */
export async function readInto(
  { log, identities }: GrowingBook,
  { commits }: History,
  recognise: Recogniser,
  take: (commit: Commit) => void,
): Promise<void> {
  for await (const batch of commits) {
    for (const commit of batch) take(commit)
    // Not left for the end, since the source is at work on the next batch meanwhile.
    for (const identity of recognise(log.identities.slice(identities.length))) identities.push(identity)
  }
}
