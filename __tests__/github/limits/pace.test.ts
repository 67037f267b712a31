import { describe, expect, test } from '@jest/globals'
import { FIRST_PACE, faster, likelyQueries, type Pace, slower } from '../../../src/github/limits/pace.ts'

const SOON_MS = 300

/** The pages and queries after so many quick answers. */
function paceAfter(answers: number, pace: Pace = FIRST_PACE): readonly [number, number] {
  const { pages, queries } = Array.from({ length: answers }).reduce<Pace>(before => faster(before, SOON_MS), pace)
  return [pages, queries]
}

describe('as long as nothing fails', () => {
  test('each answer doubles the pages of a query, up to 16, and adds a query, up to 4', () => {
    expect([0, 1, 2, 3, 4].map(answers => paceAfter(answers))).toEqual([
      [4, 2],
      [8, 3],
      [16, 4],
      [16, 4],
      [16, 4],
    ])
  })

  test('an answer that takes long changes nothing', () => {
    expect(faster(FIRST_PACE, 4_001)).toEqual(FIRST_PACE)
  })
})

describe('a failure', () => {
  const full: Pace = { pages: 16, queries: 4, isCareful: false, isCapped: false, streak: 0 }

  test('halves the pages and the queries', () => {
    expect(slower(full, full)).toMatchObject({ pages: 8, queries: 2 })
  })

  test('of queries that were sent together counts once', () => {
    expect(slower(slower(full, full), full)).toMatchObject({ pages: 8, queries: 2 })
  })

  test('leaves at least one page in one query', () => {
    const least: Pace = { pages: 1, queries: 1, isCareful: true, isCapped: false, streak: 0 }

    expect(slower(least, least)).toMatchObject({ pages: 1, queries: 1 })
  })

  test('is remembered: it takes four answers in a row to ask for one page and one query more', () => {
    const slowed = slower(full, full)

    expect([3, 4, 8].map(answers => paceAfter(answers, slowed))).toEqual([
      [8, 2],
      [9, 3],
      [10, 4],
    ])
  })
})

describe('a pause that GitHub asks for', () => {
  const full: Pace = { pages: 16, queries: 4, isCareful: false, isCapped: false, streak: 0 }

  test('is remembered for good: nothing grows any more', () => {
    expect(paceAfter(100, slower(full, full, true))).toEqual([8, 2])
  })

  test('is not forgotten over another failure', () => {
    expect(paceAfter(100, slower(slower(full, full, true), full))).toEqual([8, 2])
  })
})

test.each([
  [1, 1],
  [4, 4],
  [16, 4],
  [819, 55],
])('%i pages take about %i queries', (pages, queries) => {
  expect(likelyQueries(pages)).toBe(queries)
})
