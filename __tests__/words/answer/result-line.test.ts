import { describe, expect, test } from '@jest/globals'
import { resultLine } from '../../../src/words/answer/result-line.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { NASTY } from '../../support/nasty.ts'
import { type ReportOptions, reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

describe('the result in one line', () => {
  test.each<[string, TestHistory, ReportOptions, string]>([
    [
      'has all numbers',
      workedExample(),
      {},
      'apache/foo at main: APF 5, APF active 4, Pony Factor 3, active share 68.0 % by 29 of 30 people, risk moderate.',
    ],
    [
      'says what the gate said',
      workedExample(),
      { gate: { minimumApf: 6 } },
      'apache/foo at main: APF 5, APF active 4, Pony Factor 3, active share 68.0 % by 29 of 30 people, risk moderate, gate failed.',
    ],
    [
      'begins with the chosen baseline',
      workedExample(),
      { rules: { baseline: 'active' }, gate: { minimumApf: 2 } },
      'apache/foo at main: APF 4, APF all 5, Pony Factor 3, active share 68.0 % by 29 of 30 people, risk moderate, gate passed.',
    ],
    [
      'says that there is none',
      history(),
      {},
      'apache/foo at main: APF none, APF active none, Pony Factor none, active share none, risk unknown.',
    ],
  ])('%s', (_, told, options, expected) => {
    expect(resultLine(reportOf(told, options))).toBe(expected)
  })

  test.each(NASTY)('is one line and no command with %s as a name', (_, text) => {
    const subject = { repository: `${text}/x`, ref: text }
    expect(resultLine(reportOf(workedExample(), { subject }))).not.toMatch(/\p{Cc}|^\s*::|##\[/u)
  })
})
