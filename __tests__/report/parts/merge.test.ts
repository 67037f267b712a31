import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/errors.ts'
import { renderProjectsJson } from '../../../src/render/projects-json.ts'
import { mergeParts, refuseOtherSettings } from '../../../src/report/parts/merge.ts'
import { type Part, readPart, writePart } from '../../../src/report/parts/part-file.ts'
import type { Plan } from '../../../src/report/parts/plan.ts'
import { readPlan, writePlan } from '../../../src/report/parts/plan-file.ts'
import { buildProjectsReport, sumOfSpent } from '../../../src/report/projects/build.ts'
import { withPseudonyms } from '../../../src/report/projects/pseudonyms.ts'
import type { ProjectRow, Spent } from '../../../src/report/projects.ts'
import { settingsJson } from '../../../src/report/settings-json.ts'
import { projectRow } from '../../../src/run/project-row.ts'
import { commitsOf, history, person } from '../../support/history.ts'
import { defaultRules } from '../../support/ledger.ts'
import { opened, termsOf } from '../../support/opened.ts'
import { anyRow, DEFAULT_SETTINGS, findingsOn, NO_GATE, rowOf, unmeasuredRow } from '../../support/rows.ts'

const ASOF = Date.parse('2026-11-22T00:00:00Z')
const SETTINGS = settingsJson(defaultRules, NO_GATE)
const NOTHING: Spent = { points: 0, requests: 0, bytes: 0 }
const OF_PLAN: Spent = { points: 2, requests: 3, bytes: 0 }
/** What each row has cost. */
const OF_ROW: Spent = { points: 1, requests: 2, bytes: 1000 }

/** The plan of a run over these rows, split like this. */
function planOf(rows: readonly ProjectRow[], parts: readonly (readonly number[])[]): Plan {
  const projects = rows.map(({ name, repositories }) => ({
    name,
    repositories: repositories.map(({ page }) => ({ repository: 'octo/a', address: null, ref: null, page })),
    commits: 1,
  }))
  const leftOut = [{ repository: 'octo/old', reason: 'archived' }]
  return { asOf: ASOF, isDated: true, settings: SETTINGS, projects, parts, leftOut, spent: OF_PLAN }
}

function partOf(plan: Plan, number: number, rows: readonly ProjectRow[]): Part {
  const places = plan.parts[number - 1] ?? []
  return {
    ...{ number, asOf: plan.asOf, settings: plan.settings },
    rows: places.flatMap(place => rows.slice(place, place + 1).map(row => ({ place, row }))),
    spent: sumOfSpent(places.map(() => OF_ROW)),
  }
}

/** What one process says of these rows. */
function inOneProcess(rows: readonly ProjectRow[], anonymize = false): string {
  const { leftOut } = planOf(rows, [])
  const spent = sumOfSpent([OF_PLAN, ...rows.map(() => OF_ROW)])
  return renderProjectsJson(buildProjectsReport(findingsOn(rows, { leftOut, spent, anonymize })))
}

/** What a run says that is split like this, with its parts handed in in that order; everything goes through files. */
function overParts(
  rows: readonly ProjectRow[],
  parts: readonly (readonly number[])[],
  order: readonly number[],
): string {
  const plan = readPlan(writePlan(planOf(rows, parts)))
  const files = order.map(index => writePart(partOf(plan, index + 1, rows)))
  const {
    leftOut,
    spent,
    rows: merged,
  } = mergeParts(
    plan,
    files.map(text => readPart(text, DEFAULT_SETTINGS)),
  )
  return renderProjectsJson(buildProjectsReport(findingsOn(merged, { leftOut, spent })))
}

/** Any rows, the part of each, and any order of rows and of parts. */
const anySplit = fc.array(fc.tuple(anyRow, fc.nat({ max: 4 })), { maxLength: 12 }).chain(assigned => {
  const numbers = [...new Set(assigned.map(([, part]) => part))]
  const parts = numbers.map(number => assigned.flatMap(([, part], place) => (part === number ? [place] : [])))
  const rows = assigned.map(([row]) => row)
  const order = fc.shuffledSubarray([...parts.keys()], { minLength: parts.length })
  return fc.tuple(fc.constant(rows), fc.constant(parts), order, fc.shuffledSubarray(rows, { minLength: rows.length }))
})

describe('any split merges to the bytes of one process', () => {
  test('whatever the rows, the parts and their order', () => {
    fc.assert(
      fc.property(anySplit, ([rows, parts, order, shuffled]) => {
        const whole = inOneProcess(rows)
        expect(overParts(rows, parts, order)).toBe(whole)
        expect(inOneProcess(shuffled)).toBe(whole)
      }),
    )
  })

  test('also where nobody is named, for which there is one part', () => {
    // No two projects of a plan are the same repositories; such rows would be told apart by those who are not named.
    const any = fc.uniqueArray(anyRow, {
      maxLength: 8,
      selector: ({ name, repositories }) => `${name} ${repositories[0]?.ref}`,
    })
    fc.assert(
      fc.property(any, rows => {
        const places = rows.length === 0 ? [] : [rows.map((_, place) => place)]
        expect(overParts(withPseudonyms(rows), places, [...places.keys()])).toBe(inOneProcess(rows, true))
      }),
    )
  })

  test('also where nobody is named and two branches of a repository, with the same figures, are listed from back to front', () => {
    const branch = (ref: string, name: string) => rowOf('octo/a', [{ name, commits: 2 }], { ref })
    const rows = [branch('v2', 'Ann'), branch('v1', 'Bob')]
    expect(overParts(withPseudonyms(rows), [[0, 1]], [0])).toBe(inOneProcess(rows, true))
  })

  test('also of rows that were read from histories', async () => {
    const told = history()
      .at('2026-10-01')
      .by(person('Ann <ann@example.com>', { login: 'ann', accountId: 7 }), 5)
      .by('ann@example.com <ann2@example.com>', 2, { coAuthors: ['bob', 'cy'] })
      .by('Bob <9+bob@users.noreply.github.com>', 3)
    const rows = await Promise.all(
      ['octo/a', 'octo/b', 'octo/c'].map((name, index) =>
        projectRow({
          ...{ name, terms: termsOf({ rules: { ...defaultRules, coAuthors: true } }), gate: NO_GATE },
          histories: [opened(commitsOf(told.by('cy', index)), { ref: 'fix/ann@example.com' })],
        }),
      ),
    )
    expect([overParts(rows, [[2], [0, 1]], [1, 0]), partText(rows).includes('@')]).toEqual([inOneProcess(rows), false])
  })
})

function partText(rows: readonly ProjectRow[]): string {
  return writePart(partOf(planOf(rows, [rows.map((_, place) => place)]), 1, rows))
}

const rows = [
  rowOf('octo/a', [{ name: 'Ann', commits: 3, login: 'ann' }]),
  unmeasuredRow('octo/b'),
  rowOf('octo/c', []),
]
const plan = planOf(rows, [[0], [1, 2]])

describe('parts', () => {
  test('that did not finish leave projects that were not measured, and say so', () => {
    const { rows: merged, missing, spent } = mergeParts(plan, [partOf(plan, 1, rows)])
    expect([merged.map(row => (row.isMeasured ? row.name : [row.name, row.reason])), missing, spent]).toEqual([
      ['octo/a', ['octo/b', 'part 2 did not finish'], ['octo/c', 'part 2 did not finish']],
      [2],
      sumOfSpent([OF_PLAN, OF_ROW]),
    ])
  })

  test.each<[string, readonly Part[], string]>([
    [
      'twice',
      [partOf(plan, 1, rows), partOf(plan, 1, rows)],
      'Part 1 is there twice. Give each part once, the newest one where a job ran again.',
    ],
    [
      'of another moment',
      [{ ...partOf(plan, 1, rows), asOf: ASOF + 1 }],
      'Part 1 is not of this plan. Give only files that the steps with projects/measure of this run have written.',
    ],
    [
      'of more parts',
      [{ ...partOf(plan, 1, rows), number: 3 }],
      'Part 3 is not of this plan. Give only files that the steps with projects/measure of this run have written.',
    ],
    [
      'with projects of another part',
      [{ ...partOf(plan, 2, rows), number: 1 }],
      'Part 1 is not of this plan. Give only files that the steps with projects/measure of this run have written.',
    ],
    [
      'with other projects',
      [{ ...partOf(plan, 1, rows), rows: [{ place: 0, row: rowOf('octo/z', []) }] }],
      'Part 1 is not of this plan. Give only files that the steps with projects/measure of this run have written.',
    ],
    [
      'with other settings',
      [{ ...partOf(plan, 1, rows), settings: { ...SETTINGS, coAuthors: true, minimumApf: 2 } }],
      'The plan was made with other settings than part 1 has: co-authors and minimum-apf. Give projects/plan, projects/measure and projects/merge the same inputs.',
    ],
  ])('are refused: %s', (_, parts, message) => {
    expect(() => mergeParts(plan, parts)).toThrow(new UserError(message))
  })

  test('are measured by what the plan was made for', () => {
    expect(() => refuseOtherSettings(SETTINGS, SETTINGS, 'this step')).not.toThrow()
    expect(() => refuseOtherSettings(SETTINGS, { ...SETTINGS, exclude: ['ann'] }, 'this step')).toThrow(
      'The plan was made with other settings than this step has: exclude.',
    )
  })
})

describe('the file of a part', () => {
  const written = JSON.parse(partText(rows))
  const [{ row: measured }, { row: unmeasured }] = written.rows
  const [holder] = measured.holders
  const withRow = (row: object) => ({ ...written, rows: [{ place: 0, row }] })
  const withHolder = (changes: object) => withRow({ ...measured, holders: [{ ...holder, ...changes }] })

  test('is read as it was written, with risk and gate found out anew', () => {
    const gate = { ...NO_GATE, minimumApf: 2 }
    const settings = { ...DEFAULT_SETTINGS, gate }
    const judged = [rowOf('octo/a', [{ name: 'Ann', commits: 3, login: 'ann' }], { settings })]
    expect(readPart(partText(judged), settings).rows.map(({ row }) => row)).toEqual(judged)
  })

  test('holds no risk and no gate that somebody could change', () => {
    expect(partText(rows)).not.toMatch(/critical|"off"/)
  })

  test.each<[string, unknown, string]>([
    ['no object', [], ''],
    ['of another kind', { ...written, kind: 'pony-factor plan' }, 'kind'],
    ['a field more', withRow({ ...measured, more: 1 }), 'rows[0].row'],
    ['a field less', withRow({ ...measured, commits: undefined }), 'rows[0].row'],
    ['half a row', withRow({ ...measured, reason: 'x' }), 'rows[0].row'],
    ['no row', withRow([]), 'rows[0].row'],
    ['a reason that is none', withRow({ ...unmeasured, reason: 5 }), 'rows[0].row.reason'],
    ['no repository', withRow({ ...unmeasured, repositories: [] }), 'rows[0].row'],
    [
      'a head that is none',
      withRow({ ...unmeasured, repositories: [{ ...unmeasured.repositories[0], head: 'main' }] }),
      'rows[0].row.repositories[0].head',
    ],
    ['commits without a share', withRow({ ...measured, activeShare: null }), 'rows[0].row'],
    ['fewer holders than there are', withRow({ ...measured, holders: [] }), 'rows[0].row'],
    [
      'more active people than people',
      withRow({ ...measured, activeContributors: 2 }),
      'rows[0].row.activeContributors',
    ],
    ['a share beyond everything', withHolder({ share: ['3', '2'] }), 'rows[0].row.holders[0].share'],
    ['a share of nothing', withHolder({ share: ['0', '0'] }), 'rows[0].row.holders[0].share'],
    ['a share that is no number', withHolder({ share: ['1', '0x2'] }), 'rows[0].row.holders[0].share[1]'],
    [
      'a number longer than can be read',
      withHolder({ share: ['1', '9'.repeat(30_000)] }),
      'rows[0].row.holders[0].share[1]',
    ],
    ['an address for an account', withHolder({ accounts: ['ann@example.com'] }), 'rows[0].row.holders[0].accounts[0]'],
    ['an address for a login', withHolder({ login: 'ann@example.com' }), 'rows[0].row.holders[0].login'],
    ['a date that is none', withHolder({ lastActivity: 1e300 }), 'rows[0].row.holders[0].lastActivity'],
  ])('is refused in a sentence: %s', (_, json, place) => {
    const where = place === '' ? '' : `: see ${place}`
    expect(() => readPart(JSON.stringify(json), DEFAULT_SETTINGS)).toThrow(
      new UserError(
        `A file of a part cannot be read${where}. Use the files that the steps with projects/measure of this run have written, and the same version of all three actions.`,
      ),
    )
  })

  test('names nobody by an address, whoever wrote it', () => {
    const part = readPart(JSON.stringify(withHolder({ name: 'ann@example.com' })), DEFAULT_SETTINGS)
    expect(part.rows.map(({ row }) => row.isMeasured && row.holders[0]?.name)).toEqual(['ann'])
  })
})

test('what nobody has spent is nothing', () => {
  expect(sumOfSpent([])).toEqual(NOTHING)
})
