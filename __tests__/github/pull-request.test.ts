import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { IncompleteAnswer } from '../../src/github/failure.ts'
import { listFiles, readBaseBranch } from '../../src/github/pull-request.ts'
import { answering, askedOf, connectedTo } from '../support/connected.ts'
import type { GitHubOptions } from '../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../support/github/server.ts'
import { history } from '../support/history.ts'
import { makeRepository, type Repository } from '../support/repository.ts'

const FILE = 'Some lines\nthat stay\nas they are.\n'
const numbered = Array.from({ length: 99 }, (_, index) => `${index}.ts`)

let repository: Repository
let gitHub: GitHubOnLoopback

beforeAll(() => {
  const told = history()
    .by('ann', 1, { files: { 'old.ts': FILE, 'gone.ts': 'Nothing like the other one.\n' } })
    .on('release/2')
    .on('feature')
    .by('bob', 1, { files: { 'old.ts': null, 'new.ts': FILE, 'gone.ts': null, 'added.ts': 'And yet another.\n' } })
    .on('many')
    .by('bob', 1, { touches: numbered })
  repository = makeRepository(told)
})

afterAll(() => repository.remove())

afterEach(() => gitHub?.close())

async function pullRequestFrom(head: string, faults: GitHubOptions['faults'] = []) {
  gitHub = await startGitHub({
    repositories: { 'octo/pony': repository },
    pullRequests: [{ repository: 'octo/pony', number: 5, base: 'release/2', head, author: 'bob' }],
    faults,
  })
  return [connectedTo(gitHub), { repository: 'octo/pony', number: 5 }] as const
}

describe('the files of a pull request', () => {
  test('each with its path on the base branch', async () => {
    expect(await listFiles(...(await pullRequestFrom('feature')))).toEqual([
      { path: 'added.ts', pathOnBase: 'added.ts', isRemoved: false, isNew: true },
      { path: 'gone.ts', pathOnBase: 'gone.ts', isRemoved: true, isNew: false },
      { path: 'new.ts', pathOnBase: 'old.ts', isRemoved: false, isNew: false },
    ])
  })

  test.each([
    ['a copied one has its own path, for its original stays', { status: 'copied', previous_filename: 'old.ts' }, true],
    ['a renamed one whose old path is not told has its new one', { status: 'renamed' }, false],
  ])('%s', async (_, file, isNew) => {
    const github = answering([{ filename: 'new.ts', ...file }])
    expect(await listFiles(github, { repository: 'octo/pony', number: 5 })).toEqual([
      { path: 'new.ts', pathOnBase: 'new.ts', isRemoved: false, isNew },
    ])
  })

  test('are listed a hundred at a time', async () => {
    await listFiles(...(await pullRequestFrom('many')))
    expect(askedOf(gitHub)).toEqual(['GET /repos/octo/pony/pulls/5/files', 'GET /repos/octo/pony/pulls/5/files'])
  })

  test.each([
    ['an empty page is the end', 0, 1, 0],
    ['pages are counted', 1, 10, 10],
    ['no more than 300 are taken', 1000, 1, 300],
  ])('where a server names a next page for ever: %s', async (_, onPage, requests, taken) => {
    const body = Array(onPage).fill({ filename: 'a.ts', status: 'added' })
    const headers = { link: '<https://api.github.com/next>; rel="next"' }
    const files = await listFiles(
      ...(await pullRequestFrom('feature', () => ({ kind: 'recorded', status: 200, body, headers }))),
    )
    expect([gitHub.requests.length, files.length]).toEqual([requests, taken])
  })

  test('are asked for again where the answer was not whole', async () => {
    const files = await listFiles(...(await pullRequestFrom('feature', [{ kind: 'html' }, { kind: 'truncated-body' }])))
    expect(files).toHaveLength(3)
  })
})

test.each([
  ['no list', null],
  ['a file without a name', [{ status: 'added' }]],
])('%s is not an answer', async (_, data) => {
  await expect(listFiles(answering(data), { repository: 'octo/pony', number: 5 })).rejects.toBeInstanceOf(
    IncompleteAnswer,
  )
})

describe('the branch that a pull request wants to change', () => {
  test('is read, whatever its name', async () => {
    expect(await readBaseBranch(...(await pullRequestFrom('feature')))).toBe('release/2')
  })

  test('is asked for again where the answer was not whole', async () => {
    expect(await readBaseBranch(...(await pullRequestFrom('feature', [{ kind: 'html' }])))).toBe('release/2')
  })
})
