import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCacheService } from '../../../src/sources/cache/service.ts'
import { startCacheService } from '../../sources/cache/cache-service.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, history } from '../../support/history.ts'
import { findNode24 } from '../../support/node24.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { runSources, runStep, type Step, type StepResult } from '../../support/runner.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../../support/worked-example.ts'

const node24 = findNode24()
const ways: [string, (step: Step) => Promise<StepResult>][] = [
  ['its sources', runSources],
  ['its bundle', step => runStep(step)],
]

// Git takes neither angle brackets nor line breaks in a name; the renderers' own tests have those too.
const hostile = {
  name: '::error::| @octocat #1 `x` ![x](https://evil.example/x.png) &lt;b&gt; ann@example.com',
  email: 'evil@example.com',
  login: null,
}

let example: Repository
let hostileRepository: Repository
let addressed: Repository
let empty: Repository
let github: GitHubOnLoopback

beforeAll(async () => {
  example = await makeRepository(
    workedExample()
      .on('topic')
      .by('jane', 2, { touches: ['src/pony.ts'] })
      .on('main'),
  )
  hostileRepository = await makeRepository(history().at('2026-11-01').by(hostile, 3).by('bob'))
  addressed = await makeRepository(history('fix/ann@example.com').at('2026-11-01').by('ann'))
  empty = await makeRepository(history())
  github = await startGitHub({
    repositories: {
      'octo/pony': example,
      'octo/hostile': hostileRepository,
      'octo/addressed': addressed,
      'octo/empty': empty,
    },
    accounts: accountsOf(workedExample()),
    pullRequests: [{ repository: 'octo/pony', number: 7, head: 'topic', base: 'main', author: 'jane' }],
    budget: { limit: 100_000 },
  })
})

afterAll(async () => {
  await github.close()
  for (const repository of [example, hostileRepository, addressed, empty]) await repository.remove()
})

describe.each(ways)('the action, run from %s', (way, runIt) => {
  const run = (step: Step = {}) =>
    runIt({
      ...step,
      with: { 'as-of': WORKED_EXAMPLE_DAY, token: github.token, cache: 'false', ...step.with },
      environment: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, ...step.environment },
    })
  const pullRequest = (number = 7) => ({
    name: 'pull_request',
    payload: {
      repository: { full_name: 'octo/pony', id: 1 },
      pull_request: { number, base: { ref: 'main' }, user: { login: 'jane' } },
    },
  })
  const commentsOf = () => github.comments('octo/pony', 7)

  test('measures the repository and hands over the figures', async () => {
    const { status, outputs } = await run()
    expect([status, outputs]).toEqual([
      0,
      {
        apf: '5',
        'apf-defined': 'true',
        'apf-active': '4',
        pf: '3',
        'active-share': '68.0',
        commits: '400',
        contributors: '30',
        'active-contributors': '29',
        risk: 'moderate',
        gate: 'off',
        report: expect.stringMatching(/report\.json$/),
      },
    ])
  })

  test('writes a summary that says the number and the people first', async () => {
    const { summary } = await run()
    expect(summary.slice(0, 600)).toMatch(/5.*Jane/s)
  })

  test('says the same of a clone', async () => {
    const { report: fromGitHub } = await run()
    const { report: fromClone } = await run({ with: { source: 'git', 'working-directory': example.path, token: '' } })
    expect(apartFromSource(fromClone)).toEqual(apartFromSource(fromGitHub))
  })

  const otherCounting = {
    ...{ 'activity-window': '6 months', 'majority-threshold': '60', attribution: 'committer' },
    ...{ 'exclude-bots': 'false', exclude: 'jane', trend: '4' },
  }

  test.each<[string, Step['with'] & { readonly cache: string }, number]>([
    ['reads what an earlier run has kept for one request', { cache: 'true' }, 1],
    ['does so where only the counting has changed', { cache: 'true', ...otherCounting }, 1],
    ['keeps nothing where it is told so', { cache: 'false' }, 2],
  ])('%s', async (_, later, requests) => {
    const { cache } = later
    const service = await startCacheService()
    const temporary = await mkdtemp(join(tmpdir(), 'pony-runner-'))
    const environment = {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${service.url}/`,
      ACTIONS_RUNTIME_TOKEN: 'loopback',
      RUNNER_TEMP: temporary,
    }
    try {
      const first = await run({ with: { cache }, environment })
      const before = github.requests.length
      const second = await run({ with: later, environment })
      const spent = github.requests.length - before
      const fresh = await run({ with: { ...later, cache: 'false' }, environment })
      expect([first.status, spent, second.outputs.apf]).toEqual([0, requests, fresh.outputs.apf])
      expect(service.keys).toHaveLength(cache === 'true' ? 1 : 0)
    } finally {
      await service.close()
      await rm(temporary, { recursive: true })
    }
  })

  test('does not try to keep anything in a run that others can start, and says nothing of it', async () => {
    const service = await startCacheService()
    try {
      const { status, log } = await run({
        with: { cache: 'true' },
        event: { name: 'pull_request_target', payload: {} },
        environment: {
          ACTIONS_CACHE_SERVICE_V2: 'true',
          ACTIONS_RESULTS_URL: `${service.url}/`,
          ACTIONS_RUNTIME_TOKEN: 'loopback',
        },
      })
      expect({
        status,
        calls: service.calls.map(path => path.split('/').at(-1)),
        warnings: /^::(?:warning|error)::/m.test(log),
      }).toEqual({ status: 0, calls: ['GetCacheEntryDownloadURL'], warnings: false })
    } finally {
      await service.close()
    }
  })

  test('asks the runner to hide the token in all logs', async () => {
    const { log } = await run()
    expect(log).toContain(`::add-mask::${github.token}\n`)
  })

  test.each([
    ['says nothing of merges that it did not ask for', { 'merge-commits': 'include', source: 'graphql' }, []],
    ['tells what merges would change where it asked', {}, [{ mergeCommits: 'include' }]],
    ['and always where the way is left to it', { 'merge-commits': 'include' }, [{ mergeCommits: 'exclude' }]],
    ['and always on a clone', { 'merge-commits': 'include', source: 'git' }, [{ mergeCommits: 'exclude' }]],
  ])('%s', async (_, inputs, expected) => {
    const { report } = await run({ with: { ...inputs, 'working-directory': example.path } })
    expect(changesIn(report).filter(change => 'mergeCommits' in change)).toEqual(expected)
  })

  /** A runner with a cache, its client, and a folder that outlasts a step. */
  async function withCache<T>(use: (cache: CacheOnLoopback) => Promise<T>): Promise<T> {
    const service = await startCacheService()
    const folder = await mkdtemp(join(tmpdir(), 'pony-runner-'))
    const environment = {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${service.url}/`,
      ACTIONS_RUNTIME_TOKEN: 'loopback',
      RUNNER_TEMP: folder,
    }
    try {
      return await use({ service, folder, environment })
    } finally {
      await service.close()
      await rm(folder, { recursive: true })
    }
  }

  test.each<[string, Step]>([
    ['a lowest APF', { with: { 'minimum-apf': '2' } }],
    ['a lowest share', { with: { 'minimum-active-share': '10' } }],
    ['a release', { event: { name: 'release', payload: {} } }],
    ['a tag', { environment: { GITHUB_REF_TYPE: 'tag' } }],
  ])('asks no cache where something hangs on the figures: %s', async (_, step) => {
    const { status, calls } = await withCache(async ({ service, environment }) => ({
      ...(await run({
        ...step,
        with: { ...step.with, cache: 'true' },
        environment: { ...environment, ...step.environment },
      })),
      calls: service.calls,
    }))
    expect([status, calls]).toEqual([0, []])
  })

  test('starts no program on what a cache gives, and writes it nowhere', async () => {
    const found = await withCache(async ({ service, folder, environment }) => {
      await run({ with: { cache: 'true' }, environment })
      const files = await readdir(folder, { recursive: true })
      const programs = await mkdtemp(join(tmpdir(), 'pony-programs-'))
      for (const name of ['tar', 'gtar', 'zstd', 'unzstd', 'gzip', 'sh', 'git', 'node']) {
        await writeFile(join(programs, name), `#!/bin/sh\n: > '${join(folder, 'started')}'\n`, { mode: 0o755 })
      }
      const forger = openCacheService({ url: environment.ACTIONS_RESULTS_URL, token: 'loopback' })
      await forger.write(`${service.keys[0]}-newer`, await archiveOf(join(folder, 'planted')))
      const { status, log } = await run({ with: { cache: 'true' }, environment: { ...environment, PATH: programs } })
      await rm(programs, { recursive: true })
      const added = (await readdir(folder, { recursive: true })).filter(file => !files.includes(file))
      const others = added.filter(file => !/^pony-factor-\w+(?:\/report\.json)?$/.test(file))
      return { status, others, notice: /^::notice::.*$/m.exec(log)?.[0] }
    })
    expect(found).toEqual({ status: 0, others: [], notice: '::notice::The cache is ignored: it is damaged.' })
  })

  test('fails when the gate says no, after everything was written', async () => {
    const { status, log, outputs, summary, report } = await run({ with: { 'minimum-apf': '6' } })
    expect({
      status,
      gate: outputs.gate,
      sentence: /^::error::.*$/m.exec(log)?.[0],
      summary: summary !== '',
      report,
    }).toEqual({
      status: 1,
      gate: 'failed',
      sentence: expect.stringMatching(/5.*6|6.*5/),
      summary: true,
      report: expect.objectContaining({ gate: 'failed' }),
    })
  })

  test('passes the gate at the minimum', async () => {
    const { status, outputs } = await run({ with: { 'minimum-apf': '5', 'minimum-active-share': '68 %' } })
    expect([status, outputs.gate]).toEqual([0, 'passed'])
  })

  test('names all wrong inputs at once and does nothing else', async () => {
    const { status, log, outputs } = await run({ with: { baseline: 'both', trend: '99', 'majority-threshold': '0.5' } })
    expect([
      status,
      ['baseline', 'trend', 'majority-threshold'].every(name => log.includes(`${name}: expected`)),
      outputs,
    ]).toEqual([1, true, {}])
  })

  test.each([
    ['a repository that is not there', { repository: 'octo/nothing' }, /octo\/nothing/],
    ['a ref that is not there', { ref: 'nowhere' }, /nowhere/],
    ['a token that GitHub does not know', { token: 'wrong' }, /token/],
    [
      'a person in what-if who is not there',
      { 'what-if': 'nobody-of-that-name' },
      /what-if: nobody .* is called "nobody-of-that-name"/,
    ],
    ['no clone to measure', { source: 'git', 'working-directory': tmpdir() }, /no git repository/],
    [
      'a report path that cannot be written',
      { 'report-path': `${fileURLToPath(import.meta.url)}/report.json` },
      /report-path/,
    ],
  ])('fails with one clear sentence for %s', async (_case, inputs, sentence) => {
    const { status, log } = await run({ with: inputs })
    expect([status, log.match(/^::error::/gm)?.length, /^::error::.*$/m.exec(log)?.[0]]).toEqual([
      1,
      1,
      expect.stringMatching(sentence),
    ])
  })

  test('measures a repository without commits: nothing is known', async () => {
    const { status, outputs } = await run({ with: { repository: 'octo/empty' } })
    expect([status, outputs]).toEqual([
      0,
      expect.objectContaining({
        apf: '0',
        'apf-defined': 'false',
        pf: '0',
        'active-share': '0.0',
        risk: 'unknown',
        gate: 'off',
      }),
    ])
  })

  test('writes the report where it is asked to, and the page and the badge beside it', async () => {
    const folder = await import('node:fs/promises').then(({ mkdtemp }) => mkdtemp(join(tmpdir(), 'pony-out-')))
    const path = (name: string) => join(folder, 'deep', name)
    await run({
      with: { 'report-path': path('r.json'), 'html-report-path': path('r.html'), 'badge-path': path('b.svg') },
    })
    const texts = await Promise.all(['r.json', 'r.html', 'b.svg', 'b.json'].map(name => readFile(path(name), 'utf8')))
    expect(texts.map(text => text.trim().slice(0, 5).toLowerCase())).toEqual([
      '{\n  "',
      '<!doc',
      '<svg ',
      expect.stringMatching(/^\{/),
    ])
  })

  test('says in the log what it found, in one line, and where the files are', async () => {
    const paths = { 'report-path': 'r.json', 'html-report-path': 'r.html', 'badge-path': 'b.svg' }
    const folder = await mkdtemp(join(tmpdir(), 'pony-out-'))
    const inputs = Object.fromEntries(Object.entries(paths).map(([name, file]) => [name, join(folder, file)]))
    const { log } = await run({ with: { ...inputs, 'minimum-apf': '5' } })
    await rm(folder, { recursive: true })
    expect(log.split('\n').filter(line => /APF|^The /.test(line))).toEqual([
      'octo/pony at main: APF 5, APF active 4, Pony Factor 3, active share 68.0 % by 29 of 30 people, risk moderate, gate passed.',
      `The report: ${join(folder, 'r.json')}`,
      `The HTML report: ${join(folder, 'r.html')}`,
      `The badge: ${join(folder, 'b.svg')}`,
      `The badge’s JSON: ${join(folder, 'b.json')}`,
    ])
  })

  test('keeps one comment in the pull request up to date', async () => {
    const step = { with: { 'comment-summary-in-pr': 'always' }, event: pullRequest() }
    const before = commentsOf().length
    await run(step)
    await run({ ...step, with: { ...step.with, baseline: 'active' } })
    const own = commentsOf().filter(({ body }) => body.startsWith('<!-- pony-factor: octo%2Fpony main -->'))
    expect([own.length, commentsOf().length - before <= 1]).toEqual([1, true])
  })

  test('says in the comment what the last run found, whatever stood there before', async () => {
    const step = { with: { 'comment-summary-in-pr': 'always' }, event: pullRequest() }
    const takes = async (baseline: string) => {
      await run({ ...step, with: { ...step.with, baseline } })
      // Other tests leave comments about other subjects there.
      const own = commentsOf().filter(({ body }) => body.startsWith('<!-- pony-factor: octo%2Fpony main -->'))
      return own.flatMap(({ body }) => /\d people made \w+ /.exec(body)?.[0] ?? [])
    }
    expect([await takes('all'), await takes('active'), await takes('all')]).toEqual([
      ['5 people made half '],
      ['4 people made most '],
      ['5 people made half '],
    ])
  })

  test('keeps the same comment where ref is empty and where it names the default branch', async () => {
    const before = commentsOf().map(({ id }) => id)
    for (const ref of ['', 'main', 'refs/heads/main']) {
      const inputs = { 'comment-summary-in-pr': 'always', 'comment-key': way.replace(' ', '-'), ref }
      await run({ with: inputs, event: pullRequest() })
    }
    expect(commentsOf().filter(({ id }) => !before.includes(id))).toHaveLength(1)
  })

  test('tells what the pull request touches and what it changes', async () => {
    const { report } = await run({ event: pullRequest() })
    expect(report).toEqual(
      expect.objectContaining({
        pullRequest: expect.objectContaining({
          number: 7,
          files: [{ path: 'src/pony.ts', knowledge: 'new', contributors: 0, activeContributors: 0, who: [] }],
          moreFiles: 0,
          reviewers: [],
        }),
      }),
    )
  })

  test('tells the same where the measured ref is not the branch that the pull request wants to change', async () => {
    const [onBase, elsewhere] = [
      await run({ event: pullRequest() }),
      await run({ with: { ref: 'topic' }, event: pullRequest() }),
    ]
    expect(pullRequestIn(elsewhere.report)).toEqual(pullRequestIn(onBase.report))
  })

  test('asks for the base as a branch, as a tag may have the same name', async () => {
    const before = github.requests.length
    await run({ with: { ref: 'topic' }, event: pullRequest() })
    const refs = github.requests.slice(before).map(({ variables }) => variables.ref)
    expect(refs).toContain('refs/heads/main')
  })

  test('tells the same of a clone that was made for the pull request', async () => {
    const clone = example.clone()
    clone.git('checkout', '--quiet', 'topic')
    clone.git('remote', 'set-url', 'origin', 'https://github.com/octo/pony.git')
    const [overApi, onClone] = [
      await run({ event: pullRequest() }),
      await run({ with: { source: 'git', 'working-directory': clone.path }, event: pullRequest() }),
    ]
    clone.remove()
    expect(pullRequestIn(onClone.report)).toEqual(pullRequestIn(overApi.report))
  })

  test('asks for the base branch where the event does not tell it', async () => {
    const payload = { repository: { full_name: 'octo/pony', id: 1 }, issue: { number: 7, pull_request: {} } }
    const { report } = await run({ event: { name: 'issue_comment', payload } })
    expect(pullRequestIn(report)).toEqual(expect.objectContaining({ number: 7 }))
  })

  test('goes on without that part where the base branch cannot be asked for', async () => {
    const payload = { repository: { full_name: 'octo/pony', id: 1 }, issue: { number: 99, pull_request: {} } }
    const { status, report } = await run({ event: { name: 'issue_comment', payload } })
    expect([status, pullRequestIn(report)]).toEqual([0, null])
  })

  test('says why a run that follows one of a fork has no comment', async () => {
    const workflowRun = { event: 'pull_request', pull_requests: [] }
    const payload = { repository: { full_name: 'octo/pony', id: 1 }, workflow_run: workflowRun }
    const { status, log } = await run({
      with: { 'comment-summary-in-pr': 'always' },
      event: { name: 'workflow_run', payload },
    })
    expect([status, log]).toEqual([0, expect.stringMatching(/^::notice.*pull_request_target/m)])
  })

  test('goes on without that part where its base branch is gone', async () => {
    const event = pullRequest()
    event.payload.pull_request.base.ref = 'gone'
    const { status, log, report } = await run({ event })
    expect([status, /^::notice.*nothing about the pull request/m.test(log), pullRequestIn(report)]).toEqual([
      0,
      true,
      null,
    ])
  })

  test('goes on without that part where the pull request cannot be read', async () => {
    const { status, log, report } = await run({ event: pullRequest(99) })
    expect([status, /^::notice.*pull request 99/m.test(log), pullRequestIn(report)]).toEqual([0, true, null])
  })

  test('says nothing in a pull request on which it may not write, and succeeds', async () => {
    const readOnly = await startGitHub({
      repositories: { 'octo/pony': example },
      pullRequests: [{ repository: 'octo/pony', number: 7, head: 'topic', base: 'main', author: 'jane' }],
      permissions: { pullRequests: 'read' },
    })
    const { status, log, summary } = await run({
      with: { 'comment-summary-in-pr': 'always', token: readOnly.token },
      event: pullRequest(),
      environment: { GITHUB_API_URL: readOnly.url, GITHUB_GRAPHQL_URL: readOnly.graphqlUrl },
    })
    await readOnly.close()
    expect([status, /^::notice.*pull-requests: write/m.test(log), summary !== '']).toEqual([0, true, true])
  })

  test('comments nowhere on a push', async () => {
    const before = commentsOf().length
    await run({ with: { 'comment-summary-in-pr': 'always' } })
    expect(commentsOf()).toHaveLength(before)
  })

  test('a hostile name makes no workflow command, no output and no element', async () => {
    const { log, outputs, summary } = await run({ with: { repository: 'octo/hostile', 'minimum-apf': '9' } })
    expect([
      log.match(/^::(?!add-mask::|error::|notice|debug)/gm),
      log.match(/^::error::/gm)?.length,
      outputs.apf,
      /@octocat|\]\(https:\/\/evil|[^\\]&lt;b/.test(summary),
    ]).toEqual([null, 1, '1', false])
  })

  test('no e-mail address is written anywhere', async () => {
    const result = await run({ with: { repository: 'octo/hostile', exclude: 'cho@example.com', 'minimum-apf': '9' } })
    expect(JSON.stringify(result)).not.toMatch(/@example\.com/)
  })

  test.each<[string, (folder: string) => Step['with'], string]>([
    ['a branch on GitHub', () => ({ repository: 'octo/addressed' }), 'octo/addressed'],
    ['a branch and a folder', folder => ({ source: 'git', 'working-directory': folder, token: '' }), 'team'],
  ])('nor where it is the name of %s', async (_, inputsFor, repository) => {
    const parent = await mkdtemp(join(tmpdir(), 'pony-named-'))
    const folder = join(parent, 'team@example.com')
    addressed.git('clone', '--quiet', addressed.path, folder)
    addressed.git('-C', folder, 'remote', 'remove', 'origin')
    const result = await run({ with: { ...inputsFor(folder), ref: 'fix/ann@example.com' } })
    await rm(parent, { recursive: true })
    expect([result.status, result.report, JSON.stringify(result).includes('@example.com')]).toEqual([
      0,
      expect.objectContaining({ repository, ref: 'fix/ann' }),
      false,
    ])
  })

  test('with pseudonyms no name is written anywhere', async () => {
    const result = await run({ with: { anonymize: 'true', 'minimum-apf': '9' } })
    expect(JSON.stringify(result)).not.toMatch(/jane|bill|ellen/i)
  })

  test('measures a clone outside of a runner, too', async () => {
    const nothing = { RUNNER_TEMP: undefined, GITHUB_EVENT_PATH: undefined, GITHUB_SERVER_URL: undefined }
    const nowhere = { ...nothing, GITHUB_API_URL: undefined, GITHUB_GRAPHQL_URL: undefined }
    const { outputs } = await run({ with: { source: 'git', 'working-directory': example.path }, environment: nowhere })
    await rm(dirname(outputs.report ?? ''), { recursive: true })
    expect(outputs.apf).toBe('5')
  })

  test('finds GitHub Enterprise Server where the runner says it is', async () => {
    const { url, graphqlUrl } = github.enterprise
    const { outputs } = await run({
      environment: {
        GITHUB_API_URL: url,
        GITHUB_GRAPHQL_URL: graphqlUrl,
        GITHUB_SERVER_URL: 'https://github.example.com',
      },
    })
    expect(outputs.apf).toBe('5')
  })
})

function pullRequestIn(report: unknown): unknown {
  return typeof report === 'object' && report !== null && 'pullRequest' in report ? report.pullRequest : undefined
}

/** The settings that the report's sensitivity changed. */
function changesIn(report: unknown): readonly object[] {
  const rows = typeof report === 'object' && report !== null && 'sensitivity' in report ? report.sensitivity : []
  return Array.isArray(rows) ? rows.map(({ change }) => change) : []
}

interface CacheOnLoopback {
  readonly service: Awaited<ReturnType<typeof startCacheService>>
  readonly folder: string
  readonly environment: Readonly<Record<'ACTIONS_RESULTS_URL' | 'RUNNER_TEMP', string>>
}

/** A tar archive, made by the real program, whose one file would be written somewhere else. */
async function archiveOf(name: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'pony-archive-'))
  await writeFile(join(folder, 'file'), 'planted')
  const rename = `s,file,${name},`
  const archive = execFileSync('tar', ['-C', folder, '-P', '--transform', rename, '-cf', '-', 'file'])
  await rm(folder, { recursive: true })
  return archive
}

function apartFromSource(report: unknown): unknown {
  return typeof report === 'object' ? { ...report, source: 'either', repository: 'either' } : report
}

const whereNode24 = node24 === null ? test.skip : test

whereNode24('the bundle runs under Node 24, the runtime that GitHub gives it', async () => {
  const { status, outputs } = await runStep(
    {
      with: { 'as-of': WORKED_EXAMPLE_DAY, token: github.token, cache: 'false' },
      environment: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl },
    },
    node24 ?? '',
  )
  expect([status, outputs.apf]).toEqual([0, '5'])
})
