import { expect, test } from '@jest/globals'
import { inWords, timeOfDay } from '../../src/text/times.ts'

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [999, '1 second'],
  [90_000, '90 seconds'],
  [90_001, '2 minutes'],
  [43 * 60_000, '43 minutes'],
  [91 * 60_000, '2 hours'],
  [-5, '0 seconds'],
])('%i ms are %s', (durationMs, words) => {
  expect(inWords(durationMs)).toBe(words)
})

test('a moment is shown as the time of its day', () => {
  expect(timeOfDay(Date.parse('2026-01-01T07:12:59Z'))).toBe('07:12 UTC')
})
