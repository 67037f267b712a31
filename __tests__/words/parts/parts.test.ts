import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { type MeasureRules, momentNow } from '../../../src/measure/rules.ts'
import type { Report } from '../../../src/report/report.ts'
import { parseSettings } from '../../../src/settings/settings.ts'
import { markdown, plain } from '../../../src/words/medium.ts'
import type { Part, Passage } from '../../../src/words/part.ts'
import { forecastPart } from '../../../src/words/parts/forecast.ts'
import { holdersPart } from '../../../src/words/parts/holders.ts'
import { leftPart } from '../../../src/words/parts/left.ts'
import { methodPart } from '../../../src/words/parts/method.ts'
import { numbersPart } from '../../../src/words/parts/numbers.ts'
import { sensitivityPart } from '../../../src/words/parts/sensitivity.ts'
import { trendPart } from '../../../src/words/parts/trend.ts'
import { whatIfPart } from '../../../src/words/parts/what-if.ts'
import { whoIsWhoPart } from '../../../src/words/parts/who-is-who.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history, person, type TestHistory } from '../../support/history.ts'
import { percentage } from '../../support/ledger.ts'
import { type ReportOptions, reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const LONG_AGO = '2020-01-01'
const LATELY = '2026-10-01'

const nobody = history().at(LONG_AGO).by('ann', 3).by('bob')
const oneOfFew = history().at(LATELY).by('ann', 10).by('bob', 3).by('cy', 3).by('dee', 3)
const few = history().at(LONG_AGO).by('zoe', 9).at(LATELY).by('ann', 3).by('bob', 2).by('cy', 2)

function part(told: Pick<Part, 'tell'>, report: Report): Passage {
  const made = told.tell(viewOf(report, plain))
  if (made === null) throw new Error('There is no such part.')
  return made
}

/** The rows of a part's tables, cells between bars. */
function rows({ tables }: Passage): readonly string[] {
  return tables.flatMap(table => table.rows(0, table.size)).map(cells => cells.join(' | '))
}

describe('the numbers', () => {
  test.each<[string, TestHistory, Partial<MeasureRules>, string[]]>([
    [
      'the chosen baseline comes first',
      workedExample(),
      { baseline: 'active' },
      [
        'Augmented Pony Factor (APF) | 4 | of the active people made the majority of their 272 commits',
        'APF all | 5 | of the active people made the majority of all 400 commits',
        'Pony Factor (PF) | 3 | people made the majority of all 400 commits, active or not',
        'Active share | 68.0 % | of all commits were made by active people: 29 of 30 people',
        'Risk | moderate | 4 people made the majority of what active people made, which is moderate',
      ],
    ],
    [
      'there is no APF',
      few,
      {},
      [
        'Augmented Pony Factor (APF) | none | the active people did not make the majority of all 16 commits',
        'APF active | 2 | of the active people made the majority of their 7 commits',
        'Pony Factor (PF) | 1 | person made the majority of all 16 commits, active or not',
        'Active share | 43.8 % | of all commits were made by active people: 3 of 4 people',
        'Risk | critical | 2 people made the majority of what active people made, which is high, one level worse as active people made less than the majority of this code',
      ],
    ],
    [
      'nobody is active',
      nobody,
      {},
      [
        'Augmented Pony Factor (APF) | none | nobody is active',
        'APF active | none | nobody is active',
        'Pony Factor (PF) | 1 | person made the majority of all 4 commits, active or not',
        'Active share | 0.0 % | of all commits were made by active people: 0 of 2 people',
        'Risk | critical | nobody is active',
      ],
    ],
    [
      'there is no commit',
      history(),
      {},
      [
        'Augmented Pony Factor (APF) | none | there is no commit',
        'APF active | none | there is no commit',
        'Pony Factor (PF) | none | there is no commit',
        'Active share | none | there is no commit',
        'Risk | unknown | there is no commit',
      ],
    ],
    [
      'one commit',
      history().at(LATELY).by('ann'),
      { majorityThreshold: percentage('80') },
      [
        'Augmented Pony Factor (APF) | 1 | of the active people made at least 80 % of the only commit',
        'APF active | 1 | of the active people made at least 80 % of their 1 commit',
        'Pony Factor (PF) | 1 | person made at least 80 % of the only commit, active or not',
        'Active share | 100.0 % | of all commits were made by active people: 1 of 1 person',
        'Risk | critical | 1 person made at least 80 % of what active people made, which is critical',
      ],
    ],
  ])('%s', (_, told, rules, expected) => {
    expect(rows(part(numbersPart, reportOf(told, { rules })))).toEqual(expected)
  })

  test.each([
    ['a', 'Risk | critical | 1 person made the majority of what active people made, which is critical'],
    ['abcd', 'Risk | high | 2 people made the majority of what active people made, which is high'],
    ['abcdef', 'Risk | moderate | 3 people made the majority of what active people made, which is moderate'],
    ['abcdefgh', 'Risk | moderate | 4 people made the majority of what active people made, which is moderate'],
    ['abcdefghij', 'Risk | low | 5 people made the majority of what active people made, which is low'],
  ])('the risk of %s, who made one commit each', (names, expected) => {
    const told = [...names].reduce((crew, name) => crew.by(name), history().at(LATELY))
    expect(rows(part(numbersPart, reportOf(told))).at(-1)).toBe(expected)
  })

  const low = '5 people made the majority of what active people made, which is low'
  const moderate = '3 people made at least 66.7 % of what active people made, which is moderate'
  const held = 'as active people made'

  test.each([
    ['exactly the majority', 'abcdefghij', 10, '50', `low | ${low}`],
    ['less', 'abcdefghij', 11, '50', `moderate | ${low}, one level worse ${held} less than the majority of this code`],
    [
      'exactly half of it',
      'abcdefghij',
      30,
      '50',
      `moderate | ${low}, one level worse ${held} less than the majority of this code`,
    ],
    [
      'less than half of it',
      'abcdefghij',
      31,
      '50',
      `high | ${low}, two levels worse ${held} less than half of the majority of this code`,
    ],
    [
      'less than another majority',
      'abc',
      2,
      '66.7',
      `high | ${moderate}, one level worse ${held} less than 66.7 % of this code`,
    ],
    [
      'less than half of that',
      'abc',
      7,
      '66.7',
      `critical | ${moderate}, two levels worse ${held} less than half of 66.7 % of this code`,
    ],
    [
      'so little that high becomes critical',
      'ab',
      9,
      '66.7',
      `critical | 2 people made at least 66.7 % of what active people made, which is high, one level worse ${held} less than 66.7 % of this code`,
    ],
    [
      'little, where it cannot get worse',
      'a',
      9,
      '50',
      'critical | 1 person made the majority of what active people made, which is critical',
    ],
  ])('the risk of those who hold %s', (_, names, gone, percent, expected) => {
    const told = [...names].reduce((crew, name) => crew.at(LATELY).by(name), history().at(LONG_AGO).by('zoe', gone))
    const report = reportOf(told, { rules: { majorityThreshold: percentage(percent) } })
    expect(rows(part(numbersPart, report)).at(-1)).toBe(`Risk | ${expected}`)
  })

  test('a share just below half of the majority does not read as that half', () => {
    const told = history().at(LONG_AGO).by('zoe', 7501).at(LATELY).by('ann', 2499)
    expect(rows(part(numbersPart, reportOf(told))).at(-2)).toBe(
      'Active share | 24.99 % | of all commits were made by active people: 1 of 2 people',
    )
  })

  test('two numbers that seem to disagree are explained', () => {
    const told = history()
      .at(LONG_AGO)
      .by('zoe', 3)
      .by('yan', 3)
      .at(LATELY)
      .by('ann', 2)
      .by('bob', 2)
      .by('cy')
      .by('dee')
      .by('eve')
    expect(part(numbersPart, reportOf(told)).notes.slice(1)).toEqual([
      'The APF (5) is higher than the Pony Factor (3) because Yan and Zoe have left: it takes more of the others to make up the same majority. So an APF that rises is not always good news.',
      'The APF active (2) is lower than the APF (5) because it asks for the majority of fewer commits.',
    ])
  })

  test('numbers that agree need no explanation', () => {
    expect(part(numbersPart, reportOf(history().at(LATELY).by('ann'))).notes).toEqual([
      'Active means a commit since 2025-11-22; everybody else has left. Left out: nothing.',
    ])
  })

  test('what was left out is counted', () => {
    const told = history()
      .at(LATELY)
      .by('ann')
      .on('side')
      .by('helper[bot]', 2)
      .on('main')
      .by('ann')
      .merge('side', 'ann')
    expect(part(numbersPart, reportOf(told)).notes[0]).toBe(
      'Active means a commit since 2025-11-22; everybody else has left. Left out: 1 merge commit and 2 commits of bots.',
    )
  })
})

describe('who holds it', () => {
  test('where there is no APF, shares are of this code still, and one column is of what active people made', () => {
    const holders = part(holdersPart, reportOf(few))
    expect([holders.title, holders.lead, ...rows(holders)]).toEqual([
      'Who made the majority of what active people made',
      '2 people made 31.3 % of all 16 commits, and 71.4 % of the 7 commits by active people.',
      'Ann | 3 | 18.8 % | 18.8 % | 42.9 % | 2026-10-01',
      'Bob | 2 | 12.5 % | 31.3 % | 71.4 % | 2026-10-01',
    ])
  })

  test('that somebody is listed for the sake of their name alone is said', () => {
    expect(part(holdersPart, reportOf(few)).notes).toEqual([
      'Cy made as many commits as Bob. Where commits are equal, the order of names decides who is listed.',
    ])
  })

  test('a running total just below the majority does not read as one', () => {
    const told = history().at(LATELY).by('ann', 1249).by('bob', 1250).by('cy', 2501)
    const holders = part(holdersPart, reportOf(told, { rules: { majorityThreshold: percentage('50.02') } }))
    expect(rows(holders)).toEqual(['Cy | 2,501 | 50.0 % | 50.02 % | 2026-10-04'])
  })

  test('shared commits have decimals', () => {
    const told = history()
      .at(LATELY)
      .by('ann', 1, { coAuthors: ['bob'] })
      .by('ann')
    expect(rows(part(holdersPart, reportOf(told, { rules: { coAuthors: true } })))).toEqual([
      'Ann | 1.5 | 75.0 % | 75.0 % | 2026-10-01',
    ])
  })

  test.each([
    ['nobody is active', nobody],
    ['there is no commit', history()],
  ])('is left out where %s', (_, told) => {
    expect(holdersPart.tell(viewOf(reportOf(told), plain))).toBeNull()
  })

  test('people who share a name are told apart by their logins', () => {
    const [one, other] = [
      person('Ann <a@example.com>', { login: 'ann-a' }),
      person('Ann <b@example.com>', { login: 'ann-b' }),
    ]
    const told = history().at(LATELY).by(one, 3).by(other, 2).by('bob')
    const report = reportOf(told, { rules: { majorityThreshold: percentage('100') } })
    expect(rows(part(holdersPart, report)).map(row => row.split(' |')[0])).toEqual([
      'Ann (ann-a)',
      'Ann (ann-b)',
      'Bob',
    ])
  })
})

describe('who has left', () => {
  test('nobody', () => {
    expect(part(leftPart, reportOf(history().at(LATELY).by('ann'))).lead).toBe(
      'Nobody: everybody has committed since 2025-11-22.',
    )
  })

  test('is left out where there is no commit', () => {
    expect(leftPart.tell(viewOf(reportOf(history()), plain))).toBeNull()
  })
})

describe('what if', () => {
  test.each<[string, TestHistory, ReportOptions, string]>([
    [
      'the fewest who cost the majority',
      workedExample(),
      {},
      'Without Jane and Ellen, 68.0 → 46.0 % of this code still has somebody, and the risk rises from moderate to high.',
    ],
    ['nobody would be left', history().at(LATELY).by('ann', 3), {}, 'Without Ann, nobody would be left.'],
    [
      'the risk alone rises',
      history().at(LATELY).by('ann', 20).by('bob', 11).by('cy', 11).by('dee', 3),
      {},
      'Without Bob, 100.0 → 75.6 % of this code still has somebody, and the risk rises from high to critical.',
    ],
    [
      'nothing can get worse',
      few,
      {},
      'Without Ann, 43.8 → 25.0 % of this code still has somebody. The risk is critical already.',
    ],
    [
      'whom somebody has asked for, before those who cost more',
      workedExample(),
      { whatIf: ['Bob'] },
      'Without Bob, 68.0 → 60.0 % of this code still has somebody, and the risk stays moderate.',
    ],
    [
      'what it costs where everybody was asked for',
      history().at(LATELY).by('ann', 3).by('bob', 2),
      { whatIf: ['ann', 'bob'] },
      'Without Ann and Bob, nobody would be left.',
    ],
  ])('says first: %s', (_, told, options, expected) => {
    expect(part(whatIfPart, reportOf(told, options)).lead).toBe(expected)
  })

  test.each<[string, TestHistory, Partial<MeasureRules>, string[]]>([
    [
      'the APF active',
      oneOfFew,
      {},
      ['Where the APF active rises here, that is no good news: less is left, and those who stay share it more evenly.'],
    ],
    [
      'the APF',
      workedExample(),
      {},
      ['Where the APF rises here, that is no good news: it takes more of those who stay to make up the same majority.'],
    ],
    [
      'both, the chosen one first',
      history().at(LATELY).by('ann', 9).by('bob', 3).by('cy', 3).by('dee', 3),
      { baseline: 'active' },
      [
        'Where the APF rises here, that is no good news: less is left, and those who stay share it more evenly.',
        'Where the APF all rises here, that is no good news: it takes more of those who stay to make up the same majority.',
      ],
    ],
    ['nothing', history().at(LATELY).by('ann', 3).by('bob', 2), {}, []],
  ])('where somebody leaves and this rises, that is no good news: %s', (_, told, rules, expected) => {
    const report = reportOf(told, { rules })
    expect([whatIfPart, forecastPart].map(partOf => part(partOf, report).notes.slice(1))).toEqual([expected, expected])
  })

  test('the risk is never told to fall', () => {
    expect(rows(part(whatIfPart, reportOf(oneOfFew)))).toEqual([
      'nobody (now) | 100.0 % | critical | 1 | 1',
      'Ann | 47.4 % | critical | none | 2',
    ])
  })

  test('a group that was asked for has a row of its own', () => {
    const told = history().at(LATELY).by('ann', 3).by('bob', 2)
    expect(rows(part(whatIfPart, reportOf(told, { whatIf: ['bob'] })))).toEqual([
      'nobody (now) | 100.0 % | critical | 1 | 1',
      'Ann | 40.0 % | critical | none | 1',
      'Bob (asked for) | 60.0 % | critical | 1 | 1',
    ])
  })

  test('is left out where nobody is active', () => {
    expect(whatIfPart.tell(viewOf(reportOf(nobody), plain))).toBeNull()
  })
})

describe('the forecast', () => {
  test.each<[string, TestHistory, string]>([
    [
      'an APF that falls',
      history().at(LONG_AGO).by('zoe', 4).at('2026-02-03').by('ann', 5).at(LATELY).by('bob', 5).by('cy', 4),
      'Without new commits from Ann, 77.8 → 50.0 % of this code still has somebody from 2027-02-04 on, and the APF active falls from 2 to 1.',
    ],
    [
      'an APF that rises',
      workedExample(),
      'Without new commits from Jane, 68.0 → 56.0 % of this code still has somebody from 2027-10-02 on, and the APF rises from 5 to 20, which is no good news.',
    ],
    [
      'another APF that rises',
      history().at(LONG_AGO).by('zoe', 10).at(LATELY).by('ann', 5).by('bob', 1).by('cy', 1).by('dee', 1),
      'Without new commits from Ann, 44.4 → 16.7 % of this code still has somebody from 2027-10-02 on, and the APF active rises from 1 to 2, which is no good news.',
    ],
    [
      'an APF that ends',
      history().at(LATELY).by('ann'),
      'Without new commits from Ann, 100.0 → 0.0 % of this code still has somebody from 2027-10-02 on, and there is no APF any more.',
    ],
    [
      'where there is no APF, the other one',
      few,
      'Without new commits from Ann, 43.8 → 25.0 % of this code still has somebody from 2027-10-02 on, and the APF active falls from 2 to 1.',
    ],
    [
      'of several on one day, the first',
      history().at(LATELY).by('ann', 2).by('bob', 2).by('cy', 2),
      'Without new commits from Ann, 100.0 → 66.7 % of this code still has somebody from 2027-10-02 on, and the APF active falls from 2 to 1.',
    ],
  ])('says first: %s', (_, told, expected) => {
    expect(part(forecastPart, reportOf(told)).lead).toBe(expected)
  })

  test('says that no APF changes where none does', () => {
    const told = [...'abcdefghij'].reduce((crew, name) => crew.by(name), history().at(LATELY))
    const { lead } = part(forecastPart, reportOf(told, { rules: { majorityThreshold: percentage('2') } }))
    expect(lead).toBe(
      'Without new commits from A, 100.0 → 90.0 % of this code still has somebody from 2027-10-02 on, and no APF changes.',
    )
  })

  test('is left out where nobody is active', () => {
    expect(forecastPart.tell(viewOf(reportOf(nobody), plain))).toBeNull()
  })
})

describe('the trend', () => {
  test('has a row for each date, the latest first', () => {
    const told = history().at('2026-01-15').by('ann').at('2026-08-01').by('bob')
    expect(rows(part(trendPart, reportOf(told, { quarters: 2 })))).toEqual([
      '2026-11-22 | 2 | 1 | 1 | 1 | 100.0 % | critical',
      '2026-10-01 | 2 | 1 | 1 | 1 | 100.0 % | critical',
      '2026-07-01 | 1 | 1 | 1 | 1 | 100.0 % | critical',
    ])
  })

  test.each<[string, TestHistory, string]>([
    [
      'then and now',
      history().at('2024-11-01').by('zoe', 3).at('2025-12-01').by('ann').by('bob'),
      'Since 2025-10-01, the active share went from 100.0 % to 40.0 %, and the APF active stayed at 1.',
    ],
    [
      'since the first commit',
      history().at('2026-05-01').by('zoe', 3),
      'Since 2026-07-01, the active share stayed at 100.0 %, and the APF active stayed at 1.',
    ],
    ['nothing before', history().at('2026-11-01').by('ann'), 'There was no commit at any of the earlier dates.'],
  ])('says first: %s', (_, told, expected) => {
    const moment = momentNow(Date.parse('2026-11-22'))
    expect(part(trendPart, reportOf(told, { moment, quarters: 5 })).lead).toBe(expected)
  })

  test.each([
    ['it is switched off', nobody, null],
    ['there is no commit', history(), 4],
  ])('is left out where %s', (_, told, quarters) => {
    expect(trendPart.tell(viewOf(reportOf(told, { quarters }), plain))).toBeNull()
  })
})

describe('sensitivity', () => {
  test('names every choice in words', () => {
    const choices = (rules: Partial<MeasureRules>) =>
      rows(part(sensitivityPart, reportOf(workedExample(), { rules }))).map(row => row.split(' |')[0])
    expect([
      choices({}),
      choices({ attribution: 'committer', mergeCommits: 'include', excludeBots: false }).slice(-3),
    ]).toEqual([
      [
        'as measured',
        'a window of 6 months',
        'a window of 2 years',
        '40 % as the majority',
        '60 % as the majority',
        '80 % as the majority',
        'credit to the committer',
        'merge commits counted',
        'bots counted',
      ],
      ['credit to the author', 'merge commits left out', 'bots left out'],
    ])
  })

  test.each([
    ['a range', workedExample(), 'The APF active is between 3 and 11, depending on these choices.'],
    [
      'sometimes none',
      history().at('2026-03-01').by('ann'),
      'The APF active is 1 at most, and by some of these choices there is none.',
    ],
    ['one value', history().at(LATELY).by('ann'), 'The APF active is 1 by each of these choices.'],
    ['none', history().at('2010-01-01').by('ann'), 'There is no APF active by any of these choices.'],
  ])('says first: %s', (_, told, expected) => {
    expect(part(sensitivityPart, reportOf(told)).lead).toBe(expected)
  })

  test('is left out where there is no commit', () => {
    expect(sensitivityPart.tell(viewOf(reportOf(history()), plain))).toBeNull()
  })
})

describe('who is who', () => {
  const told = history()
    .at(LATELY)
    .by('Ann <a@example.com>')
    .by('Ann B <ann@example.com>')
    .by('Bob <b@example.com>')
    .by('bob <bob@example.com>')
    .by('helper[bot]', 2)
    .by('eve', 3)
  const report = reportOf(told, { mailmap: 'Ann <ann@example.com> <a@example.com>\n', rules: { exclude: ['eve'] } })

  test('tells who was united and why, who was left out, and who looks alike', () => {
    const { lead, notes, ...tables } = part(whoIsWhoPart, report)
    expect([lead, ...rows({ lead, notes, ...tables }), ...notes]).toEqual([
      '1 person was known under several identities, 2 accounts were left out and 1 name is shared by people who were not united.',
      'Ann B | 2 | mailmap',
      'Eve | excluded by the settings | 3',
      'Helper[bot] | a bot | 2',
      'Bob | 2 | 2',
      'If people who share a name are one person, a line in .mailmap says so. A run in a terminal prints lines to choose from.',
    ])
  })

  test('needs no hint where nobody looks alike', () => {
    expect(part(whoIsWhoPart, reportOf(history().at(LATELY).by('ann').by('helper[bot]'))).notes).toEqual([])
  })

  test('is left out where everybody has one identity', () => {
    expect(whoIsWhoPart.tell(viewOf(reportOf(workedExample()), plain))).toBeNull()
  })
})

describe('how it was measured', () => {
  test('by the defaults', () => {
    const report = reportOf(workedExample(), { moment: momentNow(Date.parse('2026-11-22T10:20:30Z')) })
    expect(rows(part(methodPart, report))).toEqual([
      `History | main of apache/foo at ${report.subject.head?.slice(0, 10)}, read from GitHub’s GraphQL API`,
      'As of | 2026-11-22 10:20:30 UTC',
      'Active | authored or committed a commit on or after 2025-11-22 10:20:30 UTC (1 year)',
      'Counted | 400 commits by 30 people, credited to the author',
      'Left out | nothing',
      'Pony Factor | the smallest number of people whose commits together are at least 50 % of those 400 commits',
      'APF | the smallest number of active people whose commits together are at least 50 % of those commits too',
      'Settings | the defaults',
    ])
  })

  test('by other settings, on a clone', () => {
    const report = reportOf(workedExample(), {
      subject: { source: 'git' },
      rules: {
        activityWindow: Temporal.Duration.from({ months: 18 }),
        majorityThreshold: percentage('66.7'),
        baseline: 'active',
        attribution: 'committer',
        mergeCommits: 'include',
        excludeBots: false,
        exclude: ['joe@example.com', 'rich'],
      },
      gate: { minimumApf: 2, minimumActiveShare: percentage('60') },
    })
    expect(rows(part(methodPart, report))).toEqual([
      `History | main of apache/foo at ${report.subject.head?.slice(0, 10)}, read from a clone, by git`,
      'As of | 2026-11-22 00:00 UTC',
      'Active | authored or committed a commit on or after 2025-05-22 00:00 UTC (18 months)',
      'Counted | 320 commits by 28 people, credited to the committer, or to the author where GitHub committed',
      'Left out | 80 commits of people whom the settings exclude',
      'Pony Factor | the smallest number of people whose commits together are at least 66.7 % of those 320 commits',
      'APF | the smallest number of active people whose commits together are at least 66.7 % of the 192 commits by active people',
      'Settings | the defaults but for activity-window: 18 months, majority-threshold: 66.7, baseline: active, attribution: committer, merge-commits: include, exclude-bots: false, exclude: 2 patterns, as-of: 2026-11-22 00:00 UTC, minimum-apf: 2 and minimum-active-share: 60',
    ])
  })

  test.each([
    [
      'of a commit on GitHub, there is a link',
      'graphql',
      '[`0000000000`](https://github.com/apache/foo/commit/0000000000000000000000000000000000000190)',
    ],
    ['of a clone’s commit, which need not be there, is none', 'git', '`0000000000`'],
  ] as const)('%s', (_, source, expected) => {
    const report = reportOf(workedExample(), { subject: { source } })
    const [table] = methodPart.tell(viewOf(report, markdown))?.tables ?? []
    expect(table?.rows(0, 1)[0]?.[1]).toContain(`\`main\` of \`apache/foo\` at ${expected}, read from`)
  })

  test('with co-authors', () => {
    const told = history()
      .at(LATELY)
      .by('ann', 1, { coAuthors: ['bob'] })
    expect(rows(part(methodPart, reportOf(told, { rules: { coAuthors: true } })))).toContain(
      'Counted | 1 commit by 2 people, shared equally between author and co-authors',
    )
  })

  test('before the first commit', () => {
    expect(rows(part(methodPart, reportOf(history())))[0]).toBe(
      'History | main of apache/foo, read from GitHub’s GraphQL API',
    )
  })

  test('the settings that count as defaults are those of the inputs', () => {
    const settings = parseSettings(input => (input === 'token' || input === 'repository' ? 'a/b' : ''))
    const report = reportOf(history(), { rules: settings.measure.rules, gate: settings.run.gate, moment: momentNow(0) })
    expect(rows(part(methodPart, report)).at(-1)).toBe('Settings | the defaults')
  })
})
