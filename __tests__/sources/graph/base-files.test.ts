import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { packageName } from '../../../src/dependencies/dependency.ts'
import { isWantedBy, readFiles } from '../../../src/dependencies/read-files.ts'
import { openCheckout } from '../../../src/sources/checkout/checkout.ts'
import { readBaseFiles } from '../../../src/sources/graph/base/base-files.ts'
import { askedOf, connectedTo } from '../../support/connected.ts'
import { type FolderContent, makeFolder, type TemporaryFolder } from '../../support/folder.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

const goModule = (...paths: readonly string[]) =>
  `module x\n${paths.map(path => `require github.com/${path} v1.0.0\n`).join('')}`
const WORKFLOW = 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v6\n'
const WAIVERS = '.github/pony-factor-waivers.yml'
/** Longer than what GraphQL gives of a text. */
const LONG = `${'# nothing\n'.repeat(55_000)}flask==3.0.0\n`

/** The base. Every head has these files, unless it says otherwise. */
const BASE = {
  'go.mod': goModule('octo/one', 'octo/two'),
  'web/requirements.txt': LONG,
  'web/src/app.py': '',
  '.github/workflows/ci.yml': WORKFLOW,
}

let [repository, github]: [Repository?, GitHubOnLoopback?] = []
let head: TemporaryFolder

beforeAll(async () => {
  const told = history()
    .by('ann', 1, { files: { ...BASE, [WAIVERS]: 'waivers', 'docs/notes.txt': '' } })
    .on('head')
    .by('bob', 1, { files: { 'new/go.mod': goModule('octo/new') } })
    .on('main')
    .on('linked')
    .by('ann', 1, { files: { 'go.mod': { symlink: 'docs/notes.txt' } } })
  repository = makeRepository(told)
  github = await startGitHub({ repositories: { 'octo/pony': repository } })
})

afterAll(async () => {
  await github?.close()
  repository?.remove()
})

beforeEach(() => {
  head = makeFolder({ ...BASE, 'docs/notes.txt': '', '.git/HEAD': '' })
})

afterEach(() => head.remove())

const oidOf = (branch: string) => repository?.git('rev-parse', branch) ?? ''

/** What the base's files say, and what was asked for it. */
async function read({ folder = '', patterns = [] as string[], base = oidOf('main'), others = [] as string[] } = {}) {
  if (github === undefined) throw new Error('There is no GitHub.')
  const { log, notices } = recordingLog()
  const choice = { patterns, scopes: ['actions' as const] }
  const place = { ownServer: 'https://github.com', own: null }
  const checkout = await openCheckout({ folder: join(head.path, folder), choice, log })
  const { asked } = await readFiles(checkout, choice, place)
  const before = github.requests.length
  const files = await readBaseFiles(connectedTo(github), {
    repository: 'octo/pony',
    commit: base,
    headCommit: oidOf('head'),
    head: checkout,
    asked,
    isWanted: isWantedBy(choice),
    others,
    log,
  })
  const { dependencies, found } = await readFiles(files, choice, place)
  const requests = askedOf({ requests: github.requests.slice(before) })
  return { packages: dependencies.map(packageName), found, requests, notices, others: files.others }
}

const ALL = ['actions/actions/checkout', 'go/github.com/octo/one', 'go/github.com/octo/two', 'pypi/flask']

describe('what costs one request, and points one', () => {
  test('a pull request that changes no file that is read, however long the files are', async () => {
    const { packages, requests, notices } = await read()
    expect([packages.sort(), requests, notices]).toEqual([ALL, ['POST /graphql'], []])
    expect(github?.requests.at(-1)?.points).toBe(1)
  })

  test('one that changes a file, with the waivers besides', async () => {
    head.write({ 'go.mod': goModule('octo/one'), '.github/pony-factor-waivers.yml': 'forged' })
    const { packages, requests, others } = await read({ others: [WAIVERS, 'gone.yml'] })
    expect([packages.sort(), requests]).toEqual([ALL, ['POST /graphql']])
    expect([...others]).toEqual([
      [WAIVERS, 'waivers'],
      ['gone.yml', null],
    ])
  })

  test('one on a part of the repository', async () => {
    const { packages, requests, others } = await read({ folder: 'web', others: [WAIVERS] })
    expect([packages, requests, others.get(WAIVERS)]).toEqual([['pypi/flask'], ['POST /graphql'], 'waivers'])
  })
})

describe('what costs more', () => {
  test('a long file that was changed, as GraphQL cuts it', async () => {
    head.write({ 'web/requirements.txt': `${LONG}django==5.0.0\n` })
    const { packages, requests } = await read()
    expect(packages.sort()).toEqual(ALL)
    expect(requests).toEqual([
      'POST /graphql',
      expect.stringMatching(/^GET \/repos\/octo\/pony\/git\/blobs\/[\da-f]{40}$/),
    ])
  })

  test('a lock file that is new: all files of the base are listed, since it may have been moved', async () => {
    head.write({ 'new/go.mod': goModule('octo/new') })
    const { packages, found, requests } = await read()
    expect([packages.sort(), found.includes('new/go.mod')]).toEqual([ALL, false])
    expect(requests).toEqual(['POST /graphql', 'POST /graphql', `GET /repos/octo/pony/git/trees/${oidOf('main')}`])
  })
})

test.each([
  ['a file that the checkout has elsewhere', { 'new/go.mod': BASE['go.mod'] }, 'go.mod'],
  ['one that it has not any more', {}, 'go.mod'],
  ['a folder that it has not any more', {}, '.github'],
])('the base has %s', async (_, written: FolderContent, removed) => {
  head.drop(removed)
  head.write(written)
  const { packages, requests } = await read()
  expect(packages.sort()).toEqual(ALL)
  expect(requests).toContain(`GET /repos/octo/pony/git/trees/${oidOf('main')}`)
})

test('what the workflow has made, and git does not know, adds nothing', async () => {
  head.write({ 'out/requirements.txt': 'django==5.0.0\n' })
  const { packages, notices } = await read()
  expect(packages.sort()).toEqual([...ALL.slice(0, 3), 'pypi/django', 'pypi/flask'])
  expect(notices).toEqual([
    'What the pull request adds to out/requirements.txt is not known, since that is not in the repository.',
  ])
})

test('a symbolic link of the base is no file, and neither is one that leads to a file', async () => {
  const { found } = await read({ base: oidOf('linked') })
  expect(found).toEqual(['.github/workflows/ci.yml', 'web/requirements.txt'])
})

test('a commit that GitHub does not have is said', async () => {
  await expect(read({ base: 'f'.repeat(40) })).rejects.toThrow(
    `GitHub does not have ${'f'.repeat(40)} in octo/pony, on which the pull request is based.`,
  )
})
