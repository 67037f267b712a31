import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Waiting } from '../../src/github/limits/waiting.ts'
import { parseAddress } from '../../src/history/address.ts'
import type { Commit } from '../../src/history/commit.ts'
import type { ManyHistories } from '../../src/history/many.ts'
import type { History, HistoryRequest, HistorySource } from '../../src/history/source.ts'
import { plainHistory } from '../../src/sources/fetch/plain.ts'
import { fetchHistory } from '../../src/sources/fetch/source.ts'
import { gitHistory } from '../../src/sources/git/source.ts'
import { graphqlHistory } from '../../src/sources/graphql/source.ts'
import { hostedHistories } from '../../src/sources/hosted/hosted.ts'
import { publicHistories } from '../../src/sources/hosted/public.ts'
import { testClock } from '../github/test-clock.ts'
import { connectedTo } from '../support/connected.ts'
import { type GitServer, startGitServer } from '../support/git-server/server.ts'
import { type GitHubOnLoopback, startGitHub } from '../support/github/server.ts'
import { commitsOf, history, type TestHistory, webFlow } from '../support/history.ts'
import { recordingLog } from '../support/recording-log.ts'
import { makeRepository, type Repository } from '../support/repository.ts'

const odd = { name: 'Ünï|cødé "quotes" \\ `ticks` 李 \u202e', email: 'Odd+Address@Example.COM', login: null }

const told: Record<string, TestHistory> = {
  'a straight history': history().by('ann', 5).by('bob', 3),
  'one of exactly a page': history().by('ann', 100),
  'one of several pages': history().by('ann', 120).by('bob', 130),
  'merged branches, and one that is as old as the first commit': history()
    .by('ann', 3)
    .on('topic')
    .by('bob', 4)
    .on('main')
    .by('ann', 2)
    .merge('topic', 'ann')
    .onOrphan('old')
    .at('2019-01-01')
    .by('cho', 2)
    .on('main')
    .at('2024-06-01')
    .merge('old', 'ann', { committer: webFlow }),
  'odd names and addresses': history()
    .by(odd, 2)
    .by({ name: '', email: '', login: null })
    .by({ name: 'x'.repeat(500), email: 'long', login: null }),
  'another committer': history().by('ann', 3, { committer: 'bob', authoredAt: '2020-01-01' }),
  'co-authors': history()
    .by('ann', 2, { coAuthors: ['bob', odd] })
    .by('bob', 1, { message: 'No trailer\n\nCo-authored-by: not a person' }),
  'dates out of order, before 1970 not among them': history()
    .at('2030-01-01')
    .by('ann')
    .at('1970-01-01')
    .by('bob')
    .at('2024-01-01')
    .by('cho'),
  'a mailmap': history().by('ann', 2).mailmap('Ann Lee <lee@example.com> <ann@example.com>\n'),
}

const names = Object.keys(told)
const repositories = new Map<string, Repository>()
let github: GitHubOnLoopback
let server: GitServer
const temporary = mkdtempSync(join(tmpdir(), 'pony-contract-'))
const { log } = recordingLog()

beforeAll(async () => {
  for (const [index, name] of names.entries())
    repositories.set(`octo/r${index}`, await makeRepository(told[name] ?? history()))
  repositories.set('octo/empty', await makeRepository(history()))
  repositories.set(
    'octo/refs',
    await makeRepository(
      history()
        .by('ann', 2)
        .tag('v1')
        .tag('both')
        .by('ann')
        .tag('v2', 'Second')
        .by('ann', 2)
        .on('next/one')
        .by('bob')
        .on('both')
        .on('main'),
    ),
  )
  github = await startGitHub({ repositories: Object.fromEntries(repositories) })
  const paths = [...repositories].map(([name, { path }]) => [name, path])
  server = await startGitServer({ repositories: Object.fromEntries(paths) })
})

afterAll(async () => {
  await github.close()
  await server.close()
  rmSync(temporary, { recursive: true })
  for (const repository of repositories.values()) await repository.remove()
})

const sources: [string, (repository: string) => HistorySource][] = [
  ['a clone', repository => gitHistory(repositories.get(repository)?.path ?? '', log)],
  ['GitHub', () => graphqlHistory({ github: connectedTo(github), clock: testClock(), log, store: null })],
  ['GitHub and its git server', () => fetchHistory(fetchOptions('fetch'))],
  ['whichever of the two is shorter', () => fetchHistory(fetchOptions('auto'))],
  ['any git server', repository => plainHistory(plainOptions(repository))],
  [
    'GitHub, as one of many',
    () => request => oneOf(hostedHistories({ ...fetchOptions('auto'), ...request, asksState: false }), request),
  ],
  [
    'the git server of GitHub, as one of many',
    repository => request =>
      oneOf(publicHistories({ ...plainOptions(repository), ...request, serverUrl: server.url }), request),
  ],
]

/** A list of one, of what can read many. */
async function oneOf({ find, ready }: ManyHistories, request: HistoryRequest): Promise<History> {
  const [found] = await find([request])
  if (found === undefined || found instanceof Error) throw found
  const { histories } = await ready([found])
  const [open] = histories
  if (open === undefined) throw new Error('nothing was made ready')
  return open()
}

function fetchOptions(choice: 'auto' | 'fetch') {
  return {
    ...{ choice, github: connectedTo(github), serverUrl: server.url, token: github.token },
    ...{ clock: testClock(), log, temporary, signal: undefined, store: null },
  }
}

function plainOptions(repository: string) {
  const address = parseAddress(`${server.url}/${repository}`)
  if (address === null) throw new Error(`${server.url} is no address.`)
  return {
    ...{ address, isOwnServer: true, mirrorOf: null },
    ...{ clock: testClock(), log, waits: new Waiting(testClock(), 0), temporary, signal: undefined },
  }
}

describe.each(sources)('the contract of a history source: %s', (_name, sourceOf) => {
  const open = (repository: string, request: Partial<HistoryRequest> = {}): Promise<History> =>
    sourceOf(repository)({ repository, ref: null, coAuthors: true, merges: true, ...request })

  test.each(names.map((name, index) => [name, `octo/r${index}`] as const))(
    'every commit comes once, as it was recorded: %s',
    async (name, repository) => {
      const { commits } = await open(repository)
      expect(summaryOf(await collect(commits))).toEqual(summaryOf(commitsOf(told[name] ?? history())))
    },
  )

  test('the history is pinned at the head, which is named', async () => {
    const { head, ref } = await open('octo/r0')
    expect([head, ref]).toEqual([repositories.get('octo/r0')?.head, 'main'])
  })

  test.each([
    ['a branch', () => 'next/one', 'next/one', 6],
    ['a branch that shares its name with a tag', () => 'both', 'both', 6],
    ['the tag that shares it, with its full name', () => 'refs/tags/both', 'both', 2],
    ['a tag', () => 'v1', 'v1', 2],
    ['an annotated tag', () => 'v2', 'v2', 3],
    [
      'a commit',
      () => repositories.get('octo/refs')?.git('rev-parse', 'v1').trim() ?? '',
      expect.stringMatching(/^[0-9a-f]{40}$/),
      2,
    ],
  ])('the ref may be %s', async (_kind, ref, shown, count) => {
    const opened = await open('octo/refs', { ref: ref() })
    expect([opened.ref, (await collect(opened.commits)).length]).toEqual([shown, count])
  })

  test.each(['nowhere', 'v1..main', 'HEAD:.mailmap', '--all', 'main^{tree}'])('%s is no ref', async ref => {
    await expect(open('octo/refs', { ref })).rejects.toThrow(expect.objectContaining({ name: 'UserError' }))
  })

  test('a repository without commits has no head and no commits', async () => {
    const { head, mailmap, commits } = await open('octo/empty')
    expect([head, mailmap, await collect(commits)]).toEqual([null, '', []])
  })

  test('the mailmap is the one at the head', async () => {
    const { mailmap } = await open(`octo/r${names.indexOf('a mailmap')}`)
    expect(mailmap).toBe('Ann Lee <lee@example.com> <ann@example.com>\n')
  })

  test('co-authors come only where they were asked for', async () => {
    const { commits } = await open(`octo/r${names.indexOf('co-authors')}`, { coAuthors: false })
    expect((await collect(commits)).flatMap(({ coAuthors }) => coAuthors)).toEqual([])
  })
})

async function collect(batches: AsyncIterable<Iterable<Commit>>): Promise<readonly Commit[]> {
  const all: Commit[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

/** What a commit says, in an order of its own; object ids are made by git, and logins are GitHub's affair. */
function summaryOf(commits: readonly Commit[]): readonly string[] {
  const person = ({ name, email }: { name: string; email: string }) => `${name} <${email}>`
  return commits
    .map(({ author, committer, committedAt, isMerge, coAuthors }) =>
      JSON.stringify([person(author), person(committer), committedAt, isMerge, coAuthors.map(person)]),
    )
    .sort()
}
