import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import type { HistoryRequest } from '../../../src/history/source.ts'
import type { Fault } from '../../support/github/faults.ts'
import type { CostRule } from '../../support/github/options.ts'
import { history } from '../../support/history.ts'
import { arrange, oidsIn, oidsOf, pointsOf } from './arrangement.ts'

const timeOut: Fault = { kind: 'time-out', status: 502, body: 'html' }

const RESET = Date.parse('2026-01-01T12:50:00Z')

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
      // Without it, an answer may be there before the next question.
      latency: { perRequest: 50, perCommit: 0 },
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
  test.each<[CostRule, string]>([
    ['documented', 'at worst 12,'],
    ['bounded', 'at worst 12,'],
  ])('is told before it is spent, as far as it is known: by the rule %p', async (rule, atWorst) => {
    const { read, lines } = await arrange(history().by('ann', 1_234), { budget: { used: 58, rule } })

    await read()

    expect(lines).toEqual([
      `info: ann/pony at main: 1,234 commits, 1,134 of them to be read for about 4 points, ${atWorst} of the 941 that are left until 13:00 UTC.`,
    ])
  })

  test('is told exactly where the first answer has shown what a page costs', async () => {
    const { read, lines } = await arrange(history().by('ann', 1_234))

    await read({ coAuthors: true })

    expect(lines[0]).toContain('to be read for about 24 points of the 998 that are left')
  })

  describe.each<[CostRule, Partial<HistoryRequest>, number]>([
    ['documented', {}, 12],
    ['bounded', {}, 3],
    ['documented', { coAuthors: true }, 24],
    ['bounded', { coAuthors: true }, 12],
    ['documented', { merges: false }, 3],
  ])('by the rule %p, asked for %j,', (rule, request, points) => {
    test('that is enough is enough', async () => {
      const budget = { limit: points + 2, rule }
      const { read, repository } = await arrange(history().by('ann', 1_234), { budget })

      expect(oidsOf(await read(request))).toEqual(oidsIn(repository))
    })
  })

  test.each<[CostRule, number]>([
    ['documented', 120],
    ['bounded', 13],
  ])('that is far from enough stops the run as soon as it is known: by the rule %p', async (rule, points) => {
    const { read, github } = await arrange(history().by('ann', 12_034), { budget: { limit: points - 5, rule } })

    await expect(read()).rejects.toThrow('The points for reading the history of ann/pony are not there (it costs about')
    expect(pointsOf(github)).toBeLessThan(15)
  })

  test('that no hour can be enough for is told with what would be', async () => {
    const { read } = await arrange(history().by('ann', 12_034), { budget: { limit: 40, resetAt: RESET } })

    await expect(read()).rejects.toThrow(
      '): set merge-commits: include, which costs about 11, raise rate-limit-wait to 2 hours, or measure a clone with source: git.',
    )
  })

  test('is not said to be enough without merges where these cost nothing', async () => {
    const budget = { limit: 40, resetAt: RESET, rule: 'bounded' } as const
    const { read } = await arrange(history().by('ann', 12_034), { budget })

    await expect(read({ coAuthors: true })).rejects.toThrow(/\): raise rate-limit-wait to \d hours, or measure a clone/)
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
