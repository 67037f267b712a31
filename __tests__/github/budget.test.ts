import { describe, expect, test } from '@jest/globals'
import { decodeBudget, pointsWithin } from '../../src/github/budget.ts'

const rateLimit = { limit: 1_000, remaining: 940, resetAt: '2026-01-01T13:00:00Z', cost: 1 }

describe('the budget', () => {
  test('is read from rateLimit', () => {
    expect(decodeBudget({ rateLimit })).toEqual({ ...rateLimit, resetAt: Date.parse(rateLimit.resetAt) })
  })

  test.each([
    ['there is none', null],
    ['a part is missing', { ...rateLimit, cost: undefined }],
    ['the time cannot be read', { ...rateLimit, resetAt: 'soon' }],
    ['an hour has no points', { ...rateLimit, limit: 0 }],
    ['an hour has less than no points', { ...rateLimit, limit: -5_000 }],
    ['an hour has more points than can be counted', { ...rateLimit, limit: 1e300 }],
    ['a query has earned points', { ...rateLimit, cost: -1 }],
    ['a query has cost a part of a point', { ...rateLimit, cost: 0.5 }],
    ['a query has cost more than an hour has', { ...rateLimit, cost: 1e9 }],
    ['what is left is no number of points', { ...rateLimit, remaining: Number.NaN }],
  ])('is unknown when %s', (_, answered) => {
    expect(decodeBudget({ rateLimit: answered })).toBeNull()
  })

  test.each([
    ['less than nothing is left', { remaining: -1 }, { remaining: 0 }],
    ['more is left than there is', { remaining: 5_000 }, { remaining: 1_000 }],
    [
      'it comes back after the last day',
      { resetAt: '+275760-09-12T23:59:59Z' },
      { resetAt: Date.parse('9999-12-31T23:59:59Z') },
    ],
  ])('is taken for what it can be where %s', (_, answered, understood) => {
    const plain = { ...rateLimit, resetAt: Date.parse(rateLimit.resetAt) }
    expect(decodeBudget({ rateLimit: { ...rateLimit, ...answered } })).toEqual({ ...plain, ...understood })
  })

  test.each([
    ['is not back yet', 0, 4],
    ['may be back in a minute', 60_000, 1_004],
  ])('that was to be back before now, by clocks that differ, %s', (_, waitMs, points) => {
    expect(pointsWithin({ limit: 1_000, remaining: 4, cost: 1, resetAt: 5 }, 10, waitMs)).toBe(points)
  })
})
