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

  test('that was to be back before now is back', () => {
    expect(pointsWithin({ limit: 1_000, remaining: 0, cost: 1, resetAt: 5 }, 10, 0)).toBe(1_000)
  })
})
