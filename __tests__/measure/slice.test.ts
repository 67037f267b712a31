import { describe, expect, test } from '@jest/globals'
import { creditCommits } from '../../src/measure/count/credit.ts'
import { attributeCommits, volumeOf } from '../../src/measure/count/stake.ts'
import { measure, measureFigures } from '../../src/measure/measure.ts'
import { momentAt, momentNow } from '../../src/measure/rules.ts'
import { commitsOf, history } from '../support/history.ts'
import { defaultRules, ledgerOf, numbersOf } from '../support/ledger.ts'

const june = momentNow(Date.parse('2024-06-01'))
/** Newest first, as a source tells them: Ann's commit of May stands at place 0. */
const ledger = ledgerOf(
  commitsOf(history().at('2020-01-01').by('ann', 3).at('2022-01-01').by('bob', 2).by('cho').at('2024-05-01').by('ann')),
)
const commitsBy = (measured: ReturnType<typeof measure>) =>
  measured.tally.contributors.map(({ name, volume }) => [name, Number(volume / measured.tally.unit)])

describe('a slice of a history', () => {
  test('without one, everything is measured', () => {
    expect(commitsBy(measure(ledger, defaultRules, june))).toEqual([
      ['Ann', 4],
      ['Bob', 2],
      ['Cho', 1],
    ])
  })

  test('of a span of time has what was committed in it', () => {
    const slice = { from: Date.parse('2022-01-01'), until: Date.parse('2023-01-01') }
    expect(commitsBy(measure(ledger, defaultRules, june, slice))).toEqual([
      ['Bob', 2],
      ['Cho', 1],
    ])
  })

  test('of some places has the commits at these places', () => {
    expect(commitsBy(measure(ledger, defaultRules, june, { among: [0, 1] }))).toEqual([
      ['Ann', 1],
      ['Cho', 1],
    ])
  })

  test('has no commit that does not exist yet', () => {
    const moment = momentAt(Date.parse('2023-01-01'))
    const slice = { from: Date.parse('2022-01-01'), until: Date.parse('2025-01-01') }
    expect(commitsBy(measure(ledger, defaultRules, moment, slice))).toEqual([
      ['Bob', 2],
      ['Cho', 1],
    ])
  })

  test('leaves it to the whole history who is still here', () => {
    const slice = { until: Date.parse('2020-12-31') }
    expect(numbersOf(measure(ledger, defaultRules, june, slice).figures)).toEqual({
      pf: 1,
      all: 1,
      active: 1,
      share: 1,
      people: 1,
      risk: 'critical',
    })
  })

  test('leaves it to the whole history who is who', () => {
    const told = history()
      .at('2024-01-01')
      .by({ name: 'Ann', email: 'ann@example.com', login: null })
      .by({ name: 'Ann L.', email: 'ann@work.example', login: null })
      .at('2024-02-01')
      .by({ name: 'Ann', email: 'ann@example.com', login: 'ann' })
      .by({ name: 'Ann', email: 'ann@work.example', login: 'ann' })
    const slice = { until: Date.parse('2024-01-31') }
    expect(commitsBy(measure(ledgerOf(commitsOf(told)), defaultRules, june, slice))).toEqual([['Ann', 2]])
  })

  test('has the same figures where nobody is named', () => {
    const slice = { among: [0, 2, 3] }
    const { commits, contributors, figures } = measureFigures(ledger, defaultRules, june, slice)
    const named = measure(ledger, defaultRules, june, slice)
    expect([commits, contributors, numbersOf(figures)]).toEqual([3, 2, numbersOf(named.figures)])
  })

  test('one year after another, the slices of a history add up to the whole', () => {
    const { roster, stakes } = attributeCommits(ledger, defaultRules, june.until)
    const [ann = { members: [] }] = stakes.filter(({ volume }) => volume === 4n)
    const perYear = [2020, 2021, 2022, 2023, 2024].map(year => {
      const span = { from: Date.UTC(year), until: Date.UTC(year + 1) - 1 }
      return Number(volumeOf(ann, creditCommits(roster, ledger.log.count(span))))
    })
    expect(perYear).toEqual([3, 0, 0, 0, 1])
  })
})
