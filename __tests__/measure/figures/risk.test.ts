import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { figuresOf } from '../../../src/measure/figures/figures.ts'
import { fraction } from '../../../src/measure/figures/fraction.ts'
import { noBetterThan, type Risk, riskDifference, riskOf } from '../../../src/measure/figures/risk.ts'
import { percentage } from '../../support/ledger.ts'

const LEVELS = ['low', 'moderate', 'high', 'critical'] as const

/** The risk where those who are still here hold `held` of `all` commits, and the majority is `percent`. */
function riskHolding(active: number | null, held: bigint, all: bigint, percent = '50'): Risk {
  return riskOf(active, fraction(held, all), percentage(percent).share)
}

describe('risk', () => {
  test.each([
    ['nobody is active', null, 'critical'],
    ['one person', 1, 'critical'],
    ['two', 2, 'high'],
    ['three', 3, 'moderate'],
    ['four', 4, 'moderate'],
    ['five', 5, 'low'],
    ['many', 107, 'low'],
  ] as const)('%s', (_rule, active, risk) => {
    expect(riskHolding(active, active === null ? 0n : 100n, 100n)).toBe(risk)
  })

  test('without a commit it is unknown', () => {
    expect(riskOf(null, null, percentage('50').share)).toBe('unknown')
  })

  test.each([
    ['exactly K', 5, 50n, 100n, '50', 'low'],
    ['a hair below K', 5, 5n * 10n ** 29n - 1n, 10n ** 30n, '50', 'moderate'],
    ['exactly half of K', 5, 25n, 100n, '50', 'moderate'],
    ['a hair below half of K', 5, 25n * 10n ** 28n - 1n, 10n ** 30n, '50', 'high'],
    ['exactly K with decimals', 3, 667n, 1000n, '66.7', 'moderate'],
    ['below K with decimals', 3, 666n, 1000n, '66.7', 'high'],
    ['exactly half of K with decimals', 3, 3335n, 10_000n, '66.7', 'high'],
    ['below half of K with decimals', 3, 3334n, 10_000n, '66.7', 'critical'],
    ['half of a K that ends in an odd digit', 5, 2_500_005n, 10_000_000n, '50.0001', 'moderate'],
    ['below half of such a K', 5, 2_500_004n, 10_000_000n, '50.0001', 'high'],
    ['where K is everything, exactly half of it', 5, 1n, 2n, '100', 'moderate'],
    ['where K is everything, less than half of it', 5, 49n, 100n, '100', 'high'],
    ['3 % that many share evenly', 14, 3n, 100n, '50', 'high'],
    ['3 % that four share', 4, 3n, 100n, '50', 'critical'],
    ['two people below K', 2, 40n, 100n, '50', 'critical'],
    ['never beyond critical', 2, 3n, 100n, '50', 'critical'],
    ['one person below half of K', 1, 3n, 100n, '50', 'critical'],
  ] as const)('of those who hold %s', (_rule, active, held, all, percent, risk) => {
    expect(riskHolding(active, held, all, percent)).toBe(risk)
  })

  test('is what a naive recomputation finds, whatever people hold and whatever the majority is', () => {
    const person = fc.record({ volume: fc.bigInt({ min: 1n, max: 12n }), isHere: fc.boolean() })
    const tenths = fc.integer({ min: 11, max: 1000 })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 14 }), tenths, (people, percent) => {
        const contributors = people.toSorted((left, right) => Number(right.volume - left.volume))
        const volume = contributors.reduce((total, one) => total + one.volume, 0n)
        const majority = percentage(`${Math.trunc(percent / 10)}.${percent % 10}`).share
        const { risk } = figuresOf({ contributors, volume }, majority, ({ isHere }) => isHere)
        expect(risk).toBe(naiveRisk(contributors, percent))
      }),
      { numRuns: 2000 },
    )
  })
})

function naiveRisk(people: readonly { volume: bigint; isHere: boolean }[], tenths: number): Risk {
  const sum = (list: typeof people) => list.reduce((total, { volume }) => total + Number(volume), 0)
  const here = people.filter(({ isHere }) => isHere)
  const [all, held] = [sum(people), sum(here)]
  if (all === 0) return 'unknown'
  const enough = here.findIndex((_, index) => sum(here.slice(0, index + 1)) * 1000 >= held * tenths)
  const level = [3, 3, 2, 1, 1][enough + 1] ?? 0
  const worse = [held * 1000 < all * tenths, held * 2000 < all * tenths].filter(Boolean).length
  return LEVELS[Math.min(3, level + worse)] ?? 'unknown'
}

describe('a floor', () => {
  const pairs = LEVELS.flatMap(floor => LEVELS.map(level => [floor, level] as const))

  test.each(pairs)('of %s under %s leaves the worse of them', (floor, level) => {
    const worse = LEVELS[Math.max(LEVELS.indexOf(floor), LEVELS.indexOf(level))]
    expect(noBetterThan(floor, level)).toBe(worse)
  })

  test('counts levels', () => {
    expect([riskDifference('critical', 'low'), riskDifference('low', 'high')]).toEqual([3, -2])
  })
})
