import { afterEach, describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../src/errors.ts'
import { momentNow } from '../../src/measure/rules.ts'
import { approach } from '../../src/run/pull-request.ts'
import { gitHistory } from '../../src/sources/git/source.ts'
import type { GitHubOptions } from '../support/github/options.ts'
import { startGitHub } from '../support/github/server.ts'
import { accountsOf, history, person } from '../support/history.ts'
import { recordingLog } from '../support/recording-log.ts'
import { makeRepository } from '../support/repository.ts'
import { runSources, type Step } from '../support/runner.ts'

const LATELY = '2024-05-01'
const inFile = { touches: ['a.ts'] }
const bob = person('bob', { login: 'bob' })

/** `main` with a file of Ann's and Bob's, and `feature`, which is to be merged into it. */
const told = history().at(LATELY).by('ann', 3, inFile).by(bob, 2, inFile).on('feature').by('cho', 1, inFile).on('main')

const closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A run of the action in the pull request from `feature`. */
interface Occasion {
  readonly told?: typeof told
  /** The branch that it wants to change. */
  readonly base?: string
  /** The repository that it is in, as the event spells it. */
  readonly repository?: string
  readonly with?: Step['with']
  readonly faults?: GitHubOptions['faults']
  readonly signal?: AbortSignal
}

async function runIn({ told: story = told, base = 'main', repository = 'octo/pony', signal, ...more }: Occasion) {
  const hosted = makeRepository(story)
  const gitHub = await startGitHub({
    repositories: { 'octo/pony': hosted, 'octo/other': hosted },
    accounts: accountsOf(story),
    pullRequests: [{ repository, number: 7, head: 'feature', base, author: 'cho' }],
    ...(more.faults === undefined ? {} : { faults: more.faults }),
  })
  closing.push(gitHub.close, hosted.remove)
  const payload = { repository: { full_name: repository, id: 1 }, pull_request: { number: 7, base: { ref: base } } }
  const step: Step = {
    with: { token: gitHub.token, cache: 'false', 'as-of': '2024-06-01', ...more.with },
    environment: { GITHUB_API_URL: gitHub.url, GITHUB_GRAPHQL_URL: gitHub.graphqlUrl },
    event: { name: 'pull_request', payload },
  }
  const { report, ...result } = await runSources(step, signal)
  const comment = gitHub.comments('octo/pony', 7)[0]?.body ?? ''
  return { ...result, part: Object(report).pullRequest, requests: gitHub.requests, comment }
}

/** Who holds the pull request's only file. */
const holdersIn = ({ part }: { readonly part: { readonly files: readonly { readonly who: readonly string[] }[] } }) =>
  part.files[0]?.who

describe('a report says what a pull request touches', () => {
  test('however the event spells the repository', async () => {
    expect(holdersIn(await runIn({ repository: 'Octo/Pony' }))).toEqual(['Ann'])
  })

  test('but nothing of one that is in another repository than the one that is measured, and asks nothing about it', async () => {
    const { part, requests } = await runIn({ repository: 'octo/other' })
    expect([part, requests.filter(({ path }) => path.includes('/pulls/'))]).toEqual([null, []])
  })

  test('by the one history that is read anyway, where it is the measured branch that it wants to change', async () => {
    const { comment, requests } = await runIn({ with: { 'comment-summary-in-pr': 'always' } })
    const queries = requests.filter(({ path }) => path === '/graphql')
    expect([comment.split('\n').filter(line => /After the merge/.test(line)), queries.length]).toEqual([
      ['**After the merge:** active people 2 → 3.'],
      2,
    ])
  })

  test('but nothing where the branch has no commit yet, which is no fault', async () => {
    const empty = makeRepository(history(), { checkout: true })
    closing.push(empty.remove)
    empty.git('remote', 'add', 'origin', 'https://github.com/octo/pony.git')
    const inputs = { source: 'git', 'working-directory': empty.path }
    const { part, log, requests } = await runIn({ with: inputs })
    expect([part, log.match(/^::(?:notice|error).*$/gm), requests.length]).toEqual([null, null, 0])
  })

  test('as of the date that is asked for', async () => {
    const { requests } = await runIn({})
    expect(requests.flatMap(({ variables }) => variables.until ?? [])).toContain('2024-06-01T00:00:00Z')
  })
})

describe('where the branch that it wants to change is not the one that is measured, the report', () => {
  test('leaves out whom the settings exclude', async () => {
    expect(holdersIn(await runIn({ with: { ref: 'feature', exclude: 'ann' } }))).toEqual(['bob'])
  })

  test('names people as it does elsewhere: who is another than somebody it knows by the same name has a number', async () => {
    const story = history()
      .at(LATELY)
      .by('Ann <other@x.test>', 3, inFile)
      .on('feature')
      .by('cho', 1, inFile)
      .onOrphan('stable')
      .by('ann', 2)
      .on('main')
    expect(holdersIn(await runIn({ told: story, with: { ref: 'stable' } }))).toEqual(['Ann (1)'])
  })

  test('says which branch it is, without the domain of an address', async () => {
    const base = 'fix/ann@example.com'
    const { comment } = await runIn({
      told: told.on(base).by('ann').on('main'),
      base,
      with: { 'comment-summary-in-pr': 'always' },
    })
    expect(comment.split('\n').filter(line => /fix|example/.test(line))).toEqual([
      '**After the merge into `fix/ann`:** active people 2 → 3.',
    ])
  })

  test('does without that part where the branch is gone, and says why', async () => {
    const { status, log, part } = await runIn({ base: 'gone' })
    expect([status, log.match(/^::notice.*$/gm), part]).toEqual([
      0,
      [
        '::notice::The report says nothing about the pull request. There is no branch, tag or commit refs/heads/gone in octo/pony. Check the input ref; empty means the default branch.',
      ],
      null,
    ])
  })
})

describe('a run that is cancelled while a pull request is read', () => {
  test.each([
    ['on the branch that is measured', 'main'],
    ['on another', 'feature'],
  ])('%s ends without a report', async (_, ref) => {
    const controller = new AbortController()
    const push = () => controller.abort(new Cancelled('The run was cancelled.'))
    const { status, outputs, log } = await runIn({
      with: { ref },
      signal: controller.signal,
      faults: ({ path }) => (path.includes('/pulls/') ? { kind: 'push', push } : null),
    })
    expect([status, outputs, log.match(/^::(?:error|notice).*$/gm)]).toEqual([
      2,
      {},
      ['::error::The run was cancelled while reading the files of pull request 7.'],
    ])
  })
})

test('a defect of ours is not taken for a pull request that cannot be read', async () => {
  const repository = makeRepository(told)
  closing.push(repository.remove)
  const { log, notices } = recordingLog()
  const source = gitHistory(repository.path, log)
  const history = await source({ repository: '', ref: 'main', coAuthors: false, merges: true })
  const pullRequest = {
    repository: history.repository,
    readBase: () => Promise.reject(new TypeError('x is undefined')),
    read: () => Promise.resolve(null),
  }
  await expect(approach(history, pullRequest, { moment: momentNow(0), log })).rejects.toThrow(TypeError)
  expect(notices).toEqual([])
})
