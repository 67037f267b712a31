import { afterEach, describe, expect, test } from '@jest/globals'
import type { GitHubOptions } from '../../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, history, person, type TestHistory } from '../../support/history.ts'
import { makeRepository } from '../../support/repository.ts'
import { runSources } from '../../support/runner.ts'

const [ann, bob] = ['ann', 'bob'].map(name => person(name, { login: name }))
const newcomer = person('cho', { login: 'cho' })

let closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing) await close()
  closing = []
})

/** What the action says in cho's pull request from `topic` to `main`. */
async function runOn(told: TestHistory, options: Partial<GitHubOptions> = {}) {
  const repository = makeRepository(told)
  const gitHub = await startGitHub({
    repositories: { 'octo/pony': repository },
    accounts: accountsOf(told),
    pullRequests: [{ repository: 'octo/pony', number: 7, head: 'topic', base: 'main', author: 'cho' }],
    ...options,
  })
  closing.push(gitHub.close, repository.remove)
  const payload = { repository: { full_name: 'octo/pony', id: 1 }, pull_request: { number: 7, base: { ref: 'main' } } }
  const result = await runSources({
    with: { token: gitHub.token, cache: 'false', 'comment-summary-in-pr': 'always' },
    environment: { GITHUB_API_URL: gitHub.url, GITHUB_GRAPHQL_URL: gitHub.graphqlUrl },
    event: { name: 'pull_request', payload },
  })
  return { ...result, gitHub, comment: gitHub.comments('octo/pony', 7)[0]?.body ?? '' }
}

const pointsOf = ({ requests }: GitHubOnLoopback) => requests.reduce((sum, { points }) => sum + points, 0)

describe('in a pull request to a file that was moved', () => {
  const text = (line: string) => `${'A line that stays as it is.\n'.repeat(20)}${line}\n`
  const moved = history()
    .at(Date.now() - 90 * 24 * 3_600_000)
    .by(ann ?? 'ann', 1, { files: { 'old.ts': text('one') } })
    .by(ann ?? 'ann', 1, { files: { 'old.ts': text('two') } })
    .by(bob ?? 'bob', 1, { files: { 'old.ts': null, 'new.ts': text('two') } })
    .on('topic')
    .by(newcomer, 1, { files: { 'new.ts': text('three') } })

  test('who worked on it before is known', async () => {
    const { report, comment } = await runOn(moved)
    expect([report, comment]).toEqual([
      expect.objectContaining({
        pullRequest: expect.objectContaining({
          files: [{ path: 'new.ts', knowledge: 'single', contributors: 2, activeContributors: 2, who: ['ann'] }],
          reviewers: ['ann'],
        }),
      }),
      expect.stringMatching(/mostly \[Ann\].*this makes a 3rd active person/s),
    ])
  })

  test('and cannot be followed, neither "only" nor "a 2nd person" is said', async () => {
    const faults: GitHubOptions['faults'] = ({ path }) => (path.includes('/commits/') ? { kind: 'html' } : null)
    const { comment } = await runOn(moved, { faults })
    expect([/lately \[Bob\]/.test(comment), /\bonly \[|\bactive person who has/.test(comment)]).toEqual([true, false])
  })
})

test('a pull request of thousands of commits and hundreds of files costs a few points', async () => {
  const touches = Array.from({ length: 300 }, (_, index) => `src/${index}.ts`)
  const told = history()
    .at(Date.now() - 90 * 24 * 3_600_000)
    .by(ann ?? 'ann', 3, { touches })
    .on('topic')
    .by(newcomer, 1, { touches })
    .by(newcomer, 5000)
  const { gitHub, log, report } = await runOn(told)
  expect([pointsOf(gitHub), /^::notice.*at least 5,001 commits/m.test(log), report]).toEqual([
    13,
    true,
    expect.objectContaining({
      pullRequest: expect.objectContaining({
        moreCommits: 4001,
        after: expect.objectContaining({ activeContributors: 2 }),
      }),
    }),
  ])
})
