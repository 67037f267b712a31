import { expect, test } from '@jest/globals'
import { systemClock } from '../../src/github/clock.ts'

test('waiting takes time', async () => {
  const before = systemClock.now()
  await systemClock.sleep(20)

  expect(systemClock.now()).toBeGreaterThan(before)
})

test('a wait that is given up ends at once', async () => {
  const giveUp = new AbortController()
  const wait = systemClock.sleep(3_600_000, giveUp.signal)
  giveUp.abort()

  await expect(wait).rejects.toThrow()
})

test('chance is at least 0 and less than 1', () => {
  expect(Math.floor(systemClock.random())).toBe(0)
})
