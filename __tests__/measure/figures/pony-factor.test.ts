import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fraction } from '../../../src/measure/figures/fraction.ts'
import { factorValue, type Holding, ponyFactor } from '../../../src/measure/figures/pony-factor.ts'

const half = fraction(1n, 2n)
const people = (...volumes: number[]): Holding[] => volumes.map(volume => ({ volume: BigInt(volume) }))

describe('the boundary', () => {
  test.each([
    ['exactly K is a majority', [50, 30, 20], half, 100, 1],
    ['one commit less is none', [49, 31, 20], half, 100, 2],
    ['K of an odd number is not rounded down', [50, 31, 20], half, 101, 2],
    ['a threshold with decimals is exact from above', [667, 333], fraction(667n, 1000n), 1000, 1],
    ['a threshold with decimals is exact from below', [666, 334], fraction(667n, 1000n), 1000, 2],
    ['all of it is reached by everybody only', [98, 1, 1], fraction(1n, 1n), 100, 3],
    ['equal shares count one by one', [25, 25, 25, 25], half, 100, 2],
    ['a number beyond 2⁵³ is exact', [2 ** 53, 2 ** 53], half, 2 ** 54, 1],
  ])('%s', (_rule, volumes, majority, volume, value) => {
    expect(factorValue(ponyFactor(people(...volumes), majority, BigInt(volume)))).toBe(value)
  })

  test('people who hold less than K together have no factor, only what they cover', () => {
    expect(ponyFactor(people(30, 19), half, 100n)).toEqual({ reached: false, covered: 49n })
  })

  test('nobody has no factor, even of nothing', () => {
    expect(ponyFactor([], half, 0n)).toEqual({ reached: false, covered: 0n })
  })

  test('the holders are the first of the people', () => {
    const all = people(30, 25, 25, 20)
    expect(ponyFactor(all, half, 100n)).toEqual({ reached: true, value: 2, holders: all.slice(0, 2) })
  })
})

describe('whatever the volumes', () => {
  const volumes = fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 })
    .map(list => list.toSorted((left, right) => right - left))
  const majority = fc
    .tuple(fc.integer({ min: 2, max: 1000 }), fc.constant(1000))
    .map(([numerator, denominator]) => fraction(BigInt(numerator), BigInt(denominator)))
  const sum = (list: readonly number[]) => BigInt(list.reduce((total, volume) => total + volume, 0))

  test('n people reach K and the first n − 1 do not', () => {
    fc.assert(
      fc.property(volumes, majority, (list, share) => {
        const value = factorValue(ponyFactor(people(...list), share, sum(list))) ?? 0
        const reaches = (count: number) => sum(list.slice(0, count)) * share.denominator >= share.numerator * sum(list)
        expect([reaches(value), value > 1 && reaches(value - 1)]).toEqual([true, false])
      }),
    )
  })

  test('no smaller group of people reaches K either', () => {
    fc.assert(
      fc.property(volumes, majority, fc.infiniteStream(fc.nat()), (list, share, picks) => {
        const value = factorValue(ponyFactor(people(...list), share, sum(list))) ?? 0
        const rest = [...list]
        const group = Array.from({ length: value - 1 }, () => rest.splice(picks.next().value % rest.length, 1)[0] ?? 0)
        expect(sum(group) * share.denominator < share.numerator * sum(list)).toBe(true)
      }),
    )
  })

  test('a higher K never lowers the factor', () => {
    fc.assert(
      fc.property(volumes, majority, majority, (list, one, other) => {
        const [lower, higher] = [one, other].sort((left, right) => Number(left.numerator - right.numerator))
        const valueAt = (share: typeof one) => factorValue(ponyFactor(people(...list), share, sum(list))) ?? 0
        expect(valueAt(lower ?? one)).toBeLessThanOrEqual(valueAt(higher ?? other))
      }),
    )
  })
})
