import { afterEach, describe, expect, test } from '@jest/globals'
import { readOrigins } from '../../../src/github/commit-files.ts'
import { IncompleteAnswer } from '../../../src/github/failure.ts'
import { answering, askedOf, connectedTo } from '../../support/connected.ts'
import type { FaultyRequest } from '../../support/github/faults.ts'
import type { GitHubOptions } from '../../support/github/options.ts'
import { startGitHub } from '../../support/github/server.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { closeScenes, type Scene, sceneOf } from './scene.ts'

afterEach(closeScenes)

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A file that git finds again where it was moved, whatever its last line is. */
const textOf = (path: string, last: unknown = 0) =>
  `${range(30)
    .map(line => `${path} has a line ${line}`)
    .join('\n')}\n${last}\n`

/** Somebody changes a file so many times. */
function working(told: TestHistory, who: string, path: string, times: number, name = path): TestHistory {
  return range(times).reduce((so, time) => so.by(who, 1, { files: { [path]: textOf(name, `${who} ${time}`) } }), told)
}

/** Files go from one path to another, as they are. */
function moving(told: TestHistory, who: string, paths: Readonly<Record<string, string>>, name = ''): TestHistory {
  const files = Object.entries(paths).flatMap(([from, to]) => [
    [from, null],
    [to, textOf(name || from)],
  ])
  return told.by(who, 1, { files: Object.fromEntries(files) })
}

/** A pull request that changes these files. */
const changing = (told: TestHistory, ...paths: readonly string[]) =>
  told.on('feature').by('dee', 1, { files: Object.fromEntries(paths.map(path => [path, textOf(path, 'changed')])) })

async function read(told: TestHistory, options: Partial<GitHubOptions> = {}) {
  const scene = await sceneOf(told, options)
  const files = (await scene.read())?.files ?? []
  return { ...scene, files, traced: files.map(({ touchedBy, isWhole }) => [touchedBy.length, isWhole]) }
}

/** Which commits a file's list was asked of. */
const commitsAsked = ({ gitHub }: Pick<Scene, 'gitHub'>) => askedOf(gitHub).filter(asked => asked.includes('/commits/'))

describe('a file that was moved on the base branch', () => {
  test('is followed to where it was before', async () => {
    const told = moving(working(history(), 'ann', 'old.ts', 5), 'bob', { 'old.ts': 'new.ts' })
    const { files, repository } = await read(changing(told, 'new.ts'))
    const touchedBy = repository.git('log', '--follow', '--format=%H', 'main', '--', 'new.ts').split('\n')
    expect([files, touchedBy.length]).toEqual([[{ path: 'new.ts', isRemoved: false, touchedBy, isWhole: true }], 6])
  })

  test('is followed from the path that the pull request moves it from', async () => {
    const told = moving(working(history(), 'ann', 'one.ts', 2), 'bob', { 'one.ts': 'two.ts' }).on('feature')
    const { traced } = await read(moving(told, 'cho', { 'two.ts': 'three.ts' }, 'one.ts'))
    expect(traced).toEqual([[3, true]])
  })

  test.each([
    ['five times, to its beginning', 5, [7, true]],
    ['more often, not further', 7, [6, false]],
  ])('%s', async (_, times, expected) => {
    const told = range(times).reduce(
      (so, time) => moving(so, 'bob', { [`${time}.ts`]: `${time + 1}.ts` }, '0.ts'),
      working(history(), 'ann', '0.ts', 2),
    )
    const { traced } = await read(changing(told, `${times}.ts`))
    expect(traced).toEqual([expected])
  })

  test('is known by its last 100 commits, and not to its beginning where there are more', async () => {
    const told = moving(working(history(), 'ann', 'old.ts', 60), 'bob', { 'old.ts': 'new.ts' })
    const { traced } = await read(changing(working(told, 'bob', 'new.ts', 60), 'new.ts'))
    expect(traced).toEqual([[100, false]])
  })

  test('is not followed where 100 commits have touched it since: one more changes nothing', async () => {
    const told = moving(working(history(), 'ann', 'old.ts', 2), 'bob', { 'old.ts': 'new.ts' })
    const scene = await read(changing(working(told, 'bob', 'new.ts', 99), 'new.ts'))
    expect([scene.traced, commitsAsked(scene)]).toEqual([[[100, false]], []])
  })

  test('by a merge is followed along the first parent', async () => {
    const told = working(history(), 'ann', 'old.ts', 3).on('side').by('cho').on('main')
    const merged = told.merge('side', 'bob', { files: { 'old.ts': null, 'new.ts': textOf('old.ts') } })
    expect((await read(changing(merged, 'new.ts'))).traced).toEqual([[4, true]])
  })

  test('together with many others takes one request, and one for how they all began', async () => {
    const paths = range(60)
    const begun = history().by('ann', 1, {
      files: Object.fromEntries(paths.map(index => [`old/${index}.ts`, textOf(`old/${index}.ts`)])),
    })
    const told = moving(begun, 'bob', Object.fromEntries(paths.map(index => [`old/${index}.ts`, `new/${index}.ts`])))
    const scene = await read(changing(told, ...paths.map(index => `new/${index}.ts`)))
    expect([commitsAsked(scene).length, scene.traced]).toEqual([2, paths.map(() => [2, true])])
  })
})

describe('in a commit of many files', () => {
  /** Moves as many files as there are, and the last of them is what the pull request changes. */
  function movingMany(files: number): TestHistory {
    const paths = range(files).map(index => String(index).padStart(5, '0'))
    const begun = history().by('ann', 1, { files: Object.fromEntries(paths.map(path => [`a/${path}`, textOf(path)])) })
    const moved = paths.flatMap(path => [
      [`a/${path}`, null],
      [`b/${path}`, textOf(path)],
    ])
    return changing(begun.by('bob', 1, { files: Object.fromEntries(moved) }), `b/${paths.at(-1)}`)
  }

  test('the pages of its list are read until the file is found', async () => {
    const scene = await read(movingMany(650))
    expect([commitsAsked(scene).length, scene.traced]).toEqual([6, [[2, true]]])
  })

  test('GitHub does not list more than 3,000: the beginning is not known', async () => {
    expect((await read(movingMany(3010))).traced).toEqual([[1, false]])
  })
})

describe('the beginning of a file is not known', () => {
  test('where more than ten requests were needed; those that were touched least come first', async () => {
    const paths = range(12).map(index => `${index}.ts`)
    const told = paths.reduce((so, path, index) => working(so, 'ann', path, 12 - index), history())
    const scene = await read(changing(told, ...paths))
    const known = scene.files.filter(({ isWhole }) => isWhole).map(({ touchedBy }) => touchedBy.length)
    expect([commitsAsked(scene).length, known.sort((some, more) => some - more)]).toEqual([
      10,
      range(10).map(index => index + 1),
    ])
  })

  const moved = changing(moving(working(history(), 'ann', 'old.ts', 5), 'bob', { 'old.ts': 'new.ts' }), 'new.ts')
  const toCommits = ({ path }: FaultyRequest) => path.includes('/commits/')
  const toOldPath = ({ variables }: FaultyRequest) => variables.p0 === 'old.ts'

  test.each<[string, Partial<GitHubOptions>]>([
    ['the commit', { faults: asked => (toCommits(asked) ? { kind: 'html' } : null) }],
    [
      'the commit, for the limit',
      { faults: asked => (toCommits(asked) ? { kind: 'primary-limit', type: 'RATE_LIMIT' } : null) },
    ],
    ['the old path', { faults: asked => (toOldPath(asked) ? { kind: 'something-went-wrong' } : null) }],
  ])('where GitHub does not give %s; the rest stands, and nobody is bothered with it', async (_, options) => {
    const { traced, notices } = await read(moved, options)
    expect([traced, notices]).toEqual([[[1, false]], []])
  })
})

describe('how a path came into being', () => {
  const task = { what: '', needs: '', otherwise: '' }
  const request = { repository: 'octo/pony', oid: 'f'.repeat(40), paths: ['a'], mostRequests: 3 }
  const parents = [{ sha: 'e'.repeat(40) }]

  test.each<[string, object, object]>([
    ['an added one', { status: 'added' }, { kind: 'created' }],
    ['a copied one, whose original stays', { status: 'copied', previous_filename: 'b' }, { kind: 'created' }],
    [
      'a renamed one',
      { status: 'renamed', previous_filename: 'b' },
      { kind: 'moved', from: 'b', parent: 'e'.repeat(40) },
    ],
    ['a renamed one without its old name', { status: 'renamed' }, { kind: 'unknown' }],
    ['one that was there before, so that its history was shortened', { status: 'modified' }, { kind: 'unknown' }],
    ['another one', { filename: 'z', status: 'added' }, { kind: 'unknown' }],
  ])('%s', async (_, file, origin) => {
    const github = answering({ parents, files: [{ filename: 'a', ...file }] })
    expect((await readOrigins(github, task, request)).of('a')).toEqual(origin)
  })

  test.each([
    ['no files', { parents }],
    ['a file without a name', { parents, files: [{ status: 'added' }] }],
  ])('%s is no answer', async (_, answer) => {
    await expect(readOrigins(answering(answer), task, request)).rejects.toBeInstanceOf(IncompleteAnswer)
  })

  test.each([
    ['an empty page is the end', [], 1],
    ['requests are counted', [{ filename: 'z', status: 'added' }], 3],
  ])('where a server names a next page for ever, %s', async (_, files, requests) => {
    const headers = { link: '<https://api.github.com/next>; rel="next"' }
    const body = { parents, files }
    const server = await startGitHub({
      repositories: {},
      faults: () => ({ kind: 'recorded', status: 200, body, headers }),
    })
    const found = await readOrigins(connectedTo(server), task, request)
    await server.close()
    expect([found.requests, server.requests.length]).toEqual([requests, requests])
  })
})
