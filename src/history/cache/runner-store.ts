import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { type Access, accessOf } from './access.ts'
import { quietly } from './quietly.ts'
import { nameOfShelf, type Shelf, type Store } from './store.ts'

/** What every key starts with; several actions share a repository's cache. */
const PREFIX = 'pony-factor-history'

/** The client has no time-out of its own, and a cache that is slower than reading anew is of no use. */
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
 * An entry cannot be changed, so each edition has a key of its own, and the newest is found by the beginning of it.
 *
 * @param environment the runner's variables
 */
export function runnerStore(environment: NodeJS.ProcessEnv, log: Log, options: RunnerStoreOptions): Store {
  const { isFromOutside, sleep = (ms, signal) => delay(ms, undefined, { ref: false, signal }) } = options
  // The path is part of what the cache compares, so it must be the same in every run.
  const path = join(environment.RUNNER_TEMP ?? tmpdir(), PREFIX, 'history.json.gz')
  const isConfigured = [environment.ACTIONS_RESULTS_URL, environment.ACTIONS_CACHE_URL].some(Boolean)
  const access = accessOf(environment.ACTIONS_CACHE_MODE ?? '', isFromOutside)
  let queue: Promise<unknown> = Promise.resolve()

  /** One after the other, as all use the one file. */
  function inTurn<T>(what: string, need: keyof Access, work: (client: CacheClient) => Promise<T>): Promise<T | null> {
    const turn = queue
      .then(() => soon(use(need, work), sleep))
      .catch((thrown: unknown) => {
        log.debug(`The cache could not be ${what}: ${messageOf(thrown)}`)
        return null
      })
    queue = turn
    return turn
  }

  async function use<T>(need: keyof Access, work: (client: CacheClient) => Promise<T>): Promise<T | null> {
    if (!isConfigured) return null
    if (!access[need]) {
      log.debug(
        'This run may not do that with the cache of GitHub Actions, as is usual for its event or its cache-mode.',
      )
      return null
    }
    // Loaded only here: it is most of the program's size, and a run without a cache shall not pay for it.
    const client = await import('@actions/cache')
    if (!client.isFeatureAvailable()) return null
    return quietly(() => work(client)).finally(() => rm(path, { force: true }))
  }

  async function load({ restoreCache }: CacheClient, shelf: Shelf): Promise<Uint8Array | null> {
    const all = `${PREFIX}-${shelf.family}-`
    const own = `${PREFIX}-${nameOfShelf(shelf)}-`
    const key = await restoreCache([path], own, [own, `${all}${shelf.format}-`, all])
    return key === undefined ? null : readFile(path)
  }

  async function save({ saveCache }: CacheClient, shelf: Shelf, edition: string, bytes: Uint8Array): Promise<void> {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
    await saveCache([path], `${PREFIX}-${nameOfShelf(shelf)}-${edition}`)
  }

  return {
    load: shelf => inTurn('read', 'reads', client => load(client, shelf)),
    save: async (...args) => {
      await inTurn('written', 'writes', client => save(client, ...args))
    },
  }
}

type CacheClient = Pick<typeof import('@actions/cache'), 'restoreCache' | 'saveCache'>

async function soon<T>(work: Promise<T>, sleep: NonNullable<RunnerStoreOptions['sleep']>): Promise<T> {
  const done = new AbortController()
  const tooLate = sleep(PATIENCE_MS, done.signal).then(() => {
    throw new Error('it takes too long')
  })
  return Promise.race([work, tooLate]).finally(() => done.abort())
}
