import { describe, expect, test } from '@jest/globals'
import { QUARTERS, timelineOf } from '../../../src/measure/around/timeline.ts'
import { measure } from '../../../src/measure/measure.ts'
import { type MeasureRules, type Moment, momentAt, momentNow } from '../../../src/measure/rules.ts'
import { commitsOf, history, type TestHistory } from '../../support/history.ts'
import { defaultRules, ledgerOf } from '../../support/ledger.ts'

const TODAY = momentNow(Date.parse('2026-11-22T00:00:00Z'))
const YEARS_OF_QUARTERS = Array.from({ length: QUARTERS }, () => 0)

function timelineIn(told: TestHistory, moment: Moment = TODAY, rules: Partial<MeasureRules> = {}) {
  const ledger = ledgerOf(commitsOf(told))
  return timelineOf(ledger, measure(ledger, { ...defaultRules, ...rules }, moment))
}

/** Each row's name and its last quarters, oldest first. */
function lastQuarters(told: TestHistory, count: number, moment?: Moment, rules?: Partial<MeasureRules>) {
  return timelineIn(told, moment, rules).rows.map(({ who, commits }) => [
    who?.name ?? null,
    ...commits.slice(QUARTERS - count),
  ])
}

describe('the timeline', () => {
  test('counts everybody’s commits in each of the last quarters, oldest first', () => {
    const told = history()
      .at('2026-01-01')
      .by('ann', 2)
      .at('2026-03-31T23:00:00Z')
      .by('ann')
      .at('2026-07-01')
      .by('bob', 2)
      .at('2026-10-05')
      .by('ann', 4)
    expect(lastQuarters(told, 4)).toEqual([
      ['Ann', 3, 0, 0, 4],
      ['Bob', 0, 0, 2, 0],
    ])
  })

  test('has forty quarters, of which the last is that of the day', () => {
    const { quarters } = timelineIn(history().by('ann'))
    const starts = quarters.map(start => new Date(start).toISOString().slice(0, 10))
    expect([quarters.length, starts[0], starts.at(-1)]).toEqual([40, '2017-01-01', '2026-10-01'])
  })

  test('a quarter that starts at the very moment is the last one', () => {
    const told = history().at('2026-09-30').by('ann', 2).at('2026-10-01').by('ann')
    expect(lastQuarters(told, 2, momentAt(Date.parse('2026-10-01')))).toEqual([['Ann', 2, 1]])
  })

  test('what was committed before the forty quarters is counted by itself', () => {
    const told = history().at('2016-12-31').by('ann', 3).at('2017-01-01').by('ann', 2)
    expect(timelineIn(told).rows.map(({ earlier, commits }) => [earlier, commits])).toEqual([
      [3, [2, ...YEARS_OF_QUARTERS.slice(1)]],
    ])
  })

  test('ten people have a row, and everybody else one together', () => {
    const told = Array.from({ length: 12 }, (_, index) => index).reduce(
      (so, index) => so.by(`p${String(index).padStart(2, '0')}`, 20 - index),
      history().at('2026-10-02'),
    )
    expect(lastQuarters(told, 1).slice(-2)).toEqual([
      ['P09', 11],
      [null, 10 + 9],
    ])
  })

  test('there is nobody else among ten', () => {
    const told = Array.from({ length: 10 }, (_, index) => index).reduce((so, index) => so.by(`p${index}`), history())
    expect(timelineIn(told).rows.map(({ who }) => who === null)).toEqual(Array.from({ length: 10 }, () => false))
  })

  test('nobody has a row without commits', () => {
    expect(timelineIn(history()).rows).toEqual([])
  })

  test('what came after `as-of` does not exist, not even in its quarter', () => {
    const told = history().at('2026-10-02').by('ann').at('2026-11-23').by('ann', 5)
    expect(lastQuarters(told, 1, momentAt(Date.parse('2026-11-22')))).toEqual([['Ann', 1]])
  })

  test('without `as-of`, what is dated in the future counts in its quarter, and in none when that is a later one', () => {
    const told = history().at('2026-12-24').by('ann', 2).at('2027-01-01').by('ann', 5)
    expect(lastQuarters(told, 1)).toEqual([['Ann', 2]])
  })

  test('commits count by when they were committed', () => {
    const told = history().at('2026-10-02').by('ann', 1, { authoredAt: '2026-01-01' })
    expect(lastQuarters(told, 4)).toEqual([['Ann', 0, 0, 0, 1]])
  })

  test('whoever is credited by the rules is credited here', () => {
    const told = history()
      .at('2026-10-02')
      .by('ann', 2, { committer: 'bob' })
      .by({ name: 'renovate[bot]', email: 'bot@example.com', login: 'renovate[bot]' }, 3)
      .by('cho', 4)
      .on('side')
      .by('ann')
      .on('main')
      .merge('side', 'ann')
    expect(lastQuarters(told, 1, TODAY, { attribution: 'committer', exclude: ['cho'] })).toEqual([
      ['Bob', 2],
      ['Ann', 1],
    ])
  })

  test('parts of commits are exact within a quarter, and rounded down', () => {
    const shared = { coAuthors: ['bob'] }
    const told = history()
      .at('2026-07-02')
      .by('ann', 1, shared)
      .at('2026-10-02')
      .by('ann', 2, shared)
      .by('ann', 1, { coAuthors: ['bob', 'cho'] })
    expect(lastQuarters(told, 2, TODAY, { coAuthors: true })).toEqual([
      ['Ann', 0, 1],
      ['Bob', 0, 1],
      ['Cho', 0, 0],
    ])
  })

  test('parts of commits of everybody else are added up before they are rounded', () => {
    const ten = Array.from({ length: 10 }, (_, index) => index).reduce(
      (so, index) => so.by(`p${index}`, 5),
      history().at('2026-10-02'),
    )
    const told = ten.by('ann', 1, { coAuthors: ['bob', 'cho'] })
    expect(lastQuarters(told, 1, TODAY, { coAuthors: true }).at(-1)).toEqual([null, 1])
  })
})
