import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { projectsJson, renderProjectsJson } from '../../src/render/projects-json.ts'
import { buildProjectsReport } from '../../src/report/projects/build.ts'
import { readPrevious } from '../../src/report/projects/previous.ts'
import type { ProjectRow, ProjectsReport } from '../../src/report/projects.ts'
import { settingsJson } from '../../src/report/settings-json.ts'
import { defaultRules, percentage } from '../support/ledger.ts'
import { anyRow, DEFAULT_SETTINGS, findingsOn, NO_GATE, type Partaker, rowOf, unmeasuredRow } from '../support/rows.ts'
import { readSchema, undescribedIn } from '../support/schema.ts'

const { schema, faultsOf } = readSchema('projects.schema.json')

const jane: Partaker = { name: 'Jane', commits: 3, login: 'jane', accounts: ['github.com#7'] }
const bill: Partaker = { name: 'Bill', commits: 1, isActive: false }
const rows: readonly ProjectRow[] = [
  unmeasuredRow('apache/gone', 'There is no repository apache/gone. ann@example.com owns it.'),
  rowOf('apache/foo', [jane, bill]),
  rowOf('apache/bar', [{ ...jane, name: 'Jane Doe', lastActivity: Date.parse('2026-11-01T10:00:00Z') }]),
]
const findings = findingsOn(rows, {
  leftOut: [
    { repository: 'apache/z', reason: 'fork' },
    { repository: 'apache/old', reason: 'archived' },
  ],
  spent: { points: 4, requests: 9, bytes: 26_000_000 },
})
const before = renderProjectsJson(
  buildProjectsReport(
    findingsOn([
      rowOf(
        'apache/foo',
        Array.from({ length: 9 }, () => jane),
      ),
      unmeasuredRow('apache/bar'),
    ]),
  ),
)
const previous = readPrevious(before, settingsJson(defaultRules, NO_GATE))
const report = buildProjectsReport({ ...findings, previous })

const everySetting = {
  rules: {
    ...defaultRules,
    ...{ majorityThreshold: percentage('66.7'), coAuthors: true, exclude: ['bob', 'ann@example.com'] },
  },
  gate: { minimumApf: 2, minimumActiveShare: percentage('60.5') },
}

const reports: readonly (readonly [string, ProjectsReport])[] = [
  ['several projects', buildProjectsReport(findings)],
  ['what changed', report],
  ['no project', buildProjectsReport(findingsOn([]))],
  ['nothing that was measured', buildProjectsReport(findingsOn([unmeasuredRow('octo/a')]))],
  ['a project without a commit', buildProjectsReport(findingsOn([rowOf('octo/a', [])]))],
  [
    'every setting',
    buildProjectsReport(findingsOn([rowOf('octo/a', [jane], { settings: everySetting })], { settings: everySetting })),
  ],
  ['nobody who is named', buildProjectsReport({ ...findings, settings: everySetting, anonymize: true })],
]

describe('the JSON report on many projects', () => {
  test.each(reports)('keeps to its schema: %s', (_, told) => {
    expect(faultsOf(JSON.parse(renderProjectsJson(told)))).toEqual([])
  })

  test('keeps to its schema, and can be compared with, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), any => {
        const text = renderProjectsJson(buildProjectsReport(findingsOn(any)))
        expect(faultsOf(JSON.parse(text))).toEqual([])
        const again = buildProjectsReport(
          findingsOn(any, { previous: readPrevious(text, settingsJson(defaultRules, NO_GATE)), failsOnWorse: true }),
        )
        expect([again.gate, faultsOf(JSON.parse(renderProjectsJson(again)))]).toEqual(['passed', []])
      }),
      { numRuns: 50 },
    )
  })

  test('says everything by the names of the contract, in its order', () => {
    const figures = {
      ponyFactor: 1,
      augmentedPonyFactor: { all: 1, active: 1 },
    }
    const repository = (name: string, source: string | null) => ({
      repository: name,
      ref: source === null ? null : 'main',
      head: source === null ? null : 'a'.repeat(40),
      source,
    })
    const expected = {
      schemaVersion: 1,
      kind: 'projects',
      asOf: '2026-11-22T00:00:00.000Z',
      settings: {
        activityWindow: 'P1Y',
        majorityThreshold: 50,
        baseline: 'all',
        attribution: 'author',
        coAuthors: false,
        mergeCommits: 'exclude',
        excludeBots: true,
        exclude: [],
        minimumApf: null,
        minimumActiveShare: null,
      },
      projects: [
        {
          name: 'apache/foo',
          repositories: [repository('apache/foo', 'fetch')],
          state: 'measured',
          reason: null,
          commits: 4,
          contributors: 2,
          ...figures,
          activeShare: 0.75,
          activeContributors: 1,
          risk: 'critical',
          lastCommit: '2026-10-01T00:00:00.000Z',
          gate: 'off',
          holders: [{ name: 'Jane', login: 'jane', share: 0.75 }],
          change: {
            since: '2026-11-22T00:00:00.000Z',
            before: {
              ponyFactor: 5,
              augmentedPonyFactor: { all: 5, active: 5 },
              activeShare: 1,
              activeContributors: 9,
              risk: 'low',
            },
            worse: true,
          },
        },
        {
          name: 'apache/bar',
          repositories: [repository('apache/bar', 'fetch')],
          state: 'measured',
          reason: null,
          commits: 3,
          contributors: 1,
          ...figures,
          activeShare: 1,
          activeContributors: 1,
          risk: 'critical',
          lastCommit: '2026-11-01T10:00:00.000Z',
          gate: 'off',
          holders: [{ name: 'Jane Doe', login: 'jane', share: 1 }],
          change: { since: '2026-11-22T00:00:00.000Z', before: null, worse: false },
        },
        {
          name: 'apache/gone',
          repositories: [repository('apache/gone', null)],
          state: 'not measured',
          reason: 'There is no repository apache/gone. ann owns it.',
          commits: null,
          contributors: null,
          ponyFactor: null,
          augmentedPonyFactor: { all: null, active: null },
          activeShare: null,
          activeContributors: null,
          risk: null,
          lastCommit: null,
          gate: null,
          holders: [],
          change: { since: '2026-11-22T00:00:00.000Z', before: null, worse: false },
        },
      ],
      people: [{ name: 'Jane Doe', login: 'jane', projects: ['apache/foo', 'apache/bar'] }],
      soleHolders: { projects: 2, people: 1, halfBy: 1 },
      leftOut: [
        { repository: 'apache/old', reason: 'archived' },
        { repository: 'apache/z', reason: 'fork' },
      ],
      spent: { points: 4, requests: 9, bytes: 26_000_000 },
    }
    expect(renderProjectsJson(report)).toBe(`${JSON.stringify(expected, null, 2)}\n`)
  })

  test('holds no e-mail address', () => {
    const told = buildProjectsReport({ ...findings, settings: everySetting })
    expect(renderProjectsJson(told)).not.toMatch(/@/)
  })
})

const json = projectsJson(report)
const [measured, , unmeasured] = json.projects

describe('its schema refuses', () => {
  test.each<[string, unknown]>([
    ['a field more', { ...json, extra: 1 }],
    ['a field less', { ...json, spent: undefined }],
    ['another kind', { ...json, kind: 'dependencies' }],
    ['a field more in a project', { ...json, projects: [{ ...measured, extra: 1 }] }],
    ['a figure less', { ...json, projects: [{ ...measured, risk: undefined }] }],
    ['figures of what was not measured', { ...json, projects: [{ ...unmeasured, commits: 1 }] }],
    ['no reason for what was not measured', { ...json, projects: [{ ...unmeasured, reason: null }] }],
    ['a share beyond everything', { ...json, projects: [{ ...measured, activeShare: 1.1 }] }],
    ['an address among the patterns', { ...json, settings: { ...json.settings, exclude: ['ann@example.com'] } }],
    ['somebody who holds one project', { ...json, people: [{ name: 'Jane', login: null, projects: ['a'] }] }],
  ])('%s', (_, broken) => {
    expect(faultsOf(JSON.parse(JSON.stringify(broken))).length).toBeGreaterThan(0)
  })

  test('describes every field', () => {
    expect(undescribedIn(schema)).toEqual([])
  })
})

test('settings of a run without any input are those of a report on one repository', () => {
  expect(settingsJson(DEFAULT_SETTINGS.rules, DEFAULT_SETTINGS.gate)).toEqual(json.settings)
})
