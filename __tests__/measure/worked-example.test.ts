import { describe, expect, test } from '@jest/globals'
import { factorValue } from '../../src/measure/figures/pony-factor.ts'
import { momentNow } from '../../src/measure/rules.ts'
import { commitsOf } from '../support/history.ts'
import { measured, namesOf, numbersOf } from '../support/ledger.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../support/worked-example.ts'

describe('Bill, who has left, wrote 32 %, Jane 12 %, Rich, Ellen and Joe 10 % each, Bob 8 %, 24 others 18 %', () => {
  const { figures } = measured(commitsOf(workedExample()), {}, momentNow(Date.parse(WORKED_EXAMPLE_DAY)))

  test('three people made the majority, one of whom has left: 32 + 12 + 10 ≥ 50', () => {
    expect(factorValue(figures.ponyFactor)).toBe(3)
  })

  test('five of those who are still here make it: 12 + 10 + 10 + 10 + 8 ≥ 50', () => {
    expect(figures.augmented.all.reached && namesOf(figures.augmented.all.holders)).toEqual([
      'Jane',
      'Ellen',
      'Joe',
      'Rich',
      'Bob',
    ])
  })

  test('four of them make the majority of what those who are still here made: 42 ≥ 34', () => {
    expect(factorValue(figures.augmented.active)).toBe(4)
  })

  test('those who are still here hold 68 %, and the risk is moderate', () => {
    expect(numbersOf(figures)).toEqual({ pf: 3, all: 5, active: 4, share: 0.68, people: 29, risk: 'moderate' })
  })
})
