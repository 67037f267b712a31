import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { command } from '../../../src/edge/desk/command.ts'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, history } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { runSources } from '../../support/runner.ts'

const ann = person('ann', { login: 'ann' })
const told = history()
  .at('2026-03-01')
  .by(ann, 1_300)
  .by('bob', 600, { coAuthors: [ann] })
  .on('topic')
  .by('cho', 60)
  .on('main')
  .by('bob', 90, { committer: ann })
  .merge('topic', ann)
  .mailmap('Bob Lee <bob@example.com>\n')
const AS_OF = '2026-11-01'

let repository: Repository
let github: GitHubOnLoopback
let server: GitServer
let home = ''

beforeAll(async () => {
  repository = makeRepository(told)
  github = await startGitHub({ repositories: { 'octo/pony': repository }, accounts: accountsOf(told) })
  server = await startGitServer({ repositories: { 'octo/pony': repository.path } })
})

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pony-home-'))
})

afterEach(() => rmSync(home, { recursive: true }))

afterAll(async () => {
  await github.close()
  await server.close()
  repository.remove()
})

/** The report of a step, without what each run and each way says differently. */
async function reportBy(inputs: Readonly<Record<string, string>>) {
  const { report, log, status } = await runSources({
    with: { repository: 'octo/pony', token: github.token, 'as-of': AS_OF, cache: 'false', ...inputs },
    environment: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_SERVER_URL: server.url },
  })
  const source = typeof report === 'object' && report !== null && 'source' in report ? report.source : null
  return { status, log, source, rest: { ...Object(report), source: 'either' } }
}

describe('a step of a workflow', () => {
  test.each([{}, { 'co-authors': 'true' }, { attribution: 'committer' }, { 'merge-commits': 'include' }])(
    'reports the same by git and by GraphQL, with %j',
    async inputs => {
      const fetched = await reportBy({ ...inputs, source: 'fetch' })
      const paged = await reportBy({ ...inputs, source: 'graphql' })

      const withoutMerges = ({ sensitivity = [], ...rest }: Record<string, unknown>) => ({
        ...rest,
        sensitivity: [sensitivity].flat().filter(row => !('mergeCommits' in Object(Object(row).change))),
      })
      expect([fetched.source, paged.source]).toEqual(['fetch', 'graphql'])
      expect(withoutMerges(fetched.rest)).toEqual(withoutMerges(paged.rest))
    },
  )

  test('takes git for a long history by itself, and says why', async () => {
    const { source, log } = await reportBy({})

    expect(source).toBe('fetch')
    expect(log).toContain('octo/pony at main: 2,051 commits new, more than 2,000, so it is fetched by git.\n')
  })

  test('tells what merges would change, whatever is set', async () => {
    const { rest } = await reportBy({ source: 'fetch', 'merge-commits': 'include' })

    expect(rest.sensitivity).toContainEqual(expect.objectContaining({ change: { mergeCommits: 'exclude' } }))
  })
})

describe('on a desk, without a token', () => {
  async function run(target: string, environment: Readonly<Record<string, string>> = {}) {
    const said = { stdout: '', stderr: '' }
    const path = join(home, 'report.json')
    const status = await command(
      [target, '--as-of', AS_OF, '--report-path', path],
      { HOME: home, ...environment },
      {
        stdout: { columns: 100, write: (text: string) => (said.stdout += text) },
        stderr: { write: (text: string) => (said.stderr += text) },
      },
      new AbortController().signal,
    )
    const report = status === 2 ? null : JSON.parse(readFileSync(path, 'utf8'))
    return { status, report, ...said }
  }

  test.each([
    ['owner/name', () => run('octo/pony', { GITHUB_SERVER_URL: server.url })],
    ['an address', () => run(`${server.url}/octo/pony`)],
  ])('%s is fetched from the git server, and nobody has an account', async (_what, measure) => {
    const { status, report, stderr } = await measure()

    expect({ status, ...report }).toMatchObject({
      status: 0,
      repository: 'octo/pony',
      ref: 'main',
      source: 'fetch',
      commits: 2_050,
    })
    expect(report.contributors.map(({ name, login }: Record<string, unknown>) => [name, login])).toEqual([
      ['Ann', null],
      ['Bob Lee', null],
      ['Cho', null],
    ])
    expect(stderr).toContain('nobody’s account is known')
  })

  test('a mirror in the cache folder is kept, and updated', async () => {
    await run(`${server.url}/octo/pony`)
    const before = server.requests.length
    const { status } = await run(`${server.url}/octo/pony`)

    expect([status, readdirSync(join(home, '.cache', 'pony-factor', 'mirrors')).length]).toEqual([0, 1])
    // What the head is, and nothing more.
    expect(server.requests.length - before).toBe(2)
  })

  test.each([
    'file:///etc',
    'ssh://git@git.example.org/a/b',
    'http://git.example.org/a/b',
    'https://x:y@git.example.org/a/b',
  ])('%s is refused', async target => {
    const { status, stderr } = await run(target)

    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^The target is an address, but not that of a repository/),
    ])
  })
})
