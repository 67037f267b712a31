import { describe, expect, test } from '@jest/globals'
import { blocks, pageOf, partAt } from '../../../src/render/markdown/markdown.ts'
import { unitsKept } from '../../../src/text/numbers.ts'
import { type Passage, tellingPart } from '../../../src/words/part.ts'
import { trendPart } from '../../../src/words/parts/trend.ts'
import { trendCharts } from '../../../src/words/pictures/charts.ts'
import type { MarkdownPlace } from '../../../src/words/places.ts'
import { numbers, tableOf, words } from '../../../src/words/table.ts'
import type { View } from '../../../src/words/view.ts'
import { history } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const report = reportOf(history())

/** A part with one table of so many rows. */
function passageOf(size: number): Passage {
  const rows = Array.from({ length: size }, (_, index) => [`n${index + 1}`, `${index + 1} %`])
  return {
    title: 'Title',
    lead: 'Lead.',
    tables: [tableOf([words('Name'), numbers('Share')], rows, cells => cells)],
    notes: ['Note.'],
  }
}

const OPEN: MarkdownPlace = { as: 'open', head: 'title and lead', rows: 2 }
const FOLDED: MarkdownPlace = { as: 'folded' }

/** A part at a place, on a page whose tables may have so many rows. */
function shown(place: MarkdownPlace, most: number, tell: (view: View) => Passage | null, mostVisible = 9): string {
  return partAt(pageOf(report, most), { part: tellingPart(tell, {}), place }, mostVisible)
}

const HEAD = ['| Name | Share |', '| --- | --: |']
const ROWS = ['| n1 | 1\u00a0% |', '| n2 | 2\u00a0% |', '| n3 | 3\u00a0% |']

describe('an open part', () => {
  test.each<[string, number, number, string[]]>([
    ['shows all rows where there is room', 2, 9, [...HEAD, ...ROWS.slice(0, 2)]],
    [
      'folds the rows beyond',
      3,
      9,
      [
        ...HEAD,
        ...ROWS.slice(0, 2),
        '',
        '<details><summary>1 more</summary>',
        '',
        ...HEAD,
        '| n3 | 3\u00a0% |',
        '',
        '</details>',
      ],
    ],
    [
      'cuts them at a row, and says so',
      1234,
      3,
      [
        ...HEAD,
        ...ROWS.slice(0, 2),
        '',
        '<details><summary>1,232 more</summary>',
        '',
        ...HEAD,
        '| n3 | 3\u00a0% |',
        '',
        '… and 1,231 more; the JSON report has all of them.',
        '',
        '</details>',
      ],
    ],
    [
      'has no fold where there is no room for one',
      3,
      2,
      [...HEAD, ...ROWS.slice(0, 2), '', '… and 1 more; the JSON report has all of them.'],
    ],
  ])('%s', (_, size, most, expected) => {
    expect(shown(OPEN, most, () => passageOf(size)).split('\n')).toEqual([
      '### Title',
      '',
      'Lead.',
      '',
      ...expected,
      '',
      'Note.',
    ])
  })

  test('without rows has no table', () => {
    expect(shown(OPEN, 9, () => passageOf(0))).toBe('### Title\n\nLead.\n\nNote.')
  })

  test('shows no more rows than may be visible', () => {
    expect(shown(OPEN, 9, () => passageOf(3), 0)).toContain('<details><summary>3 more</summary>')
  })

  test.each<[string, MarkdownPlace, string]>([
    ['its lead alone', { ...OPEN, head: 'lead' }, 'Lead.\n\nNote.'],
    ['nothing', { ...OPEN, head: 'nothing' }, 'Note.'],
  ])('has above it %s where its place says so', (_, place, expected) => {
    expect(shown(place, 9, () => passageOf(0))).toBe(expected)
  })

  test('folds a whole table behind what it shows', () => {
    const [table] = passageOf(3).tables
    const tables = table === undefined ? [] : [{ ...table, caption: 'Who and what' }]
    expect(shown({ ...OPEN, rows: 0 }, 9, () => ({ ...passageOf(3), tables }))).toContain(
      '<details><summary>Who and what</summary>',
    )
  })

  test('is empty where there is no such part', () => {
    expect(shown(OPEN, 9, () => null)).toBe('')
  })
})

describe('a folded part', () => {
  test.each<[string, number, number, string[]]>([
    ['holds all rows where there is room', 3, 3, [...HEAD, ...ROWS]],
    [
      'is cut at a row, and says so',
      3,
      2,
      [...HEAD, ...ROWS.slice(0, 2), '', '… and 1 more; the JSON report has all of them.'],
    ],
    ['says only that where there is no room at all', 3, 0, ['… and 3 more; the JSON report has all of them.']],
  ])('%s', (_, size, most, expected) => {
    expect(shown(FOLDED, most, () => passageOf(size)).split('\n')).toEqual([
      '<details><summary><b>Title</b>: Lead.</summary>',
      '',
      ...expected,
      '',
      'Note.',
      '',
      '</details>',
    ])
  })

  test('writes its lead in HTML and its rows in markdown', () => {
    const text = shown(FOLDED, 9, ({ medium }) => ({
      ...passageOf(0),
      lead: medium.strong('x'),
      notes: [medium.strong('y')],
    }))
    expect(text).toBe('<details><summary><b>Title</b>: <b>x</b></summary>\n\n**y**\n\n</details>')
  })

  test('has its chart first', () => {
    const { rules } = report.measurement
    const chart = { dates: trendPart.in(reportOf(workedExample(), { quarters: 2 })) ?? [], rules }
    expect(trendCharts(chart)).not.toBe('')
    expect(shown(FOLDED, 9, () => ({ ...passageOf(0), chart }))).toBe(
      `<details><summary><b>Title</b>: Lead.</summary>\n\n${unitsKept(trendCharts(chart))}\n\nNote.\n\n</details>`,
    )
  })

  test('shows all its rows where its place says so', () => {
    expect(shown({ ...FOLDED, isWhole: true }, 0, () => passageOf(3))).toContain('| n3 |')
  })

  test('unfolds to something, or is a line', () => {
    expect(shown(FOLDED, 9, () => ({ ...passageOf(0), notes: [] }))).toBe('<b>Title</b>: Lead.')
  })

  test('is empty where there is no such part', () => {
    expect(shown(FOLDED, 9, () => null)).toBe('')
  })
})

test('blocks that are empty vanish', () => {
  expect(blocks('a', '', null, 'b')).toBe('a\n\nb')
})
