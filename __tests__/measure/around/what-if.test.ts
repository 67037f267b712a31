import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { departuresOf, findContributors } from '../../../src/measure/around/what-if.ts'
import { noBetterThan } from '../../../src/measure/figures/risk.ts'
import { measure } from '../../../src/measure/measure.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import { parseNameLines } from '../../../src/people/name-list.ts'
import { commitsOf, history } from '../../support/history.ts'
import { defaultRules, ledgerOf, measured, namesOf, numbersOf } from '../../support/ledger.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../../support/worked-example.ts'

const day = momentNow(Date.parse(WORKED_EXAMPLE_DAY))
const example = commitsOf(workedExample())
const exampleMeasured = measured(example, {}, day)

describe('what if', () => {
  test('each holder leaves alone, then the first two, the first three, and the group that was asked for', () => {
    const group = exampleMeasured.tally.contributors.slice(-1)
    expect(departuresOf(exampleMeasured, group).map(({ without }) => namesOf(without))).toEqual([
      ['Jane'],
      ['Ellen'],
      ['Joe'],
      ['Rich'],
      ['Bob'],
      ['Jane', 'Ellen'],
      ['Jane', 'Ellen', 'Joe'],
      ['Other24'],
    ])
  })

  test('who leaves keeps their commits, so that PF stays as it was', () => {
    expect(departuresOf(exampleMeasured, []).map(({ figures }) => numbersOf(figures).pf)).toEqual([3, 3, 3, 3, 3, 3, 3])
  })

  test('where those who are here hold no majority, the holders of the active part are looked at', () => {
    const told = history().at('2010-01-01').by('ann', 9).at('2026-11-01').by('bob', 2).by('cho', 1)
    const measurement = measured(commitsOf(told), {}, day)
    expect(departuresOf(measurement, []).map(({ without }) => namesOf(without))).toEqual([['Bob']])
  })

  test('where nobody is active, nobody can leave', () => {
    const measurement = measured(commitsOf(history().at('2010-01-01').by('ann', 9)), {}, day)
    expect(departuresOf(measurement, measurement.tally.contributors)).toEqual([])
  })

  test('at most ten holders are looked at one by one', () => {
    const told = Array.from({ length: 30 }, (_, index) => `dev${index}`).reduce(
      (so, who) => so.by(who, 2),
      history().at('2026-10-01'),
    )
    expect(departuresOf(measured(commitsOf(told), {}, day), []).map(({ without }) => without.length)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3,
    ])
  })

  const oneOfFew = history().at('2026-10-01').by('ann', 9).by('bob', 3).by('cho', 3).by('dee', 3)

  test('nobody’s departure makes the risk better, however evenly those who stay share what is left', () => {
    const departures = departuresOf(measured(commitsOf(oneOfFew), {}, day), [])
    expect(departures.map(({ figures }) => [figures.augmented.active, figures.risk])).toEqual([[2, 'critical']])
  })

  test('the figures equal those of a history in which the leaver did the same long ago, the risk no better than now', () => {
    const people = fc.uniqueArray(fc.constantFrom('ann', 'bob', 'cho', 'dee', 'eve', 'fay'), { minLength: 2 })
    const told = fc.tuple(people, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }))
    fc.assert(
      fc.property(told, ([names, counts]) => {
        const build = (leaver: string) =>
          names.reduce(
            (so, who, index) => so.at(who === leaver ? '2010-01-01' : '2026-10-01').by(who, counts[index]),
            history(),
          )
        const now = measured(commitsOf(build('nobody')), {}, day)
        const departures = departuresOf(now, [])
        const expected = departures
          .filter(({ without }) => without.length === 1)
          .map(({ without }) => measured(commitsOf(build(namesOf(without)[0]?.toLowerCase() ?? '')), {}, day).figures)
          .map(then => ({ ...numbersOf(then), risk: noBetterThan(now.figures.risk, then.risk) }))
        expect(departures.slice(0, expected.length).map(({ figures }) => numbersOf(figures))).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['a login, in whatever case', ['ANN-HUB'], ['Ann'], []],
    ['a name', ['bob'], ['Bob', 'Bob (1)', 'Bob (2)'], []],
    ['a numbered name means that one', ['bob (2)'], ['Bob (2)'], []],
    ['a former name', ['old ann'], ['Ann'], []],
    ['somebody who is not there', ['zoe', 'ann'], ['Ann'], ['zoe']],
  ])('%s', (_rule, names, people, unknown) => {
    const told = history()
      .by({ name: 'Old Ann', email: 'ann@example.com', login: 'ann-hub' }, 2)
      .by({ name: 'Ann', email: 'ann@example.com', login: 'ann-hub' }, 8)
      .by({ name: 'Bob', email: 'bob1@example.com', login: 'bob' }, 3)
      .by({ name: 'Bob', email: 'bob2@example.com', login: null }, 2)
      .by({ name: 'Bob', email: 'bob3@example.com', login: null }, 1)
    const ledger = ledgerOf(commitsOf(told))
    const { tally } = measure(ledger, defaultRules, day)
    const found = findContributors(parseNameLines(names.join('\n')), tally.contributors, ledger)
    expect([namesOf(found.people), found.unknown]).toEqual([people, unknown])
  })
})
