import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { momentNow } from '../../src/measure/rules.ts'
import { sparkline, trendCharts } from '../../src/words/charts.ts'
import { trendPart } from '../../src/words/parts/trend.ts'
import { describeWithBrowser, launchBrowser } from '../support/browser.ts'
import { history, type TestHistory } from '../support/history.ts'
import { type ReportOptions, reportOf } from '../support/report.ts'
import { workedExample } from '../support/worked-example.ts'

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
  test('have a bar for the active share and a point for the APF active at each date', () => {
    const told = history().at('2026-01-15').by('ann').by('bob').by('cy').by('dee')
    expect(diagramsIn(chartsOf(told, 2)).map(diagram => diagram.split('---\n').at(-1))).toEqual([
      [
        'xychart-beta',
        '  title "Active share and the majority, in percent"',
        '  x-axis ["2026-07", "2026-10", "now"]',
        '  y-axis "percent" 0 --> 100',
        '  bar [100.0, 100.0, 100.0]',
        '  line [50.0, 50.0, 50.0]',
        '',
      ].join('\n'),
      [
        'xychart-beta',
        '  title "APF active"',
        '  x-axis ["2026-07", "2026-10", "now"]',
        '  y-axis "people" 0 --> 10',
        '  line [2, 2, 2]',
        '',
      ].join('\n'),
    ])
  })

  test('have no date twice, so that no bar hides another', () => {
    const dates = datesIn(chartsOf(workedExample(), 1, { moment: momentNow(Date.parse('2026-10-20')) }))
    expect(dates).toEqual(['2026-10', 'now'])
  })

  test('call the APF by the name that it has with the baseline', () => {
    expect(chartsOf(workedExample(), 1, { rules: { baseline: 'active' } })).toContain('title "APF"')
  })

  test('stand at zero where there is nothing', () => {
    expect(chartsOf(history(), 1)).toContain('bar [0, 0]')
  })

  test('reach as high as the factor does', () => {
    const told = Array.from({ length: 30 }, (_, index) => `p${index}`).reduce(
      (crew, name) => crew.by(name),
      history().at('2026-01-15'),
    )
    expect(chartsOf(told, 1)).toContain('y-axis "people" 0 --> 15')
  })

  test.each([
    ['every quarter of four years is shown', 16, 17, '2023-01'],
    ['of a longer time one quarter a year', 40, 11, '2017-01'],
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
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage()
    const script = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
    await page.addScriptTag({ content: readFileSync(script, 'utf8') })
  })

  afterAll(() => browser.close())

  /** What `mermaid` draws: the kind of diagram and the text in it. */
  function draw(diagram: string): Promise<{ kind: string; drawn: string }> {
    const program = `(async () => {
      const kind = await mermaid.parse(${JSON.stringify(diagram)})
      const { svg } = await mermaid.render('chart', ${JSON.stringify(diagram)})
      const text = new DOMParser().parseFromString(svg, 'text/html').body.textContent
      return { kind: kind.diagramType, drawn: text }
    })()`
    return page.evaluate(program)
  }

  test.each([
    ['the worked example', workedExample(), 12],
    ['one quarter', workedExample(), 1],
    ['ten years', workedExample(), 40],
    ['no commits', history(), 12],
  ])('draws both charts of %s', async (_, told, quarters) => {
    const drawn = []
    for (const diagram of diagramsIn(chartsOf(told, quarters))) drawn.push(await draw(diagram))
    expect(drawn).toEqual([
      { kind: 'xychart', drawn: expect.stringContaining('Active share and the majority, in percent') },
      { kind: 'xychart', drawn: expect.stringContaining('APF active') },
    ])
  })
})
