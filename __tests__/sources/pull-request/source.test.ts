import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../../src/errors.ts'
import type { PullRequest } from '../../../src/history/pull-request.ts'
import { readPullRequest } from '../../../src/sources/pull-request/source.ts'
import { answering } from '../../github/answering.ts'
import { askedOf } from '../../support/connected.ts'
import type { Fault, FaultyRequest } from '../../support/github/faults.ts'
import type { GitHubOptions } from '../../support/github/options.ts'
import type { GitHubOnLoopback } from '../../support/github/server.ts'
import { history, person, type TestHistory, webFlow } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { closeScenes, type Scene, sceneOf, touchedAccordingToGit } from './scene.ts'

afterEach(closeScenes)

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A pull request that changes so many files, which were there before. */
function changing(files: number): TestHistory {
  const touches = range(files).map(index => `src/${index}.ts`)
  return history().by('ann', 3, { touches }).on('feature').by('bob', 1, { touches })
}

describe('what a pull request brings', () => {
  test('its author, and its own commits with their people, merges and accounts', async () => {
    const bob = person('bob', { login: 'bob-hub' })
    const told = history().by('ann', 2).on('feature').by(bob).on('main').by('ann').on('feature').merge('main', webFlow)
    const { read } = await sceneOf(told, { author: 'bob-hub' })
    const pullRequest = await read()
    expect([
      pullRequest?.author,
      pullRequest?.commits.map(({ author, committer, isMerge }) => [author.login, committer.email, isMerge]),
    ]).toEqual([
      'bob-hub',
      [
        ['bob-hub', 'bob@example.com', false],
        ['web-flow', 'noreply@github.com', true],
      ],
    ])
  })

  test.each([
    [true, ['cho@example.com']],
    [false, []],
  ])('its co-authors, if they count (%s)', async (coAuthors, expected) => {
    const told = history()
      .by('ann')
      .on('feature')
      .by('bob', 1, { coAuthors: ['cho'] })
    const { read } = await sceneOf(told)
    expect((await read({ coAuthors }))?.commits.flatMap(commit => commit.coAuthors.map(({ email }) => email))).toEqual(
      expected,
    )
  })

  test('more commits than one page holds', async () => {
    const { read, repository } = await sceneOf(history().by('ann').on('feature').by('bob', 230))
    expect((await read())?.commits.map(({ oid }) => oid)).toEqual(
      repository.git('rev-list', '--reverse', 'main..feature').split('\n'),
    )
  })

  test.each([
    ['a bot', 'dependabot[bot]', 'dependabot[bot]'],
    ['an account that is gone', null, null],
  ])('by %s', async (_, author, expected) => {
    const { read } = await sceneOf(changing(1), { author })
    expect((await read())?.author).toBe(expected)
  })

  test('nothing at all, where it changes nothing', async () => {
    const { read } = await sceneOf(history().by('ann').on('feature'))
    expect(await read()).toEqual({
      number: 5,
      author: 'bob',
      commits: [],
      moreCommits: 0,
      files: [],
      moreFiles: 0,
    })
  })
})

describe('the files that it touches', () => {
  test('each with the last 100 commits on the base branch that touched it', async () => {
    const told = history()
      .by('ann', 130, { touches: ['often.ts'] })
      .by('bob', 2, { touches: ['seldom.ts', 'other.ts'] })
      .on('feature')
      .by('cho', 3, { touches: ['often.ts', 'seldom.ts', 'new.ts'] })
    const scene = await sceneOf(told)
    expect((await scene.read())?.files).toEqual(
      ['new.ts', 'often.ts', 'seldom.ts'].map(path => ({
        path,
        isRemoved: false,
        touchedBy: touchedAccordingToGit(scene, path),
        // Of the one that was touched often, it is not known who touched it before.
        isWhole: path !== 'often.ts',
      })),
    )
  })

  test('a renamed one with those that touched its old path', async () => {
    const files = { 'old.ts': 'Some lines\nthat stay\nas they are.\n' }
    const told = history()
      .by('ann', 1, { files })
      .by('bob', 1, { files: { 'new.ts': 'Once there was another one.\n' } })
      .by('bob', 1, { files: { 'new.ts': null } })
      .on('feature')
      .by('cho', 1, { files: { 'old.ts': null, 'new.ts': files['old.ts'] } })
    const scene = await sceneOf(told)
    expect((await scene.read())?.files).toEqual([
      { path: 'new.ts', isRemoved: false, touchedBy: touchedAccordingToGit(scene, 'old.ts'), isWhole: true },
    ])
  })

  test('a deleted one too', async () => {
    const told = history()
      .by('ann', 1, { touches: ['gone.ts'] })
      .on('feature')
      .by('bob', 1, { files: { 'gone.ts': null } })
    const scene = await sceneOf(told)
    expect((await scene.read())?.files).toEqual([
      { path: 'gone.ts', isRemoved: true, touchedBy: touchedAccordingToGit(scene, 'gone.ts'), isWhole: true },
    ])
  })

  test('whatever their paths are', async () => {
    const touches = [
      '[id]/page.tsx',
      'a b/"c".ts',
      '{ viewer }',
      '$p1',
      'größe/日本.md',
      '*',
      '\\',
      '#{x}',
      '-rf',
      ':(top)x',
    ]
    const told = history()
      .by('ann', 2, { touches })
      .by('bob', 1, { touches: ['i/page.tsx'] })
      .on('feature')
    const scene = await sceneOf(told.by('cho', 1, { touches }))
    const files = (await scene.read())?.files ?? []
    expect([files.map(({ path }) => path).sort(), new Set(files.map(({ touchedBy }) => touchedBy.length))]).toEqual([
      touches.toSorted(),
      new Set([2]),
    ])
  })

  test('without the commits that did not exist at the date that was asked for', async () => {
    const told = history()
      .at('2020-01-01T00:00:00Z')
      .by('ann', 2, { touches: ['a.ts'] })
      .at('2020-01-01T00:01:01Z')
      .by('bob', 120, { touches: ['a.ts'] })
      .on('feature')
      .by('cho', 1, { touches: ['a.ts'] })
    const { read, repository } = await sceneOf(told)
    const touched = (await read({ until: Date.parse('2020-01-01T00:01:00.500Z') }))?.files[0]?.touchedBy
    expect(touched).toEqual(repository.git('rev-list', '--max-count=2', '--author=Ann', 'main').split('\n'))
  })

  test('as the base branch was when its history was begun', async () => {
    const told = changing(1)
    const { read, repository } = await sceneOf(told)
    const base = repository.git('rev-parse', 'main')
    repository.push(told.on('main').by('dee', 4, { touches: ['src/0.ts'] }))
    expect((await read({ base }))?.files[0]?.touchedBy).toHaveLength(3)
  })
})

describe('of a pull request with 312 files and 120 commits', () => {
  let scene: Scene
  let pullRequest: PullRequest | null
  let first: string | undefined

  beforeAll(async () => {
    scene = await sceneOf(changing(312).by('bob', 119))
    pullRequest = await scene.read()
    first = touchedAccordingToGit(scene, 'src/0.ts').at(-1)
    await closeScenes()
  })

  test('300 files are looked at, and the others counted', () => {
    expect([pullRequest?.files.length, pullRequest?.moreFiles]).toEqual([300, 12])
  })

  test('all commits are known', () => {
    expect(pullRequest?.commits.length).toBe(120)
  })

  test('it takes three requests for the files, twelve for their histories and one for how they all began', () => {
    expect(askedOf(scene.gitHub)).toEqual([
      ...range(3).map(() => 'GET /repos/octo/pony/pulls/5/files'),
      ...range(12).map(() => 'POST /graphql'),
      `GET /repos/octo/pony/commits/${first}`,
    ])
  })

  test('no query asks for more than 25 paths', () => {
    expect(Math.max(...pathsAskedFor(scene.gitHub))).toBe(25)
  })

  test('it costs twelve points', () => {
    expect(pointsOf(scene.gitHub)).toBe(12)
  })
})

test('a pull request of few files that began together takes three requests', async () => {
  const { read, gitHub } = await sceneOf(changing(3))
  await read()
  expect(gitHub.requests).toHaveLength(3)
})

describe('of a pull request with more commits of its own than', () => {
  const bringing = (commits: number, files = 1) => changing(files).by('bob', commits - 1)

  test('are read: the first 1,000, for few points, and a notice', async () => {
    const { read, gitHub, notices, repository } = await sceneOf(bringing(3100, 30))
    const pullRequest = await read()
    const own = repository.git('rev-list', '--reverse', 'main..feature').split('\n')
    expect([pullRequest?.commits.map(({ oid }) => oid), pullRequest?.moreCommits, pointsOf(gitHub), notices]).toEqual([
      own.slice(0, 1000),
      2100,
      10,
      [
        'Pull request 5 has at least 3,100 commits, of which 1,000 were read: what the report says about the time after the merge is with those.',
      ],
    ])
  })

  test.each([
    ['in the middle of a page', 250, 4],
    ['between two pages', 200, 3],
    ['at once', 0, 2],
  ])('GitHub lists: where the list ends is its end, %s', async (_, listedCommits, queries) => {
    const { read, gitHub, notices } = await sceneOf(bringing(300), { listedCommits })
    const pullRequest = await read()
    expect([
      pullRequest?.commits.length,
      pullRequest?.moreCommits,
      notices.length,
      askedOf(gitHub).filter(asked => asked === 'POST /graphql').length <= queries,
    ]).toEqual([listedCommits, 300 - listedCommits, 1, true])
  })

  test('can be paid for: nothing is read beyond the first page, and a notice says why', async () => {
    const { read, gitHub, notices } = await sceneOf(bringing(900), {
      budget: { used: 995, resetAt: Date.parse('2026-01-02T12:00:00Z') },
    })
    expect([await read(), pointsOf(gitHub), notices]).toEqual([
      null,
      1,
      [expect.stringMatching(/^The report says nothing about pull request 5\. The points .* are not there/)],
    ])
  })
})

describe('where GitHub shortens the lists of wide queries without a word', () => {
  test.each([
    ['those of more than it was ever seen to do for 25', { whole: 25, kept: 0 }],
    ['those of ten, to nothing', { whole: 10, kept: 0 }],
    ['all but the first, to nothing', { whole: 1, kept: 0 }],
  ])('the same is read in the end: %s', async (_, wideQueries) => {
    const whole = await sceneOf(changing(40))
    const { read } = await sceneOf(changing(40), { wideQueries })
    expect(await read()).toEqual(await whole.read())
  })

  test('to a part: those are not taken for whole', async () => {
    const { read } = await sceneOf(changing(40), { wideQueries: { whole: 10, kept: 1 } })
    const files = (await read())?.files ?? []
    expect(files.map(({ touchedBy, isWhole }) => isWhole === (touchedBy.length === 3))).toEqual(files.map(() => true))
  })

  test('an empty history that is one is asked for again alone ten times, and is not taken for whole', async () => {
    // At that date, none of the files was there.
    const { read, gitHub } = await sceneOf(changing(60))
    const files = (await read({ until: Date.parse('2020-01-01') }))?.files ?? []
    expect([pathsAskedFor(gitHub).slice(1), new Set(files.map(({ isWhole }) => isWhole))]).toEqual([
      [25, ...range(10).map(() => 1), 25, 10],
      new Set([false]),
    ])
  })
})

describe('when GitHub fails', () => {
  const timeOut: Fault = { kind: 'time-out', status: 502, body: 'html' }

  test('half as many files are asked for after each failure, and no more again', async () => {
    // A GitHub that cannot give the history of more than 20 paths in its ten seconds.
    const faults = ({ variables }: FaultyRequest) => ('p20' in variables ? timeOut : null)
    const { read, gitHub } = await sceneOf(changing(50), { faults })
    const files = (await read())?.files ?? []
    expect([pathsAskedFor(gitHub).slice(1, -1), files.every(({ touchedBy }) => touchedBy.length === 3)]).toEqual([
      [25, 12, 12, 12, 12, 2],
      true,
    ])
  })

  test.each<[string, Fault]>([
    ['a part of the answer is missing', { kind: 'resource-limits', afterPages: 2 }],
    ['the answer is cut', { kind: 'truncated-body' }],
    ['it has a bad moment', { kind: 'something-went-wrong' }],
    ['the hour’s points are used up', { kind: 'primary-limit', type: 'RATE_LIMIT' }],
    ['it asks for a pause', { kind: 'secondary-limit', status: 403, retryAfterSeconds: 5 }],
  ])('because %s: the same is read in the end', async (_, fault) => {
    const whole = await sceneOf(changing(4))
    const { read } = await sceneOf(changing(4), { faults: [null, fault] })
    expect(await read()).toEqual(await whole.read())
  })

  test.each<[string, Partial<GitHubOptions>, string]>([
    ['the token may not read it', { permissions: { pullRequests: 'none' } }, 'pull-requests: read'],
    ['it is not there', { pullRequests: [] }, 'it is not there, or the token may not see it'],
    ['it never works', { faults: () => timeOut }, 'HTTP 502'],
  ])('because %s: nothing, and a notice that says why', async (_, options, reason) => {
    const { read, notices } = await sceneOf(changing(3), options)
    expect([await read(), notices]).toEqual([
      null,
      [expect.stringMatching(`^The report says nothing about pull request 5\\. .*${reason}`)],
    ])
  })

  test('because it does not have the head of a clone: nothing, at once, and a notice', async () => {
    const { read, notices, gitHub } = await sceneOf(changing(1))
    expect([await read({ base: 'f'.repeat(40) }), notices, askedOf(gitHub)]).toEqual([
      null,
      [
        'The report says nothing about pull request 5. GitHub does not have the head of the base branch that was measured.',
      ],
      ['GET /repos/octo/pony/pulls/5/files', 'POST /graphql'],
    ])
  })
})

test.each([
  ['a defect of ours', new RangeError('Off by one.')],
  ['the end of a run that was cancelled', new Cancelled('The run was cancelled.')],
])('%s is not passed off as something that cannot be read', async (_, thrown) => {
  const pages = () => {
    throw thrown
  }
  const github = { ...answering(null), pages }
  const request = { repository: 'octo/pony', number: 5, base: 'f'.repeat(40), until: 0, coAuthors: false }
  await expect(readPullRequest(github, request, recordingLog().log)).rejects.toBe(thrown)
})

/** How many points everything has cost. */
function pointsOf({ requests }: GitHubOnLoopback): number {
  return requests.reduce((sum, { points }) => sum + points, 0)
}

/** How many paths each request has asked for. */
function pathsAskedFor({ requests }: GitHubOnLoopback): readonly number[] {
  return requests.map(({ variables }) => Object.keys(variables).filter(name => /^p\d+$/.test(name)).length)
}
