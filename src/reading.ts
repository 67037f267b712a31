import { Bookmarks } from './history/bookmarks.ts'
import type { Identity } from './history/commit.ts'
import { collectCommits } from './history/commit-log.ts'
import { namedCommits, type PullRequest } from './history/pull-request.ts'
import type { History } from './history/source.ts'
import { botAccounts } from './identity/bots.ts'
import { parseMailmap } from './identity/mailmap.ts'
import { recogniseIdentities } from './identity/recognise.ts'
import type { Ledger } from './metric/ledger.ts'
import type { Measurement } from './metric/measure.ts'
import { type BaseBranch, pullRequestReport } from './report/pull-request.ts'
import type { PullRequestReport } from './report/report.ts'

/** A history that was read to its end, and the pull request that wants to change it. */
export interface Reading {
  readonly ledger: Ledger
  /** What the pull request touches and changes, by a measurement of this ledger; `null` when there is none. */
  readonly pullRequestBy: (measurement: Measurement) => PullRequestReport | null
}

/**
 * Reads a history once, so that every question can be put to it.
 *
 * @param knowsMerges whether the source was asked which commits are merges
 * @param pullRequest the pull request on this very branch; `null` when there is none
 * @throws UserError when the history cannot be read to its end
 */
export async function readHistory(
  history: History,
  knowsMerges: boolean,
  pullRequest: PullRequest | null,
): Promise<Reading> {
  const mailmap = parseMailmap(history.mailmap)
  const recognise = (identities: readonly Identity[]) => recogniseIdentities(identities, mailmap, botAccounts)
  const bookmarks = new Bookmarks(pullRequest === null ? [] : namedCommits(pullRequest))
  const log = await collectCommits(bookmarks.along(history.commits))
  const ledger = { log, identities: recognise(log.identities), knowsMerges }
  const placeOf: BaseBranch['placeOf'] = oid => bookmarks.placeOf(oid)
  return {
    ledger,
    pullRequestBy: measurement =>
      pullRequest === null ? null : pullRequestReport(pullRequest, { ledger, measurement, placeOf, recognise }),
  }
}
