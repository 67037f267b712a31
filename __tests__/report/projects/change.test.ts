import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { projectsJson, renderProjectsJson } from '../../../src/render/projects-json.ts'
import { buildProjectsReport, shownSettings } from '../../../src/report/projects/build.ts'
import { changesSince } from '../../../src/report/projects/change.ts'
import { countProjects, judgeProjects, refuseNothingMeasured } from '../../../src/report/projects/judge.ts'
import { readPrevious } from '../../../src/report/projects/previous.ts'
import type { ProjectRow, ProjectsSettings } from '../../../src/report/projects.ts'
import { settingsJson } from '../../../src/report/settings-json.ts'
import { defaultRules, percentage } from '../../support/ledger.ts'
import { DEFAULT_SETTINGS, findingsOn, NO_GATE, type Partaker, rowOf, unmeasuredRow } from '../../support/rows.ts'

const OWN = settingsJson(defaultRules, NO_GATE)

const people = (number: number, isActive = true, name = 'P'): readonly Partaker[] =>
  Array.from({ length: number }, (_, index) => ({ name: `${name}${index}`, commits: 1, isActive }))

/** What an earlier run wrote about these rows. */
function writtenBefore(rows: readonly ProjectRow[], settings = DEFAULT_SETTINGS): string {
  return renderProjectsJson(buildProjectsReport({ ...findingsOn(rows), settings, asOf: Date.parse('2026-08-01') }))
}

function changed(before: ProjectRow | null, now: ProjectRow, baseline: 'all' | 'active' = 'all') {
  const previous = readPrevious(writtenBefore(before === null ? [] : [before]), OWN)
  return changesSince(previous, [now], baseline)[0]?.change
}

describe('a row became worse', () => {
  test.each<[boolean, string, ProjectRow | null, ProjectRow, 'all' | 'active']>([
    [true, 'where its risk level rose', rowOf('a', people(10)), rowOf('a', people(4)), 'all'],
    [false, 'where the level is the same', rowOf('a', people(8)), rowOf('a', people(6)), 'all'],
    [false, 'where the level fell', rowOf('a', people(4)), rowOf('a', people(10)), 'all'],
    [
      true,
      'where the chosen APF became undefined',
      rowOf('a', people(1)),
      rowOf('a', [...people(1), ...people(3, false, 'Q')]),
      'all',
    ],
    [
      false,
      'where another APF than the chosen one did',
      rowOf('a', people(1)),
      rowOf('a', [...people(1), ...people(3, false, 'Q')]),
      'active',
    ],
    [false, 'where the APF was undefined before', rowOf('a', people(2, false)), rowOf('a', people(2, false)), 'all'],
    [false, 'where there was no commit before', rowOf('a', []), rowOf('a', people(1)), 'all'],
    [true, 'where there is no commit any more', rowOf('a', people(1)), rowOf('a', []), 'all'],
    [false, 'where it was not measured before', unmeasuredRow('a'), rowOf('a', people(1)), 'all'],
    [false, 'where it was not there before', null, rowOf('a', people(1)), 'all'],
    [false, 'where it is not measured now', rowOf('a', people(9)), unmeasuredRow('a'), 'all'],
    [true, 'whatever case its name is in', rowOf('Octo/A', people(10)), rowOf('octo/a', people(1)), 'all'],
  ])('%s: %s', (isWorse, _, before, now, baseline) => {
    expect(changed(before, now, baseline)?.isWorse).toBe(isWorse)
  })

  test('and it is told since when, with the figures as they were, to the last digit that was written', () => {
    const before = rowOf('a', [...people(3), ...people(4, false, 'Q')])
    const change = changed(before, rowOf('a', people(3)))
    const { activeShare: _, ...figures } = before.figures
    const shares = [before.figures, change?.before].map(
      both =>
        projectsJson(buildProjectsReport(findingsOn([{ ...before, figures: both ?? before.figures }]))).projects[0]
          ?.activeShare,
    )
    expect([change?.since, change?.before]).toEqual([
      Date.parse('2026-08-01'),
      { ...figures, activeShare: expect.anything() },
    ])
    expect(shares[0]).toBe(shares[1])
  })

  test('and nothing is said of it where there is no earlier report', () => {
    expect(changesSince(null, [rowOf('a', [])], 'all')[0]?.change).toBeNull()
  })

  test('and shares that are written with an exponent are read as they are', () => {
    const tiny = rowOf('a', [
      { name: 'Ann', commits: 1 },
      { name: 'Gone', commits: 10_000_000, isActive: false },
    ])
    const share = changed(tiny, tiny)?.before?.activeShare
    expect(Number(share?.numerator) / Number(share?.denominator)).toBe(1 / 10_000_001)
  })
})

describe('an earlier report', () => {
  const written = JSON.parse(writtenBefore([rowOf('octo/a', people(3)), unmeasuredRow('octo/b')]))
  const [first, ...others] = written.projects

  const refused = (text: string, settings = OWN) => {
    try {
      readPrevious(text, settings)
      return null
    } catch (thrown) {
      return thrown instanceof UserError ? thrown.message : thrown
    }
  }
  const REMEDY = 'Give the JSON report of an earlier run of this action, as it was written.'

  test.each<[string, unknown, string]>([
    ['no object', [], 'it is no JSON object'],
    ['a report on one repository', { schemaVersion: 1, repository: 'octo/a' }, 'see kind'],
    ['another kind of report', { ...written, kind: 'dependencies' }, 'see kind'],
    ['another version', { ...written, schemaVersion: 2 }, 'see schemaVersion'],
    ['no date', { ...written, asOf: '2026-13-01T00:00:00.000Z' }, 'see asOf'],
    ['settings of another kind', { ...written, settings: { ...written.settings, more: 1 } }, 'see settings'],
    ['no list', { ...written, projects: {} }, 'see projects'],
    ['a project without a name', { ...written, projects: [{ ...first, name: '' }] }, 'see projects[0].name'],
    [
      'a state that is none',
      { ...written, projects: [first, { ...others[0], state: 'gone' }] },
      'see projects[1].state',
    ],
    ['a risk that is none', { ...written, projects: [{ ...first, risk: 'constructor' }] }, 'see projects[0].risk'],
    ['a factor that is none', { ...written, projects: [{ ...first, ponyFactor: 0 }] }, 'see projects[0].ponyFactor'],
    [
      'a factor with a fraction',
      { ...written, projects: [{ ...first, augmentedPonyFactor: { all: 1.5, active: 1 } }] },
      'see projects[0].augmentedPonyFactor.all',
    ],
    [
      'a share beyond everything',
      { ...written, projects: [{ ...first, activeShare: 1.1 }] },
      'see projects[0].activeShare',
    ],
    [
      'a figure less',
      { ...written, projects: [{ ...first, activeContributors: undefined }] },
      'see projects[0].activeContributors',
    ],
  ])('is refused in a sentence: %s', (_, json, place) => {
    expect(refused(JSON.stringify(json))).toBe(
      `previous: the file is no report of many projects that this version can read: ${place}. ${REMEDY}`,
    )
  })

  test.each(['', 'no JSON', '{"kind":'.repeat(100_000)])('is refused where it is no JSON', text => {
    expect(refused(text)).toBe(
      `previous: the file is no report of many projects that this version can read: it is no JSON object. ${REMEDY}`,
    )
  })

  test('is refused where it was measured with other settings, with their names', () => {
    const rules = {
      ...defaultRules,
      baseline: 'active' as const,
      exclude: ['ann'],
      majorityThreshold: percentage('60'),
    }
    expect(refused(JSON.stringify(written), settingsJson(rules, NO_GATE))).toBe(
      'previous: that report was measured with other settings: majority-threshold, baseline and exclude. Measure once without it, and compare with that report from then on.',
    )
  })

  test('is taken where only the minimums are others, which change no figure', () => {
    expect(refused(JSON.stringify(written), settingsJson(defaultRules, { ...NO_GATE, minimumApf: 3 }))).toBeNull()
  })

  test('is taken where there are more fields than this version knows', () => {
    expect(refused(JSON.stringify({ ...written, more: 1, projects: [{ ...first, more: {} }] }))).toBeNull()
  })
})

describe('the gate over many projects', () => {
  const settings: ProjectsSettings = { ...DEFAULT_SETTINGS, gate: { ...NO_GATE, minimumApf: 2 } }
  const [low, good] = [rowOf('octo/low', people(1), { settings }), rowOf('octo/good', people(9), { settings })]
  const gone = unmeasuredRow('octo/gone')
  const worse = { since: 0, before: null, isWorse: true }
  const judged = (
    rows: readonly ProjectRow[],
    change: typeof worse | null,
    minimumApf: number | null,
    failsOnWorse: boolean,
  ) =>
    judgeProjects(
      rows.map(row => ({ ...row, change })),
      { minimums: { ...NO_GATE, minimumApf }, failsOnWorse },
    )

  test.each([
    ['is off where nothing is asked', judged([rowOf('a', [])], worse, null, false), 'off'],
    ['passes where every project does', judged([good], null, 2, false), 'passed'],
    ['fails where one misses a minimum', judged([good, low], null, 2, false), 'failed'],
    ['passes where others were not measured', judged([gone, good], null, 2, false), 'passed'],
    ['fails on one that became worse', judged([good], worse, null, true), 'failed'],
    ['lets one become worse where that does not fail', judged([good], worse, 2, false), 'passed'],
    ['passes where none became worse', judged([good], null, null, true), 'passed'],
  ])('%s', (_, gate, expected) => {
    expect(gate).toBe(expected)
  })

  test('counts what the outputs say', () => {
    const rows = [low, good, gone].map((row, index) => ({ ...row, change: index === 0 ? worse : null }))
    expect(countProjects(rows)).toEqual({ measured: 2, notMeasured: 1, below: 1, worse: 1 })
  })

  test.each<[string, readonly ProjectRow[], string | null]>([
    ['no project', [], 'There is no project to measure.'],
    ['one that was not', [gone], 'The project could not be measured; octo/gone: There is no repository of that name.'],
    [
      'none of several',
      [gone, unmeasuredRow('octo/z')],
      'None of the 2 projects could be measured; octo/gone: There is no repository of that name.',
    ],
    ['one of several', [gone, good], null],
  ])('is no matter where nothing at all was measured: %s', (_, rows, message) => {
    const refusing = () => refuseNothingMeasured(rows)
    if (message === null) expect(refusing).not.toThrow()
    else expect(refusing).toThrow(new UserError(message))
  })
})

test('where nobody is to be named, no pattern of somebody is either', () => {
  const settings = { ...DEFAULT_SETTINGS, rules: { ...defaultRules, exclude: ['ann', 'b*'] } }
  expect([shownSettings(settings, true).rules.exclude, shownSettings(settings, false)]).toEqual([
    ['Pattern 1', 'Pattern 2'],
    settings,
  ])
})
