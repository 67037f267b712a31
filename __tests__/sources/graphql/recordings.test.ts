import { describe, expect, test } from '@jest/globals'
import { botAccounts, marksOf } from '../../../src/people/bots.ts'
import { parseMailmap } from '../../../src/people/mailmap.ts'
import { recogniseIdentities } from '../../../src/people/recognise.ts'
import { createDecoder } from '../../../src/sources/graphql/decode.ts'
import { cursorOf } from '../../../src/sources/graphql/pages/cursor.ts'
import type { Fault } from '../../support/github/faults.ts'
import {
  byAnApp,
  connectionOf,
  empty,
  HEAD,
  headAnswer,
  oidAt,
  pageAnswer,
  pagesOfTen,
  paginated,
  refusals,
  UNTYPED_MISSING_FILE,
  withAuthors,
} from '../../support/github/recordings.ts'
import { history } from '../../support/history.ts'
import { arrange } from './arrangement.ts'

const [firstPage, lastPage] = paginated.map((page, index) => (index === 0 ? headAnswer(page) : pageAnswer(page)))

/** A GitHub that answers with recordings, the last of them again and again. */
function replay(recordings: readonly (Fault | undefined)[], rateLimitWaitMs = 0) {
  const faults = ({ number }: { number: number }) => recordings[number - 1] ?? recordings.at(-1) ?? null
  return arrange(history().by('ann'), { faults, rateLimitWaitMs })
}

describe('a recorded history', () => {
  test('of two pages is read whole, the second page by a cursor that was computed', async () => {
    const { read, github } = await replay([firstPage, lastPage])

    const { commits, mailmap } = await read()

    expect({
      oids: commits.map(({ oid }) => oid),
      mailmap,
      cursors: github.requests.map(asked => asked.variables.c0),
    }).toEqual({
      oids: Array.from({ length: 120 }, (_, place) => oidAt(place)),
      mailmap: '',
      cursors: [undefined, `${HEAD} 99`],
    })
  })

  test('of two pages is read where the missing .mailmap has no type', async () => {
    const [first] = paginated
    const { read, github } = await replay([first && headAnswer(first, UNTYPED_MISSING_FILE), lastPage])

    const { commits, mailmap } = await read()

    expect({ commits: commits.length, mailmap, requests: github.requests.length }).toEqual({
      commits: 120,
      mailmap: '',
      requests: 2,
    })
  })

  test('by an app has its account, and is known for one', async () => {
    const { read } = await replay([headAnswer(byAnApp)])

    const [commit] = (await read({ coAuthors: true })).commits
    const people = commit === undefined ? [] : [commit.author, ...commit.coAuthors]

    expect({
      login: commit?.author.login,
      bots: recogniseIdentities(people, {
        mailmap: parseMailmap(''),
        bots: marksOf(botAccounts),
        server: 'github.com',
      }).map(({ isBot }) => isBot),
    }).toEqual({ login: 'stable-hand[bot]', bots: [true, true] })
  })

  test('that lists nothing of what it counts is no history, after one try more', async () => {
    const { read, github } = await replay([headAnswer(empty)])

    await expect(read()).rejects.toThrow(
      'GitHub counts 5 commits in the history of ann/pony at c0ffee0, but lists 0. A number from such a history would be wrong.',
    )
    expect(github.requests.length).toBe(2)
  })
})

describe('a recorded page', () => {
  test.each(pagesOfTen.map(page => [page.first, page] as const))(
    'that begins at commit %i has the cursor that is computed for its last one',
    (first, page) => {
      const { commits, endCursor, hasNextPage } = createDecoder({ merges: true, coAuthors: false }).page(
        connectionOf(page),
        null,
      )

      expect({ endCursor, hasNextPage }).toEqual({
        endCursor: cursorOf(HEAD, first + commits.length - 1),
        hasNextPage: page.hasNextPage,
      })
    },
  )

  test('names the authors of its commits, with the accounts of those who are named in the trailers', () => {
    const { commits } = createDecoder({ merges: true, coAuthors: true }).page(connectionOf(withAuthors), 100)

    expect(commits.slice(0, 2).map(({ coAuthors }) => coAuthors)).toEqual([
      [{ name: 'Bea', email: 'bea@example.com', login: 'bea', accountId: 3 }],
      [{ name: 'Bea', email: 'bea@example.com', login: null, accountId: null }],
    ])
  })
})

describe('a recorded limit is waited for:', () => {
  test.each([
    ['hourlyLimit', 3_601],
    ['olderHourlyLimit', 3_601],
    ['tooFast', 60],
    ['tooFastWithoutTime', 60],
    ['tooMany', 60],
  ] as const)('%s', async (name, seconds) => {
    const { read, clock } = await replay([refusals[name], firstPage, lastPage], 3_700_000)

    expect((await read()).commits.length).toBe(120)
    expect(Math.round((clock.waits[0] ?? 0) / 1000)).toBeCloseTo(seconds, -1)
  })
})

test('a recorded time-out is asked again', async () => {
  const { read } = await replay([refusals.timeOut, firstPage, refusals.timeOut, lastPage])

  expect((await read()).commits.length).toBe(120)
})

test('a recorded refusal of a cursor leads to reading page by page', async () => {
  const [first] = paginated
  const { read, github } = await replay([firstPage, refusals.cursor, first && pageAnswer(first), lastPage])

  expect((await read()).commits.length).toBe(120)
  expect(github.requests.map(({ variables }) => variables.c0)).toEqual([undefined, `${HEAD} 99`, null, `${HEAD} 99`])
})

describe('a recorded refusal is told at once:', () => {
  test.each([
    ['notFound', 'GitHub found nothing while reading the history of ann/pony'],
    ['singleSignOn', 'Authorize the token for the organization, which asks for single sign-on.'],
    ['integration', 'Give the token the permission contents: read.'],
    ['ipAllowList', 'The organization lets only the addresses of its IP allow list in.'],
  ] as const)('%s', async (name, message) => {
    const { read, github } = await replay([refusals[name]])

    await expect(read()).rejects.toThrow(message)
    expect(github.requests.length).toBe(1)
  })
})
