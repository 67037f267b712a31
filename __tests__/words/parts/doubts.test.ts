import { describe, expect, test } from '@jest/globals'
import { momentAt, momentNow } from '../../../src/measure/rules.ts'
import { renderComment } from '../../../src/render/markdown/comment.ts'
import { renderSummary } from '../../../src/render/markdown/summary.ts'
import { renderTerminal } from '../../../src/render/terminal/terminal.ts'
import type { Report } from '../../../src/report/report.ts'
import { plain } from '../../../src/words/medium.ts'
import { doubtsInWords, doubtsPart } from '../../../src/words/parts/doubts.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'

const day = momentAt(Date.parse('2024-01-05'))

const sentences = (report: Report) => doubtsInWords(viewOf(report, plain))

describe('a doubt that changes the risk or an APF is one sentence', () => {
  test.each<[string, Parameters<typeof reportOf>, readonly string[]]>([
    [
      'the same name',
      [history().by('Ann Lee <a@x.test>', 3).by('Ann Lee <b@x.test>', 3).by('cy', 4), { moment: day }],
      ['Ann Lee (1) and Ann Lee (2) may be one person: then APF 1, critical.'],
    ],
    [
      'automation',
      [history().by('release bot <r@x.test>', 3).by('ann', 2).by('bob', 2), { moment: day }],
      ['release bot looks like automation and is counted: without it APF 1, critical.'],
    ],
    [
      'one address',
      [history().by('Ann Lee <t@x.test>', 3).by('Bob Ray <t@x.test>', 3).by('cy', 2), { moment: day }],
      ['Ann Lee and Bob Ray commit with one address, and may be two people: then APF 2, high.'],
    ],
    [
      'a replayed history',
      [history().by('ann', 6, { authoredAt: '2020-05-01', committer: 'cy' }).by('bob', 3), { moment: day }],
      [
        '6 commits were committed more than 1 year after they were authored, as an import or a rebase does: by the dates of the authors no APF, critical.',
      ],
    ],
    [
      'an old clone',
      [history().at('2023-06-01').by('ann', 3).by('bob', 2), { moment: momentAt(Date.parse('2025-01-01')) }],
      ['The newest commit is of 2023-06-01, so what came later may be missing here: as of that day APF 1, critical.'],
    ],
    [
      'commits from the future',
      [history().by('ann', 3).at('2030-01-01').by('bob', 4).by('cy', 4), { moment: momentNow(day.asOf) }],
      ['8 commits of Bob and Cy are dated after this run: without them APF 1, critical.'],
    ],
  ])('%s', (_, [told, options], expected) => {
    expect(sentences(reportOf(told, options))).toEqual(expected)
  })

  test('that names logins where they tell people apart', () => {
    const told = history()
      .by({ name: 'Ann', email: 'a@x.test', login: 'ann1' }, 3)
      .by({ name: 'Ann', email: 'b@x.test', login: 'ann2' }, 3)
      .by('cy', 4)
    expect(sentences(reportOf(told, { moment: day }))[0]).toContain('Ann (ann1) and Ann (ann2) may be one person')
  })

  test.each<[string, (report: Report) => string]>([
    ['the summary', report => renderSummary(report)],
    ['the comment', report => renderComment(report, { repository: 'octo/pony', key: null })],
    ['the terminal', report => renderTerminal(report, { color: false, columns: 200 })],
  ])('on the first screen of %s', (_, render) => {
    const told = history().by('Ann Lee <a@x.test>', 3).by('Ann Lee <b@x.test>', 3).by('cy', 4)
    const [first = ''] = render(reportOf(told, { moment: day })).split('<details>')
    expect(first.replace(/&#\d+;|\s+/g, ' ')).toContain('may be one person: then APF 1, critical.')
  })
})

describe('the part about doubts', () => {
  test('is not there where nothing is in doubt', () => {
    expect(doubtsPart.tell(viewOf(reportOf(history().by('ann'), { moment: day }), plain))).toBeNull()
  })

  test('tells those without consequences, too, and what to do', () => {
    const told = history().by('ann', 9).by('Bo <b@x.test>').by('Bo <c@x.test>')
    const report = reportOf(told, { moment: day, mailmap: '\nZoe <z@x.test>\n' })
    const part = doubtsPart.tell(viewOf(report, plain))
    expect([part?.lead, ...(part?.tables[0]?.rows(0, 9) ?? []), ...(part?.notes ?? [])]).toEqual([
      '2 things could be wrong here, and would change neither the risk nor an APF.',
      ['as measured', '1', '1', '1', '100.0 %', 'critical'],
      ['Bo (1) and Bo (2) may be one person', '1', '1', '1', '100.0 %', 'critical'],
      ['1 line of .mailmap matches nobody: line 2', '', '', '', '', ''],
      'A line in .mailmap unites those who are one person.',
      'A name or an address in them may be misspelled.',
    ])
  })
})
