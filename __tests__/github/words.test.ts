import { expect, test } from '@jest/globals'
import { inWords, oneLine, timeOfDay, withCommas } from '../../src/github/words.ts'

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

test('thousands are set apart', () => {
  expect(withCommas(82_000)).toBe('82,000')
})

test.each([
  ['a\u001b[31mb', 'a [31mb'],
  ['a\nb\tc', 'a b c'],
  ['a\u202eb', 'a b'],
  ['write to ann@example.com now', 'write to … now'],
  ['##[error]no', '## [error]no'],
  ['x'.repeat(300), `${'x'.repeat(200)}…`],
])('%j becomes %j in a line', (text, line) => {
  expect(oneLine(text)).toBe(line)
})
