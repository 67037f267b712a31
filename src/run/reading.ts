import type { Identity } from '../history/commit.ts'
import type { History } from '../history/source.ts'
import { CommitLog } from '../ledger/commit-log.ts'
import { CommitPlaces } from '../ledger/commit-places.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { botAccounts, marksOf } from '../people/bots.ts'
import { idleLines, parseMailmap } from '../people/mailmap.ts'
import { type RecognisedIdentity, recogniseIdentities } from '../people/recognise.ts'
import type { Register } from '../people/register.ts'

/** A history that was read to its end. */
export interface Reading {
  readonly ledger: Ledger
  /** The place of a commit in the ledger's log; `null` where the history does not have it, or places were not kept. */
  readonly placeOf: (oid: string) => number | null
  /** Finds out what identities stand for, as it was done for the ledger's. */
  readonly recognise: (identities: readonly Identity[]) => readonly RecognisedIdentity[]
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
): Promise<Reading> {
  const mailmap = parseMailmap(history.mailmap)
  const bots = marksOf(botAccounts)
  const recognise = (some: readonly Identity[]) => recogniseIdentities(some, { mailmap, bots, server })
  const places = keepsPlaces ? new CommitPlaces() : null
  const log = new CommitLog()
  const identities: RecognisedIdentity[] = []
  for await (const batch of history.commits) {
    for (const commit of batch) {
      places?.add(commit)
      log.add(commit)
    }
    // Not left for the end, since the source is at work on the next batch meanwhile.
    for (const identity of recognise(log.identities.slice(identities.length))) identities.push(identity)
  }
  const idleMailmapLines = idleLines(history.mailmap, log.identities)
  return {
    ledger: { log, identities, register, knowsMerges: history.knowsMerges, idleMailmapLines },
    placeOf: oid => places?.placeOf(oid) ?? null,
    recognise,
  }
}
