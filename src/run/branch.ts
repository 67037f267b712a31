import type { History, HistorySource } from '../history/source.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Log } from '../log.ts'
import type { NamedStake } from '../measure/count/contributor.ts'
import { type Measurement, measure } from '../measure/measure.ts'
import type { Moment } from '../measure/rules.ts'
import { GITHUB_COM } from '../people/noreply.ts'
import type { Register } from '../people/register.ts'
import type { MeasureSettings } from '../settings/settings.ts'
import { rulesIn } from './named-people.ts'
import { type ReadHistory, readHistory } from './reading.ts'

/** On what terms every subject of a run is measured. */
export interface Terms extends Pick<MeasureSettings, 'rules' | 'exclude'> {
  readonly moment: Moment
  /** The host of the run's own GitHub server, in small letters; `null` where nothing names it but a clone's remote. */
  readonly server: string | null
  /** Where logins have their pages, such as `https://github.com`. */
  readonly serverUrl: string
  readonly log: Log
}

/** A branch that was read and measured. */
export interface MeasuredBranch extends ReadHistory {
  readonly measurement: Measurement<NamedStake>
}

/** Where a branch is found. */
export interface BranchOf {
  /** `owner/name`; a clone has none. */
  readonly repository: string
  readonly history: HistorySource
}

/**
 * Finds the head of a ref. Nothing of its history is read yet.
 *
 * @param ref branch, tag or commit; `null` means the default branch, on a clone what is checked out
 * @throws UserError when it cannot be found
 */
export function openHistory(
  { repository, history }: BranchOf,
  ref: string | null,
  { rules }: Pick<Terms, 'rules'>,
): Promise<History> {
  return history({ repository, ref, merges: rules.mergeCommits === 'exclude', coAuthors: rules.coAuthors })
}

/**
 * Reads a history to its end and measures it.
 *
 * @param keepsPlaces whether single commits will be asked for
 * @throws UserError when it cannot be read to its end
 */
export async function measureBranch(
  history: History,
  terms: Terms,
  { register, keepsPlaces }: { readonly register: Register; readonly keepsPlaces: boolean },
): Promise<MeasuredBranch> {
  const host = terms.server ?? history.server ?? GITHUB_COM
  const reading = await readHistory(history, { register, server: host, keepsPlaces })
  return { ...reading, measurement: measure(reading.ledger, rulesIn(terms, reading.ledger), terms.moment) }
}

/** Where people have their pages. A remote is a GitHub server when an address stands for one of its accounts. */
export function pagesOf(
  { server: remote }: History,
  { identities }: Ledger,
  { server, serverUrl }: Pick<Terms, 'server' | 'serverUrl'>,
): string {
  const isGitHub = identities.some(({ accounts }) => accounts.some(account => account.server === remote))
  return server === null && remote !== null && isGitHub ? `https://${remote}` : serverUrl
}
