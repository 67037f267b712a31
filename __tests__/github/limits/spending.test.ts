import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import type { Task } from '../../../src/github/failure.ts'
import { createPatience } from '../../../src/github/limits/patience.ts'
import { createSpending } from '../../../src/github/limits/spending.ts'
import { Waiting } from '../../../src/github/limits/waiting.ts'
import { graphqlError } from '../errors.ts'
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

function arrange({ rateLimitWaitMs = 0, clock = testClock() } = {}) {
  const log = { info: () => {}, notice: () => {}, debug: () => {} }
  const waiting = new Waiting(clock, rateLimitWaitMs)
  return { clock, persist: createPatience({ clock, log, waiting }), ...createSpending(clock, waiting) }
}

const hourly = (resetAt: number) =>
  graphqlError([{ type: 'RATE_LIMIT', message: 'API rate limit exceeded' }], {
    'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
  })

test('a pause that is under way counts for the points that come after it', async () => {
  const inner = testClock()
  const budget = { limit: 1_000, remaining: 0, cost: 1, resetAt: inner.now() + 9 * MINUTE_MS }
  const asked: (() => void)[] = []
  const clock = {
    ...inner,
    sleep: (ms: number) => {
      for (const ask of asked) expect(ask).not.toThrow()
      return inner.sleep(ms)
    },
  }
  const { afford, persist } = arrange({ clock, rateLimitWaitMs: 10 * MINUTE_MS })
  asked.push(() => afford(task, 1_000, budget))

  expect(await persist(task, failing([hourly(budget.resetAt)]))).toBe('done')
  expect(inner.waits.length).toBe(1)
})

describe('a cost', () => {
  const at = (minutes: number) => ({
    limit: 1_000,
    remaining: 100,
    cost: 1,
    resetAt: Date.parse('2026-01-01T12:00Z') + minutes * MINUTE_MS,
  })

  test.each([
    ['that the points cover', 0, 100, 30],
    ['that the next hour’s points cover, when it is near', 10, 1_100, 9],
    ['that the next hour’s points cover, when the wait is just long enough', 10, 1_100, 10],
    ['that takes the points of two hours to come', 100, 2_100, 30],
  ])('%s is afforded', (_, waitMinutes, points, reset) => {
    const { afford } = arrange({ rateLimitWaitMs: waitMinutes * MINUTE_MS })

    expect(() => afford(task, points, at(reset))).not.toThrow()
  })

  test.each([
    ['that the points do not cover', 0, 101, 30],
    ['that only points cover which are too far off', 10, 101, 11],
    ['that is too high for all points within reach', 10, 1_101, 9],
  ])('%s is refused', (_, waitMinutes, points, reset) => {
    const { afford } = arrange({ rateLimitWaitMs: waitMinutes * MINUTE_MS })

    expect(() => afford(task, points, at(reset))).toThrow(UserError)
  })

  test('is refused with what is there, when it comes back, and what to do', () => {
    const { afford } = arrange({ rateLimitWaitMs: 10 * MINUTE_MS })

    expect(() => afford(task, 820, at(43))).toThrow(
      new UserError(
        'The points for reading the history of ann/pony are not there (it costs about 820, 100 of 1,000 an hour are left until 12:43 UTC, and rate-limit-wait leaves 10 minutes): run again then, raise rate-limit-wait to 43 minutes, or measure a clone with source: git.',
      ),
    )
  })

  describe('that no hour can cover is refused with what would be enough:', () => {
    const include = (points: number) => [{ way: 'set merge-commits: include', points }]

    test.each([
      ['nothing but another source', 0, 8_200, [], 'measure a clone with source: git.'],
      [
        'a cheaper way',
        0,
        8_200,
        include(512),
        'set merge-commits: include, which costs about 512, or measure a clone with source: git.',
      ],
      ['no cheaper way that is too dear as well', 0, 8_200, include(1_001), 'measure a clone with source: git.'],
      [
        'a wait that a job can last',
        0,
        1_500,
        [],
        'raise rate-limit-wait to 2 hours, or measure a clone with source: git.',
      ],
      [
        'a cheaper way and such a wait',
        10,
        4_100,
        include(40),
        'set merge-commits: include, which costs about 40, raise rate-limit-wait to 4 hours, or measure a clone with source: git.',
      ],
      [
        'another run that can wait as long as this one',
        80,
        2_000,
        [],
        'run again then, raise rate-limit-wait to 2 hours, or measure a clone with source: git.',
      ],
    ])('%s', (_, waitMinutes, points, cheaper, ways) => {
      const { afford } = arrange({ rateLimitWaitMs: waitMinutes * MINUTE_MS })

      expect(() => afford(task, points, at(43), cheaper)).toThrow(`): ${ways}`)
    })
  })

  test('is held against what has been waited for already', async () => {
    const { afford, persist, clock } = arrange({ rateLimitWaitMs: 30 * MINUTE_MS })
    await persist(task, failing([hourly(clock.now() + 20 * MINUTE_MS)]))

    expect(() => afford(task, 820, at(60))).toThrow('raise rate-limit-wait to 60 minutes')
  })
})

describe('what a reading holds', () => {
  const budget = { limit: 1_000, remaining: 100, cost: 1, resetAt: Date.parse('2026-01-01T12:43:00Z') }
  const other: Task = { ...task, what: 'reading the history of bob/mule' }

  test('is no longer there for those who begin later', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    reserve(task).hold(70)

    expect(() => reserve(other).hold(31)).toThrow(
      new UserError(
        'The points for reading the history of bob/mule are not there (it costs about 31, 100 of 1,000 an hour are left until 12:43 UTC, of which 70 are held for what is read before it, and rate-limit-wait leaves 0 seconds): run again then, raise rate-limit-wait to 43 minutes, or measure a clone with source: git.',
      ),
    )
  })

  test('leaves the rest to those who begin later', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    reserve(task).hold(70)

    expect(() => reserve(other).hold(30)).not.toThrow()
  })

  test('takes nothing from those who began before, even if they need more then', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    const first = reserve(task)
    reserve(other).hold(90)

    expect(() => first.hold(100)).not.toThrow()
  })

  test('is what it holds now, not what it held before', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    const first = reserve(task)
    first.hold(70)
    first.hold(20)

    expect(() => reserve(other).hold(80)).not.toThrow()
  })

  test('includes what is under way, for those who begin later and not for itself', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    reserve(task).hold(40, [], 90)

    expect(() => reserve(other).hold(1)).toThrow('of which 130 are held')
  })

  test('is free again when it is released', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    const first = reserve(task)
    first.hold(70)
    first.release()

    expect(() => reserve(other).hold(100)).not.toThrow()
  })

  test('is not there for what is afforded beside it', () => {
    const { learn, reserve, afford } = arrange()
    learn(budget)
    reserve(task).hold(70)

    expect(() => afford(other, 31, budget)).toThrow('of which 70 are held')
  })

  test('is held against the last word of GitHub on what is left', () => {
    const { learn, reserve } = arrange()
    learn(budget)
    learn({ ...budget, remaining: 10 })
    learn(null)

    expect(() => reserve(task).hold(11)).toThrow('10 of 1,000 an hour are left')
  })

  test('is never too much where GitHub counts no points, nor where nothing is needed any more', () => {
    const { learn, reserve } = arrange()
    reserve(task).hold(1_000_000)
    learn({ ...budget, remaining: 0 })

    expect(() => reserve(other).hold(0)).not.toThrow()
  })
})
