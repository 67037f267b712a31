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
  ])('is unknown when %s', (_, answered) => {
    expect(decodeBudget({ rateLimit: answered })).toBeNull()
  })

  test.each([
    ['is not back yet', 0, 4],
    ['may be back in a minute', 60_000, 1_004],
  ])('that was to be back before now, by clocks that differ, %s', (_, waitMs, points) => {
    expect(pointsWithin({ limit: 1_000, remaining: 4, cost: 1, resetAt: 5 }, 10, waitMs)).toBe(points)
  })
})
