import { access, chmod, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startCacheService } from '../../sources/cache/cache-service.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { prepareStep, runFreshSources, runProgram, type Step, type StepResult } from '../../support/runner.ts'

const bundle = fileURLToPath(new URL('../../../dist/index.js', import.meta.url))

/** Programs that a run may start, or that those start. */
const PROGRAMS = ['git', 'tar', 'gtar', 'zstd', 'unzstd', 'gzip', 'gunzip', 'node', 'sh', 'env', 'gpg', 'ssh']

/** Runs a step where a workflow stands: in its workspace. */
const ways: [string, (step: Step, workspace: string) => Promise<StepResult>][] = [
  [
    'its sources',
    async (step, workspace) => {
      const before = process.cwd()
      process.chdir(workspace)
      try {
        return await runFreshSources(step)
      } finally {
        process.chdir(before)
      }
    },
  ],
  [
    'its bundle',
    async (step, workspace) => {
      const prepared = await prepareStep(step)
      try {
        const { status, log } = await runProgram(process.execPath, [bundle], prepared.environment, workspace)
        return await prepared.result(status, log)
      } finally {
        await prepared.remove()
      }
    },
  ],
]

let example: Repository
let github: GitHubOnLoopback
let folder = ''
let workspace = ''

beforeAll(async () => {
  // More than a page, since shorter histories are not kept.
  example = await makeRepository(history().at('2026-11-01').by('ann', 150).by('bob', 50))
  github = await startGitHub({ repositories: { 'octo/pony': example }, budget: { limit: 100_000 } })
})

afterAll(async () => {
  await github.close()
  await example.remove()
})

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'pony-hostile-')))
  workspace = join(folder, 'workspace')
  await mkdir(workspace)
})

afterEach(() => rm(folder, { recursive: true }))

describe.each(ways)('the action, run from %s,', (_way, runIt) => {
  const run = (step: Step = {}) =>
    runIt(
      {
        ...step,
        with: { 'as-of': '2026-11-22', token: github.token, cache: 'false', ...step.with },
        environment: {
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_WORKSPACE: workspace,
          RUNNER_DEBUG: '1',
          ...step.environment,
        },
      },
      workspace,
    )

  const errorIn = ({ log }: StepResult) => log.match(/^::error::.*$/gm)?.join('\n')

  test.each<[string, Step['with']]>([
    ['over the API, with a cache', { cache: 'true' }],
    ['of a clone', { source: 'git' }],
  ])('starts no program of the workspace: %s', async (_case, inputs) => {
    for (const place of [workspace, join(workspace, 'bin')]) {
      await mkdir(place, { recursive: true })
      for (const program of PROGRAMS) {
        await writeFile(join(place, program), `#!/bin/sh\necho "$0" >> '${folder}/started'\n`)
        await chmod(join(place, program), 0o755)
      }
    }
    const service = await startCacheService()
    const temporary = join(folder, 'temporary')
    await mkdir(temporary)
    const environment = {
      PATH: ['.', '', 'bin', './bin', process.env.PATH, ''].join(delimiter),
      ...{
        ACTIONS_CACHE_SERVICE_V2: 'true',
        ACTIONS_RESULTS_URL: `${service.url}/`,
        ACTIONS_RUNTIME_TOKEN: 'loopback',
      },
      RUNNER_TEMP: temporary,
    }
    try {
      const step = { with: { 'working-directory': example.path, ...inputs }, environment }
      const statuses = [(await run(step)).status, (await run(step)).status]
      const started = await readFile(join(folder, 'started'), 'utf8').catch(() => '')
      expect([statuses, started]).toEqual([[0, 0], ''])
    } finally {
      await service.close()
    }
  })

  test.each<[string, string]>([
    ['the event', '../event.json'],
    ['git’s settings', '.git/config'],
    ['the log', '/dev/stdout'],
  ])('writes no output through a link to %s', async (_case, target) => {
    await mkdir(join(workspace, '.git'))
    await mkdir(join(workspace, 'out'))
    const old = [join(folder, 'event.json'), join(workspace, '.git', 'config')]
    for (const path of old) await writeFile(path, 'old')
    const paths = ['r.json', 'r.html', 'b.svg', 'b.json'].map(name => join(workspace, 'out', name))
    for (const path of paths) await symlink(target.startsWith('/') ? target : join('..', target), path)
    const inputs = { 'report-path': 'out/r.json', 'html-report-path': 'out/r.html', 'badge-path': 'out/b.svg' }
    const { status, log } = await run({ with: inputs })
    expect([
      status,
      log.includes('schemaVersion'),
      await Promise.all(old.map(path => readFile(path, 'utf8'))),
      (await readFile(join(workspace, 'out', 'r.json'), 'utf8')).startsWith('{\n  "schemaVersion":'),
    ]).toEqual([0, false, ['old', 'old'], true])
  })

  test('writes no output out of the workspace by a link on the way', async () => {
    await symlink('..', join(workspace, 'out'))
    const result = await run({ with: { 'report-path': 'out/report.json' } })
    expect([result.status, errorIn(result), await access(join(folder, 'report.json')).catch(() => 'nothing')]).toEqual([
      1,
      `::error::The JSON report cannot be written to ${workspace}/out/report.json: the way there leads out of ${workspace}. Choose another file with the input report-path; a place outside of the workspace is named by its own absolute path.`,
      'nothing',
    ])
  })

  test('uses an address with a password without it, and shows it nowhere', async () => {
    const withPassword = (url: string) => url.replace('://', '://ann:s3cret@')
    const result = await run({
      with: { 'html-report-path': 'r.html' },
      environment: {
        GITHUB_API_URL: withPassword(github.url),
        GITHUB_GRAPHQL_URL: withPassword(github.graphqlUrl),
        GITHUB_SERVER_URL: 'https://ann:s3cret@github.example.com',
      },
    })
    const page = await readFile(join(workspace, 'r.html'), 'utf8')
    expect([result.status, /s3cret/.test(JSON.stringify(result) + page)]).toEqual([0, false])
  })

  test.each(['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL', 'GITHUB_SERVER_URL'])(
    'says in one sentence that %s is no address',
    async name => {
      const results = [
        await run({ environment: { [name]: '' } }),
        await run({ environment: { [name]: 'htp://ann:s3cret@github.example.com' } }),
      ]
      expect([results.map(errorIn), /s3cret/.test(JSON.stringify(results))]).toEqual([
        [
          expect.stringMatching(
            new RegExp(`^::error::${name}: expected the address of a server, .* got nothing\\. .*$`),
          ),
          expect.stringMatching(new RegExp(`^::error::${name}: expected .* got something else\\. .*$`)),
        ],
        false,
      ])
    },
  )

  test('tells where a failure comes from without the request that failed', async () => {
    const { status, log } = await run({ with: { repository: 'octo/nothing' } })
    expect([
      status,
      /^::debug::.*octo\/nothing.*Caused by/m.test(log),
      log.replace(/^::add-mask::.*$/gm, '').includes(github.token),
      /authorization|headers|user-agent/i.test(log),
    ]).toEqual([1, true, false, false])
  })

  test('goes on where the event is not JSON', async () => {
    await writeFile(join(folder, 'event.json'), '{"secret')
    const { status, log } = await run({ environment: { GITHUB_EVENT_PATH: join(folder, 'event.json') } })
    expect([status, log.includes('{"secret')]).toEqual([0, false])
  })
})
