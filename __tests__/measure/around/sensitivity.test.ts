import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { doubleWindow, halveWindow } from '../../../src/measure/activity-window.ts'
import { sensitivityOf } from '../../../src/measure/around/sensitivity.ts'
import { measure } from '../../../src/measure/measure.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import { commitsOf, history } from '../../support/history.ts'
import { defaultRules, ledgerOf, measured, numbersOf, percentage } from '../../support/ledger.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../../support/worked-example.ts'

const day = momentNow(Date.parse(WORKED_EXAMPLE_DAY))
const example = commitsOf(workedExample())
const span = (parts: Temporal.DurationLike) => Temporal.Duration.from(parts)

describe('sensitivity', () => {
  test('one setting changes at a time, and never to what it is', () => {
    const rules = { ...defaultRules, majorityThreshold: percentage('60') }
    const ledger = ledgerOf(example)
    const changes = sensitivityOf(ledger, measure(ledger, rules, day)).map(({ change }) => change)
    // Jest finds any two durations equal, and JSON writes them out.
    expect(JSON.parse(JSON.stringify(changes))).toEqual([
      { activityWindow: 'P6M' },
      { activityWindow: 'P2Y' },
      { majorityThreshold: 40 },
      { majorityThreshold: 80 },
      { attribution: 'committer' },
      { mergeCommits: 'include' },
      { excludeBots: false },
    ])
  })

  test('a history that does not tell its merges has no row for them', () => {
    const ledger = { ...ledgerOf(example), knowsMerges: false }
    const variations = sensitivityOf(ledger, measure(ledger, defaultRules, day))
    expect(variations.filter(({ change }) => 'mergeCommits' in change)).toEqual([])
  })

  test('with co-authors there is no other attribution', () => {
    const ledger = ledgerOf(example)
    const variations = sensitivityOf(ledger, measure(ledger, { ...defaultRules, coAuthors: true }, day))
    expect(variations.filter(({ change }) => 'attribution' in change)).toEqual([])
  })

  test('each variation equals a run with that setting', () => {
    const told = history()
      .at('2025-01-01')
      .by('ann', 5, { committer: 'dee' })
      .at('2026-01-01')
      .by('bob', 4)
      .at('2026-10-01')
      .by('cho', 2)
    const ledger = ledgerOf(commitsOf(told))
    const runs = [
      { activityWindow: span({ months: 6 }) },
      { activityWindow: span({ years: 2 }) },
      ...['40', '60', '80'].map(threshold => ({ majorityThreshold: percentage(threshold) })),
      { attribution: 'committer' as const },
      { mergeCommits: 'include' as const },
      { excludeBots: false },
    ]
    expect(sensitivityOf(ledger, measure(ledger, defaultRules, day)).map(({ figures }) => numbersOf(figures))).toEqual(
      runs.map(rules => numbersOf(measured(commitsOf(told), rules, day).figures)),
    )
  })

  test('another choice may make the risk better', () => {
    const crew = [...'abcdefghij'].reduce((so, who) => so.by(who), history().at('2025-10-01'))
    const ledger = ledgerOf(commitsOf(crew.at('2026-10-01').by('a')))
    const variations = sensitivityOf(ledger, measure(ledger, defaultRules, day))
    expect(variations.slice(0, 2).map(({ figures }) => figures.risk)).toEqual(['critical', 'low'])
  })

  test.each([
    ['a year', { years: 1 }, 'P6M', 'P2Y'],
    ['two years', { years: 2 }, 'P1Y', 'P4Y'],
    ['18 months', { months: 18 }, 'P9M', 'P3Y'],
    ['90 days', { days: 90 }, 'P45D', 'P180D'],
    ['52 weeks', { weeks: 52 }, 'P26W', 'P104W'],
    ['odd months, halved in days', { months: 3 }, 'P46D', 'P6M'],
    ['odd days', { days: 7 }, 'P3D', 'P14D'],
    ['mixed parts', { years: 1, weeks: 1 }, 'P6M3D', 'P2Y2W'],
  ])('the half and the double of %s', (_rule, window, half, double) => {
    const halved = halveWindow(span(window), day.asOf)
    expect([halved?.toString(), doubleWindow(span(window)).toString()]).toEqual([half, double])
  })

  test('a day has no half', () => {
    expect(halveWindow(span({ days: 1 }), day.asOf)).toBeNull()
  })
})
