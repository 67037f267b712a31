import { describe, expect, test } from '@jest/globals'
import { dependenciesJson, renderDependenciesJson } from '../../src/render/dependencies-json.ts'
import { dependenciesOutputsOf } from '../../src/render/dependencies-outputs.ts'
import type { DependenciesReport } from '../../src/report/dependencies.ts'
import { active, dependenciesReportOf, found, left } from '../support/dependencies.ts'
import { readSchema, undescribedIn } from '../support/schema.ts'

const { schema, faultsOf } = readSchema('dependencies.schema.json')

const waivers = [
  { subject: 'o/*', isPackage: false, rule: 'alone' as const, reason: 'We know them well.', until: '2027-06-30' },
  { subject: 'npm/x', isPackage: true, rule: null, reason: 'It is finished.', until: '2026-06-30' },
]

const funding = ['https://github.com/sponsors/ann']
const example = dependenciesReportOf(
  [found('o/a', [active('Ann', 9), left('Bob', 1)], { isAdded: true, state: { funding } })],
  {
    unknown: ['npm/x'],
    change: { addedPackages: ['npm/x'], removed: ['o/b'], waivers },
    settings: { failsOn: ['alone', 'unknown'] },
  },
)

const reports: readonly (readonly [string, DependenciesReport])[] = [
  ['an added repository', example],
  ['nothing', dependenciesReportOf([])],
  ['no pull request', dependenciesReportOf([found('o/a', [active('Ann', 9)])])],
  [
    'every verdict',
    dependenciesReportOf([
      found('o/archived', 'gone', { state: { isArchived: true, isFork: true, mirrorOf: 'https://git.example/a' } }),
      found('o/nobody', [left('Ann', 9)]),
      found('o/empty', []),
      found('o/few', [active('Ann', 9), active('Bob', 1)]),
      found(
        'o/several',
        ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'].map(name => active(name, 5)),
      ),
      found('gitlab.com/o/unmeasured', 'gone', { state: null }),
    ]),
  ],
  ['nobody by name', dependenciesReportOf(example.rows, { anonymize: true })],
]

describe('the JSON report on what a checkout depends on', () => {
  test.each(reports)('of %s keeps to its schema', (_, report) => {
    expect(faultsOf(JSON.parse(renderDependenciesJson(report)))).toEqual([])
  })

  test('has the names and the order of the contract', () => {
    expect(dependenciesJson(example)).toEqual({
      schemaVersion: 1,
      kind: 'dependencies',
      asOf: '2026-11-23T12:00:00.000Z',
      settings: {
        activityWindow: 'P3Y',
        majorityThreshold: 50,
        baseline: 'all',
        attribution: 'author',
        coAuthors: false,
        mergeCommits: 'exclude',
        excludeBots: true,
        exclude: [],
        scopes: ['runtime'],
        depth: 'direct',
        files: [],
        resolve: 'graph',
        hosts: [],
        limit: 100,
        failOnAdded: ['alone', 'unknown'],
      },
      packages: 2,
      unknown: ['npm/x'],
      rows: [
        {
          name: 'o/a',
          state: 'measured',
          reason: null,
          repositories: [{ repository: 'o/a', ref: 'main', head: 'a'.repeat(40), source: 'fetch' }],
          commits: 10,
          contributors: 2,
          ponyFactor: 1,
          augmentedPonyFactor: { all: 1, active: 1 },
          activeShare: 0.9,
          activeContributors: 1,
          risk: 'critical',
          lastCommit: '2026-10-01T00:00:00.000Z',
          gate: 'off',
          holders: [{ name: 'Ann', login: 'ann', share: 0.9 }],
          change: null,
          packages: [{ name: 'npm/a', version: '1.0.0', direct: true, scope: 'runtime', namedBy: 'installed package' }],
          archived: false,
          fork: false,
          mirrorOf: null,
          funding,
          verdict: 'alone',
        },
      ],
      people: [],
      soleHolders: { repositories: 1, people: 1, halfBy: 1 },
      added: [
        { repository: 'o/a', packages: ['npm/a'], facts: ['alone'] },
        { repository: null, packages: ['npm/x'], facts: ['unknown'] },
      ],
      removed: ['o/b'],
      waived: [{ repository: 'o/*', rule: 'alone', reason: 'We know them well.', until: '2027-06-30' }],
      expired: [{ package: 'npm/x', rule: null, reason: 'It is finished.', until: '2026-06-30' }],
      spent: { points: 4, requests: 9, bytes: 26_000_000 },
    })
    expect(Object.keys(dependenciesJson(example))).toEqual(Object.keys(schema.properties))
  })

  test.each<[string, (json: ReturnType<typeof dependenciesJson>) => unknown]>([
    ['a field more', json => ({ ...json, extra: 1 })],
    ['a field less', ({ soleHolders: _, ...json }) => json],
    ['a minimum, of which there is none', json => ({ ...json, settings: { ...json.settings, minimumApf: 2 } })],
    ['a package of no ecosystem', json => ({ ...json, unknown: ['left-pad'] })],
    ['another word for a fact', json => ({ ...json, added: [{ ...json.added[0], facts: ['lonely'] }] })],
    ['a repository without packages', json => ({ ...json, rows: json.rows.map(row => ({ ...row, packages: [] })) })],
    ['a verdict of its own', json => ({ ...json, rows: json.rows.map(row => ({ ...row, verdict: 'not measured' })) })],
    [
      'money asked for elsewhere',
      json => ({ ...json, rows: json.rows.map(row => ({ ...row, funding: ['javascript:0'] })) }),
    ],
    ['a waiver without an end', json => ({ ...json, waived: json.waived.map(({ until: _, ...rest }) => rest) })],
    [
      'a waiver about two things',
      json => ({ ...json, waived: json.waived.map(one => ({ ...one, package: 'npm/a' })) }),
    ],
  ])('with %s does not', (_, spoil) => {
    expect(faultsOf(spoil(dependenciesJson(example)))).not.toEqual([])
  })
})

test('every field of the schema is described', () => {
  expect(undescribedIn(schema)).toEqual([])
})

test('the outputs count, each fact by itself', () => {
  expect(dependenciesOutputsOf(example, 'report.json')).toEqual({
    repositories: '1',
    measured: '1',
    nobody: '0',
    alone: '1',
    archived: '0',
    unknown: '1',
    added: '2',
    gate: 'failed',
    report: 'report.json',
  })
})
