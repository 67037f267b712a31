import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { inactiveFrom } from '../../../src/measure/activity-window.ts'
import { forecastOf } from '../../../src/measure/around/forecast.ts'
import { isActive } from '../../../src/measure/measure.ts'
import { momentAt, momentNow } from '../../../src/measure/rules.ts'
import { commitsOf, history } from '../../support/history.ts'
import { measured, numbersOf } from '../../support/ledger.ts'
import { WORKED_EXAMPLE_DAY } from '../../support/worked-example.ts'

const day = momentNow(Date.parse(WORKED_EXAMPLE_DAY))
const iso = (instant: number) => new Date(instant).toISOString()

describe('forecast', () => {
  test('the day is the first at whose midnight the last commit lies outside the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e9 }),
        fc.record({ years: fc.nat(3), months: fc.nat(30), weeks: fc.nat(9), days: fc.integer({ min: 1, max: 500 }) }),
        (seconds, window) => {
          const activityWindow = Temporal.Duration.from(window)
          const lastActivity = seconds * 1000
          const from = inactiveFrom(lastActivity, activityWindow)
          const activeAt = (asOf: number) =>
            isActive({ lastActivity }, measured([], { activityWindow }, momentAt(asOf)).cutoff)
          expect([from % 86_400_000, activeAt(from), activeAt(from - 86_400_000)]).toEqual([0, false, true])
        },
      ),
    )
  })

  test.each([
    ['a year after a leap day', '2024-02-29T10:00:00Z', { years: 1 }, '2025-03-01'],
    ['a month after the 31st', '2024-01-31T10:00:00Z', { months: 1 }, '2024-03-01'],
    ['the end of time has four digits', '9999-12-31T23:59:59Z', { years: 1 }, '9999-12-31'],
    ['midnight itself is still inside', '2024-06-01T00:00:00Z', { days: 1 }, '2024-06-03'],
  ])('%s', (_rule, last, window, from) => {
    expect(iso(inactiveFrom(Date.parse(last), Temporal.Duration.from(window))).slice(0, 10)).toBe(from)
  })

  test('it comes by date, with the figures without that person', () => {
    const told = history().at('2026-05-01').by('ann', 5).at('2026-03-01').by('bob', 4).at('2026-10-01').by('cho', 1)
    expect(
      forecastOf(measured(commitsOf(told), {}, day)).map(({ who, inactiveFrom: from, figures }) => [
        who.name,
        iso(from).slice(0, 10),
        numbersOf(figures).all,
      ]),
    ).toEqual([['Ann', '2027-05-02', 2]])
  })

  test('nobody’s silence makes the risk better, however evenly the others share what is left', () => {
    const told = history().at('2026-10-01').by('ann', 9).by('bob', 3).by('cho', 3).by('dee', 3)
    const [prospect] = forecastOf(measured(commitsOf(told), {}, day))
    expect([prospect?.figures.augmented.active, prospect?.figures.risk]).toEqual([2, 'critical'])
  })
})
