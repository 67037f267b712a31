import { describe, expect, test } from '@jest/globals'
import { day } from '../../../src/text/times.ts'
import {
  fromFirstCommit,
  lastQuarters,
  type PeopleTimeline,
  spanInWords,
  standingInWords,
  timelineInWords,
  timelinePassage,
  timelineTable,
} from '../../../src/words/pictures/people-timeline.ts'
import { exampleTimeline } from '../../support/people-chart.ts'
import { tableRows } from '../../support/tables.ts'

const earlier: PeopleTimeline = {
  ...exampleTimeline,
  people: [
    {
      name: 'Cy',
      earlier: 7,
      commits: [0, 0, 0, 0, 0, 0],
      standing: { kind: 'left', after: Date.parse('2013-08-08') },
    },
  ],
}

/** Dee has a third of a commit. */
const little: PeopleTimeline = {
  ...exampleTimeline,
  people: [
    {
      name: 'Dee',
      earlier: 0,
      commits: [0, 0, 0, 0, 0, 0],
      standing: { kind: 'active', until: Date.parse('2027-11-03') },
    },
  ],
}

const nobody: PeopleTimeline = { ...exampleTimeline, people: [] }
const form = { code: (signs: string) => `[${signs}]`, day, quarters: 12 }

/** How many quarters there are, and what everybody has before and in them. */
function numbersOf({ quarters, people }: PeopleTimeline) {
  return [quarters.length, ...people.map(({ earlier, commits }) => [earlier, ...commits])]
}

describe('a timeline of people', () => {
  test('begins with the first commit', () => {
    expect(numbersOf(fromFirstCommit(exampleTimeline))).toEqual([
      5,
      [0, 8, 4, 1, 0, 0],
      [0, 0, 0, 0, 2, 3],
      [0, 1, 1, 1, 1, 1],
    ])
  })

  test('is whole where there are earlier commits still', () => {
    expect(fromFirstCommit(earlier)).toBe(earlier)
  })

  test('is whole where there is no commit', () => {
    expect(fromFirstCommit(nobody)).toBe(nobody)
  })

  test('keeps count of what lies before its last quarters', () => {
    expect(numbersOf(lastQuarters(exampleTimeline, 2))).toEqual([2, [13, 0, 0], [0, 2, 3], [3, 1, 1]])
  })

  test('of fewer quarters than there is room for is whole', () => {
    expect(numbersOf(lastQuarters(exampleTimeline, 40))).toEqual(numbersOf(exampleTimeline))
  })

  test.each([
    ['from one quarter to another', exampleTimeline, 0, 'Q4\u00a02025 to Q2\u00a02026'],
    ['in one quarter', lastQuarters(exampleTimeline, 1), 1, 'before Q4\u00a02026 to Q4\u00a02026'],
    ['before all of them', earlier, 0, 'before Q3\u00a02025'],
  ])('says when somebody was there: %s', (_when, shown, index, words) => {
    const person = shown.people[index]
    expect(person && spanInWords(shown, person)).toBe(words)
  })

  test('says where everybody stands', () => {
    expect(exampleTimeline.people.map(({ standing }) => standingInWords(standing))).toEqual([
      'left after 2026-04-02',
      'active until 2027-11-03 at least',
      '',
    ])
  })

  test('is a table for those who do not see it', () => {
    expect(tableRows(timelineTable(exampleTimeline))).toEqual([
      ['Who', 'When', 'Fullest quarter'],
      ['Ann', 'Q4\u00a02025 to Q2\u00a02026; left', 'Q4\u00a02025: 8'],
      ['Bob', 'Q3\u00a02026 to Q4\u00a02026; active', 'Q4\u00a02026: 3'],
      ['everybody else', 'Q4\u00a02025 to Q4\u00a02026', 'Q4\u00a02025: 1'],
    ])
  })

  test('has no fullest quarter of somebody who was there earlier', () => {
    expect(tableRows(timelineTable(earlier)).at(-1)).toEqual(['Cy', 'before Q3\u00a02025; left', '7 earlier'])
  })

  test('is rows of bars where there are no pictures, each as high as its fullest quarter', () => {
    const passage = timelinePassage(exampleTimeline, form)
    expect(passage && { ...passage, tables: passage.tables.map(tableRows) }).toEqual({
      title: 'Who was here when',
      lead: 'Commits by quarter, Q4\u00a02025 to Q4\u00a02026; the last one is not over. Every row is as high as its own fullest quarter.',
      tables: [
        [
          ['Who', 'By quarter', 'Now'],
          ['Ann', '[┊█▄▁··]', 'left Apr 2026'],
          ['Bob', '[┊···▆█]', 'active'],
          ['everybody else', '[┊█████]', ''],
        ],
      ],
      notes: ['┊ is where the activity window begins, 2025-11-16.'],
    })
  })

  test('says that somebody was there earlier than its bars', () => {
    const passage = timelinePassage(exampleTimeline, { ...form, quarters: 1 })
    expect(passage?.tables.flatMap(tableRows).map(([, bars]) => bars)).toEqual([
      'By quarter',
      '13 earlier',
      '[█]',
      '[█]',
    ])
  })

  test('says nothing of when somebody was there who has less than one commit', () => {
    const tables = [timelineTable(little), ...(timelinePassage(little, form)?.tables ?? [])]
    expect(tables.map(table => tableRows(table).at(-1))).toEqual([
      ['Dee', 'active', ''],
      ['Dee', '[·┊·····]', 'active'],
    ])
  })

  test('has no mark where the whole of it lies in the window', () => {
    expect(timelinePassage(exampleTimeline, { ...form, quarters: 1 })?.notes).toEqual([])
  })

  test('of one quarter names it once', () => {
    expect(timelineInWords(lastQuarters(exampleTimeline, 1))).toBe(
      'Commits by quarter, Q4\u00a02026; the last one is not over. Every row is as high as its own fullest quarter.',
    )
  })

  test('of nobody is none', () => {
    expect(timelinePassage(nobody, form)).toBeNull()
  })
})
