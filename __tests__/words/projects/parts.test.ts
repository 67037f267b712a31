import { describe, expect, test } from '@jest/globals'
import { buildProjectsReport, type ProjectsFindings } from '../../../src/report/projects/build.ts'
import type { ProjectRow } from '../../../src/report/projects.ts'
import { fold } from '../../../src/text/fold.ts'
import { type Medium, markdown, plain } from '../../../src/words/medium.ts'
import type { Passage } from '../../../src/words/part.ts'
import { leftOutPart } from '../../../src/words/projects/left-out.ts'
import { methodPart } from '../../../src/words/projects/method.ts'
import { notMeasuredPart } from '../../../src/words/projects/not-measured.ts'
import { peoplePart } from '../../../src/words/projects/people.ts'
import { narrowTable, projectsPart, projectsTable } from '../../../src/words/projects/table.ts'
import { type ProjectsView, projectsViewOf } from '../../../src/words/projects/view.ts'
import { defaultRules, percentage } from '../../support/ledger.ts'
import { DEFAULT_SETTINGS, findingsOn, type Partaker, rowOf, unmeasuredRow } from '../../support/rows.ts'
import { tableRows } from '../../support/tables.ts'

const ann: Partaker = { name: 'Ann', commits: 5, login: 'ann' }
const bob: Partaker = { name: 'Bob', commits: 4, login: 'bob' }
const gone: Partaker = { name: 'Gone', commits: 20, isActive: false, lastActivity: Date.parse('2020-02-02') }
const many = ['Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lou', 'Max'].map(name => ({ name, commits: 1 }))

function viewOn(
  rows: readonly ProjectRow[],
  changes: Partial<ProjectsFindings> = {},
  medium: Medium = plain,
): ProjectsView {
  return projectsViewOf(buildProjectsReport(findingsOn(rows, changes)), medium)
}

function tablesIn(passage: Passage | null) {
  return passage === null ? null : { lead: passage.lead, rows: passage.tables.map(tableRows), notes: passage.notes }
}

describe('the table of projects', () => {
  const rows = [rowOf('s/1', many), rowOf('g/1', [gone]), rowOf('m/1', [ann, gone]), rowOf('e/1', [])]

  test('has each that was measured, worst first', () => {
    expect(tableRows(projectsTable(viewOn([...rows, unmeasuredRow('u/1')])))).toEqual([
      ['Project', 'Risk', 'APF active', 'APF', 'Active share', 'Held by', 'Commits', 'Last commit'],
      ['g/1', 'critical', 'none', 'none', '0.0 %', 'nobody is active', '20', '2020-02-02'],
      ['m/1', 'critical', '1', 'none', '20.0 %', 'Ann', '25', '2026-10-01'],
      ['s/1', 'low', '5', '5', '100.0 %', 'Dee, Eve, Fay and 2 others', '10', '2026-10-01'],
      ['e/1', 'unknown', 'none', 'none', 'none', '', '0', 'none'],
    ])
  })

  test('links a project to its page, and people to theirs', () => {
    const [, row] = tableRows(projectsTable(viewOn([rowOf('a/1', [ann])], {}, markdown)))
    expect([row?.[0], row?.[5]]).toEqual(['[a/1](https://github.com/a/1)', '[Ann](https://github.com/ann)'])
  })

  test.each([
    ['of several repositories, none of which is its page', 'https://github.com/a/1', 2],
    ['whose page is no address of the web', 'javascript:alert(1)', 1],
    ['whose page names a user', 'https://ann:secret@github.com/a/1', 1],
  ])('does not link a project %s', (_, page, repositories) => {
    const { repositories: own, ...row } = rowOf('Label', [ann])
    const linked = {
      ...row,
      repositories: Array.from({ length: repositories }, () => own.map(one => ({ ...one, page }))).flat(),
    }
    const [, cells] = tableRows(projectsTable(viewOn([linked], {}, markdown)))
    expect(cells?.[0]).toBe('Label')
  })

  test('calls the APF by the name that it has with the baseline', () => {
    const settings = { ...DEFAULT_SETTINGS, rules: { ...defaultRules, baseline: 'active' as const } }
    const [head] = tableRows(projectsTable(viewOn([rowOf('a/1', [ann], { settings })], { settings })))
    expect(head?.slice(2, 4)).toEqual(['APF', 'APF all'])
  })

  test('says what changed, where an earlier report was given', () => {
    const earlier = [rowOf('a/1', many), rowOf('b/1', [ann]), rowOf('c/1', [ann]), rowOf('e/1', [])]
    const previous = {
      asOf: Date.parse('2026-08-22'),
      figuresOf: new Map(earlier.map(({ name, figures }) => [fold(name), figures])),
    }
    const now = [rowOf('a/1', [ann]), rowOf('b/1', [ann]), rowOf('c/1', many), rowOf('d/1', many), rowOf('e/1', [ann])]
    const cells = tableRows(projectsTable(viewOn(now, { previous }, markdown))).map(row => [row[0], row.at(-1)])
    expect(cells.map(([name, change]) => [name?.replace(/^\[(.*?)\].*$/, '$1'), change])).toEqual([
      ['Project', 'Since 2026‑08‑22'],
      ['a/1', '**worse:** low → critical, APF 5 → 1, APF active 5 → 1'],
      ['b/1', 'the same'],
      ['e/1', 'unknown → critical, APF none → 1, APF active none → 1'],
      ['c/1', 'better: critical → low, APF 1 → 5, APF active 1 → 5'],
      ['d/1', 'not known then'],
    ])
  })

  test('explains the names where there is no majority', () => {
    expect(projectsPart(viewOn(rows))?.notes).toEqual([
      'Where the APF is none (1 with somebody active), active people made less than the majority; those named made the majority of what active people made.',
    ])
  })

  test('is none where nothing was measured', () => {
    expect(projectsPart(viewOn([unmeasuredRow('u/1')]))).toBeNull()
  })

  test('is shorter where there is little room', () => {
    expect(tableRows(narrowTable(viewOn([rowOf('s/1', many)]), false))).toEqual([
      ['Project', 'Risk', 'APF active', 'Held by'],
      ['s/1', 'low', '5', 'Dee and 4 others'],
    ])
  })
})

describe('the people over projects', () => {
  test('are those who hold more than one, by account', () => {
    const rows = [
      rowOf('a/1', [ann]),
      rowOf('a/2', [ann]),
      rowOf('b/1', [bob]),
      rowOf('b/2', [{ ...bob, login: null }]),
    ]
    expect(tablesIn(peoplePart(viewOn(rows)))).toEqual({
      lead: 'One person is among those who hold more than one project. The 4 that hang on one person each are held by three people, half of them by one.',
      rows: [
        [
          ['Who', 'Holds', 'Which'],
          ['Ann', '2', 'a/1 and a/2'],
        ],
      ],
      notes: ['People are joined over projects by their accounts alone; two who only share a name are two.'],
    })
  })

  test('are counted where they hold many', () => {
    const rows = Array.from({ length: 9 }, (_, index) => rowOf(`a/${index}`, [ann]))
    expect(tablesIn(peoplePart(viewOn(rows)))?.rows[0]?.[1]).toEqual([
      'Ann',
      '9',
      'a/0, a/1, a/2, a/3, a/4 and 4 others',
    ])
  })

  test('are none where nobody does', () => {
    expect(peoplePart(viewOn([rowOf('a/1', [ann])]))).toBeNull()
  })
})

describe('what was not measured', () => {
  test('is told with its reason, whole', () => {
    const reason = `${'The history is too large to be read in one go. '.repeat(5)}Measure a clone of it.`
    const rows = [rowOf('a/1', [ann]), unmeasuredRow('u/2', reason), unmeasuredRow('u/1')]
    expect(tablesIn(notMeasuredPart(viewOn(rows, {}, markdown)))).toEqual({
      lead: '2 of 3 projects.',
      rows: [
        [
          ['Project', 'Why'],
          ['[u/1](https://github.com/u/1)', 'There is no repository of that name.'],
          ['[u/2](https://github.com/u/2)', reason],
        ],
      ],
      notes: [],
    })
  })

  test('is nothing where all was', () => {
    expect(notMeasuredPart(viewOn([rowOf('a/1', [ann])]))).toBeNull()
  })
})

describe('what was left out', () => {
  test('is counted by reason, then named', () => {
    const leftOut = [
      { repository: 'a/fork', reason: 'a fork' },
      { repository: 'a/old', reason: 'archived' },
      { repository: 'a/older', reason: 'archived' },
      { repository: 'a/twin', reason: 'the same as a/1' },
      { repository: 'a/twin2', reason: 'the same as a/2' },
      { repository: 'a/x', reason: 'part of Label' },
    ]
    expect(tablesIn(leftOutPart(viewOn([], { leftOut })))).toEqual({
      lead: '6 repositories: archived (2), the same as another (2), a fork (1), part of a project (1).',
      rows: [[['Repository', 'Why'], ...leftOut.map(({ repository, reason }) => [repository, reason])]],
      notes: [],
    })
  })

  test('is nothing where there is none', () => {
    expect(leftOutPart(viewOn([]))).toBeNull()
  })
})

describe('how many projects were measured', () => {
  function told(changes: Partial<ProjectsFindings>) {
    const [table] = methodPart(viewOn([], changes)).tables
    return Object.fromEntries(table === undefined ? [] : tableRows(table).map(([what, how]) => [what, how]))
  }

  test('says what was asked for, and what it has cost', () => {
    const rules = { ...defaultRules, coAuthors: true, majorityThreshold: percentage('66.7') }
    const settings = { rules, gate: { minimumApf: 2, minimumActiveShare: null } }
    expect(told({ settings, spent: { points: 4, requests: 9, bytes: 26_000_000 } })).toMatchObject({
      'As of': '2026-11-22 00:00 UTC',
      Active: 'authored, co-authored or committed a commit within 1 year before that',
      Counted: 'commits shared equally between author and co-authors',
      'APF active': expect.stringContaining('are at least 66.7 % of those by active people'),
      Settings: 'the defaults but for majority-threshold: 66.7, co-authors: true and minimum-apf: 2',
      Spent: '9 requests, 4 points, 26 MB',
    })
  })

  test.each([
    [{ points: 0, requests: 0, bytes: 0 }, '0 requests, 0 points, 0 MB'],
    [{ points: 1, requests: 1, bytes: 400 }, '1 request, 1 point, < 1 MB'],
    [{ points: 1200, requests: 4, bytes: 2_600_400_000 }, '4 requests, 1,200 points, 2,600 MB'],
  ])('of %j says %s', (spent, words) => {
    expect(told({ spent }).Spent).toBe(words)
  })
})
