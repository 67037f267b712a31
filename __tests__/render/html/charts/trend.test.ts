import { describe, expect, test } from '@jest/globals'
import { type MeasureRules, momentAt } from '../../../../src/measure/rules.ts'
import { trendCharts } from '../../../../src/render/html/charts/trend.ts'
import type { Tree } from '../../../../src/render/html/tree.ts'
import { trendPart } from '../../../../src/words/parts/trend.ts'
import { history } from '../../../support/history.ts'
import { elementsOf, textOf } from '../../../support/page.ts'
import { reportOf } from '../../../support/report.ts'

/** Ann and Bob worked until the end of 2024, Cy since 2026. */
const told = history()
  .at('2016-12-01')
  .by('zoe')
  .at('2024-12-01')
  .by('ann', 6)
  .by('bob', 3)
  .at('2026-02-01')
  .by('cy', 1)

function chartsOf(quarters: number, rules: Partial<MeasureRules> = {}): Tree {
  const report = reportOf(told, { quarters, rules, moment: momentAt(Date.parse('2026-11-22')) })
  return trendCharts({ dates: trendPart.in(report) ?? [], rules: report.measurement.rules })
}

/** The texts of the elements of one kind. */
function texts(charts: Tree, tag: string, className?: string): readonly string[] {
  const found = elementsOf([charts]).filter(element => element.tag === tag && element.attributes.class === className)
  return found.map(element => textOf(element))
}

describe('the charts of the trend', () => {
  test('are three', () => {
    expect(texts(chartsOf(4), 'figcaption')).toEqual(['Factors', 'Active share', 'Active people'])
  })

  test.each([
    ['all', ['Pony Factor', 'APF active', 'Augmented Pony Factor']],
    ['active', ['Pony Factor', 'APF all', 'Augmented Pony Factor']],
  ] as const)('call the factors by the names that the baseline %s gives them', (baseline, names) => {
    const legend = texts(chartsOf(4, { baseline }), 'li').slice(0, 3)
    expect(legend.map(text => text.replace(/[;:].*/, ''))).toEqual(names)
  })

  test('have a dot for each figure that there was', () => {
    expect(texts(chartsOf(8), 'title').filter(title => title.includes('Augmented'))).toEqual([
      '2025-01-01: Augmented Pony Factor 1',
      '2025-04-01: Augmented Pony Factor 1',
      '2025-07-01: Augmented Pony Factor 1',
      '2025-10-01: Augmented Pony Factor 1',
    ])
  })

  test('have room above the largest number', () => {
    const [factors] = elementsOf([chartsOf(8)]).filter(({ attributes }) => attributes.role === 'img')
    const highest = elementsOf(factors === undefined ? [] : [factors]).flatMap(({ attributes: { cy } }) =>
      cy === undefined ? [] : [Number.parseFloat(String(cy))],
    )
    expect(Math.min(...highest)).toBeGreaterThan(5)
  })

  test('say what a gap means where there is one', () => {
    expect(texts(chartsOf(8), 'li')).toEqual([
      'Pony Factor',
      'APF active; a gap: none',
      'Augmented Pony Factor; a gap: none',
      'majority',
      'active share',
      'active people',
    ])
  })

  test('say what is none at any time', () => {
    expect(texts(chartsOf(4), 'li').slice(0, 3)).toEqual([
      'Pony Factor',
      'APF active; a gap: none',
      'Augmented Pony Factor: none at any time',
    ])
  })

  test('are a sentence where no factor has ever changed', () => {
    const [factors] = elementsOf([chartsOf(2)]).filter(({ tag }) => tag === 'figure')
    expect(textOf(factors ?? '')).toBe(
      'FactorsAt each of these dates: Pony Factor 1, APF active 1, Augmented Pony Factor none.',
    )
  })

  test('begin with the first commit', () => {
    const young = reportOf(history().at('2026-02-01').by('ann'), { quarters: 12 })
    const charts = trendCharts({ dates: trendPart.in(young) ?? [], rules: young.measurement.rules })
    expect(texts(charts, 'title').slice(0, 1)).toEqual(['2026-04-01: active share 100 %'])
  })

  test('are none while there is but one date with a commit', () => {
    const newborn = reportOf(history().at('2026-11-01').by('ann'), { quarters: 12 })
    const charts = trendCharts({ dates: trendPart.in(newborn) ?? [], rules: newborn.measurement.rules })
    expect(textOf(charts)).toBe('There is no line to draw yet: the first commit is of this quarter.')
  })

  test.each([
    [12, ['2024', '2025', '2026']],
    [40, ['2017', '2019', '2021', '2023', '2025']],
  ])('over %d quarters have the years below, as many as there is room for', (quarters, years) => {
    const ticks = texts(chartsOf(quarters), 'text', 'x-tick')
    expect(ticks.slice(0, years.length)).toEqual(years)
  })

  test('have the first and the last day below where no two years begin', () => {
    expect(texts(chartsOf(1), 'text', 'x-tick').slice(0, 2)).toEqual(['2026-10-01', '2026-11-22'])
  })

  test('say what they show to those who do not see them', () => {
    const alternatives = elementsOf([chartsOf(4)]).flatMap(({ attributes }) => attributes['aria-label'] ?? [])
    expect(alternatives[1]).toBe('Active share, 2026-01-01 to 2026-11-22. The table below has the numbers.')
  })

  test('count people in whole numbers', () => {
    const levels = texts(chartsOf(4), 'text', 'y-tick')
    expect(levels.filter(level => level.includes('.'))).toEqual([])
  })
})
