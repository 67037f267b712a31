import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Dependency } from '../../../src/dependencies/dependency.ts'
import { REGISTRIES } from '../../../src/sources/registry/registries.ts'
import { publicRegistries, type RegistryRequest } from '../../../src/sources/registry/registry.ts'
import { dependency } from '../../support/dependencies.ts'
import { memoryStore } from '../cache/memory-store.ts'

/** What the registries on loopback say, by path; a number is a status. */
type Answers = Readonly<Record<string, unknown>>

interface Asked {
  readonly path: string
  readonly agent: string
  readonly headers: readonly string[]
  /** How many were under way, itself included. */
  readonly atOnce: number
}

let server: Server
let address: string
let answers: Answers
let asked: Asked[]
let underWay = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    underWay += 1
    response.once('close', () => {
      underWay -= 1
    })
    const [path, agent] = [request.url ?? '', request.headers['user-agent'] ?? '']
    asked.push({ path, agent, headers: Object.keys(request.headers).sort(), atOnce: underWay })
    const found = answers[path]
    const answer = typeof found === 'function' ? found() : found
    // The next ones come meanwhile.
    setTimeout(() => {
      if (answer === 'hang') return
      if (typeof answer === 'string') response.end(answer)
      else if (typeof answer === 'object') response.end(JSON.stringify(answer))
      else
        response
          .writeHead(typeof answer === 'number' ? answer : 404, { location: '/elsewhere', 'retry-after': '2' })
          .end()
    }, 5)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
})

beforeEach(() => {
  asked = []
  answers = {}
})

async function name(packages: readonly Dependency[], said: Answers, options: Partial<RegistryRequest> = {}) {
  answers = said
  const [infos, notices, waits]: [string[], string[], number[]] = [[], [], []]
  const log = {
    info: (line: string) => infos.push(line),
    notice: (line: string) => notices.push(line),
    debug: () => {},
  }
  const { name: ask } = publicRegistries({
    ownServer: 'https://github.com',
    store: null,
    log,
    now: Date.parse('2026-11-23T12:00:00Z'),
    sleep: async ms => waits.push(ms),
    registries: REGISTRIES.map(registry => ({ ...registry, address })),
    ...options,
  })
  const names = Object.fromEntries([...(await ask(packages))].map(([key, { host, path }]) => [key, `${host}/${path}`]))
  return { names, infos: infos.map(line => line.replace(/127\.0\.0\.1:\d+/, 'HOST')), notices, waits }
}

const npm = (name: string, options: Partial<Dependency> = {}) => dependency(`npm/${name}`, null, options)

describe('what a registry says of a package', () => {
  test.each([
    [npm('a'), '/a/1.0.0', { repository: { url: 'git+https://github.com/octo/a.git' } }],
    [npm('@octo/a'), '/@octo%2fa/1.0.0', { repository: 'octo/a' }],
    [npm('a', { version: '^1' }), '/a/latest', { homepage: 'https://github.com/octo/a#readme' }],
    [
      dependency('pypi/A_b'),
      '/pypi/a-b/1.0.0/json',
      { info: { project_urls: { Docs: 'https://x.org/a/b', 'Source Code': 'https://github.com/octo/a/' } } },
    ],
    [
      dependency('pypi/a', null, { version: null }),
      '/pypi/a/json',
      { info: { project_urls: null, home_page: 'https://github.com/octo/a' } },
    ],
    [
      dependency('pypi/a', null, { version: '>=1' }),
      '/pypi/a/json',
      { info: { project_urls: { Homepage: 'https://github.com/octo/a' } } },
    ],
    [dependency('cargo/a'), '/api/v1/crates/a', { crate: { repository: 'https://github.com/octo/a/tree/main/a' } }],
    [dependency('gem/a'), '/api/v1/gems/a.json', { source_code_uri: 'https://github.com/octo/a/tree/v1.0.0' }],
    [dependency('gem/a'), '/api/v1/gems/a.json', { source_code_uri: null, homepage_uri: 'https://github.com/octo/a' }],
  ])('names its repository: %j at %s', async (asking, path, answer) => {
    const { names, notices } = await name([asking], { [path]: answer })
    expect([Object.values(names), asked.map(({ path }) => path), notices]).toEqual([['github.com/octo/a'], [path], []])
  })

  test.each([
    [{ repository: 'ext::sh -c x' }],
    [{ repository: { url: 'https://user:secret@github.com/octo/a' } }],
    [{ repository: 'file:///etc/passwd', homepage: 'https://octo.example/a/b' }],
    [{ repository: [] }],
    [[]],
    [404],
    [301],
  ])('names none where it says none that is one: %j', async answer => {
    const { names, notices } = await name([npm('a')], { '/a/1.0.0': answer })
    expect([names, notices, asked.length]).toEqual([{}, [], 1])
  })
})

describe('what a registry is asked', () => {
  test('is where packages come from, and the log says what it learns', async () => {
    const { infos } = await name([npm('a'), npm('b')], {})
    expect(infos).toEqual(['Asking HOST where 2 packages come from: it learns their names and versions.'])
    expect(asked.map(({ agent, headers }) => [agent, headers])).toEqual(
      Array(2).fill(['pony-factor', ['accept', 'connection', 'host', 'user-agent']]),
    )
  })

  test.each([
    [npm('a', { isPublic: false })],
    [npm('../a')],
    [npm('a/b/c')],
    [dependency('pypi/-a')],
    [dependency('cargo/../a')],
    [dependency('gem/a?b')],
    [dependency('go/golang.org/x/text')],
  ])('is nothing about what comes from elsewhere, is no name, or has no such registry: %j', async asking => {
    const { names, infos } = await name([asking], {})
    expect([names, infos, asked]).toEqual([{}, [], []])
  })

  test('is asked for four at a time, and crates.io once a second', async () => {
    await name(
      Array.from({ length: 12 }, (_, index) => npm(`a${index}`)),
      {},
    )
    expect(Math.max(...asked.map(({ atOnce }) => atOnce))).toBe(4)
    asked = []
    const { waits } = await name(
      ['cargo/a', 'cargo/b', 'cargo/c'].map(one => dependency(one)),
      {},
    )
    expect([Math.max(...asked.map(({ atOnce }) => atOnce)), waits]).toEqual([1, [1000, 1000]])
  })

  test('is no more than its due', async () => {
    const registries = REGISTRIES.map(registry => ({ ...registry, address, most: 2 }))
    const { notices } = await name(
      ['a', 'b', 'c'].map(one => npm(one)),
      {},
      { registries },
    )
    expect(asked).toHaveLength(2)
    expect(notices).toEqual([
      expect.stringMatching(
        / was not asked, or did not answer, where 1 package comes from \(more than 2 packages\)\.$/,
      ),
    ])
  })
})

describe('a registry that fails', () => {
  test.each([
    ['a bad moment', 503, [2000, 2000]],
    ['a limit', 429, [2000, 2000]],
    ['no JSON', '<html>', [1000, 2000]],
  ])('is asked three times: %s', async (_, answer, pauses) => {
    const { names, notices, waits } = await name([npm('a')], { '/a/1.0.0': answer })
    expect([names, asked.length, waits, notices.length]).toEqual([{}, 3, pauses, 1])
  })

  test.each([
    ['a no', 403, {}],
    ['an answer that is too long', ' '.repeat(8 * 2 ** 20 + 1), {}],
  ])('is asked once: %s', async (_, answer, options) => {
    const { notices } = await name([npm('a')], { '/a/1.0.0': answer }, options)
    expect([asked.length, notices.length]).toEqual([1, 1])
  })

  test('is not waited for when it says nothing', async () => {
    const { notices } = await name([npm('a')], { '/a/1.0.0': 'hang' }, { timeoutMs: 30 })
    expect([asked.length, notices.length]).toEqual([3, 1])
  })

  test('gets better', async () => {
    const replies = [500, { repository: 'octo/a' }]
    const { names, notices } = await name([npm('a')], { '/a/1.0.0': () => replies.shift() })
    expect([names, notices]).toEqual([{ 'npm/a': 'github.com/octo/a' }, []])
  })

  test('is left alone after a few packages, and one sentence says so', async () => {
    const packages = Array.from({ length: 20 }, (_, index) => npm(`a${index}`))
    const { notices } = await name(packages, Object.fromEntries(packages.map(one => [`/${one.name}/1.0.0`, 403])))
    expect(asked.length).toBeLessThanOrEqual(8)
    expect(notices).toEqual([expect.stringMatching(/did not answer, where 20 packages come from \(HTTP 403\)\.$/)])
  })

  test('is not asked any more when the run is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(name([npm('a')], {}, { signal })).rejects.toThrow('cancelled')
    expect(asked).toEqual([])
  })
})

describe('what a registry has said', () => {
  const said = { '/a/1.0.0': { repository: 'octo/a' }, '/b/1.0.0': 404 }
  const DAY_MS = 86_400_000
  const now = Date.parse('2026-11-23T12:00:00Z')

  test('is kept for a month, also that it says nothing, and is nothing but names and places', async () => {
    const store = memoryStore()
    const first = await name([npm('a'), npm('b')], said, { store, now })
    expect(JSON.parse(Buffer.from(store.bytes ?? []).toString())).toEqual({
      places: [
        ['npm/a', 'github.com', 'octo/a', now],
        ['npm/b', '', '', now],
      ],
    })
    asked = []
    const later = await name([npm('a'), npm('b')], said, { store, now: now + 29 * DAY_MS })
    expect([later.names, asked, store.saved.length]).toEqual([first.names, [], 1])
    await name([npm('a')], said, { store, now: now + 30 * DAY_MS })
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['no JSON', '<'],
    ['a place that is none', JSON.stringify({ places: [['npm/a', 'github.com', '../x', now]] })],
    ['another form', JSON.stringify({ places: [['npm/a', 7]] })],
    ['brackets in brackets', '['.repeat(100_000)],
    ['a day to come', JSON.stringify({ places: [['npm/a', 'github.com', 'evil/a', now + 1]] })],
    ['too much', ' '.repeat(8 * 2 ** 20 + 1)],
  ])('is not believed when it is damaged or forged: %s', async (_, text) => {
    const { names } = await name([npm('a')], said, { store: memoryStore(Buffer.from(text)), now })
    expect([names, asked.length]).toEqual([{ 'npm/a': 'github.com/octo/a' }, 1])
  })

  test('is not given away for a package that comes from elsewhere', async () => {
    const store = memoryStore()
    await name([npm('a')], said, { store, now })
    expect((await name([npm('a', { isPublic: false })], said, { store, now })).names).toEqual({})
  })
})
