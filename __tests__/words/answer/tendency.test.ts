import { describe, expect, test } from '@jest/globals'
import { fraction } from '../../../src/measure/figures/fraction.ts'
import type { DatedFigures } from '../../../src/measure/measure.ts'
import { momentAt } from '../../../src/measure/rules.ts'
import { courseOf, factorTendency, shareTendency } from '../../../src/words/answer/tendency.ts'

const QUARTERS = ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2026-11-22']

/** One date: the active share in percent, and the APF. */
type Then = readonly [share: number, apf: number | null]

/** Figures at the last dates. */
function trendOf(...course: readonly Then[]): readonly DatedFigures[] {
  return course.map(([share, apf], index) => ({
    moment: momentAt(Date.parse(QUARTERS[QUARTERS.length - course.length + index] ?? '')),
    commits: 1,
    contributors: 1,
    figures: {
      ponyFactor: apf,
      augmented: { all: apf, active: apf },
      activeShare: fraction(BigInt(share), 100n),
      activeContributors: 1,
      risk: 'low',
    },
  }))
}

function apfOf(...course: readonly Then[]): string {
  return factorTendency(courseOf(trendOf(...course)), ({ augmented }) => augmented.all, true)
}

describe('the active share', () => {
  test.each<[string, Then[], string]>([
    [
      'fell',
      [
        [78, 1],
        [70, 1],
        [50, 1],
        [20, 1],
        [17, 1],
      ],
      '↘ 78 % → 17 % since Q1\u00a02026',
    ],
    [
      'rose',
      [
        [60, 1],
        [70, 1],
        [50, 1],
        [20, 1],
        [65, 1],
      ],
      '↗ 60 % → 65 % since Q1\u00a02026',
    ],
    [
      'changed by less than five points',
      [
        [60, 1],
        [70, 1],
        [50, 1],
        [20, 1],
        [64, 1],
      ],
      '60 % in Q1\u00a02026',
    ],
    [
      'changed in less than four quarters',
      [
        [60, 1],
        [50, 1],
        [20, 1],
        [10, 1],
      ],
      '',
    ],
  ])('%s', (_, course, expected) => {
    expect(shareTendency(courseOf(trendOf(...course)))).toBe(expected)
  })
})

describe('a factor', () => {
  test.each<[string, Then[], string]>([
    [
      'rose',
      [
        [80, 2],
        [80, 3],
        [80, 3],
        [80, 5],
        [80, 5],
      ],
      '↗ 2 → 5 since Q1\u00a02026',
    ],
    [
      'fell',
      [
        [80, 5],
        [80, 3],
        [80, 3],
        [80, 5],
        [80, 2],
      ],
      '↘ 5 → 2 since Q1\u00a02026',
    ],
    [
      'rose while the share fell: that is no good news',
      [
        [80, 2],
        [80, 3],
        [80, 3],
        [80, 5],
        [55, 5],
      ],
      '2 → 5 since Q1\u00a02026: rises because people have left',
    ],
    [
      'stayed',
      [
        [80, 3],
        [80, 3],
        [80, 3],
        [80, 3],
        [80, 3],
      ],
      'stayed at 3',
    ],
    [
      'came back to where it was',
      [
        [80, 3],
        [80, 4],
        [80, 3],
        [80, 2],
        [80, 3],
      ],
      '3 in Q1\u00a02026, too',
    ],
    [
      'ended',
      [
        [80, 3],
        [80, 4],
        [40, null],
        [40, null],
        [40, null],
      ],
      'none since Q3\u00a02026',
    ],
    [
      'ended lately',
      [
        [80, 3],
        [80, 4],
        [80, 4],
        [80, 4],
        [40, null],
      ],
      'none since Q4\u00a02026',
    ],
    [
      'was reached again',
      [
        [80, 3],
        [40, null],
        [40, null],
        [80, 4],
        [80, 4],
      ],
      'reached again by Q4\u00a02026',
    ],
    [
      'was reached',
      [
        [40, null],
        [40, null],
        [80, 4],
        [80, 4],
        [80, 4],
      ],
      'none before Q3\u00a02026',
    ],
    [
      'was never there',
      [
        [40, null],
        [40, null],
        [40, null],
        [40, null],
        [40, null],
      ],
      'none throughout',
    ],
    [
      'has no tendency in less than four quarters',
      [
        [80, 2],
        [80, 3],
        [80, 5],
      ],
      '',
    ],
  ])('%s', (_, course, expected) => {
    expect(apfOf(...course)).toBe(expected)
  })

  test('of everybody never rises because people have left', () => {
    const course = courseOf(trendOf([80, 2], [80, 2], [80, 2], [80, 2], [55, 3]))
    expect(factorTendency(course, ({ ponyFactor }) => ponyFactor, false)).toBe('↗ 2 → 3 since Q1\u00a02026')
  })
})

test('there is no course where nobody looked', () => {
  expect(shareTendency(courseOf(null))).toBe('')
})

test('what was before the first commit is no part of the course', () => {
  const [first, ...others] = trendOf([0, 1], [90, 1], [80, 1], [70, 1], [60, 1], [50, 1])
  const trend = [...(first === undefined ? [] : [{ ...first, commits: 0 }]), ...others]
  expect(shareTendency(courseOf(trend))).toBe('↘ 90 % → 50 % since Q1\u00a02026')
})
