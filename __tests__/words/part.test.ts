import { describe, expect, test } from '@jest/globals'
import { buildReport } from '../../src/report/build.ts'
import { plain } from '../../src/words/medium.ts'
import { definePart } from '../../src/words/part.ts'
import { viewOf } from '../../src/words/view.ts'
import { history } from '../support/history.ts'
import { findingsOf, reportOf } from '../support/report.ts'

/** A part that counts contributors, under one field or another. */
const counting = (field: string) =>
  definePart<number, { readonly people: number }>({
    field,
    compute: ({ measurement }) => measurement.tally.contributors.length,
    none: 0,
    json: people => ({ people }),
    words: people => ({ title: field, lead: `${people} people`, tables: [], notes: [] }),
    places: {},
  })

const [one, other] = [counting('one'), counting('other')]
const told = history().by('ann').by('bob')

describe('a part', () => {
  test('tells in words and in JSON what it found', () => {
    const report = buildReport(findingsOf(told), [one])
    expect([one.in(report), one.toJson(report), one.tell(viewOf(report, plain))?.lead]).toEqual([
      2,
      { people: 2 },
      '2 people',
    ])
  })

  test('has found nothing in a report that was made without it', () => {
    const report = buildReport(findingsOf(told), [one])
    expect([other.in(report), other.toJson(report)]).toEqual([0, { people: 0 }])
  })

  test('knows its own finding from those of others, whatever their fields are', () => {
    const namesake = counting('one')
    const report = namesake.put(buildReport(findingsOf(told), [one, other]), 7)
    expect([one, other, namesake].map(part => part.in(report))).toEqual([2, 2, 7])
  })

  test('takes what is put into a report instead of what it found', () => {
    const report = one.put(one.put(reportOf(told), 3), 4)
    expect(one.in(report)).toBe(4)
  })
})
