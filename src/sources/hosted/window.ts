import { Cancelled, UserError } from '../../errors.ts'
import type { ReadyHistories } from '../../history/many.ts'
import type { History } from '../../history/source.ts'
import { count } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Store } from '../cache/store.ts'
import type { Accounts } from '../fetch/accounts/account.ts'
import { askAccountsOfMany } from '../fetch/accounts/accounts.ts'
import { readFewPages } from '../fetch/few-pages.ts'
import { cloneHosted, type HostedClone, type HostedOptions } from '../fetch/hosted.ts'
import { GitServerError } from '../fetch/server/failure.ts'
import { whyNoGit } from '../fetch/server/version.ts'
import { fetchOr } from '../fetch/source.ts'
import { eachOf, emptyHistory, told } from '../fetch/told.ts'
import { isKept } from '../fetch/way.ts'
import { holdsFirstPage } from '../graphql/head/head.ts'
import { isEmpty, type Opened, readingOf, type Sighted } from '../graphql/open.ts'
import { PAGE_SIZE } from '../graphql/query.ts'
import { readCommits } from '../graphql/reading.ts'
import { forEach } from './lanes.ts'

/** What the histories of many repositories on GitHub are read with. */
export interface HostedHistoriesOptions extends Omit<HostedOptions, 'keeps'> {
  /** Where histories are kept from one run to the next; `null`: nowhere. */
  readonly store: Store | null
  /** Whether the messages must be read for `Co-authored-by` trailers. */
  readonly coAuthors: boolean
  /** Whether the state of each repository is asked for, besides its history. */
  readonly asksState: boolean
  /** The most commits of a history that is read beside others, unless it is kept from an earlier run. */
  readonly longest?: number
}

/** A history that was found. */
export interface Sight {
  readonly opened: Exclude<Opened, UserError>
  /** As it was asked for. */
  readonly ref: string | null
}

/** What has become of a history when its window is being made ready. */
type Begun =
  /** It is cloned, and lacks the accounts. */
  | { readonly sighted: Sighted; readonly clone: HostedClone }
  /** It is read when its turn comes. */
  | { readonly read: () => Promise<History> }

/** As many new commits still are on one page with the last that is known. */
const FEW_NEW = PAGE_SIZE - 1

/**
 * Commits of the longest history that is read beside others, about 90 MB as git sends them. It would take as long as a whole window
 * of others, and as many points where the git server gives nothing as a token has for two hours.
 */
export const LONGEST_BESIDE_OTHERS = 200_000

/** Makes windows of histories ready, with what they need for all of them. */
export function createWindow(options: HostedHistoriesOptions): (sights: readonly Sight[]) => Promise<ReadyHistories> {
  const { github, log, store, signal, longest = LONGEST_BESIDE_OTHERS } = options
  const fetching = { ...options, keeps: store !== null }
  let gitIsMissing: Promise<boolean> | undefined

  /** Asks once, and says it once. */
  async function isGitMissing(): Promise<boolean> {
    const reason = await whyNoGit(signal)
    if (signal?.aborted) throw new Cancelled('The run was cancelled.')
    if (reason !== null)
      log.notice(`Histories are read by GraphQL, which costs about a point for each hundred commits, as ${reason}.`)
    return reason !== null
  }

  function readByGraphql(sighted: Sighted): () => Promise<History> {
    return async () => told(sighted, 'graphql', readCommits(await readingOf(sighted)))
  }

  async function begin({ opened, ref }: Sight): Promise<Begun> {
    if (isEmpty(opened)) return { read: async () => emptyHistory(opened.repository, ref, 'graphql') }
    if (holdsFirstPage(opened.head)) return { read: readByGraphql(opened) }
    if (mayBeKept(opened)) return { read: () => readKept(opened, ref) }
    requireShort(opened)
    if (await isGitMissingHere()) return { read: readByGraphql(opened) }
    try {
      return { sighted: opened, clone: await cloneHosted(fetching, opened, ref) }
    } catch (thrown) {
      if (!(thrown instanceof GitServerError)) throw thrown
      log.notice(`${thrown.message} The history is read by GraphQL instead.`)
      return { read: readByGraphql(opened) }
    }
  }

  function isGitMissingHere(): Promise<boolean> {
    gitIsMissing ??= isGitMissing()
    return gitIsMissing
  }

  /** Reads what is new beside what was kept, or everything where that cannot be believed after all. */
  async function readKept(sighted: Sighted, ref: string | null): Promise<History> {
    const reading = await readingOf(sighted)
    const { head, trusted } = reading
    const outlook = { total: head.total, layers: trusted.isFalse ? [] : trusted.layers }
    const pages = isKept(outlook, FEW_NEW) ? await readFewPages(reading, FEW_NEW) : null
    if (pages !== null) return told(reading, 'graphql', eachOf(pages))
    requireShort(sighted)
    if (await isGitMissingHere()) return told(reading, 'graphql', readCommits(reading))
    return fetchOr({ ...options, choice: 'auto' }, reading, ref)
  }

  function requireShort({ head }: Sighted): void {
    if (head.total <= longest) return
    throw new UserError(
      `${oneLine(head.repository)} has ${count(head.total)} commits, more than the ${count(longest)} that are read beside other projects.`,
      'Measure it alone, with the action or the command for one repository.',
    )
  }

  return async sights => {
    const clones: HostedClone[] = []
    const release = async () => {
      await Promise.all(clones.map(clone => clone.release()))
    }
    try {
      const begun = await forEach(sights, async sight => {
        const one = await orUserError(begin(sight))
        if ('clone' in one) clones.push(one.clone)
        return one
      })
      const cloned = begun.flatMap(one => ('clone' in one ? one.clone : []))
      const told = await askAccountsOfMany(github, cloned)
      const accounts = new Map(cloned.map((clone, index) => [clone, told[index]]))
      return { histories: begun.map(one => historyOf(one, accounts)), release }
    } catch (thrown) {
      await release()
      throw thrown
    }
  }
}

function historyOf(
  begun: Begun | UserError,
  accounts: ReadonlyMap<HostedClone, Accounts | UserError | undefined>,
): () => Promise<History> {
  if (begun instanceof UserError) return () => Promise.reject(begun)
  if ('read' in begun) return begun.read
  const { sighted, clone } = begun
  const found = accounts.get(clone)
  if (found === undefined || found instanceof UserError) return () => Promise.reject(found)
  return async () => told(sighted, 'fetch', clone.commits(found))
}

/** Whether it looks as if hardly anything were new since an earlier run: what was kept is only read when its turn comes. */
function mayBeKept({ head, keptHeads }: Sighted): boolean {
  const { samples, total } = head
  if (samples === null || samples.some(sample => sample.found !== null && sample.found !== sample.total)) return false
  return keptHeads.some(kept => kept.total <= total && total - kept.total <= FEW_NEW)
}

/** What ends one history alone; whatever ends the run is thrown. */
async function orUserError<Found>(finding: Promise<Found>): Promise<Found | UserError> {
  try {
    return await finding
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
    return thrown
  }
}
