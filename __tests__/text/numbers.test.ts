import { expect, test } from '@jest/globals'
import { count } from '../../src/text/numbers.ts'

test('thousands are set apart', () => {
  expect(count(82_000)).toBe('82,000')
})
