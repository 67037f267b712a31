import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { IncompleteAnswer, type Task } from '../../../src/github/failure.ts'
import { createPatience } from '../../../src/github/limits/patience.ts'
import { Waiting } from '../../../src/github/limits/waiting.ts'
import { graphqlError, httpError } from '../errors.ts'
import { testClock } from '../test-clock.ts'

const task: Task = {
  what: 'reading the history of ann/pony',
  needs: 'contents: read',
  otherwise: 'measure a clone with source: git',
}

const MINUTE_MS = 60_000

/** What failed, so often; then it works. */
function failing(failures: readonly unknown[]) {
  const left = [...failures]
  return async () => {
    const failure = left.shift()
    if (failure !== undefined) throw failure
    return 'done'
  }
}

function arrange({ rateLimitWaitMs = 0, random = 0.5 } = {}) {
  const clock = testClock(random)
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), notice: () => {}, debug: () => {} }
  const persist = createPatience({ clock, log, waiting: new Waiting(clock, rateLimitWaitMs) })
  return { clock, lines, persist }
}

const incomplete = new IncompleteAnswer('an answer that cannot be read')
const secondary = (headers: Record<string, string> = {}) =>
  httpError(403, { message: 'You have exceeded a secondary rate limit.' }, headers)
const hourly = (resetAt: number) =>
  graphqlError([{ type: 'RATE_LIMIT', message: 'API rate limit exceeded' }], {
    'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
  })

describe('after an overload', () => {
  test('the pauses double, up to half a minute', async () => {
    const { persist, clock } = arrange({ random: 1 })

    await persist(task, failing(Array(7).fill(httpError(502))))

    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  })

  test('chance makes a pause up to half as long', async () => {
    const { persist, clock } = arrange({ random: 0 })

    await persist(task, failing([incomplete, incomplete]))

    expect(clock.waits).toEqual([500, 1_000])
  })

  test('eight failures in a row are the end', async () => {
    const { persist } = arrange()

    await expect(persist(task, failing(Array(8).fill(httpError(502))))).rejects.toThrow(
      'GitHub failed 8 times in a row while reading the history of ann/pony: HTTP 502. Try again later, or measure a clone with source: git.',
    )
  })

  test('what must not be done twice is not tried again', async () => {
    const { persist, clock } = arrange()

    await expect(persist(task, failing([httpError(502)]), false)).rejects.toThrow('GitHub failed while reading')
    expect(clock.waits).toEqual([])
  })
})

test('an address where nobody answers is tried three times', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const { persist, clock } = arrange()

  await expect(persist(task, failing(Array(3).fill(httpError(null, refused))))).rejects.toThrow(
    'GitHub could not be reached while reading the history of ann/pony: ECONNREFUSED. Check the network',
  )
  expect(clock.waits.length).toBe(2)
})

test('what nobody understands is tried three times', async () => {
  const unclear = graphqlError([{ message: 'Nope.' }])
  const { persist, clock } = arrange({ random: 1 })

  await expect(persist(task, failing(Array(3).fill(unclear)))).rejects.toThrow(
    'GitHub failed 3 times in a row while reading the history of ann/pony: Nope. Try again later, or measure a clone with source: git.',
  )
  expect(clock.waits).toEqual([1_000, 2_000])
})

test('what GitHub does not understand is tried once', async () => {
  const { persist, clock } = arrange()
  const error = { message: "Field 'nope' doesn't exist on type 'Commit'" }

  await expect(persist(task, failing([graphqlError([error])]))).rejects.toThrow('GitHub refused the request')
  expect(clock.waits).toEqual([])
})

test('what is not GitHub’s doing is thrown as it is', async () => {
  const defect = new RangeError('Off by one.')

  await expect(arrange().persist(task, failing([defect]))).rejects.toBe(defect)
})

describe('what a run can do without', () => {
  const optional = { ...task, isOptional: true }

  test('is tried twice', async () => {
    const { persist } = arrange()
    await expect(persist(optional, failing(Array(2).fill(httpError(502))))).rejects.toThrow('GitHub failed 2 times')
  })

  test('waits for no limit', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS })
    await expect(persist(optional, failing([secondary()]))).rejects.toBeInstanceOf(UserError)
    expect(clock.waits).toEqual([])
  })
})

describe('at a limit', () => {
  test.each([
    ['as long as GitHub says', { 'retry-after': '7' }, 7_000],
    [
      'until the hour ends when its budget is spent',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767270000' },
      1_201_000,
    ],
    ['a minute when GitHub says nothing', {}, MINUTE_MS],
    [
      'a minute when the hour is over by a clock that is ahead of GitHub’s',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1000' },
      MINUTE_MS,
    ],
  ])('everybody waits %s', async (_, headers, wait) => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS, random: 0 })

    await persist(task, failing([secondary(headers)]))

    expect(clock.waits).toEqual([wait])
  })

  test('the wait without a word doubles each time', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS, random: 0 })

    await persist(task, failing([secondary(), secondary(), secondary()]))

    expect(clock.waits).toEqual([MINUTE_MS, 2 * MINUTE_MS, 4 * MINUTE_MS])
  })

  test('a wait beyond all time is longer than the run may take', async () => {
    const { persist } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS })

    await expect(persist(task, failing([secondary({ 'retry-after': '99999999999999999999' })]))).rejects.toThrow(
      'and rate-limit-wait leaves 60 minutes',
    )
  })

  test.each([
    ['retry-after', '1000000000000'],
    ['retry-after', 'Fri, 12 Sep 275760 23:59:59 GMT'],
    ['x-ratelimit-reset', '253402300799'],
  ])('a wait until the end of time is refused in words: %s: %s', async (header, value) => {
    const { persist } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS })
    const headers = { 'x-ratelimit-remaining': '0', [header]: value }

    await expect(persist(task, failing([secondary(headers)]))).rejects.toThrow(UserError)
  })

  test('a word that says not to wait at all is not taken literally for ever', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS, random: 0 })

    await expect(persist(task, failing(Array(9).fill(secondary({ 'retry-after': '0' }))))).rejects.toThrow(
      'GitHub failed 8 times in a row while reading the history of ann/pony: GitHub asks for a pause',
    )
    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000])
  })

  test('the others wait too, and start a little apart', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: MINUTE_MS })
    await expect(persist(task, failing([secondary({ 'retry-after': '30' }), new RangeError()]))).rejects.toThrow(
      RangeError,
    )
    const waitOfOthers = clock.waits.at(-1)

    expect(waitOfOthers).toBe(30_500)
  })

  test('a shorter wait does not end a longer one', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 10 * MINUTE_MS })

    await Promise.all(['60', '5'].map(seconds => persist(task, failing([secondary({ 'retry-after': seconds })]))))

    expect(clock.waits).toEqual([60_500])
  })

  test('a pause that grows while everybody waits is told once', async () => {
    const { persist, lines } = arrange({ rateLimitWaitMs: 10 * MINUTE_MS })

    await Promise.all(['5', '60'].map(seconds => persist(task, failing([secondary({ 'retry-after': seconds })]))))

    expect(lines).toEqual(['GitHub asks for a pause (secondary rate limit); going on at 12:00 UTC, in 5 seconds.'])
  })

  test('one line of the log says when the run goes on', async () => {
    const { persist, clock, lines } = arrange({ rateLimitWaitMs: 60 * MINUTE_MS })

    await persist(task, failing([hourly(clock.now() + 5 * MINUTE_MS)]))

    expect(lines).toEqual(["GitHub's hourly budget for this token is spent; going on at 12:05 UTC, in 6 minutes."])
  })

  test('a wait that is longer than allowed is refused with the time when the budget is back', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 10 * MINUTE_MS })

    await expect(persist(task, failing([hourly(clock.now() + 43 * MINUTE_MS)]))).rejects.toThrow(
      "GitHub's hourly budget for this token is spent while reading the history of ann/pony (it is over at 12:43 UTC, in 44 minutes, and rate-limit-wait leaves 10 minutes): run again then, raise rate-limit-wait, or measure a clone with source: git.",
    )
  })

  test('all waits of a run together are no longer than allowed', async () => {
    const { persist, clock } = arrange({ rateLimitWaitMs: 10 * MINUTE_MS })
    await persist(task, failing([hourly(clock.now() + 8 * MINUTE_MS)]))

    await expect(persist(task, failing([hourly(clock.now() + 8 * MINUTE_MS)]))).rejects.toThrow('leaves 2 minutes')
  })
})

test('a moment that GitHub names is waited for', async () => {
  const { persist, clock } = arrange({ rateLimitWaitMs: 10 * MINUTE_MS })

  await persist(task, failing([secondary({ 'retry-after': 'Thu, 01 Jan 2026 12:00:05 GMT' })]))

  expect(clock.waits[0]).toBeGreaterThanOrEqual(5_000)
  expect(clock.waits[0]).toBeLessThan(8_000)
})

test('a run that is cancelled gives up at once', async () => {
  const { persist } = arrange()
  const cancelled = { ...task, signal: AbortSignal.abort() }

  await expect(persist(cancelled, failing([httpError(502)]))).rejects.toThrow(
    'The run was cancelled while reading the history of ann/pony.',
  )
})
