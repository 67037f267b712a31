import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type AtDesk, runAtDesk } from '../support/desk.ts'
import { startGitHub } from '../support/github/server.ts'
import { accountsOf, history, person, type TestHistory } from '../support/history.ts'
import { makeRepository, type Repository } from '../support/repository.ts'

const closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function cloneOf(told: TestHistory): Repository {
  const repository = makeRepository(told)
  closing.push(repository.remove)
  return repository
}

/** Measures a history over GitHub's API, and gives what was asked besides. */
async function runOnGitHub(told: TestHistory, args: readonly string[]) {
  const gitHub = await startGitHub({ repositories: { 'octo/pony': cloneOf(told) }, accounts: accountsOf(told) })
  closing.push(gitHub.close)
  const environment = { GITHUB_TOKEN: gitHub.token, GITHUB_API_URL: gitHub.url, GITHUB_GRAPHQL_URL: gitHub.graphqlUrl }
  const result = await runAtDesk(['octo/pony', '--cache', 'false', ...args], environment)
  return { ...result, queries: gitHub.requests.map(({ query }) => query ?? '') }
}

const changesIn = ({ report }: Pick<AtDesk, 'report'>) =>
  Object(report).sensitivity.map(({ change }: { readonly change: object }) => Object.keys(change)[0])

const namesIn = ({ report }: Pick<AtDesk, 'report'>) =>
  Object(report).contributors.map(({ name, commits }: { readonly name: string; readonly commits: number }) => [
    name,
    commits,
  ])

describe('the moment of a run', () => {
  const told = history().at('2020-01-01').by('ann', 2).at('2200-01-01').by('bob')

  test('is now without a date, and what is dated in the future is there', async () => {
    expect(namesIn(await runAtDesk([cloneOf(told).path]))).toEqual([
      ['Ann', 2],
      ['Bob', 1],
    ])
  })

  test('is a date where one is given, and what came later does not exist', async () => {
    expect(namesIn(await runAtDesk([cloneOf(told).path, '--as-of', '2020-06-01']))).toEqual([['Ann', 2]])
  })
})

describe('what is asked of a history', () => {
  const told = history()
    .at('2020-01-01')
    .by('ann', 2, { coAuthors: ['bob'] })
    .on('side')
    .by('ann')
    .on('main')
    .merge('side', 'ann')
  const at = ['--as-of', '2020-06-01']

  test('is which commits are merges, where those are left out', async () => {
    const result = await runOnGitHub(told, at)
    expect([/parents/.test(result.queries.join()), changesIn(result).includes('mergeCommits')]).toEqual([true, true])
  })

  test('is nothing of merges where all commits count, so that nothing can be said about them', async () => {
    const result = await runOnGitHub(told, [...at, '--source', 'graphql', '--merge-commits', 'include'])
    expect([/parents/.test(result.queries.join()), changesIn(result).includes('mergeCommits')]).toEqual([false, false])
  })

  test('tells merges of a clone in any case, as git knows them', async () => {
    const result = await runAtDesk([cloneOf(told).path, ...at, '--merge-commits', 'include'])
    expect(changesIn(result)).toContain('mergeCommits')
  })

  test('is who the co-authors are, where those share commits', async () => {
    expect(namesIn(await runOnGitHub(told, [...at, '--co-authors']))).toEqual([
      ['Ann', 2],
      ['Bob', 1],
    ])
  })
})

describe('who is who in a history of many batches', () => {
  test('is found out for everybody once', async () => {
    const crowd = Array.from({ length: 400 }, (_, index) => person(`p${index}`))
    const told = crowd.reduce((sofar, somebody) => sofar.by(somebody, 5), history().at('2020-01-01'))
    const { report } = await runAtDesk([cloneOf(told).path, '--as-of', '2020-06-01', '--trend', 'off'])
    expect(new Set(namesIn({ report }).map(([, commits]: [string, number]) => commits))).toEqual(new Set([5]))
    expect(namesIn({ report })).toHaveLength(400)
  })

  test('leaves out bots that are known by their accounts, without `[bot]`', async () => {
    const told = history()
      .at('2020-01-01')
      .by('ann')
      .by(person('renovate-bot', { login: 'renovate-bot' }), 3)
    expect(namesIn(await runOnGitHub(told, ['--as-of', '2020-06-01']))).toEqual([['Ann', 1]])
  })
})

describe('what is looked at besides', () => {
  const told = history().at('2020-01-01').by('ann', 2).by('bob').by('cho')
  const at = ['--as-of', '2020-06-01']

  test('is the trend, over as many quarters as are asked for', async () => {
    const { report } = await runAtDesk([cloneOf(told).path, ...at, '--trend', '4 quarters'])
    expect(Object(report).trend.map(({ asOf }: { readonly asOf: string }) => asOf.slice(0, 10))).toEqual([
      ...['2019-07-01', '2019-10-01', '2020-01-01', '2020-04-01'],
      '2020-06-01',
    ])
  })

  test('is no trend where it is switched off', async () => {
    const { report } = await runAtDesk([cloneOf(told).path, ...at, '--trend', 'off'])
    expect(report).toEqual(expect.objectContaining({ commits: 4, trend: null }))
  })

  test('is what would be if a group had left', async () => {
    const { report } = await runAtDesk([cloneOf(told).path, ...at, '--what-if', 'bob, cho'])
    expect(Object(report).whatIf.at(-1)).toEqual(expect.objectContaining({ without: ['Bob', 'Cho'] }))
  })
})

describe('no domain of an address is shown', () => {
  test('where a clone’s folder and its branch have one in their names', async () => {
    const clone = cloneOf(history('fix/ann@example.com').at('2020-01-01').by('ann'))
    const folder = join(clone.path, '..', 'ann@example.com')
    renameSync(clone.path, folder)
    try {
      const { report } = await runAtDesk([folder, '--as-of', '2020-06-01'])
      expect(report).toEqual(expect.objectContaining({ repository: 'ann', ref: 'fix/ann' }))
    } finally {
      renameSync(folder, clone.path)
    }
  })
})

describe('people have their pages', () => {
  const told = history().at('2020-01-01').by('Ann <1+ann@users.noreply.github.com>').by('bob')

  async function pageOf(remote: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
    const clone = cloneOf(told)
    clone.git('remote', 'add', 'origin', remote)
    return (await runAtDesk([clone.path, '--as-of', '2020-06-01'], environment)).page
  }

  test('on github.com, where a clone comes from a server that has no accounts of theirs', async () => {
    expect(await pageOf('https://gitlab.example.org/owner/pony.git')).toContain('href="https://github.com/ann"')
  })

  test('on the run’s own server, where a runner names one', async () => {
    const environment = { GITHUB_SERVER_URL: 'https://ghe.example.com' }
    expect(await pageOf('https://github.com/owner/pony.git', environment)).toContain('https://ghe.example.com/ann"')
  })
})
