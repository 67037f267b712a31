import { describe, expect, test } from '@jest/globals'
import { buildProjectsReport, type ProjectsFindings } from '../../../src/report/projects/build.ts'
import type { PreviousReport } from '../../../src/report/projects/previous.ts'
import type { MeasuredProject, ProjectRow } from '../../../src/report/projects.ts'
import { fold } from '../../../src/text/fold.ts'
import { markdown, plain } from '../../../src/words/medium.ts'
import { actionOn } from '../../../src/words/projects/action.ts'
import { answerOn, changeOn, gateInWords, gateSentence, resultLine } from '../../../src/words/projects/verdict.ts'
import { type ProjectsView, projectsViewOf } from '../../../src/words/projects/view.ts'
import { percentage } from '../../support/ledger.ts'
import { DEFAULT_SETTINGS, findingsOn, type Partaker, rowOf, unmeasuredRow } from '../../support/rows.ts'

const ann: Partaker = { name: 'Ann', commits: 5, login: 'ann' }
const bob: Partaker = { name: 'Bob', commits: 5, login: 'bob' }
const cy: Partaker = { name: 'Cy', commits: 5, login: 'cy' }
const gone: Partaker = { name: 'Gone', commits: 5, isActive: false }
const many = ['Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lou', 'Max'].map(name => ({ name, commits: 1 }))

const sole = (name: string, who = ann) => rowOf(name, [who])
const shared = (name: string) => rowOf(name, many)
const left = (name: string) => rowOf(name, [gone])

function viewOn(rows: readonly ProjectRow[], changes: Partial<ProjectsFindings> = {}, medium = plain): ProjectsView {
  return projectsViewOf(buildProjectsReport(findingsOn(rows, changes)), medium)
}

/** An earlier report in which these rows stood. */
function earlier(...rows: readonly MeasuredProject[]): PreviousReport {
  return {
    asOf: Date.parse('2026-08-22'),
    figuresOf: new Map(rows.map(({ name, figures }) => [fold(name), figures])),
  }
}

describe('the verdict on many projects', () => {
  const five = Array.from({ length: 3 }, (_, index) => sole(`ann/${index}`))
  test.each<[string, readonly ProjectRow[], string]>([
    [
      'how many hang on one person each, and how few hold half of them',
      [...five, sole('bob/1', bob), sole('cy/1', cy), shared('s/1'), shared('s/2')],
      'Of 7 projects, 5 hang on one person each; one person holds half of those.',
    ],
    [
      'that it is another person in each',
      [sole('a/1'), sole('b/1', bob), shared('s/1')],
      'Of 3 projects, 2 hang on one person each; it is another person in each.',
    ],
    [
      'that it is the same person',
      [sole('a/1'), sole('a/2'), sole('a/3'), shared('s/1')],
      'Of 4 projects, 3 hang on one person each; it is the same person in all of them.',
    ],
    ['one of several', [sole('a/1'), shared('s/1'), shared('s/2')], 'Of 3 projects, one hangs on one person.'],
    ['both', [sole('a/1'), sole('a/2')], 'Both projects hang on one person each; it is the same person in both.'],
    [
      'all',
      [sole('a/1'), sole('b/1', bob), sole('c/1', cy)],
      'All 3 projects hang on one person each; it is another person in each.',
    ],
    ['none', [shared('s/1'), shared('s/2')], 'None of the 2 projects hangs on one person.'],
    [
      'where nobody is active, apart from where one person is',
      [sole('a/1'), left('l/1'), left('l/2'), shared('s/1')],
      'Of 4 projects, one hangs on one person; in 2, nobody is active.',
    ],
    ['that nobody is active anywhere', [left('l/1'), left('l/2')], 'In none of the 2 projects is anybody active.'],
    [
      'what has no commits',
      [sole('a/1'), shared('s/1'), rowOf('e/1', [])],
      'Of 3 projects, one hangs on one person; 1 has no commits to measure.',
    ],
    ['the only one, on one person', [sole('a/1')], 'a/1 hangs on one person.'],
    ['the only one, on several', [shared('s/1')], 's/1 hangs on five people.'],
    ['the only one, where nobody is active', [left('l/1')], 'Nobody is active in l/1.'],
    ['the only one, without a commit', [rowOf('e/1', [])], 'e/1 has no commits to measure.'],
    [
      'how many were not measured',
      [sole('a/1'), sole('a/2'), shared('s/1'), unmeasuredRow('u/1'), unmeasuredRow('u/2')],
      'Of the 3 projects measured, 2 hang on one person each; it is the same person in both. Two more could not be measured.',
    ],
    [
      'that all of those that were measured do',
      [sole('a/1'), sole('b/1', bob), unmeasuredRow('u/1')],
      'Both projects measured hang on one person each; it is another person in each. One more could not be measured.',
    ],
    [
      'that none was measured but one',
      [shared('s/1'), ...Array.from({ length: 15 }, (_, index) => unmeasuredRow(`u/${index}`))],
      's/1 hangs on five people. 15 more could not be measured.',
    ],
    [
      'that none was measured',
      [unmeasuredRow('u/1'), unmeasuredRow('u/2')],
      'None of the 2 projects could be measured.',
    ],
    ['that the only one was not', [unmeasuredRow('u/1')], 'The only project could not be measured.'],
    ['that there is none', [], 'There is no project to measure.'],
  ])('says %s', (_, rows, answer) => {
    expect(answerOn(viewOn(rows))).toBe(answer)
  })
})

describe('what to do first', () => {
  test.each<[string, readonly ProjectRow[], string | null]>([
    [
      'find a second person, where somebody can show the way: before what nobody works on',
      [left('l/1'), sole('a/1'), shared('s/1')],
      'Start with a/1: find a second person for it while Ann, who made 100.0 % of it, can show the way.',
    ],
    [
      'begin where there is most to lose',
      [
        sole('a/1'),
        rowOf('b/1', [
          { ...ann, commits: 60 },
          { ...bob, commits: 40 },
        ]),
        sole('c/1'),
      ],
      'Start with b/1: find a second person for it while Ann, who made 60.0 % of it, can show the way.',
    ],
    [
      'find a third',
      [rowOf('p/1', [ann, bob, cy]), shared('s/1')],
      'Start with p/1: find one more person for it, whom Ann and Bob can show the way.',
    ],
    [
      'take over what was left behind',
      [rowOf('m/1', [{ ...gone, commits: 90 }, ...many])],
      'Start with m/1: active people made only 10.0 % of it, so let them take over what was left behind.',
    ],
    [
      'decide what becomes of what nobody works on',
      [left('l/1'), shared('s/1')],
      'Decide what becomes of l/1: if it is still needed, find somebody who takes it up; if not, archive it.',
    ],
    [
      'not to worry',
      [shared('s/1'), shared('s/2')],
      'Nothing is urgent. To start somewhere: s/1 hangs on five people.',
    ],
    ['nothing, where there is no commit', [rowOf('e/1', [])], null],
    ['nothing, where none was measured', [unmeasuredRow('u/1')], null],
  ])('is to %s', (_, rows, action) => {
    expect(actionOn(viewOn(rows))).toBe(action)
  })

  test('tells those who share a name apart by their logins', () => {
    const rows = [sole('a/1'), sole('b/1', { ...ann, login: 'other-ann' })]
    expect(actionOn(viewOn(rows))).toContain('while Ann (ann), who made 100.0 % of it')
  })
})

describe('what became of projects since an earlier report', () => {
  test('is told by name where it became worse', () => {
    const previous = earlier(shared('a/1'), shared('s/1'), sole('a/2'))
    expect(changeOn(viewOn([sole('a/1'), sole('a/2'), shared('s/1')], { previous }, markdown))).toBe(
      'Since 2026‑08‑22, one project became worse: `a/1`.',
    )
  })

  test('is that none did, and what was not known then', () => {
    const rows = [sole('a/1'), shared('s/1'), unmeasuredRow('u/1')]
    expect(changeOn(viewOn(rows, { previous: earlier(sole('a/1')) }))).toBe(
      'Since 2026-08-22, no project became worse; of one, nothing was known then.',
    )
  })

  test('is nothing where there is none', () => {
    expect(changeOn(viewOn([sole('a/1')]))).toBeNull()
  })
})

describe('the gate over many projects', () => {
  const gate = { minimumApf: 2, minimumActiveShare: percentage('60') }
  const settings = { ...DEFAULT_SETTINGS, gate }
  const judged = (name: string, people: readonly Partaker[]) => rowOf(name, people, { settings })

  test('names what misses a minimum, with its figures', () => {
    const rows = [
      judged('a/1', [ann]),
      judged('b/1', [ann, bob, gone, gone]),
      judged('s/1', many),
      unmeasuredRow('u/1'),
    ]
    expect(gateSentence(viewOn(rows, { settings }).report)).toBe(
      '2 of 3 projects miss a minimum (APF 2, active share 60 %): b/1 (active share 50.0 %) and a/1 (APF 1).',
    )
  })

  test('counts the others, when there are many', () => {
    const rows = Array.from({ length: 9 }, (_, index) => judged(`a/${index}`, [gone]))
    const minimum = { ...settings, gate: { ...gate, minimumActiveShare: null } }
    const view = viewOn(
      rows.map(row => ({ ...row, verdict: { gate: 'failed', misses: ['apf'] } })),
      { settings: minimum },
      markdown,
    )
    expect(gateInWords(view)).toBe(
      '❌ **The gate failed.** 9 of 9 projects miss the minimum (APF 2): `a/0` (APF none), `a/1` (APF none), `a/2` (APF none), `a/3` (APF none), `a/4` (APF none) and 4 others.',
    )
  })

  test('names what became worse, where that fails', () => {
    const changes = { previous: earlier(shared('a/1')), failsOnWorse: true }
    expect(gateSentence(viewOn([sole('a/1'), shared('s/1')], changes).report)).toBe(
      '1 project became worse since 2026-08-22: a/1.',
    )
  })

  test('says that it passed, and of what nothing is known', () => {
    const rows = [judged('s/1', many), unmeasuredRow('u/1')]
    const changes = { settings, previous: earlier(shared('s/1')), failsOnWorse: true }
    expect(gateInWords(viewOn(rows, changes))).toBe(
      '✅ The gate passed. No project misses a minimum (APF 2, active share 60 %), and none became worse; of the one that could not be measured, nothing is known.',
    )
    expect(gateSentence(viewOn(rows, changes).report)).toBeNull()
  })

  test('says nothing where there is none', () => {
    expect(gateInWords(viewOn([sole('a/1')]))).toBeNull()
  })
})

describe('the line for the log', () => {
  test('counts, and names nobody and no project', () => {
    const rows = [sole('a/1'), left('l/1'), shared('s/1'), unmeasuredRow('u/1')]
    expect(resultLine(viewOn(rows).report)).toBe(
      '3 projects measured (1 not): 1 on one person each, 1 with nobody active.',
    )
  })

  test('says what became worse, what misses a minimum, and what the gate said', () => {
    const settings = { ...DEFAULT_SETTINGS, gate: { minimumApf: 2, minimumActiveShare: null } }
    const changes = { settings, previous: earlier(shared('a/1')), failsOnWorse: true }
    expect(resultLine(viewOn([rowOf('a/1', [ann], { settings })], changes).report)).toBe(
      '1 project measured: 1 on one person each, 0 with nobody active, 1 worse, 1 below a minimum, gate failed.',
    )
  })
})
