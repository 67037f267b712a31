import { afterEach, describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { ALONE, type HeadView } from '../../../src/sources/graphql/head/head.ts'
import { historiesOpener, isEmpty, type Opened, readingOf } from '../../../src/sources/graphql/open.ts'
import { readCommits } from '../../../src/sources/graphql/reading.ts'
import { graphqlHistory } from '../../../src/sources/graphql/source.ts'
import { testClock } from '../../github/test-clock.ts'
import { connectedTo } from '../../support/connected.ts'
import type { Fault } from '../../support/github/faults.ts'
import type { GitHubOptions } from '../../support/github/options.ts'
import { startGitHub } from '../../support/github/server.ts'
import { history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { makeRepository } from '../../support/repository.ts'
import { pointsOf } from './arrangement.ts'

const fields = { coAuthors: false, merges: true }
/** As much as is asked of each of many. */
const SHORT: HeadView = { first: 1, state: false }

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

/** So many repositories `ann/r0`, `ann/r1`, … of so many commits each, read through one connection. */
async function arrange(repositories: number, commits: number, options: Partial<GitHubOptions> = {}) {
  const hosted = makeRepository(history().by('ann', commits).tag('v1'))
  const names = Array.from({ length: repositories }, (_, index) => `ann/r${index}`)
  const clock = testClock()
  const github = await startGitHub({
    repositories: Object.fromEntries(names.map(name => [name, hosted.path])),
    now: clock.now,
    ...options,
  })
  cleanUps.push(github.close, hosted.remove)
  const { log } = recordingLog()
  const world = { github: connectedTo(github, clock, 0), clock, log, store: null }
  const findBy = (view: HeadView, ...subjects: readonly string[]) =>
    historiesOpener(world)(
      subjects.map(subject => {
        const [repository = '', ref = null] = subject.split('@')
        return { repository, ref }
      }),
      fields,
      view,
    )
  const find = (...subjects: readonly string[]) => findBy(SHORT, ...subjects)
  return { github, head: hosted.head, names, find, findBy, source: graphqlHistory(world) }
}

/** What was found, shortly: a head, or a sentence. */
function shortly(found: Opened): string | null {
  if (found instanceof UserError) return found.message
  return isEmpty(found) ? null : found.head.oid
}

async function sizeOf(found: Opened): Promise<number> {
  if (found instanceof UserError) throw found
  if (isEmpty(found)) return 0
  let size = 0
  for await (const batch of readCommits(await readingOf(found))) size += batch.length
  return size
}

const headsIn = (query: string | null) => query?.match(/\brepository(?:_\d+)?\(|: repository\(/g)?.length ?? 0

describe('the heads of many repositories', () => {
  test('are found 25 in a query', async () => {
    const { find, github, names, head } = await arrange(30, 3)

    const found = await find(...names)

    expect([found.map(shortly), github.requests.map(({ query }) => headsIn(query))]).toEqual([
      names.map(() => head),
      [25, 5],
    ])
  })

  test('cost a point for 25 of them, where a page with each would cost 25', async () => {
    const { find, findBy, github, names } = await arrange(25, 150)
    await find(...names)
    await findBy(ALONE, ...names)

    expect(github.requests.map(({ points }) => points)).toEqual([1, 25])
  })

  test('are each found or refused by itself', async () => {
    const { find, head, github } = await arrange(2, 3)

    const found = await find('ann/r0', 'ann/gone', 'ann/r1@nope', 'ann/r1@v1')

    expect([found.map(shortly), github.requests.length]).toEqual([
      [
        head,
        'GitHub found nothing while reading the history of ann/gone: it is not there, or the token may not see it. Check the name, and that the token has the permission contents: read.',
        'There is no branch, tag or commit nope in ann/r1. Check the input ref; empty means the default branch.',
        head,
      ],
      2,
    ])
  })

  test('are asked for in smaller queries once one was too much', async () => {
    const timeOut: Fault = { kind: 'time-out', status: 502, body: 'html' }
    const { find, github, names, head } = await arrange(30, 3, { faults: [timeOut, timeOut] })

    const found = await find(...names)

    expect([found.map(shortly), github.requests.map(({ query }) => headsIn(query))]).toEqual([
      names.map(() => head),
      [25, 12, 6, 6, 6, 6, 6],
    ])
  })

  test('are found where one of them can never be answered', async () => {
    const faults: GitHubOptions['faults'] = ({ variables }) =>
      JSON.stringify(variables).includes('"r1"') ? { kind: 'something-went-wrong' } : null
    const { find, names, head } = await arrange(3, 3, { faults })

    const [first, second, third] = (await find(...names)).map(shortly)

    expect([first, second, third]).toEqual([
      head,
      expect.stringMatching(
        /^GitHub failed 8 times in a row while reading the history of ann\/r1: Something went wrong/,
      ),
      head,
    ])
  })

  test('are not there for a token that GitHub does not accept', async () => {
    const { find, names } = await arrange(3, 3, { faults: () => ({ kind: 'bad-credentials' }) })

    await expect(find(...names)).rejects.toThrow(
      'GitHub did not accept the token while finding the heads of 3 repositories',
    )
  })
})

test('a single repository is a list of one', async () => {
  const { source, github, findBy } = await arrange(1, 3)
  await source({ repository: 'ann/r0', ref: null, ...fields })
  await findBy(ALONE, 'ann/r0')

  const [first, second] = github.requests.map(({ query, variables }) => ({ query, variables }))
  expect(second).toEqual(first)
})

test('a history of which only the head was listed is read to its end, whatever GitHub’s cursors look like', async () => {
  const { find } = await arrange(1, 350, { cursorForm: 'opaque' })
  const [found] = await find('ann/r0')

  expect(found && (await sizeOf(found))).toBe(350)
})

describe('histories that are read at the same time', () => {
  test('share the lanes of the run', async () => {
    const { find, names, github } = await arrange(8, 650, { latency: { perRequest: 5, perCommit: 0 } })

    const sizes = await Promise.all((await find(...names)).map(sizeOf))

    expect(sizes).toEqual(names.map(() => 650))
    expect(Math.max(...github.requests.map(({ concurrent }) => concurrent))).toBeLessThanOrEqual(4)
  })

  test('share the points of the run: those who begin later are refused, and the others are read to their end', async () => {
    const { find, names, github } = await arrange(50, 650, { budget: { limit: 100, rule: 'documented' } })

    const ended = await Promise.allSettled((await find(...names)).map(sizeOf))

    const read = ended.filter(({ status }) => status === 'fulfilled')
    const refused = ended.flatMap(end => (end.status === 'rejected' ? [String(end.reason)] : []))
    expect(read.length).toBeGreaterThan(3)
    expect(refused.filter(sentence => !sentence.includes('The points for reading the history of ann/r'))).toEqual([])
    expect(pointsOf(github)).toBeLessThanOrEqual(100)
  })
})
