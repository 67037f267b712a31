import { connect, type GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import type { Log } from '../log.ts'
import type { Terms } from '../run/branch.ts'
import type { AskingSettings, RunSettings } from '../settings/run-settings.ts'
import type { Store } from '../sources/cache/store.ts'
import type { MirrorOf } from '../sources/fetch/mirror.ts'
import { apiIn, serverIn } from './addresses.ts'

/** What an edge brings. */
export interface Surroundings {
  /** The folder for what nobody needs any more afterwards. */
  readonly temporary: string
  /** Where mirrors of repositories on git servers are kept, as the store keeps histories; `null` for nowhere. */
  readonly mirrorOf: MirrorOf | null
  /** The runner's or the user's variables. */
  readonly environment: NodeJS.ProcessEnv
  readonly log: Log
  /** The event that started the workflow, unread; `null` when there is none. */
  readonly event: unknown
  /** Where histories are kept from one run to the next, unless something hangs on this one; `null` for nowhere. */
  readonly store: Store | null
  /** Ends the run, keeping what was read. */
  readonly signal: AbortSignal
}

/**
 * The run's one connection with GitHub.
 *
 * @throws UserError when a variable that says where GitHub is does not
 */
export function connectGitHub(
  { token, rateLimitWaitMs }: AskingSettings,
  { environment, log, signal }: Surroundings,
): GitHub {
  return connect({ token, ...apiIn(environment), rateLimitWaitMs, clock: systemClock, log, signal })
}

/**
 * Where histories are kept; nowhere if something hangs on the run's figures: a minimum is set, or it is part of a release. Then
 * every commit is read from its server itself, as a kept history could be forged in a way that no sample of it shows.
 */
export function keptIn(
  { cache, gate }: Pick<RunSettings, 'cache' | 'gate'>,
  { environment, store, mirrorOf }: Surroundings,
): Pick<Surroundings, 'store' | 'mirrorOf'> {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF_TYPE: refType } = environment
  const decides =
    gate.minimumApf !== null || gate.minimumActiveShare !== null || event === 'release' || refType === 'tag'
  return cache && !decides ? { store, mirrorOf } : { store: null, mirrorOf: null }
}

/**
 * Where logins have their pages, and the run's own GitHub server.
 *
 * @throws UserError when a variable that says where that is does not
 */
export function pagesIn(environment: NodeJS.ProcessEnv): Pick<Terms, 'serverUrl' | 'server'> {
  const serverUrl = serverIn(environment)
  return { serverUrl, server: environment.GITHUB_SERVER_URL === undefined ? null : new URL(serverUrl).hostname }
}
