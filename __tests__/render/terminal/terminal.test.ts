import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { momentNow } from '../../../src/measure/rules.ts'
import { widthOf } from '../../../src/render/terminal/columns.ts'
import { terminalTable } from '../../../src/render/terminal/table.ts'
import { renderBrief, renderTerminal } from '../../../src/render/terminal/terminal.ts'
import { numbers, tableOf, words } from '../../../src/words/table.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { NASTY, nastyText } from '../../support/nasty.ts'
import { type ReportOptions, reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const PLAIN = { color: false, columns: 80 }

function reportWith(name: string) {
  const told = history()
    .at('2020-01-01')
    .by({ name: `${name}zoe`, email: 'z', login: null }, 2)
    .at('2026-10-01')
    .by({ name: `${name}ann`, email: 'a', login: null })
  return reportOf(told, { subject: { repository: name, ref: name } })
}

describe('the report in a terminal', () => {
  test('of the worked example', () => {
    const report = reportOf(workedExample(), { quarters: 12, moment: momentNow(Date.parse('2026-11-22')) })
    expect(renderTerminal(report, PLAIN)).toBe(readFileSync(new URL('expected/terminal.txt', import.meta.url), 'utf8'))
  })

  test.each([
    [60, 60],
    [100, 100],
    [300, 110],
  ])('on a screen of %i columns takes at most %i of them', (columns, widest) => {
    const text = renderTerminal(reportOf(workedExample(), { gate: { minimumApf: 9 } }), { color: false, columns })
    expect(text.split('\n').filter(line => widthOf(line) > widest)).toEqual([])
  })

  test.each<[string, TestHistory, ReportOptions, string[][]]>([
    [
      'where it changes',
      workedExample(),
      {},
      [
        ['Active share', '▁▆', '0.8 % to 68.0 %'],
        ['APF active', '▃█', '1 to 4'],
      ],
    ],
    [
      'where it does not',
      history().at('2026-09-01').by('ann'),
      {},
      [
        ['Active share', '██', '100.0 %'],
        ['APF active', '██', '1'],
      ],
    ],
    [
      'by the name of the baseline',
      workedExample(),
      { rules: { baseline: 'active' } },
      [
        ['Active share', '▁▆', '0.8 % to 68.0 %'],
        ['APF', '▃█', '1 to 4'],
      ],
    ],
  ])('says from where to where the trend reaches, %s', (_, told, options, ranges) => {
    const text = renderTerminal(reportOf(told, { quarters: 1, ...options }), PLAIN)
    expect(text.match(/(?<=^ {2})\S.*[▁-█].*(?=, since 2026-10$)/gm)?.map(line => line.split(/ {2,}/))).toEqual(ranges)
  })

  test.each([60, 80, 100])('on a screen of %i columns breaks no word that a line can hold', columns => {
    const names = [4, 12, 20, 28, 36, 44, 52, 57].map(length => `n${length}-`.padEnd(length, 'w'))
    const still = names.reduce((sofar, name) => sofar.by(`${name} <a${name}>`, name.length), history().at('2026-10-01'))
    const all = names.reduce((sofar, name) => sofar.by(`x${name} <b${name}>`), still.at('2019-01-01'))
    const ref = 'feature/'.padEnd(56, 'r')
    const text = renderTerminal(reportOf(all, { subject: { ref } }), { color: false, columns })
    const times = (words: string) => text.split(words).length - 1
    expect([...names, ref].map(times)).toEqual([...names.map(name => name.slice(0, 4)), 'feature/'].map(times))
  })

  test('has its bars and what they say below each other where the screen is narrow', () => {
    const text = renderTerminal(reportOf(workedExample(), { quarters: 40 }), { color: false, columns: 60 })
    expect(text).toMatch(/^ {2}APF active {4}[▁-█]{41}\n {2}none to 4, since 2017-01$/m)
  })

  test('has bold letters and colours where they are asked for', () => {
    const text = renderTerminal(reportOf(workedExample()), { ...PLAIN, color: true })
    expect([text.includes('\u001b[1mWhat if\u001b[22m'), text.includes('\u001b[33mmoderate\u001b[39m')]).toEqual([
      true,
      true,
    ])
  })

  test('has none where they are not', () => {
    expect(renderTerminal(reportOf(workedExample()), PLAIN)).not.toContain('\u001b')
  })

  test.each([60, 1])('has no line that is too long for %i columns, or for 20, in its title either', columns => {
    const report = reportOf(workedExample(), { subject: { repository: 'a name of words '.repeat(7) } })
    const text = renderTerminal(report, { color: false, columns })
    expect(text.split('\n').filter(line => widthOf(line) > Math.max(20, columns))).toEqual([])
  })

  test('says who, what to do and what the gate said before everything else', () => {
    const text = renderTerminal(reportOf(history().at('2026-10-01').by('ann'), { gate: { minimumApf: 2 } }), PLAIN)
    expect(text.split('\n\n').slice(0, 6)).toEqual([
      'Pony Factor of apache/foo',
      'Critical risk: Ann alone made all of this code.',
      'What to do: Find a second person: nobody else has made a commit yet.',
      '❌ The gate failed. The Augmented Pony Factor is 1, below the minimum of 2.',
      `${'AA'.repeat(25)}\nAA Ann: 100.0 %`,
      'APF                 1\nAPF active          1\nPF                  1\nActive share  100.0 %',
    ])
  })

  test('without commits is short', () => {
    expect(
      renderTerminal(reportOf(history(), { quarters: null }), PLAIN)
        .split('\n')
        .slice(0, 5),
    ).toEqual([
      'Pony Factor of apache/foo',
      '',
      'Unknown risk: there is nothing to measure yet, as main has no commits.',
      '',
      'What the numbers say',
    ])
  })

  test.each(NASTY)('shows no control character and starts no workflow command, with %s', (_, text) => {
    expect(renderTerminal(reportWith(text), PLAIN)).not.toMatch(
      /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|^\s*::|##\[/mu,
    )
  })

  test('shows no control character and starts no workflow command, whatever comes', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(renderTerminal(reportWith(text), PLAIN)).not.toMatch(
          /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|^\s*::|##\[/mu,
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('the brief report', () => {
  test('has the answer, what to do, the gate, the people and the figures', () => {
    const told = history().at('2024-10-01').by('zoe').at('2026-10-01').by('ann', 4).by('bob')
    const report = reportOf(told, { gate: { minimumApf: 2 }, quarters: 8 })
    expect(renderBrief(report, PLAIN, 24)).toBe(`Pony Factor of apache/foo

Critical risk: Ann alone made most of this code (66.7 %).

What to do: Next in line is Bob with 16.7 %, who could review and take over more
of what Ann works on.

❌ The gate failed. The Augmented Pony Factor is 1, below the minimum of 2.

AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA++++++++........
AA Ann: 66.7 %   ++ 1 other who is active: 16.7 %   .. 1 who has left: 16.7 %

APF                1  reached again by Q4 2026
APF active         1  reached again by Q4 2026
PF                 1  stayed at 1
Active share  83.3 %  ↘ 100 % → 83 % since Q1 2025
`)
  })
})

test('the brief report answers a question that was asked', () => {
  const report = reportOf(history().at('2026-10-01').by('ann', 4).by('bob', 2), { whatIf: ['bob'] })
  expect(renderBrief(report, PLAIN, 24)).toContain(
    '\n\nWithout Bob, 100.0 → 66.7 % of this code still has somebody, and the risk stays\ncritical.\n\n',
  )
})

describe('the brief report, whatever there is to say,', () => {
  const lengthy = 'word '.repeat(24)
  /** Everything that can be long at once: names, doubts, a gate with both minimums, advice. */
  const worst = ['a', 'b', 'c', 'd'].reduce(
    (told, letter) =>
      told
        .by({ name: lengthy + letter, email: `${letter}1@example.com`, login: null }, 3)
        .by({ name: lengthy + letter, email: `${letter}2@example.com`, login: null }, 2)
        .by({ name: `${letter} build bot`, email: `${letter}@ci.example.com`, login: null }, 9),
    history().at('2019-01-01').by('bill', 90).at('2026-10-01'),
  )
  const linesOf = (text: string) => text.split('\n').slice(0, -1)

  test.each([24, 21, 18])('has at most %i lines, none wider than the screen', most => {
    const report = reportOf(worst, {
      subject: { repository: `apache/${'x'.repeat(200)}` },
      whatIf: ['a build bot', 'b build bot'],
      gate: { minimumApf: 9, minimumActiveShare: { text: '80', share: { numerator: 4n, denominator: 5n } } },
    })
    const lines = linesOf(renderBrief(report, PLAIN, most))
    expect([lines.length <= most, lines.filter(line => widthOf(line) > 80), lines.at(-1)]).toEqual([
      true,
      [],
      expect.stringMatching(/^Active share /),
    ])
  })

  test('says where it was cut, and leaves something of everything', () => {
    const report = reportOf(worst, { gate: { minimumApf: 9 } })
    const lines = linesOf(renderBrief(report, PLAIN, 18))
    expect([
      lines.some(line => line.endsWith(' …')),
      ['High risk:', 'word word', 'The gate failed.', 'What to do:'].filter(words => !lines.join('\n').includes(words)),
    ]).toEqual([true, []])
  })
})

describe('a table in a terminal', () => {
  const people = [
    ['Ann', '1', 'short'],
    ['漢字', '1,000', 'a longer text with several words'],
    ['Cy', '20', ''],
  ]
  const table = tableOf([words('Who'), numbers('N'), words('What')], people, cells => cells)

  test('is aligned, also with wide letters', () => {
    expect(terminalTable(table, { columns: 80, rows: 9, color: false })).toEqual([
      'Who       N  What',
      '────  ─────  ────────────────────────────────',
      'Ann       1  short',
      '漢字  1,000  a longer text with several words',
      'Cy       20',
    ])
  })

  test('wraps its widest column of words where the screen is narrow', () => {
    expect(terminalTable(table, { columns: 29, rows: 9, color: false })).toEqual([
      'Who       N  What',
      '────  ─────  ────────────────',
      'Ann       1  short',
      '漢字  1,000  a longer text',
      '             with several',
      '             words',
      'Cy       20',
    ])
  })

  test('makes its other columns of words narrower, too', () => {
    const pair = tableOf(
      [words('Who'), words('Why')],
      [['a name of several words', 'a reason of several words']],
      row => row,
    )
    expect(terminalTable(pair, { columns: 30, rows: 9, color: false })).toEqual([
      'Who               Why',
      '────────────────  ────────────',
      'a name of         a reason of',
      'several words     several',
      '                  words',
    ])
  })

  const long = tableOf(
    [words('Who'), numbers('N'), words('Why')],
    [
      ['christopher-montgomery', '1,000', 'a reason'],
      ['Cy', '20', ''],
    ],
    row => row,
  )

  test('has paragraphs for rows where it would break a word', () => {
    expect(terminalTable(long, { columns: 30, rows: 1, color: false })).toEqual([
      'christopher-montgomery',
      '  N: 1,000; Why: a reason',
      '… and 1 more',
    ])
  })

  test('has paragraphs where a row would become higher than anybody reads downwards', () => {
    const rowsOf = (many: number) => {
      const text = Array.from({ length: many }, (_, word) => `word-${word}`).join(' ')
      const high = tableOf([words('Who'), numbers('N')], [[text, '1']], row => row)
      return terminalTable(high, { columns: 15, rows: 1, color: false })
    }
    expect(rowsOf(8).slice(2, 4)).toEqual(['word-0        1', 'word-1'])
    expect(rowsOf(9).slice(0, 2)).toEqual(['word-0 word-1', 'word-2 word-3'])
  })

  test('leaves out of a paragraph what is empty', () => {
    expect(terminalTable(long, { columns: 30, rows: 2, color: false }).slice(2)).toEqual(['Cy', '  N: 20'])
  })

  test('breaks a word that no line can hold', () => {
    expect(terminalTable(long, { columns: 21, rows: 1, color: false }).slice(0, 3)).toEqual([
      'christopher-montgomer',
      'y',
      '  N: 1,000; Why: a',
    ])
  })

  test('is not cut where its last row has room', () => {
    expect(terminalTable(table, { columns: 80, rows: 3, color: false })).toHaveLength(5)
  })

  test('has a head that stands out by letters of its own where the screen has them', () => {
    expect(terminalTable(table, { columns: 80, rows: 1, color: true }).slice(0, 2)).toEqual([
      '\u001b[4mWho  N  What\u001b[24m',
      'Ann  1  short',
    ])
  })

  test('is cut at a row, and says so', () => {
    expect(terminalTable(table, { columns: 80, rows: 1, color: false })).toEqual([
      'Who  N  What',
      '───  ─  ─────',
      'Ann  1  short',
      '… and 2 more',
    ])
  })
})
