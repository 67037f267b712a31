import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Dependency } from '../../../src/dependencies/dependency.ts'
import { placeIn, REGISTRIES } from '../../../src/sources/registry/protocols.ts'
import { type RegistriesRequest, registries } from '../../../src/sources/registry/registries.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { memoryStore } from '../cache/memory-store.ts'

const NOW = Date.UTC(2026, 0, 1)

/** What each path is answered with: a status, or a description. */
const ANSWERS: Readonly<Record<string, number | string | object>> = {
  '/npm/left-pad/latest': { repository: { type: 'git', url: 'git+https://github.com/left-pad/left-pad.git' } },
  '/npm/@scope%2fname/latest': { repository: 'github:octo/name' },
  '/npm/no-repository/latest': { name: 'no-repository' },
  '/npm/hostile/latest': { repository: { url: 'ext::sh -c touch% /tmp/pwned' } },
  '/npm/broken/latest': '{"repository": ',
  '/npm/moved/latest': 301,
  '/pypi/pypi/ruamel-yaml/json': {
    info: { project_urls: { Homepage: 'https://example.org', 'Source Code': 'https://github.com/octo/ruamel' } },
  },
  '/pypi/pypi/sponsored/json': { info: { project_urls: { Homepage: 'https://github.com/sponsors/octo' } } },
  '/cargo/api/v1/crates/serde': { crate: { repository: 'https://github.com/serde-rs/serde' } },
  '/gem/api/v1/gems/rails.json': { source_code_uri: 'https://github.com/rails/rails/tree/v8.0.0', homepage_uri: null },
  '/gem/api/v1/gems/busy.json': 429,
}

let server: Server
let base = ''
let asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = []

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    asked.push({ url, headers })
    const answer = ANSWERS[url] ?? 404
    if (typeof answer === 'number') response.writeHead(answer, { location: 'https://example.org/' }).end()
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => new Promise(closed => server.close(closed)))

afterEach(() => {
  asked = []
})

function wanted(ecosystem: Dependency['ecosystem'], name: string, isPublic = true): Dependency {
  const nowhere = { repository: null, namedBy: null, version: null }
  return { ecosystem, name, isPublic, direct: true, scope: 'runtime', ...nowhere }
}

function asking(given: Partial<RegistriesRequest> = {}) {
  const recorded = recordingLog()
  const request: RegistriesRequest = {
    ...{ ownServer: 'https://github.com', log: recorded.log, store: null, now: NOW },
    signal: new AbortController().signal,
    originOf: registry => `${base}/${[...REGISTRIES].find(([, own]) => own === registry)?.[0]}`,
    ...given,
  }
  return { name: registries(request).name, notices: recorded.notices }
}

describe('the public registries', () => {
  test.each([
    ['npm', 'left-pad', { host: 'github.com', path: 'left-pad/left-pad' }],
    ['npm', '@scope/name', { host: 'github.com', path: 'octo/name' }],
    ['pypi', 'ruamel.yaml', { host: 'github.com', path: 'octo/ruamel' }],
    ['cargo', 'serde', { host: 'github.com', path: 'serde-rs/serde' }],
    ['gem', 'rails', { host: 'github.com', path: 'rails/rails' }],
  ] as const)('of %s name the repository of %s', async (ecosystem, name, place) => {
    expect([...(await asking().name([wanted(ecosystem, name)])).values()]).toEqual([place])
  })

  test.each([
    ['that nobody has', 'npm', 'unheard-of'],
    ['whose description names no repository', 'npm', 'no-repository'],
    ['whose description is hostile', 'npm', 'hostile'],
    ['whose page is that of sponsors', 'pypi', 'sponsored'],
    ['that has moved elsewhere', 'npm', 'moved'],
    ['whose description is broken', 'npm', 'broken'],
    ['whose name leads somewhere', 'npm', '../../admin'],
  ] as const)('say nothing of a package %s', async (_, ecosystem, name) => {
    expect((await asking().name([wanted(ecosystem, name)])).size).toBe(0)
  })

  test('are told the name of a package, and nothing else', async () => {
    await asking().name([wanted('npm', 'left-pad')])
    expect(asked.map(({ url }) => url)).toEqual(['/npm/left-pad/latest'])
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(['accept', 'connection', 'host', 'user-agent'])
  })

  test('are not asked for what does not come from there, or is named by its place', async () => {
    await asking().name([wanted('npm', 'left-pad', false), wanted('go', 'example.org/x'), wanted('npm', '../x')])
    expect(asked).toEqual([])
  })

  test('are not asked again once they do not answer, and that is said', async () => {
    const { name, notices } = asking()
    await name([wanted('gem', 'busy'), wanted('gem', 'rails')].flatMap(one => [one, one, one, one]))
    expect([asked.length <= 4, notices]).toEqual([
      true,
      ['rubygems.org was not asked further: it answers 429. What it could have named stays unknown.'],
    ])
  })

  test('are asked once in a month', async () => {
    const store = memoryStore()
    const packages = [wanted('npm', 'left-pad'), wanted('npm', 'no-repository')]
    const first = await asking({ store }).name(packages)
    const again = await asking({ store, now: NOW + 20 * 86_400_000 }).name(packages)
    expect([asked.length, [...again]]).toEqual([2, [...first]])
    await asking({ store, now: NOW + 40 * 86_400_000 }).name(packages)
    expect(asked.length).toBe(4)
  })

  test('are not believed by what somebody else has kept', async () => {
    const store = {
      load: async () => Buffer.from('[{"key":"npm left-pad","at":1,"place":{"host":"x","path":"--x"}}]'),
      save: async () => {},
    }
    expect([...(await asking({ store }).name([wanted('npm', 'left-pad')])).values()]).toEqual([
      { host: 'github.com', path: 'left-pad/left-pad' },
    ])
  })

  test('are asked nothing more when the run is over', async () => {
    const over = new AbortController()
    over.abort(new Error('over'))
    await expect(asking({ signal: over.signal }).name([wanted('npm', 'left-pad')])).rejects.toThrow('over')
    expect(asked).toEqual([])
  })
})

test.each([null, 3, 'x', [], {}, { info: null }, { info: { project_urls: 7 } }, { crate: [] }])(
  'a description that is none names nothing: %j',
  description => {
    for (const registry of REGISTRIES.values()) expect(placeIn(registry, description, 'https://github.com')).toBeNull()
  },
)
