import { describe, expect, test } from '@jest/globals'
import { quarterStartsBefore, trendOf } from '../../../src/measure/around/trend.ts'
import { measure } from '../../../src/measure/measure.ts'
import { momentAt, momentNow } from '../../../src/measure/rules.ts'
import { commitsOf, history } from '../../support/history.ts'
import { defaultRules, ledgerOf, measured, numbersOf } from '../../support/ledger.ts'
import { WORKED_EXAMPLE_DAY } from '../../support/worked-example.ts'

const day = momentNow(Date.parse(WORKED_EXAMPLE_DAY))
const iso = (instant: number) => new Date(instant).toISOString()

describe('trend', () => {
  test.each([
    ['the quarter starts before a day', '2026-11-22T00:00:00Z', 3, ['2026-04-01', '2026-07-01', '2026-10-01']],
    ['not the quarter that starts at that instant', '2026-10-01T00:00:00Z', 1, ['2026-07-01']],
    ['the one that started a millisecond ago', '2026-10-01T00:00:00.001Z', 1, ['2026-10-01']],
    ['over the new year', '2026-01-15T00:00:00Z', 2, ['2025-10-01', '2026-01-01']],
  ])('%s', (_rule, asOf, count, starts) => {
    expect(quarterStartsBefore(Date.parse(asOf), count).map(start => iso(start).slice(0, 10))).toEqual(starts)
  })

  test('each entry is the measurement as it would have been at that date, and the last one is today’s', () => {
    const told = history().at('2025-12-20').by('ann', 2).at('2026-02-01').by('bob', 3).at('2026-08-01').by('cho', 4)
    const ledger = ledgerOf(commitsOf(told))
    const today = measure(ledger, defaultRules, day)
    const naive = ['2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'].map(date =>
      numbersOf(
        measured(
          commitsOf(told).filter(commit => commit.committedAt <= Date.parse(date)),
          {},
          momentAt(Date.parse(date)),
        ).figures,
      ),
    )
    expect(trendOf(ledger, today, 5).map(({ figures }) => numbersOf(figures))).toEqual([
      ...naive,
      numbersOf(today.figures),
    ])
  })

  test('an earlier risk may be better than today’s', () => {
    const early = ['ann', 'bob', 'cho', 'dee', 'eve', 'fay', 'gil', 'hal', 'ida'].reduce(
      (so, who) => so.by(who),
      history().at('2025-10-20'),
    )
    const measurement = measured(commitsOf(early.at('2026-11-01').by('ann')), {}, day)
    const past = trendOf(ledgerOf(commitsOf(early.at('2026-11-01').by('ann'))), measurement, 1)
    expect(past.map(({ figures }) => figures.risk)).toEqual(['low', 'critical'])
  })
})
