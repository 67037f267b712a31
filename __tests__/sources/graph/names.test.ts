import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { comparedSides } from '../../../src/sources/graph/compared.ts'
import { dependencyGraph } from '../../../src/sources/graph/dependency-graph.ts'
import { askedOf, connectedTo } from '../../support/connected.ts'
import { dependency } from '../../support/dependencies.ts'
import type { ManifestOptions } from '../../support/github/dependency-graph.ts'
import type { Fault } from '../../support/github/faults.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

const OWN_SERVER = 'https://github.com'
const [BASE, HEAD] = ['a'.repeat(40), 'b'.repeat(40)]

const manifest = (filename: string, ...dependencies: ManifestOptions['dependencies']): ManifestOptions => ({
  filename,
  dependencies,
})
const npm = (name: string, repository: string | null) => ({ manager: 'NPM', name, repository })

let [repository, github]: [Repository?, GitHubOnLoopback?] = []
/** What goes wrong at the next requests. */
let faults: (Fault | null)[] = []

beforeAll(async () => {
  repository = makeRepository(history().by('ann'))
  const hosted = repository
  github = await startGitHub({
    repositories: Object.fromEntries(
      ['octo/pony', 'octo/long', 'octo/many', 'octo/off', 'octo/silent'].map(name => [name, hosted]),
    ),
    faults: () => faults.shift() ?? null,
    dependencyGraphs: {
      'octo/pony': {
        manifests: [
          manifest('package-lock.json', npm('left-pad', 'stevemao/left-pad'), npm('odd', '../x'), npm('nobody', null)),
          manifest('requirements.txt', { manager: 'PIP', name: 'Flask_SQLAlchemy', repository: 'pallets/fs' }),
          manifest('pom.xml', { manager: 'MAVEN', name: 'left-pad', repository: 'octo/java' }),
        ],
        changes: [
          { change: 'added', ecosystem: 'npm', name: 'left-pad', source: 'github.com/stevemao/left-pad' },
          { change: 'removed', ecosystem: 'pip', name: 'flask', source: 'https://github.com/pallets/flask' },
          { change: 'added', ecosystem: 'npm', name: 'none', source: null },
          { change: 'added', ecosystem: 'npm', name: 'text', source: 'null' },
          { change: 'added', ecosystem: 'npm', name: 'evil', source: 'ext::sh -c x' },
          { change: 'added', ecosystem: 'actions', name: 'actions/checkout/', source: null },
          { change: 'added', ecosystem: 'actions', name: 'github/codeql-action/init', source: null },
          ...Array.from({ length: 30 }, (_, index) => {
            return { change: 'added', ecosystem: 'npm', name: `many-${index}`, source: `octo/many-${index}` } as const
          }),
        ],
      },
      'octo/long': {
        manifests: [
          manifest('a.json', npm('first', 'octo/first')),
          manifest('b.json', ...Array.from({ length: 250 }, (_, index) => npm(`p${index}`, `octo/p${index}`))),
          ...Array.from({ length: 12 }, (_, index) => manifest(`c${index}.json`, npm(`c${index}`, `octo/c${index}`))),
        ],
      },
      'octo/many': {
        manifests: Array.from({ length: 210 }, (_, index) => manifest(`${index}.json`, npm(`m${index}`, null))),
      },
      'octo/off': { manifests: 'off' },
    },
  })
})

afterAll(async () => {
  await github?.close()
  repository?.remove()
})

beforeEach(() => {
  faults = []
})

async function ask(kind: 'graph' | 'compare', name: string, packages: readonly string[]) {
  if (github === undefined) throw new Error('There is no GitHub.')
  const { log, notices } = recordingLog()
  const connected = connectedTo(github)
  const request = { repository: name, ownServer: OWN_SERVER, log }
  const namer =
    kind === 'graph'
      ? dependencyGraph(connected, request)
      : comparedSides(connected, { ...request, base: BASE, head: HEAD })
  const before = github.requests.length
  const names = await namer.name(packages.map(said => dependency(said)))
  const named = Object.fromEntries([...names].map(([key, { host, path }]) => [key, `${host}/${path}`]))
  return { named, notices, requests: askedOf({ requests: github.requests.slice(before) }) }
}

describe("GitHub's dependency graph", () => {
  test('names repositories by package manager and name, in a query at a point', async () => {
    const { named, notices, requests } = await ask('graph', 'octo/pony', [
      'npm/left-pad',
      'pypi/flask-sqlalchemy',
      'npm/odd',
      'npm/nobody',
    ])
    expect(named).toEqual({
      'npm/left-pad': 'github.com/stevemao/left-pad',
      'pypi/flask-sqlalchemy': 'github.com/pallets/fs',
    })
    expect([notices, requests, github?.requests.at(-1)?.points]).toEqual([[], ['POST /graphql'], 1])
  })

  test('is read until everything is named, also within a long manifest', async () => {
    const { named, requests } = await ask('graph', 'octo/long', ['npm/p249', 'npm/c11'])
    expect(named).toEqual({ 'npm/p249': 'github.com/octo/p249', 'npm/c11': 'github.com/octo/c11' })
    expect(requests).toHaveLength(4)
    expect((await ask('graph', 'octo/long', ['npm/first'])).requests).toHaveLength(1)
  })

  test('is left when it goes on for too long', async () => {
    const { requests, notices } = await ask('graph', 'octo/many', ['npm/gone'])
    expect(requests).toHaveLength(20)
    expect(notices).toEqual([
      'The repositories of 1 package are not named: the dependency graph of octo/many is longer than what is read of it.',
    ])
  })

  test('is asked again while it is not there yet, for less', async () => {
    const nothing: Fault = {
      kind: 'edited',
      edit: () => ({ data: { repository: { dependencyGraphManifests: null } } }),
    }
    const late: Fault = { kind: 'edited', edit: () => ({ data: null, errors: [{ message: 'timedout' }] }) }
    faults = [nothing, late, nothing]
    const { named, notices, requests } = await ask('graph', 'octo/pony', ['npm/left-pad'])
    expect([named, notices, requests.length]).toEqual([{ 'npm/left-pad': 'github.com/stevemao/left-pad' }, [], 4])
    expect(github?.requests.slice(-4).map(({ variables }) => variables.first)).toEqual([10, 1, 1, 1])
  })

  test('is given up after four tries, with a notice', async () => {
    faults = Array.from({ length: 9 }, () => ({ kind: 'something-went-wrong' }))
    const { named, notices, requests } = await ask('graph', 'octo/pony', ['npm/left-pad', 'npm/odd'])
    expect([named, requests.length]).toEqual([{}, 4])
    expect(notices).toEqual([
      expect.stringMatching(/^The repositories of 2 packages are not named: GitHub failed 2 times/),
    ])
  })

  test('may be off, and then says how it is switched on', async () => {
    const { named, notices, requests } = await ask('graph', 'octo/off', ['npm/left-pad'])
    expect([named, requests.length]).toEqual([{}, 1])
    expect(notices).toEqual([
      "The repositories of 1 package are not named: GitHub's dependency graph is off for octo/off. Switch it on (Settings → Advanced Security → Dependency graph), install the packages before this step, or set resolve to registry or none.",
    ])
  })

  test('that lists nothing never means that there is nothing', async () => {
    expect((await ask('graph', 'octo/silent', ['npm/left-pad'])).notices).toEqual([
      "The repositories of 1 package are not named: GitHub's dependency graph of octo/silent lists nothing. Switch it on (Settings → Advanced Security → Dependency graph), install the packages before this step, or set resolve to registry or none.",
    ])
  })

  test('of a repository that is not there is said', async () => {
    const { notices } = await ask('graph', 'octo/gone', ['npm/left-pad'])
    expect(notices).toEqual([
      'The repositories of 1 package are not named: GitHub found nothing while reading the dependency graph of octo/gone. The token needs contents: read.',
    ])
  })
})

describe("GitHub's comparison of two sides", () => {
  test('names what comes and goes, an action by its name, over all pages', async () => {
    const { named, notices, requests } = await ask('compare', 'octo/pony', ['npm/left-pad'])
    expect(named).toMatchObject({
      'npm/left-pad': 'github.com/stevemao/left-pad',
      'pypi/flask': 'github.com/pallets/flask',
      'actions/actions/checkout': 'github.com/actions/checkout',
      'actions/github/codeql-action': 'github.com/github/codeql-action',
      'npm/many-29': 'github.com/octo/many-29',
    })
    expect(Object.keys(named).filter(key => /none|text|evil/.test(key))).toEqual([])
    const address = `GET /repos/octo/pony/dependency-graph/compare/${BASE}...${HEAD}`
    expect([notices, requests]).toEqual([[], [address, address]])
  })

  test.each(['octo/long', 'octo/gone'])(
    'names nothing where GitHub does not compare, and nobody is bothered: %s',
    async name => {
      const { named, notices, requests } = await ask('compare', name, ['npm/left-pad'])
      expect([named, notices, requests.length]).toEqual([{}, [], 1])
    },
  )
})
