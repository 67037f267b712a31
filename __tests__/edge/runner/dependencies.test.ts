import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, history, person, type TestHistory } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { runSources, runStep, type Step, type StepResult } from '../../support/runner.ts'

const [ann, bob, cy] = ['ann', 'bob', 'cy'].map(login => person(login, { login })) as [never, never, never]

/** A lock file of npm's with these packages, all of which are asked for. */
function lock(...names: readonly string[]): string {
  const versions = Object.fromEntries(names.map(name => [name, '^1.0.0']))
  const packages = Object.fromEntries(names.map(name => [`node_modules/${name}`, { version: '1.0.0' }]))
  return JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: versions }, ...packages } })
}

const WAIVERS = `- repository: octo/alone
  rule: alone
  reason: We talk to its maintainer every week.
  until: 2027-03-31
`

const TOLD: Readonly<Record<string, TestHistory>> = {
  'octo/app': history()
    .at('2026-05-01')
    .by(ann, 1, { files: { 'package-lock.json': lock('team') } })
    .on('waived')
    .by(ann, 1, { files: { '.github/pony-factor-waivers.yml': WAIVERS } }),
  'octo/team': history().at('2026-03-01').by(ann, 3).by(bob, 3).by(cy, 3),
  'octo/alone': history().at('2026-03-01').by(bob, 5),
  'octo/gone': history().at('2015-03-01').by(cy, 5),
}

let repositories: Readonly<Record<string, Repository>> = {}
let github: GitHubOnLoopback
let server: GitServer
let workspace = ''

beforeAll(async () => {
  repositories = Object.fromEntries(Object.entries(TOLD).map(([name, told]) => [name, makeRepository(told)]))
  const paths = Object.fromEntries(Object.entries(repositories).map(([name, { path }]) => [name, path]))
  const gone = { path: paths['octo/gone'] ?? '', isArchived: true, fundingUrls: ['https://github.com/sponsors/cy'] }
  github = await startGitHub({
    repositories: { ...repositories, 'octo/gone': gone },
    accounts: Object.assign({}, ...Object.values(TOLD).map(accountsOf)),
    renames: { 'octo/lonely': 'octo/alone' },
    pullRequests: [{ repository: 'octo/app', number: 7, head: 'waived', base: 'main', author: 'ann' }],
  })
  server = await startGitServer({ repositories: paths })
})

afterAll(async () => {
  await github.close()
  await server.close()
  for (const repository of Object.values(repositories)) repository.remove()
})

/** A checkout with a lock file, and packages that say where they come from. */
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'pony-checkout-'))
  const installed = { team: 'octo/team', alone: 'octo/alone', lonely: 'octo/lonely', gone: 'octo/gone' }
  for (const [name, repository] of Object.entries(installed)) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, repository: `${server.url}/${repository}.git` }))
  }
})

afterEach(() => rmSync(workspace, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

interface Run {
  /** The branch on which a pull request is based; `null` outside of one. */
  readonly base?: 'main' | 'waived' | null
  readonly inputs?: Readonly<Record<string, string>>
  /** Default: from the sources. */
  readonly way?: (step: Step) => Promise<StepResult>
}

async function run(packages: readonly string[], { base = null, inputs = {}, way = runSources }: Run = {}) {
  write('package-lock.json', lock(...packages))
  const before = github.requests.length
  const oid = (branch: string) => repositories['octo/app']?.git('rev-parse', branch) ?? ''
  const payload = {
    repository: { full_name: 'octo/app', id: 1 },
    pull_request: { number: 7, base: { ref: base, sha: oid(base ?? 'main') }, head: { sha: oid('waived') } },
  }
  const result = await way({
    uses: 'dependencies',
    with: {
      token: github.token,
      'as-of': '2026-11-01',
      'report-path': 'out.json',
      cache: 'false',
      resolve: 'none',
      ...inputs,
    },
    ...(base === null ? {} : { event: { name: 'pull_request', payload } }),
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: server.url,
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_WORKSPACE: workspace,
    },
  })
  return { ...result, requests: github.requests.length - before }
}

const reportOf = () => JSON.parse(readFileSync(join(workspace, 'out.json'), 'utf8'))

describe('the action for dependencies', () => {
  test('measures the repositories behind the packages of a checkout', async () => {
    const { status, outputs, summary, log } = await run(['team', 'alone', 'lonely', 'gone', 'nowhere'])
    const rows = reportOf().rows.map((row: Record<string, unknown>) => [
      row.name,
      row.verdict,
      row.archived,
      row.funding,
    ])
    expect([status, rows]).toEqual([
      0,
      [
        ['octo/gone', 'archived', true, ['https://github.com/sponsors/cy']],
        ['octo/alone', 'alone', false, []],
        ['octo/team', 'few', false, []],
      ],
    ])
    expect(outputs).toMatchObject({
      repositories: '3',
      measured: '3',
      archived: '1',
      nobody: '1',
      alone: '1',
      unknown: '1',
    })
    expect([summary.includes('octo/gone'), log.includes('3 repositories')]).toEqual([true, true])
  })

  test('says of a repository what the root action says with the same window', async () => {
    await run(['team'])
    const [row] = reportOf().rows
    const { report } = await runSources({
      with: {
        token: github.token,
        repository: 'octo/team',
        'as-of': '2026-11-01',
        'activity-window': '3 years',
        cache: 'false',
      },
      environment: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_SERVER_URL: server.url },
    })
    const { ponyFactor, augmentedPonyFactor, activeShare, risk, commits } = Object(report)
    expect(row).toMatchObject({ ponyFactor, augmentedPonyFactor, activeShare, risk, commits })
  })

  test.each(['graph', 'registry'])('asks nobody more by %s where everything is known', async resolve => {
    await run(['team', 'alone'], { inputs: { resolve } })
    expect(reportOf().spent).toMatchObject({ requests: 2 })
  })

  test('asks GitHub’s graph for what is not known', async () => {
    const { log } = await run(['team', 'nowhere'], { inputs: { resolve: 'graph' } })
    expect([log.includes('dependency graph'), reportOf().unknown]).toEqual([true, ['npm/nowhere']])
  })

  test('costs few points', async () => {
    await run(['team', 'alone', 'gone'])
    expect(reportOf().spent).toMatchObject({ points: 2, requests: 2 })
  })

  test('refuses a checkout in which nothing says what it depends on', async () => {
    const { status, log } = await run([], { inputs: { files: 'no-such.lock' } })
    expect([status, log.match(/::error::(.*)/)?.[1]]).toEqual([1, expect.stringContaining('no-such.lock')])
  })

  test('names nobody where nobody is to be named, and not by where money is asked for either', async () => {
    await run(['team', 'alone', 'gone'], { inputs: { anonymize: 'true' } })
    expect(JSON.stringify(reportOf())).not.toMatch(/"(?:ann|bob|cy)"|sponsors/i)
  })
})

describe('in a pull request', () => {
  test('that adds nothing, the action asks one question, and writes no comment', async () => {
    const { status, requests, outputs } = await run(['team'], {
      base: 'main',
      inputs: { 'fail-on-added': 'alone, nobody' },
    })
    expect([status, requests, outputs.added, outputs.gate]).toEqual([0, 1, '0', 'passed'])
    expect(github.comments('octo/app', 7)).toEqual([])
  })

  test('what is added fails the gate, and stands in one comment', async () => {
    const gate = { 'fail-on-added': 'alone, nobody', 'comment-summary-in-pr': 'always' }
    const first = await run(['team', 'alone'], { base: 'main', inputs: gate })
    expect([first.status, first.outputs.added, first.outputs.gate]).toEqual([1, '1', 'failed'])
    await run(['team', 'alone', 'gone'], { base: 'main', inputs: gate })
    const comments = github.comments('octo/app', 7)
    expect([comments.length, comments[0]?.body]).toEqual([
      1,
      expect.stringMatching(/octo\/alone.*octo\/gone|octo\/gone.*octo\/alone/s),
    ])
    expect(comments[0]?.body).not.toMatch(/\bbob\b/i)
    await run(['team'], { base: 'main', inputs: gate })
    expect(github.comments('octo/app', 7)[0]?.body).toMatch(/adds no repository|Nothing/)
  })

  test.each<[string, Run['way'] & {}]>([
    ['its sources', step => runSources(step)],
    ['its bundle', step => runStep(step)],
  ])('from %s, a waiver of the base lets pass what it names', async (_, way) => {
    const inputs = { 'fail-on-added': 'alone', 'html-report-path': 'page.html' }
    const { status, outputs } = await run(['team', 'alone'], { base: 'waived', inputs, way })
    expect([status, outputs.gate, reportOf().waived.length]).toEqual([0, 'passed', 1])
  })

  test('a waiver that the pull request brings itself lets nothing pass', async () => {
    write('.github/pony-factor-waivers.yml', WAIVERS)
    const { status } = await run(['team', 'alone'], { base: 'main', inputs: { 'fail-on-added': 'alone' } })
    expect(status).toBe(1)
  })
})
