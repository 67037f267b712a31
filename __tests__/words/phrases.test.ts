import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { fraction } from '../../src/measure/figures/fraction.ts'
import { listed } from '../../src/text/lists.ts'
import { count, counted, ordinal, unitsKept } from '../../src/text/numbers.ts'
import { day } from '../../src/text/times.ts'
import {
  allCommits,
  commitsOf,
  leftOutInWords,
  lessThan,
  majorityOf,
  percent,
  percentBeside,
  windowInWords,
} from '../../src/words/phrases.ts'
import { percentage } from '../support/ledger.ts'

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
    [12_345_678_901_234_567_890n, '12,345,678,901,234,567,890'],
  ])('%s has a comma between thousands', (number, expected) => {
    expect(count(number)).toBe(expected)
  })

  test.each([
    [0, '0 people'],
    [1, '1 person'],
    [2000, '2,000 people'],
  ])('%i things have their plural', (number, expected) => {
    expect(counted(number, 'person', 'people')).toBe(expected)
  })

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
    [1002, '1,002nd'],
  ])('%i in a row', (number, expected) => {
    expect(ordinal(number)).toBe(expected)
  })

  test.each([
    ['whole commits', 5n, 1n, '5'],
    ['thousands', 12_000n, 6n, '2,000'],
    ['parts of commits', 7n, 2n, '3.5'],
    ['parts that are rounded', 3701n, 3n, '1,233.7'],
  ])('of commits: %s', (_, volume, unit, expected) => {
    expect(commitsOf(volume, { unit })).toBe(expected)
  })
})

describe('everything that was counted', () => {
  test.each([
    [1, 'the only commit'],
    [1200, 'all 1,200 commits'],
  ])('%i', (commits, expected) => {
    expect(allCommits({ commits })).toBe(expected)
  })
})

describe('shares', () => {
  test('have one decimal', () => {
    expect(percent(fraction(1n, 3n))).toBe('33.3 %')
  })

  test.each([
    [0n, '0.0 %'],
    [30n, '< 0.1 %'],
    [31n, '0.1 %'],
  ])('%d of 60,751 are something', (some, expected) => {
    const share = fraction(some, 60_751n)
    expect([percent(share), percentBeside(share, percentage('50'))]).toEqual([expected, expected])
  })

  test.each([
    ['a share just below a limit has as many decimals as tell so', ['50'], '49.98 %'],
    ['a limit far away needs none', ['90'], '50.0 %'],
    ['of several limits the closest decides', ['90', '50'], '49.98 %'],
  ])('%s', (_, limits, expected) => {
    expect(percentBeside(fraction(2499n, 5000n), ...limits.map(percentage))).toBe(expected)
  })
})

test('a number and its unit stay together', () => {
  expect(unitsKept('50 % of 200, and < 0.1 %')).toBe('50\u00a0% of 200, and <\u00a00.1\u00a0%')
})

describe('words', () => {
  test.each([
    [[], ''],
    [['Ann'], 'Ann'],
    [['Ann', 'Bob'], 'Ann and Bob'],
    [['Ann', 'Bob', 'Cy'], 'Ann, Bob and Cy'],
  ])('%j are listed', (names, expected) => {
    expect(listed(names)).toBe(expected)
  })

  test.each([
    ['50', 'the majority', 'less than the majority'],
    ['66.7', 'at least 66.7 %', 'less than 66.7 %'],
  ])('%s percent are looked for, and missed', (text, majority, less) => {
    const rules = { majorityThreshold: percentage(text) }
    expect([majorityOf(rules), lessThan(rules)]).toEqual([majority, less])
  })

  test.each([
    ['nothing', { merges: 0, bots: 0, listed: 0 }, null],
    [
      'one of each',
      { merges: 1, bots: 1, listed: 1 },
      '1 merge commit, 1 commit of bots and 1 commit of people whom the settings exclude',
    ],
    ['many', { merges: 1200, bots: 2, listed: 0 }, '1,200 merge commits and 2 commits of bots'],
  ])('left out: %s', (_, excluded, expected) => {
    expect(leftOutInWords(excluded)).toBe(expected)
  })
})

describe('dates and spans', () => {
  test('a day is that of UTC', () => {
    expect(day(Date.parse('2024-02-29T23:59:59Z'))).toBe('2024-02-29')
  })

  test.each([
    ['P1Y', '1 year'],
    ['P1Y6M', '1 year and 6 months'],
    ['P18M1D', '18 months and 1 day'],
    ['P2W', '2 weeks'],
    ['P1Y1M1W1D', '1 year, 1 month, 1 week and 1 day'],
  ])('%s in words', (iso, expected) => {
    expect(windowInWords(Temporal.Duration.from(iso))).toBe(expected)
  })
})
