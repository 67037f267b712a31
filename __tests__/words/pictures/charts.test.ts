import { describe, expect, test } from '@jest/globals'
import { momentNow } from '../../../src/measure/rules.ts'
import { trendPart } from '../../../src/words/parts/trend.ts'
import { sparkline, trendCharts } from '../../../src/words/pictures/charts.ts'
import { describeWithBrowser } from '../../support/browser.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { mermaidInBrowser } from '../../support/mermaid.ts'
import { type ReportOptions, reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

function chartsOf(told: TestHistory, quarters: number, options: ReportOptions = {}): string {
  const report = reportOf(told, { quarters, moment: momentNow(Date.parse('2026-11-22')), ...options })
  return trendCharts({ dates: trendPart.in(report) ?? [], rules: report.measurement.rules })
}

/** The diagrams in markdown, without their fences. */
function diagramsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, diagram = '']) => diagram)
}

/** The dates below the axis of the first diagram. */
function datesIn(markdown: string): readonly string[] {
  return JSON.parse(/x-axis (.*)/.exec(markdown)?.[1] ?? '[]')
}

describe('the charts of the trend', () => {
  test('have a point for each date, and are told to those who do not see them', () => {
    const told = history().at('2025-08-15').by('ann', 4).at('2026-08-15').by('bob').by('cy').by('dee')
    expect(diagramsIn(chartsOf(told, 2)).map(diagram => diagram.split('---\n').at(-1))).toEqual([
      [
        'xychart-beta',
        '  accTitle: Active share and the majority, in percent',
        '  accDescr: The active share went from 100.0 % in 2026-07 to 42.9 % now; the majority is 50 %',
        '  title "Active share and the majority, in percent"',
        '  x-axis ["2026-07", "2026-10", "now"]',
        '  y-axis "percent" 0 --> 100',
        '  line [100.0, 42.9, 42.9]',
        '  line [50.0, 50.0, 50.0]',
        '',
      ].join('\n'),
      [
        'xychart-beta',
        '  accTitle: APF active',
        '  accDescr: The APF active went from 1 in 2026-07 to 2 now',
        '  title "APF active"',
        '  x-axis ["2026-07", "2026-10", "now"]',
        '  y-axis "people" 0 --> 10',
        '  line [1, 2, 2]',
        '',
      ].join('\n'),
    ])
  })

  test('are none of what never changed', () => {
    expect(chartsOf(history().at('2026-01-15').by('ann'), 2)).toBe('')
  })

  test('begin with the first commit', () => {
    const told = history().at('2026-05-01').by('ann').at('2026-11-01').by('bob', 2).by('cy', 2)
    expect(datesIn(chartsOf(told, 12))).toEqual(['2026-07', '2026-10', 'now'])
  })

  test('have no date twice, so that no point hides another', () => {
    const dates = datesIn(chartsOf(workedExample(), 1, { moment: momentNow(Date.parse('2026-10-20')) }))
    expect(dates).toEqual(['2026-10', 'now'])
  })

  test('call the APF by the name that it has with the baseline', () => {
    expect(chartsOf(workedExample(), 1, { rules: { baseline: 'active' } })).toContain('title "APF"')
  })

  test('reach as high as the factor does', () => {
    const told = Array.from({ length: 30 }, (_, index) => `p${index}`).reduce(
      (crew, name) => crew.by(name),
      history().at('2026-01-15').by('zoe').at('2026-10-15'),
    )
    expect(chartsOf(told, 1)).toContain('y-axis "people" 0 --> 16')
  })

  test.each([
    ['every quarter of four years is shown', 16, 17, '2023-01'],
    ['of a longer time one quarter a year', 28, 8, '2020-01'],
  ])('%s', (_, quarters, points, first) => {
    const dates = datesIn(chartsOf(workedExample(), quarters))
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([points, first, 'now'])
  })
})

describe('a row of bars', () => {
  test.each([
    ['from nothing to all', [0, 0.5, 1], 1, '▁▅█'],
    ['never higher than the highest', [9], 3, '█'],
    ['of no numbers', [], 1, ''],
  ])('%s', (_, numbers, most, expected) => {
    expect(sparkline(numbers, most)).toBe(expected)
  })
})

describeWithBrowser()('mermaid itself, in a browser', () => {
  const draw = mermaidInBrowser()

  test.each([
    ['the worked example', 12],
    ['one quarter', 1],
    ['ten years', 40],
  ])('draws both charts of %s', async (_, quarters) => {
    const drawn = []
    for (const diagram of diagramsIn(chartsOf(workedExample(), quarters))) drawn.push(await draw(diagram))
    expect(drawn).toEqual([
      {
        kind: 'xychart',
        title: 'Active share and the majority, in percent',
        told: expect.stringMatching(/^The active share went from /),
        text: expect.stringContaining('Active share and the majority, in percent'),
      },
      {
        kind: 'xychart',
        title: 'APF active',
        told: expect.stringMatching(/^The APF active went from /),
        text: expect.stringContaining('APF active'),
      },
    ])
  })
})
