import { expect, test } from '@jest/globals'
import { figuresLine, figuresTable } from '../../../src/words/answer/four-figures.ts'
import { markdown, plain } from '../../../src/words/medium.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'
import { tableRows } from '../../support/tables.ts'
import { workedExample } from '../../support/worked-example.ts'

test('the four figures stand below each other, the chosen APF first', () => {
  const report = reportOf(workedExample(), { rules: { baseline: 'active' }, quarters: null })
  expect(tableRows(figuresTable(viewOf(report, plain)))).toEqual([
    ['Figure', 'Now'],
    ['APF', '4'],
    ['APF all', '5'],
    ['PF', '3'],
    ['Active share', '68.0 %'],
  ])
})

test('with how they went, where that is known', () => {
  const told = history().at('2024-01-15').by('ann', 3)
  expect(tableRows(figuresTable(viewOf(reportOf(told, { quarters: 12 }), plain)))).toEqual([
    ['Figure', 'Now', 'How it went'],
    ['APF', 'none', 'none since Q2\u00a02025'],
    ['APF active', 'none', 'none since Q2\u00a02025'],
    ['PF', '1', 'stayed at 1'],
    ['Active share', '0.0 %', '↘ 100 % → 0 % since Q2\u00a02024'],
  ])
})

test('in one line, each has how it went behind it', () => {
  const told = history().at('2024-01-15').by('ann', 3).at('2026-10-15').by('bob')
  expect(figuresLine(viewOf(reportOf(told, { quarters: 12 }), markdown))).toBe(
    'APF **none** (none since Q2\u00a02025) · APF active **1** (reached again by Q4\u00a02026) · PF **1** (stayed at 1) · Active share **25.0 %** (↘ 100 % → 25 % since Q2\u00a02024)',
  )
})
