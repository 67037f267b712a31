import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { type Access, accessOf } from './access.ts'
import { MOST_BYTES } from './bounds.ts'
import { type CacheService, cacheServiceIn, openCacheService } from './service.ts'
import { type CacheKey, nameOfKey, type Store } from './store.ts'

/** What every key starts with; several actions share a repository's cache. */
const PREFIX = 'pony-factor-history'

/** A cache that is slower than reading anew is of no use. */
const PATIENCE_MS = 60_000

/** What the store is used with. */
export interface RunnerStoreOptions {
  /** Whether somebody can have started the run who may not write to the repository. */
  readonly isFromOutside: boolean
  /** Waits; rejects when it is aborted. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

/**
 * The cache of GitHub Actions. A workflow finds what its own branch, its base branch or the default branch has kept, and
 * never what another one has: a pull request cannot give anything to the branch that it asks to be merged into.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching
 *
 * An entry cannot be changed, so each edition has a key of its own, and the newest is found by the beginning of it. Whatever an
 * entry holds, it stays bytes in memory here.
 *
 * @param environment the runner's variables
 */
export function runnerStore(environment: NodeJS.ProcessEnv, log: Log, options: RunnerStoreOptions): Store {
  const { isFromOutside, sleep = (ms, signal) => delay(ms, undefined, { ref: false, signal }) } = options
  const found = cacheServiceIn(environment)
  const service = found === null ? null : openCacheService(found)
  const access = accessOf(environment.ACTIONS_CACHE_MODE ?? '', isFromOutside)

  async function use<T>(
    what: string,
    need: keyof Access,
    work: (service: CacheService) => Promise<T>,
  ): Promise<T | null> {
    if (service === null) return null
    if (!access[need]) {
      log.debug(
        'This run may not do that with the cache of GitHub Actions, as is usual for its event or its cache-mode.',
      )
      return null
    }
    try {
      return await soon(work(service), sleep)
    } catch (thrown) {
      log.debug(`The cache could not be ${what}: ${messageOf(thrown)}`)
      return null
    }
  }

  async function load({ find, read }: CacheService, cacheKey: CacheKey): Promise<Uint8Array | null> {
    const all = `${PREFIX}-${cacheKey.family}-`
    const own = `${PREFIX}-${nameOfKey(cacheKey)}-`
    const address = await find([own, own, `${all}${cacheKey.format}-`, all])
    return address === null ? null : read(address, MOST_BYTES)
  }

  return {
    load: cacheKey => use('read', 'reads', service => load(service, cacheKey)),
    save: async (cacheKey, edition, bytes) => {
      const key = `${PREFIX}-${nameOfKey(cacheKey)}-${edition}`
      await use('written', 'writes', ({ write }) => write(key, bytes))
    },
  }
}

async function soon<T>(work: Promise<T>, sleep: NonNullable<RunnerStoreOptions['sleep']>): Promise<T> {
  const done = new AbortController()
  const tooLate = sleep(PATIENCE_MS, done.signal).then(() => {
    throw new Error('it takes too long')
  })
  return Promise.race([work, tooLate]).finally(() => done.abort())
}
