import { describe, expect, test } from '@jest/globals'
import { blocks, foldedPart, openPart, pageOf } from '../../../src/render/markdown/markdown.ts'
import { numbers, type Part, tableOf, words } from '../../../src/words/part.ts'
import { history } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'

const report = reportOf(history())

/** A part with one table of so many rows. */
function partOf(size: number): Part {
  const rows = Array.from({ length: size }, (_, index) => [`n${index + 1}`, `${index + 1} %`])
  return {
    title: 'Title',
    lead: 'Lead.',
    tables: [tableOf([words('Name'), numbers('Share')], rows, cells => cells)],
    notes: ['Note.'],
  }
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
    expect(openPart(pageOf(report, most), partOf(size), 2).split('\n')).toEqual([
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
    expect(openPart(pageOf(report, 9), partOf(0), 2)).toBe('### Title\n\nLead.\n\nNote.')
  })

  test('is empty where there is no such part', () => {
    expect(openPart(pageOf(report, 9), null, 2)).toBe('')
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
    expect(foldedPart(pageOf(report, most), () => partOf(size), 'Chart').split('\n')).toEqual([
      '<details><summary><b>Title</b>: Lead.</summary>',
      '',
      'Chart',
      '',
      ...expected,
      '',
      'Note.',
      '',
      '</details>',
    ])
  })

  test('writes its lead in HTML and its rows in markdown', () => {
    const text = foldedPart(pageOf(report, 9), ({ medium }) => ({
      ...partOf(0),
      lead: medium.strong('x'),
      notes: [medium.strong('y')],
    }))
    expect(text).toBe('<details><summary><b>Title</b>: <b>x</b></summary>\n\n**y**\n\n</details>')
  })

  test('is empty where there is no such part', () => {
    expect(foldedPart(pageOf(report, 9), () => null)).toBe('')
  })
})

test('blocks that are empty vanish', () => {
  expect(blocks('a', '', null, 'b')).toBe('a\n\nb')
})
