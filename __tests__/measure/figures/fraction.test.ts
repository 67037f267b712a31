import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  compareFractions,
  formatPercent,
  formatPercentBeside,
  fraction,
  parseDecimal,
  toNumber,
} from '../../../src/measure/figures/fraction.ts'

describe('percent', () => {
  test.each([
    ['one decimal, rounded half up', fraction(12345n, 100_000n), 1, '12.3'],
    ['a half goes up', fraction(1235n, 10_000n), 1, '12.4'],
    ['two decimals', fraction(1n, 3n), 2, '33.33'],
    ['nothing', fraction(0n, 3n), 1, '0.0'],
    ['everything', fraction(3n, 3n), 1, '100.0'],
    ['less than one', fraction(1n, 1000n), 1, '0.1'],
  ])('%s', (_rule, share, decimals, text) => {
    expect(formatPercent(share, decimals)).toBe(text)
  })

  test.each([
    ['a share a little below the limit does not read like it', fraction(4998n, 10_000n), '49.98'],
    ['nor one a little above', fraction(50_001n, 100_000n), '50.001'],
    ['exactly the limit reads like it', fraction(1n, 2n), '50.0'],
    ['one decimal is enough elsewhere', fraction(473n, 1000n), '47.3'],
    ['there is an end to the decimals', fraction(10n ** 15n - 1n, 2n * 10n ** 15n), '50.000000000000'],
  ])('%s', (_rule, share, text) => {
    expect(formatPercentBeside(share, fraction(1n, 2n))).toBe(text)
  })
})

test.each([
  ['66.7', fraction(667n, 10n)],
  ['50', fraction(50n, 1n)],
  ['', null],
  ['.5', null],
  ['5.', null],
  ['1e3', null],
  ['-1', null],
  ['٥٠', null],
  ['1234567890', null],
])('"%s" is read without floating point', (text, value) => {
  expect(parseDecimal(text)).toEqual(value)
})

test('a fraction has a denominator above zero', () => {
  expect(() => fraction(1n, 0n)).toThrow(RangeError)
})

const anyFraction = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([numerator, denominator]) => fraction(BigInt(numerator), BigInt(denominator)))

test.each([
  [fraction(1n, 120n), 1 / 120],
  [fraction(12n, 34n), 12 / 34],
  [fraction(10n ** 30n, 3n * 10n ** 30n), 1 / 3],
  [fraction(5n * 10n ** 30n, 10n ** 30n), 5],
])('the number for output is the nearest one, to the last digit', (value, number) => {
  expect(toNumber(value)).toBe(number)
})

test('the number for output is near wherever it lies', () => {
  fc.assert(
    fc.property(anyFraction, value => {
      expect(toNumber(value)).toBeCloseTo(Number(value.numerator) / Number(value.denominator), 9)
    }),
  )
})

test('comparing exactly agrees with comparing what is nearest', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (one, other) => {
      const order = compareFractions(one, other)
      expect(order === 0 ? toNumber(one) === toNumber(other) : (toNumber(one) - toNumber(other)) * order >= 0).toBe(
        true,
      )
      expect(Math.sign(compareFractions(other, one))).toBe(0 - order)
    }),
  )
})
