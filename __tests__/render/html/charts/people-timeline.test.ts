import { describe, expect, test } from '@jest/globals'
import { peopleTimelineChart } from '../../../../src/render/html/charts/people-timeline.ts'
import { lastQuarters, type PeopleTimeline } from '../../../../src/words/pictures/people-timeline.ts'
import { elementsOf, textOf } from '../../../support/page.ts'
import { exampleTimeline } from '../../../support/people-chart.ts'

function elementsIn(timeline: PeopleTimeline) {
  return elementsOf([peopleTimelineChart(timeline)])
}

function texts(timeline: PeopleTimeline, className: string) {
  return elementsIn(timeline)
    .filter(({ attributes }) => attributes.class === className)
    .map(element => textOf(element))
}

/** Ten years, of which Ann was there in the last quarter. */
const tenYears: PeopleTimeline = {
  quarters: Array.from({ length: 40 }, (_, index) => Date.UTC(2017, index * 3, 1)),
  cutoff: Date.UTC(2025, 10, 22),
  people: [
    {
      name: 'Ann',
      earlier: 7,
      commits: Array.from({ length: 40 }, () => 0),
      standing: { kind: 'left', after: Date.UTC(2013, 7, 8) },
    },
  ],
}

describe('the timeline of people, drawn', () => {
  test('has a row for each person', () => {
    expect(texts(exampleTimeline, 'name')).toEqual(['Ann', 'Bob', 'everybody else'])
  })

  test('begins with the first commit, and has a bar for each quarter with commits, the fullest as high as the row', () => {
    const paths = elementsIn(exampleTimeline).filter(({ tag }) => tag === 'path')
    expect(paths[0]?.attributes.d).toBe('M0.1,1v-1h.8v1zM1.1,1v-0.5h.8v0.5zM2.1,1v-0.13h.8v0.13z')
  })

  test('tells who is active from who has left', () => {
    const rows = elementsIn(exampleTimeline).filter(({ attributes }) => String(attributes.class).startsWith('row '))
    expect(rows.map(({ attributes }) => attributes.class)).toEqual(['row has-left', 'row is-active', 'row others'])
  })

  test('says where everybody stands', () => {
    expect(texts(exampleTimeline, 'standing')).toEqual(['left after 2026-04-02', 'active until 2027-11-03 at least'])
  })

  test('marks the activity window in each row, where it begins within its quarter', () => {
    const windows = elementsIn(exampleTimeline).filter(({ attributes }) => attributes.class === 'window')
    // Half of the first of five quarters lies before it.
    expect(windows.map(({ attributes }) => [attributes.x, attributes.width])).toEqual([
      ['10%', '90%'],
      ['10%', '90%'],
      ['10%', '90%'],
    ])
  })

  test('is all window where that begins earlier', () => {
    const [window] = elementsIn(lastQuarters(exampleTimeline, 2)).filter(
      ({ attributes }) => attributes.class === 'window',
    )
    expect(window?.attributes.width).toBe('100%')
  })

  test('says of each person who they are and when they were there', () => {
    const titles = elementsIn(exampleTimeline).filter(({ tag }) => tag === 'title')
    expect(titles.map(title => textOf(title))).toEqual([
      'Ann: left after 2026-04-02; commits: Q4\u00a02025 to Q2\u00a02026; most in Q4\u00a02025 (8)',
      'Bob: active until 2027-11-03 at least; commits: Q3\u00a02026 to Q4\u00a02026; most in Q4\u00a02026 (3)',
      'everybody else: commits: Q4\u00a02025 to Q4\u00a02026; most in Q4\u00a02025 (1)',
    ])
  })

  test('is told in words as a whole', () => {
    expect(elementsIn(exampleTimeline)[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-label':
        'Commits by quarter, Q4\u00a02025 to Q4\u00a02026, of Ann, Bob and everybody else. The table below has the same in words.',
    })
  })

  test('says that somebody was there earlier than all of it', () => {
    expect(texts(tenYears, 'earlier')).toEqual(['7 earlier'])
  })

  test.each([
    ['every year', exampleTimeline, ['2026']],
    ['as many as there is room for', tenYears, ['2017', '2019', '2021', '2023', '2025']],
  ])('has the years below: %s', (_which, timeline, years) => {
    expect(texts(timeline, 'year')).toEqual(years)
  })

  test.each([
    ['is not as wide as the page', exampleTimeline, 'people-timeline few'],
    ['is, of many', tenYears, 'people-timeline'],
  ])('of few quarters %s', (_width, timeline, look) => {
    expect(elementsIn(timeline)[0]?.attributes.class).toBe(look)
  })
})
