import { UserError } from '../../errors.ts'
import type { History, HistorySource } from '../../history/source.ts'
import { count, counted } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Store } from '../cache/store.ts'
import { historiesOpener, isEmpty, openAlone } from '../graphql/open.ts'
import { type Reading, readCommits } from '../graphql/reading.ts'
import { readFewPages } from './few-pages.ts'
import { fetchHosted, type HostedOptions } from './hosted.ts'
import { GitServerError } from './server/failure.ts'
import { whyNoGit } from './server/version.ts'
import { eachOf, emptyHistory, told } from './told.ts'
import { FEW_COMMITS, isKept, newCommits } from './way.ts'

/** What a history on GitHub is read with. */
export interface FetchOptions extends Omit<HostedOptions, 'keeps'> {
  /** Whether the way is chosen by what is shorter; else only what is kept is not fetched. */
  readonly choice: 'auto' | 'fetch'
  /** Where histories are kept from one run to the next; `null`: nowhere. */
  readonly store: Store | null
}

/**
 * A history on GitHub, its head and whose accounts there are by GraphQL, its commits by git, unless little is new in it since an
 * earlier run. Whichever way is taken, the commits are the same, and so are the people.
 */
export function fetchHistory(options: FetchOptions): HistorySource {
  const { choice, log, signal } = options
  const open = historiesOpener(options)
  return async request => {
    // Git tells of every commit whether it is a merge, and what is kept must be the same for both ways.
    const reading = await openAlone(open, request, { coAuthors: request.coAuthors, merges: true })
    if (isEmpty(reading)) return emptyHistory(reading.repository, request.ref, choice === 'auto' ? 'graphql' : 'fetch')
    const { head, trusted } = reading
    const outlook = { total: head.total, layers: trusted.isFalse ? [] : trusted.layers }
    const fresh = newCommits(outlook)
    const say = (what: string) => log.info(`${oneLine(head.repository)} at ${oneLine(head.ref)}: ${what}.`)

    if (isKept(outlook)) {
      say(
        `${fresh === 0 ? 'nothing' : `about ${counted(fresh, 'commit')}`} new since an earlier run, so it is read by GraphQL`,
      )
      const pages = await readFewPages(reading)
      if (pages !== null) return told(reading, choice === 'auto' ? 'graphql' : 'fetch', eachOf(pages))
      say('more is new than that, as after a rewrite')
    } else if (choice === 'auto' && fresh <= FEW_COMMITS) {
      say(`${counted(fresh, 'commit')}, not more than ${count(FEW_COMMITS)}, so it is read by GraphQL`)
      return told(reading, 'graphql', readCommits(reading))
    }
    const noGit = await whyNoGit(signal)
    if (noGit !== null) {
      if (choice === 'fetch') throw new UserError(`The history cannot be fetched, as ${noGit}.`, WITHOUT_GIT)
      say(`${counted(fresh, 'commit')}, and ${noGit}, so it is read by GraphQL`)
      return told(reading, 'graphql', readCommits(reading))
    }
    say(
      `${counted(fresh, 'commit')} ${choice === 'auto' ? `new, more than ${count(FEW_COMMITS)}, so it is` : 'new,'} fetched by git`,
    )
    return fetchOr(options, reading, request.ref)
  }
}

const WITHOUT_GIT = 'Install git 2.32 or newer, or set source: graphql.'

/** Fetches; where the git server gives nothing, goes on by pages, if the way was left to us. */
export async function fetchOr(options: FetchOptions, reading: Reading, ref: string | null): Promise<History> {
  const { choice, store, log } = options
  try {
    return told(reading, 'fetch', await fetchHosted({ ...options, keeps: store !== null }, reading, ref))
  } catch (thrown) {
    if (choice === 'fetch' || !(thrown instanceof GitServerError)) throw thrown
    log.notice(`${thrown.message} The history is read by GraphQL instead.`)
    return told(reading, 'graphql', readCommits(reading))
  }
}
