import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import type { Fault } from '../../support/github/faults.ts'
import { history } from '../../support/history.ts'
import { arrange, oidsIn, oidsOf, pointsOf } from './arrangement.ts'

const timeOut: Fault = { kind: 'time-out', status: 502, body: 'html' }

/** How many pages a query asks for. */
const pagesIn = (query: string | null) => query?.match(/p\d+: history/g)?.length ?? 0

describe('an overload', () => {
  test.each<[string, Fault]>([
    ['a time-out', timeOut],
    ['a query that is too large, and half answered', { kind: 'resource-limits', afterPages: 1 }],
    ['a secondary limit', { kind: 'secondary-limit', status: 403, retryAfterSeconds: 1 }],
  ])('makes the next queries smaller and fewer: %s', async (_, fault) => {
    const { read, repository, github } = await arrange(history().by('ann', 2_000), {
      faults: [null, fault, fault],
      rateLimitWaitMs: 60_000,
    })

    const oids = oidsOf(await read())

    const asked = github.requests.map(({ query, concurrent }) => ({ pages: pagesIn(query), concurrent }))
    expect({ oids, asked: asked.slice(1, 7) }).toEqual({
      oids: oidsIn(repository),
      asked: [{ pages: 4, concurrent: 1 }, { pages: 4, concurrent: 2 }, ...Array(4).fill({ pages: 2, concurrent: 1 })],
    })
  })

  test('that kills a query in the middle leaves nothing out', async () => {
    const told = history().by('ann', 1_500)
    const { read, repository } = await arrange(told, { faults: [null, { kind: 'resource-limits', afterPages: 2 }] })

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('that takes long is followed by a word on how far the run has come', async () => {
    const pause: Fault = { kind: 'secondary-limit', status: 403, retryAfterSeconds: 7 }
    const { read, lines } = await arrange(history().by('ann', 2_000), {
      faults: [null, pause],
      rateLimitWaitMs: 60_000,
    })

    await read()

    const progress = lines.filter(line => / of 2,000 commits \(\d+ %\), about .+ left, \d+ points? spent\.$/.test(line))
    expect(progress.length).toBeGreaterThan(0)
  })

  test('that does not end is told in one sentence', async () => {
    const faults = ({ number }: { number: number }) => (number === 1 ? null : timeOut)
    const { read } = await arrange(history().by('ann', 1_500), { faults })

    await expect(read()).rejects.toThrow(
      'GitHub failed 8 times in a row while reading the history of ann/pony: HTTP 502. Try again later, or measure a clone with source: git.',
    )
  })
})

describe('the budget', () => {
  test('is told before it is spent', async () => {
    const { read, lines } = await arrange(history().by('ann', 1_234), { budget: { used: 58 } })

    await read()

    expect(lines).toEqual([
      'info: ann/pony at main: 1,234 commits, 1,134 of them to be read for about 12 points of the 941 that are left until 13:00 UTC.',
    ])
  })

  test('that cannot be enough stops the run before it is spent', async () => {
    const { read, github } = await arrange(history().by('ann', 1_234), { budget: { used: 990 } })

    await expect(read()).rejects.toThrow(
      'The points for reading the history of ann/pony are not there (it costs about 12, 9 of 1,000 an hour are left until 13:00 UTC',
    )
    expect(pointsOf(github)).toBe(1)
  })

  test('that comes back soon enough is waited for', async () => {
    const told = history().by('ann', 2_345)
    const resetAt = Date.parse('2026-01-01T12:05:00Z')
    const { read, repository, lines } = await arrange(told, {
      budget: { used: 990, resetAt },
      rateLimitWaitMs: 600_000,
    })

    expect({ oids: oidsOf(await read()), said: lines[1] }).toEqual({
      oids: oidsIn(repository),
      said: "info: GitHub's hourly budget for this token is spent; going on at 12:05 UTC, in 6 minutes.",
    })
  })
})

describe('while the history is read,', () => {
  test('a force push changes nothing', async () => {
    const told = history().by('ann', 950)
    const arranged = await arrange(told, {
      faults: ({ number }) => (number === 2 ? { kind: 'push', push: () => forcePush() } : null),
    })
    const forcePush = () => arranged.repository.push(told.reset(200).by('eve', 300))
    const before = oidsIn(arranged.repository)

    expect(oidsOf(await arranged.read())).toEqual(before)
  })

  test('another form of GitHub’s cursors leads to reading page by page', async () => {
    const told = history().by('ann', 950)
    const { read, repository } = await arrange(told, { faults: [null, null, { kind: 'cursor-form', form: 'opaque' }] })

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })
})

test('credentials that end during the run are told', async () => {
  const { read } = await arrange(history().by('ann', 950), { faults: [null, { kind: 'bad-credentials' }] })

  await expect(read()).rejects.toThrow('GitHub did not accept the token while reading the history of ann/pony')
})

test('a run that is cancelled ends with one sentence', async () => {
  const cancel = new AbortController()
  const { read } = await arrange(history().by('ann', 950), {
    signal: cancel.signal,
    faults: ({ number }) => (number === 3 ? { kind: 'push', push: () => cancel.abort() } : null),
  })

  await expect(read()).rejects.toThrow(new UserError('The run was cancelled while reading the history of ann/pony.'))
})
