import { describe, expect, test } from '@jest/globals'
import { momentAt, momentNow } from '../../../src/measure/rules.ts'
import type { Report } from '../../../src/report/report.ts'
import { headlineOf } from '../../../src/words/answer/headline.ts'
import { plain } from '../../../src/words/medium.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { percentage } from '../../support/ledger.ts'
import { type ReportOptions, reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

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

/** The risk, who made most of it, and what to do. */
function headline(report: Report): readonly (string | null)[] {
  const { risk, answer, action } = headlineOf(viewOf(report, plain))
  return [risk, answer, action]
}

describe('the first sentences', () => {
  test.each<[string, TestHistory, ReportOptions, (string | null)[]]>([
    [
      'the worked example',
      workedExample(),
      {},
      [
        'moderate',
        '5 people made half of this code (50.0 %): Jane, Ellen, Joe, Rich and Bob.',
        'Spread first what Jane and Ellen know: without them, only 46.0 % of this code would still have somebody.',
      ],
    ],
    [
      'the worked example with baseline active',
      workedExample(),
      active,
      [
        'moderate',
        '4 people made most of what the 29 active people made (42.0 % of all): Jane, Ellen, Joe and Rich.',
        'Spread first what Jane and Ellen know: without them, only 46.0 % of this code would still have somebody.',
      ],
    ],
    [
      'too many people to name them all: those from whom the risk comes are named',
      workedExample(),
      majority('60'),
      [
        'moderate',
        'Of the 68.0 % of this code that active people made, 4 people made at least 60 % (42.0 % of all): Jane, Ellen, Joe and Rich.',
        'Spread first what Jane knows: without them, only 56.0 % of this code would still have somebody.',
      ],
    ],
    ['no commit', history(), {}, ['unknown', 'there is nothing to measure yet, as main has no commits.', null]],
    [
      'no commit that counts',
      history().by('helper[bot]', 3),
      {},
      [
        'unknown',
        'there is nothing to measure, as every commit of main is left out: 3 commits of bots.',
        'Should they count, see the inputs exclude, exclude-bots and merge-commits.',
      ],
    ],
    [
      'nobody is active',
      history().at(LONG_AGO).by('ann', 3).by('bob', 2).by('cy', 2),
      {},
      [
        'critical',
        'All 3 people who made this code have left; the last commit was on 2020-01-01. Ann and Bob made most of it (71.4 %).',
        'Whoever takes it up can ask Ann (42.9 %) and Bob (28.6 %) first.',
      ],
    ],
    [
      'both have left',
      history().at(LONG_AGO).by('ann', 3).by('bob', 2),
      {},
      [
        'critical',
        'Both people who made this code have left; the last commit was on 2020-01-01. Ann made most of it (60.0 %).',
        'Whoever takes it up can ask Ann (60.0 %) first.',
      ],
    ],
    [
      'the only one has left',
      history().at(LONG_AGO).by('ann', 3),
      {},
      [
        'critical',
        'Ann, who made all of this code, has left: the last commit was on 2020-01-01.',
        'Whoever takes it up can ask Ann first.',
      ],
    ],
    [
      'the only one ever',
      history().at(LATELY).by('ann', 3),
      {},
      ['critical', 'Ann alone made all of this code.', 'Find a second person: nobody else has made a commit yet.'],
    ],
    [
      'the only one who is active made most',
      history().at(LONG_AGO).by('bob').at(LATELY).by('ann', 3),
      {},
      [
        'critical',
        'Ann is the only one who is active, and made most of this code (75.0 %).',
        'Find a second person: ask Bob, who made 25.0 % and left after 2020-01-01.',
      ],
    ],
    [
      'the only one who is active made less',
      history().at(LONG_AGO).by('bob', 5).at(LATELY).by('ann', 3),
      {},
      [
        'critical',
        '62.5 % of this code is by people who have left. Ann, the only one who is active, made the rest (37.5 %).',
        'Find a second person: ask Bob, who made 62.5 % and left after 2020-01-01.',
      ],
    ],
    [
      'the only one who is active, with baseline active',
      history().at(LONG_AGO).by('bob', 8).at(LATELY).by('ann', 3),
      active,
      [
        'critical',
        '72.7 % of this code is by people who have left. Ann, the only one who is active, made the rest (27.3 %).',
        'Find a second person: ask Bob, who made 72.7 % and left after 2020-01-01.',
      ],
    ],
    [
      'one of several suffices',
      history().at(LATELY).by('ann', 9).by('bob', 3).by('cy'),
      {},
      [
        'critical',
        'Ann alone made most of this code (69.2 %).',
        'Next in line is Bob with 23.1 %, who could review and take over more of what Ann works on.',
      ],
    ],
    [
      'one of two who made as much',
      crew('ann', 'bob'),
      {},
      [
        'critical',
        'Ann alone made half of this code (50.0 %).',
        'Next in line is Bob with 50.0 %, who could review and take over more of what Ann works on.',
      ],
    ],
    [
      'one made most of what active people made, and it takes more for most of everything',
      history().at(LONG_AGO).by('zoe', 5).at(LATELY).by('ann', 5).by('bob', 2).by('cy', 1),
      {},
      [
        'critical',
        'Of the 61.5 % of this code that active people made, Ann alone made most (38.5 % of all).',
        'Next in line is Bob with 15.4 %, who could review and take over more of what Ann works on.',
      ],
    ],
    [
      'two suffice',
      crew('ann', 'bob', 'cy', 'dee'),
      {},
      [
        'high',
        'Ann and Bob made half of this code (50.0 %).',
        'Next in line is Cy with 25.0 %, who could review and take over more of what Ann and Bob work on.',
      ],
    ],
    [
      'two are needed, and there are no others',
      crew('ann', 'bob'),
      majority('80'),
      [
        'high',
        'It takes both active people to make at least 80 % of this code (100.0 %): Ann and Bob.',
        'Find one more person for what Ann and Bob work on: nobody else is active.',
      ],
    ],
    [
      'all are needed',
      crew('ann', 'bob', 'cy'),
      majority('100'),
      [
        'moderate',
        'It takes all 3 active people to make at least 100 % of this code (100.0 %): Ann, Bob and Cy.',
        'Spread first what Ann knows: without them, only 66.7 % of this code would still have somebody.',
      ],
    ],
    [
      'the loss of three is no loss of the majority',
      crew('ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'),
      {},
      [
        'moderate',
        '4 people made half of this code (50.0 %): Ann, Bob, Cy and Dee.',
        'Keep it so: even without Ann, Bob and Cy, 62.5 % of this code would still have somebody.',
      ],
    ],
    [
      'the risk is low',
      crew('ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal', 'ida', 'jo'),
      {},
      [
        'low',
        '5 people made half of this code (50.0 %): Ann, Bob, Cy, Dee and Eve.',
        'Keep it so: even without Ann, Bob and Cy, 70.0 % of this code would still have somebody.',
      ],
    ],
    [
      'active people made less than the majority',
      history().at(LONG_AGO).by('bob', 8).at(LATELY).by('ann', 3).by('cy', 2),
      {},
      [
        'critical',
        '61.5 % of this code is by people who have left. Of the rest, Ann alone made most (23.1 % of all).',
        'Take over what was left behind: ask Bob, who made 61.5 % and left after 2020-01-01. Next in line is Cy (15.4 %).',
      ],
    ],
    [
      'active people made less than another majority',
      history().at(LONG_AGO).by('bob', 2).at(LATELY).by('ann', 2).by('cy', 1),
      majority('66.7'),
      [
        'critical',
        '40.0 % of this code is by people who have left. Of the rest, it takes both active people to make at least 66.7 % (60.0 % of all): Ann and Cy.',
        'Take over what was left behind: ask Bob, who made 40.0 % and left after 2020-01-01.',
      ],
    ],
    [
      'of those who made less, all are needed',
      history().at(LONG_AGO).by('bob', 9).at(LATELY).by('ann', 1).by('cy', 1).by('dee', 1),
      majority('80'),
      [
        'critical',
        '75.0 % of this code is by people who have left. Of the rest, it takes all 3 active people to make at least 80 % (25.0 % of all): Ann, Cy and Dee.',
        'Take over what was left behind: ask Bob, who made 75.0 % and left after 2020-01-01.',
      ],
    ],
    [
      'several of many made most of the little that is not left behind',
      ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'].reduce(
        (told, who) => told.by(who),
        history().at(LONG_AGO).by('zoe', 40).at(LATELY),
      ),
      {},
      [
        'critical',
        '83.3 % of this code is by people who have left. Of the rest, 4 people made most (8.3 % of all): Ann, Bob, Cy and Dee.',
        'Take over what was left behind: ask Zoe, who made 83.3 % and left after 2020-01-01. Next in line is Eve (2.1 %).',
      ],
    ],
    [
      'the majority is missed by very little',
      history().at(LONG_AGO).by('bob', 2501).at(LATELY).by('ann', 1249).by('cy', 1250),
      {},
      [
        'critical',
        '50.02 % of this code is by people who have left. Of the rest, Cy alone made most (25.0 % of all).',
        'Take over what was left behind: ask Bob, who made 50.0 % and left after 2020-01-02. Next in line is Ann (25.0 %).',
      ],
    ],
    [
      'baseline active hides that there is no majority of everything',
      history().at(LONG_AGO).by('bob', 8).at(LATELY).by('ann', 3).by('cy'),
      active,
      [
        'critical',
        'Ann alone made most of what the 2 active people made (25.0 % of all). All of them made 33.3 % of this code.',
        'Take over what was left behind: ask Bob, who made 66.7 % and left after 2020-01-01. Next in line is Cy (8.3 %).',
      ],
    ],
  ])('%s', (_, told, options, expected) => {
    expect(headline(reportOf(told, options))).toEqual(expected)
  })

  test('commits that came after the date do not make a branch empty', () => {
    const told = history().at('2020-05-01').by('ann')
    expect(headline(reportOf(told, { moment: momentAt(Date.parse('2019-01-01')) }))).toEqual([
      'unknown',
      'there is nothing to measure yet, as main had no commits by 2019-01-01.',
      null,
    ])
  })

  test('a commit of the future counts as the last one', () => {
    const told = history().at('2027-01-01').by('ann')
    expect(headline(reportOf(told, { moment: momentNow(Date.parse('2026-11-22')) }))).toContain(
      'Ann alone made all of this code.',
    )
  })
})
