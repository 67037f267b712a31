import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { MOST_BYTES } from '../../../src/sources/cache/bounds.ts'
import { type RunnerStoreOptions, runnerStore } from '../../../src/sources/cache/runner-store.ts'
import { openCacheService } from '../../../src/sources/cache/service.ts'
import { type CacheServiceOptions, type Refusal, startCacheService } from './cache-service.ts'

const main = { family: 'abc', format: 'v1', member: 'main' }

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

interface Arrangement extends CacheServiceOptions, Partial<RunnerStoreOptions> {
  /** Further variables of the runner. */
  readonly variables?: Readonly<Record<string, string>>
}

/** A runner with a cache service. */
async function arrange({ variables, isFromOutside = false, sleep, ...options }: Arrangement = {}) {
  const service = await startCacheService(options)
  const temp = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  cleanUps.push(() => rmSync(temp, { recursive: true }), service.close)
  const runner = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `${service.url}/`,
    ACTIONS_RUNTIME_TOKEN: 'loopback',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: temp,
    ...variables,
  }
  const lines: string[] = []
  const log = { info: () => {}, notice: () => {}, debug: (line: string) => lines.push(line) }
  const store = runnerStore(runner, log, { isFromOutside, ...(sleep && { sleep }) })
  /** What somebody else may put there, who does not use this program. */
  const plant = (key: string, bytes: Uint8Array) =>
    openCacheService({ url: runner.ACTIONS_RESULTS_URL, token: 'loopback' }).write(key, bytes)
  return { service, temp, lines, store, plant }
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

  test('can be asked for several things at once', async () => {
    const { store } = await arrange()
    const members = ['a', 'b', 'c']
    await Promise.all(members.map(member => store.save({ ...main, member }, '1', Buffer.from(member))))

    const found = await Promise.all(members.map(member => store.load({ ...main, member })))

    expect(found.map(textOf)).toEqual(members)
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

describe('what is normal is a line for those who look for it:', () => {
  const denied = 'cache write denied: token has no writable scopes'

  test.each<[string, Refusal, string]>([
    ['a run that may only read', { status: 200, body: { ok: false, message: denied } }, denied],
    ['an entry that is there', { status: 200, body: { ok: false } }, 'there is such an entry'],
    ['too many requests', { status: 429, body: { msg: 'Slow down.' }, headers: { 'retry-after': '30' } }, 'Slow down.'],
    ['a quota that is used up', { status: 403, body: { msg: 'insufficient usage' } }, 'insufficient usage'],
    ['a run that may not read', { status: 403, body: { msg: 'cache read denied' } }, 'cache read denied'],
    ['a service that is not there', { status: 404, body: { msg: 'Not Found' } }, 'the service is not there'],
    ['an answer that says nothing', { status: 200, body: [] }, 'there is such an entry'],
  ])('%s', async (_, refusal, reason) => {
    const { store, lines } = await arrange({ refusal })
    await store.save(main, '1', Buffer.from('first'))

    expect({ found: await store.load(main), line: lines[0] }).toEqual({
      found: null,
      line: expect.stringMatching(new RegExp(`^The cache could not be written: .*${reason}`, 's')),
    })
  })
})

describe('an entry stays bytes,', () => {
  const key = 'pony-factor-history-abc-v1-main-1'

  /** A tar archive with one file. */
  function archiveOf(name: string): Buffer {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000644\0', 100)
    header.write('00000000004\0', 124)
    header.write('00000000000\0', 136)
    header.write('        0', 148)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((all, byte) => all + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return Buffer.concat([header, Buffer.from('evil'.padEnd(512, '\0')), Buffer.alloc(1024)])
  }

  test.each([
    ['an absolute name', (temp: string) => join(temp, 'planted')],
    ['a name that leads out', () => '../../../planted'],
    ['our own name', () => 'history.json.gz'],
  ])('also an archive with %s: nothing is written, and no program is started', async (_, nameIn) => {
    const { store, plant, temp } = await arrange()
    const programs = join(temp, 'bin')
    mkdirSync(programs)
    for (const name of ['tar', 'gtar', 'bsdtar', 'zstd', 'gzip', 'unzstd', 'sh', 'git']) {
      writeFileSync(join(programs, name), `#!/bin/sh\n: > '${join(temp, 'started')}'\n`, { mode: 0o755 })
    }
    const { PATH: path = '' } = process.env
    process.env.PATH = `${programs}${delimiter}${path}`
    cleanUps.push(() => {
      process.env.PATH = path
    })
    const archive = archiveOf(nameIn(temp))
    await plant(key, archive)

    const found = await store.load(main)

    expect({ found, files: readdirSync(temp) }).toEqual({ found: archive, files: ['bin'] })
  })

  test('and no more of them are read than there can be', async () => {
    const { store, plant, lines } = await arrange()
    await plant(key, Buffer.alloc(MOST_BYTES + 1))

    expect({ found: await store.load(main), lines }).toEqual({
      found: null,
      lines: ['The cache could not be read: the entry is larger than any of ours'],
    })
  })
})

test('the token goes to the service alone, wherever that sends us', async () => {
  const tokens: (string | undefined)[] = []
  const other = createServer((request, response) => {
    tokens.push(request.headers.authorization)
    response.end('{"ok":true}')
  })
  await new Promise<void>(listening => other.listen(0, '127.0.0.1', listening))
  cleanUps.push(() => other.close())
  const location = `http://localhost:${(other.address() as AddressInfo).port}/`
  const { store, service } = await arrange({ refusal: { status: 307, body: {}, headers: { location } } })
  await store.load(main)

  expect({ calls: service.calls.length, tokens }).toEqual({ calls: 1, tokens: [] })
})

test('the storage is told no token', async () => {
  const { store, service } = await arrange()
  await store.save(main, '1', Buffer.from('first'))
  await store.load(main)

  expect(service.tokens).toEqual(['Bearer loopback', undefined, 'Bearer loopback', 'Bearer loopback', undefined])
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

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['asked for in an enterprise on github.com', { GITHUB_SERVER_URL: 'https://octo.ghe.com' }, true],
    ['not asked for on an Enterprise Server', { GITHUB_SERVER_URL: 'https://github.example.com' }, false],
    ['not asked for on a server that is called alike', { GITHUB_SERVER_URL: 'https://evilghe.com' }, false],
    ['not asked for where there is only the older one', { ACTIONS_CACHE_SERVICE_V2: '' }, false],
  ])('%s', async (_, variables, isAsked) => {
    const { store, service } = await arrange({ variables })
    await store.load(main)

    expect(service.calls.length > 0).toBe(isAsked)
  })
})

test('where there is no cache, nothing is kept', async () => {
  const log = { info: () => {}, notice: () => {}, debug: () => {} }
  const store = runnerStore({}, log, { isFromOutside: false })
  await store.save(main, '1', Buffer.from('first'))

  expect(await store.load(main)).toBeNull()
})
