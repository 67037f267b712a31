import type { Identity } from '../history/commit.ts'
import type { PullRequest } from '../history/pull-request.ts'
import type { History } from '../history/source.ts'
import { CommitLog } from '../ledger/commit-log.ts'
import { CommitPlaces } from '../ledger/commit-places.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import { pullRequestReport } from '../measure/around/pull-request.ts'
import type { NamedStake } from '../measure/count/contributor.ts'
import type { Measurement } from '../measure/measure.ts'
import { botAccounts, marksOf } from '../people/bots.ts'
import { idleLines, parseMailmap } from '../people/mailmap.ts'
import { type RecognisedIdentity, recogniseIdentities } from '../people/recognise.ts'
import type { Register } from '../people/register.ts'

/** A history that was read to its end, and the pull request that wants to change it. */
export interface Reading {
  readonly ledger: Ledger
  /** What the pull request touches and changes, by a measurement of this ledger; `null` when there is none. */
  readonly pullRequestBy: (measurement: Measurement<NamedStake>) => PullRequestReport | null
}

/** What has to be known besides the history itself. */
export interface ReadingOptions {
  /** Whether the source was asked which commits are merges. */
  readonly knowsMerges: boolean
  /** The pull request on this very branch; `null` when there is none. */
  readonly pullRequest: PullRequest | null
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
  { knowsMerges, pullRequest, server, register }: ReadingOptions,
): Promise<Reading> {
  const mailmap = parseMailmap(history.mailmap)
  const bots = marksOf(botAccounts)
  const recognise = (some: readonly Identity[]) => recogniseIdentities(some, { mailmap, bots, server })
  const places = pullRequest === null ? null : new CommitPlaces()
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
  const ledger = {
    log,
    identities,
    register,
    knowsMerges,
    idleMailmapLines: idleLines(history.mailmap, log.identities),
  }
  const placeOf = (oid: string) => places?.placeOf(oid) ?? null
  return {
    ledger,
    pullRequestBy: measurement =>
      pullRequest === null ? null : pullRequestReport(pullRequest, { ledger, measurement, placeOf, recognise }),
  }
}
