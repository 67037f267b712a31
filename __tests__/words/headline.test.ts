import { describe, expect, test } from '@jest/globals'
import { momentAt, momentNow } from '../../src/measure/rules.ts'
import type { Report } from '../../src/report/report.ts'
import { headlineOf, whatWouldHelp } from '../../src/words/headline.ts'
import { plain } from '../../src/words/medium.ts'
import { viewOf } from '../../src/words/view.ts'
import { history, type TestHistory } from '../support/history.ts'
import { percentage } from '../support/ledger.ts'
import { type ReportOptions, reportOf } from '../support/report.ts'
import { workedExample } from '../support/worked-example.ts'

const LONG_AGO = '2020-01-01'
const LATELY = '2026-10-01'

const active: ReportOptions = { rules: { baseline: 'active' } }

function majority(text: string): ReportOptions {
  return { rules: { majorityThreshold: percentage(text) } }
}

/** People who all made one commit lately. */
function crew(...names: readonly string[]): TestHistory {
  return names.reduce((told, name) => told.by(name), history().at(LATELY))
}

function sentences(report: Report): readonly string[] {
  const { answer, meaning } = headlineOf(viewOf(report, plain))
  return [answer, ...meaning]
}

describe('the first sentences', () => {
  test.each<[string, TestHistory, ReportOptions, string[]]>([
    [
      'the worked example',
      workedExample(),
      {},
      [
        'It takes 5 of the 29 people who are still here to hold the majority of this code: Jane, Ellen, Joe, Rich and Bob.',
        'Without Jane and Ellen, those who stay would hold 46.0 %, no longer the majority.',
      ],
    ],
    [
      'the worked example with baseline active',
      workedExample(),
      active,
      [
        'It takes 4 of the 29 people who are still here to hold the majority of what these 29 made: Jane, Ellen, Joe and Rich.',
        'What they all made is 68.0 % of this code.',
      ],
    ],
    [
      'another majority, and too many people to name them all',
      workedExample(),
      majority('60'),
      [
        'It takes 19 of the 29 people who are still here to hold at least 60 % of this code: Jane, Ellen, Joe, Rich, Bob and 14 others.',
        'Without Jane, those who stay would hold 56.0 %, less than 60 %.',
      ],
    ],
    ['no commit', history(), {}, ['There is nothing to measure yet: main has no commits.']],
    [
      'no commit that counts',
      history().by('helper[bot]', 3),
      {},
      ['There is nothing to measure: every commit of main is left out.', 'Left out: 3 commits of bots.'],
    ],
    [
      'nobody is active',
      history().at(LONG_AGO).by('ann', 3).by('bob', 2).by('cy', 2),
      {},
      [
        'None of the 3 people who made this code has committed since 2025-11-22.',
        'Their last commit was on 2020-01-01. So nobody is still here, and there is no Augmented Pony Factor.',
        '2 people made the majority of it: Ann and Bob.',
      ],
    ],
    [
      'the only one has left',
      history().at(LONG_AGO).by('ann', 3),
      {},
      [
        'All of this code is by Ann, whose last commit was on 2020-01-01.',
        'So nobody is still here, and there is no Augmented Pony Factor.',
      ],
    ],
    [
      'the only one is here',
      history().at(LATELY).by('ann', 3),
      {},
      ['Ann, the only one who is still here, holds the majority of this code.', 'Without Ann, nobody would be left.'],
    ],
    [
      'one of several suffices',
      history().at(LATELY).by('ann', 9).by('bob', 3).by('cy'),
      {},
      [
        'Of the 3 people who are still here, Ann alone holds the majority of this code.',
        'Without Ann, those who stay would hold 30.8 %, no longer the majority.',
      ],
    ],
    [
      'one of two who made as much',
      crew('ann', 'bob'),
      {},
      [
        'Of the 2 people who are still here, Ann alone holds the majority of this code.',
        'Even without Ann, those who stay would hold 50.0 %.',
      ],
    ],
    [
      'both are needed',
      crew('ann', 'bob'),
      majority('80'),
      [
        'It takes both people who are still here to hold at least 80 % of this code: Ann and Bob.',
        'Without Ann, those who stay would hold 50.0 %, less than 80 %.',
      ],
    ],
    [
      'all are needed',
      crew('ann', 'bob', 'cy'),
      majority('100'),
      [
        'It takes all 3 people who are still here to hold at least 100 % of this code: Ann, Bob and Cy.',
        'Without Ann, those who stay would hold 66.7 %, less than 100 %.',
      ],
    ],
    [
      'the loss of three is no loss of the majority',
      crew('ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'),
      {},
      [
        'It takes 4 of the 8 people who are still here to hold the majority of this code: Ann, Bob, Cy and Dee.',
        'Even without Ann, Bob and Cy, those who stay would hold 62.5 %.',
      ],
    ],
    [
      'those who are still here hold no majority',
      history().at(LONG_AGO).by('bob', 8).at(LATELY).by('ann', 3).by('cy', 2),
      {},
      [
        'The 2 people who are still here together hold 38.5 % of this code, less than the majority.',
        'So there is no Augmented Pony Factor.',
        'Of the 2 people who are still here, Ann alone holds the majority of what these 2 made.',
      ],
    ],
    [
      'the majority is missed by very little',
      history().at(LONG_AGO).by('bob', 2501).at(LATELY).by('ann', 1249).by('cy', 1250),
      {},
      [
        'The 2 people who are still here together hold 49.98 % of this code, less than the majority.',
        'So there is no Augmented Pony Factor.',
        'Of the 2 people who are still here, Cy alone holds the majority of what these 2 made.',
      ],
    ],
    [
      'the only one who is still here holds no majority',
      history().at(LONG_AGO).by('bob', 5).at(LATELY).by('ann', 3),
      {},
      [
        'Ann, the only one who is still here, holds 37.5 % of this code, less than the majority.',
        'So there is no Augmented Pony Factor.',
      ],
    ],
    [
      'baseline active hides that there is no majority of everything',
      history().at(LONG_AGO).by('bob', 8).at(LATELY).by('ann', 3).by('cy'),
      active,
      [
        'Of the 2 people who are still here, Ann alone holds the majority of what these 2 made.',
        'What they all made is 33.3 % of this code, less than the majority.',
      ],
    ],
    [
      'the only one who is still here, with baseline active',
      history().at(LONG_AGO).by('bob', 8).at(LATELY).by('ann', 3),
      active,
      [
        'Ann is the only one who is still here.',
        'What this one person made is 27.3 % of this code, less than the majority.',
      ],
    ],
  ])('%s', (_, told, options, expected) => {
    expect(sentences(reportOf(told, options))).toEqual(expected)
  })

  test('commits that came after the date do not make a branch empty', () => {
    const told = history().at('2020-05-01').by('ann')
    expect(sentences(reportOf(told, { moment: momentAt(Date.parse('2019-01-01')) }))).toEqual([
      'There is nothing to measure yet: main had no commits by 2019-01-01.',
    ])
  })

  test('a commit of the future counts as the last one', () => {
    const told = history().at('2027-01-01').by('ann')
    expect(sentences(reportOf(told, { moment: momentNow(Date.parse('2026-11-22')) }))).toContain(
      'Ann, the only one who is still here, holds the majority of this code.',
    )
  })
})

describe('what would help', () => {
  test.each<[string, TestHistory, string | null]>([
    ['no commit', history(), null],
    ['moderate', workedExample(), null],
    [
      'critical',
      history().at(LATELY).by('ann', 9).by('bob'),
      'more people who know what Ann works on. Let others change and review it.',
    ],
    [
      'high',
      crew('ann', 'bob', 'cy', 'dee'),
      'more people who know what Ann and Bob work on. Let others change and review it.',
    ],
    [
      'many people, and no majority',
      history().at(LONG_AGO).by('zoe', 9).at(LATELY).by('ann').by('bob').by('cy').by('dee').by('eve'),
      'people who take over what was left behind. Those who have left could be asked about it.',
    ],
    [
      'nobody is active',
      history().at(LONG_AGO).by('ann'),
      'somebody who takes this up again. Those who have left could be asked about it.',
    ],
  ])('%s', (_, told, expected) => {
    expect(whatWouldHelp(viewOf(reportOf(told), plain))).toBe(expected)
  })
})
