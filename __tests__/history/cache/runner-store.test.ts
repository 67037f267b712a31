import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type RunnerStoreOptions, runnerStore } from '../../../src/history/cache/runner-store.ts'
import { type CacheServiceOptions, type Refusal, startCacheService } from './cache-service.ts'

const main = { family: 'abc', format: 'v1', member: 'main' }

const cleanUps: (() => unknown)[] = []

/** What was written to the standard output, on which the cache's client talks to the runner. */
let written = ''

beforeEach(() => {
  written = ''
  const { write } = process.stdout
  process.stdout.write = (chunk: string | Uint8Array) => {
    written += chunk
    return true
  }
  cleanUps.push(() => {
    process.stdout.write = write
  })
})

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

interface Arrangement extends CacheServiceOptions, Partial<RunnerStoreOptions> {
  /** Further variables of the runner. */
  readonly variables?: Readonly<Record<string, string>>
}

/** A runner with a cache service; the cache's client reads the process's own variables. */
async function arrange({ variables, isFromOutside = false, sleep, ...options }: Arrangement = {}) {
  const service = await startCacheService(options)
  const temp = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  const before = { ...process.env }
  const runner = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `${service.url}/`,
    ACTIONS_RUNTIME_TOKEN: 'loopback',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: temp,
    ...variables,
  }
  Object.assign(process.env, runner)
  cleanUps.push(
    () => {
      for (const name of Object.keys(runner)) delete process.env[name]
      Object.assign(process.env, before)
    },
    () => rmSync(temp, { recursive: true }),
    service.close,
  )
  const lines: string[] = []
  const log = { info: () => {}, notice: () => {}, debug: (line: string) => lines.push(line) }
  const store = runnerStore(process.env, log, { isFromOutside, ...(sleep && { sleep }) })
  return { service, temp, lines, store }
}

const textOf = (loaded: Uint8Array | null) => loaded && Buffer.from(loaded).toString()

describe('the cache of GitHub Actions', () => {
  test('gives back what was kept last', async () => {
    const { store } = await arrange()
    await store.save(main, '1', Buffer.from('first'))
    await store.save(main, '2', Buffer.from('second'))

    expect(textOf(await store.load(main))).toBe('second')
  })

  test('keeps each edition under a key of its own', async () => {
    const { store, service } = await arrange()
    await store.save(main, '1', Buffer.from('first'))
    await store.save(main, '2', Buffer.from('second'))

    expect(service.keys).toEqual(['pony-factor-history-abc-v1-main-1', 'pony-factor-history-abc-v1-main-2'])
  })

  test('gives what another ref of the repository has kept, where this one has nothing', async () => {
    const { store } = await arrange()
    await store.save(main, '1', Buffer.from('first'))

    expect(textOf(await store.load({ ...main, member: 'release' }))).toBe('first')
  })

  test('gives what another version has kept, where this one has nothing', async () => {
    const { store } = await arrange()
    await store.save({ ...main, format: 'v0' }, '1', Buffer.from('older'))
    const alone = textOf(await store.load(main))
    await store.save({ ...main, member: 'release' }, '1', Buffer.from('ours'))

    expect([alone, textOf(await store.load(main))]).toEqual(['older', 'ours'])
  })

  test('gives nothing of another repository', async () => {
    const { store } = await arrange()
    await store.save(main, '1', Buffer.from('first'))

    expect(await store.load({ ...main, family: 'xyz' })).toBeNull()
  })

  test('is asked for one thing after the other', async () => {
    const { store } = await arrange()
    const members = ['a', 'b', 'c']
    await Promise.all(members.map(member => store.save({ ...main, member }, '1', Buffer.from(member))))

    const found = await Promise.all(members.map(member => store.load({ ...main, member })))

    expect(found.map(textOf)).toEqual(members)
  })

  test('leaves no file behind', async () => {
    const { store, temp } = await arrange()
    await store.save(main, '1', Buffer.from('first'))
    await store.load(main)

    expect(existsSync(join(temp, 'pony-factor-history', 'history.json.gz'))).toBe(false)
  })

  test('is no error when it does not answer', async () => {
    const { store, lines } = await arrange({ isSilent: true, sleep: async () => {} })

    expect({ found: await store.load(main), lines }).toEqual({
      found: null,
      lines: ['The cache could not be read: it takes too long'],
    })
  })

  test('is no error when it fails', async () => {
    const { store } = await arrange({ refusal: { status: 403, body: { msg: 'Not today.' } } })
    await store.save(main, '1', Buffer.from('first'))

    expect(await store.load(main)).toBeNull()
  })
})

describe('what is normal is no annotation of the run:', () => {
  test.each<[string, Refusal]>([
    [
      'a run that may only read',
      { status: 200, body: { ok: false, message: 'cache write denied: token has no writable scopes' } },
    ],
    ['an entry that somebody else is writing', { status: 200, body: { ok: false, message: 'it exists already' } }],
    ['too many requests', { status: 429, body: { msg: 'Slow down.' }, headers: { 'retry-after': '30' } }],
    ['a quota that is used up', { status: 403, body: { msg: 'insufficient usage to create the cache entry' } }],
    ['a run that may not read', { status: 403, body: { msg: 'cache read denied: token has no readable scopes' } }],
    ['a service that is not there', { status: 404, body: { msg: 'Not Found' } }],
  ])('%s', async (_, refusal) => {
    const { store } = await arrange({ refusal })
    await store.save(main, '1', Buffer.from('first'))
    await store.load(main)

    expect(written.match(/^::(?!debug)\w+.*$/gm)).toBeNull()
    expect(written).toMatch(/^::debug::/m)
  })

  test('the older service that is not there', async () => {
    const { store, service } = await arrange({
      refusal: { status: 404, body: {} },
      variables: { ACTIONS_CACHE_SERVICE_V2: '' },
    })
    process.env.ACTIONS_CACHE_URL = `${service.url}/`
    cleanUps.push(() => delete process.env.ACTIONS_CACHE_URL)
    await store.load(main)

    expect({ asked: service.calls.length > 0, annotations: written.match(/^::(?!debug)\w+.*$/gm) }).toEqual({
      asked: true,
      annotations: null,
    })
  })

  test('but what others write meanwhile stays as it is', async () => {
    const { store } = await arrange({ refusal: { status: 403, body: { msg: 'Not today.' } } })
    const loaded = store.load(main)
    for (let turn = 0; turn < 50; turn += 1) {
      process.stdout.write('::warning::Ours.\n')
      await new Promise(setImmediate)
    }
    await loaded

    expect(written.match(/^::warning::Ours\.$/gm)?.length).toBe(50)
  })

  test('and the standard output is what it was before', async () => {
    const { store } = await arrange()
    const { write } = process.stdout
    await store.load(main)

    expect(process.stdout.write).toBe(write)
  })
})

describe('the cache is', () => {
  const outside = { isFromOutside: true }

  test.each<[string, Arrangement, readonly boolean[]]>([
    ['read and written', {}, [true, true]],
    ['only read in a run that others can start', outside, [true, false]],
    ['only read where the workflow says so', { variables: { ACTIONS_CACHE_MODE: 'read' } }, [true, false]],
    ['only written where the workflow says so', { variables: { ACTIONS_CACHE_MODE: 'write-only' } }, [false, true]],
    ['left alone where the workflow says so', { variables: { ACTIONS_CACHE_MODE: 'none' } }, [false, false]],
    [
      'written in a run that others can start where the workflow says so',
      { ...outside, variables: { ACTIONS_CACHE_MODE: 'write' } },
      [true, true],
    ],
    ['read and written by a mode that nobody knows', { variables: { ACTIONS_CACHE_MODE: 'later' } }, [true, true]],
  ])('%s', async (_, arrangement, [reads, writes]) => {
    const { store, service } = await arrange(arrangement)
    await store.save(main, '1', Buffer.from('first'))
    await store.load(main)

    const asks = (call: string) => service.calls.some(path => path.endsWith(call))
    expect({ reads: asks('GetCacheEntryDownloadURL'), writes: asks('CreateCacheEntry') }).toEqual({ reads, writes })
  })

  test('not asked for on a server that has none, whatever else is there', async () => {
    const { store, service } = await arrange({ variables: { GITHUB_SERVER_URL: 'https://github.example.com' } })
    await store.save(main, '1', Buffer.from('first'))

    expect({ found: await store.load(main), calls: service.calls }).toEqual({ found: null, calls: [] })
  })
})

test('where there is no cache, nothing is kept', async () => {
  const log = { info: () => {}, notice: () => {}, debug: () => {} }
  const store = runnerStore({}, log, { isFromOutside: false })
  await store.save(main, '1', Buffer.from('first'))

  expect(await store.load(main)).toBeNull()
})
