import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { nameOfShelf, type Shelf, type Store } from './store.ts'

/** What every key starts with; several actions share a repository's cache. */
const PREFIX = 'pony-factor-history'

/** The client has no time-out of its own, and a cache that is slower than reading anew is of no use. */
const PATIENCE_MS = 60_000

/**
 * The cache of GitHub Actions. A workflow finds what its own branch, its base branch or the default branch has kept, and
 * never what another one has: a pull request cannot give anything to the branch that it asks to be merged into.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching
 *
 * An entry cannot be changed, so each edition has a key of its own, and the newest is found by the beginning of it.
 *
 * @param environment the runner's variables
 * @param patienceMs how long the cache may take to give or to take something
 */
export function runnerStore(environment: NodeJS.ProcessEnv, log: Log, patienceMs = PATIENCE_MS): Store {
  // The path is part of what the cache compares, so it must be the same in every run.
  const path = join(environment.RUNNER_TEMP ?? tmpdir(), PREFIX, 'history.json.gz')
  const isAvailable = [environment.ACTIONS_RESULTS_URL, environment.ACTIONS_CACHE_URL].some(Boolean)
  let queue: Promise<unknown> = Promise.resolve()

  /** One after the other, as all use the one file. */
  function inTurn<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    const turn = queue
      .then(() => soon(work(), patienceMs))
      .catch((thrown: unknown) => {
        log.debug(`The cache could not be ${what}: ${messageOf(thrown)}`)
        return null
      })
    queue = turn
    return turn
  }

  async function load(shelf: Shelf): Promise<Uint8Array | null> {
    // Loaded only here: it is most of the program's size, and a run without a cache shall not pay for it.
    const { restoreCache } = await import('@actions/cache')
    const all = `${PREFIX}-${shelf.family}-`
    const own = `${PREFIX}-${nameOfShelf(shelf)}-`
    const key = await restoreCache([path], own, [own, `${all}${shelf.format}-`, all])
    return key === undefined ? null : readFile(path)
  }

  async function save(shelf: Shelf, edition: string, bytes: Uint8Array): Promise<void> {
    const { saveCache } = await import('@actions/cache')
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
    await saveCache([path], `${PREFIX}-${nameOfShelf(shelf)}-${edition}`)
  }

  return {
    load: async shelf =>
      isAvailable ? inTurn('read', () => load(shelf).finally(() => rm(path, { force: true }))) : null,
    save: async (...args) => {
      if (isAvailable) await inTurn('written', () => save(...args).finally(() => rm(path, { force: true })))
    },
  }
}

async function soon<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  const done = new AbortController()
  const tooLate = delay(patienceMs, undefined, { ref: false, signal: done.signal }).then(() => {
    throw new Error('it takes too long')
  })
  return Promise.race([work, tooLate]).finally(() => done.abort())
}
