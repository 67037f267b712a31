import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { buildDependenciesReport, type FoundDependency } from '../../../src/report/dependencies/build.ts'
import { countDependencies } from '../../../src/report/dependencies/counts.ts'
import { active, dependenciesFindings, dependenciesReportOf, found, left } from '../../support/dependencies.ts'

const archived = { state: { isArchived: true } }
const many = ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'].map(name => active(name, 5))

describe('of a repository', () => {
  test.each<[string, FoundDependency, string, readonly string[]]>([
    ['that is archived', found('o/a', many, archived), 'archived', ['archived']],
    [
      'that is archived with nobody active',
      found('o/a', [left('Ann', 5)], archived),
      'archived',
      ['archived', 'nobody'],
    ],
    ['that is archived and was not measured', found('o/a', 'gone', archived), 'archived', ['archived', 'unmeasured']],
    ['in which nobody is active', found('o/a', [left('Ann', 5)]), 'nobody', ['nobody']],
    ['with commits of bots alone', found('o/a', []), 'nobody', ['nobody']],
    ['in which one person is active', found('o/a', [active('Ann', 1), left('Bob', 9)]), 'alone', ['alone']],
    ['of which one of two made most', found('o/a', [active('Ann', 9), active('Bob', 1)]), 'few', []],
    ['of which two of four made most', found('o/a', many.slice(0, 4)), 'few', []],
    ['of which three of five made most', found('o/a', many), 'several', []],
    ['that was not measured', found('o/a', 'gone'), 'not measured', ['unmeasured']],
    ['of which nobody was asked', found('o/a', many, { state: null }), 'several', []],
  ])('%s, this is said', (_, one, verdict, facts) => {
    const [row] = dependenciesReportOf([one]).rows
    expect([row?.verdict, row?.facts]).toEqual([verdict, facts])
  })
})

const all: readonly FoundDependency[] = [
  found('o/unmeasured', 'gone'),
  found('o/several', many),
  found('o/few', [active('Ann', 9), active('Bob', 1)]),
  found('o/alone', [active('Ann', 9)]),
  found('o/alone-more', [active('Ann', 9)], { packages: ['npm/a', 'npm/b'] }),
  found('o/Alone', [active('Zoe', 9)]),
  found('o/nobody', [left('Ann', 9)]),
  found('o/archived', many, archived),
]

describe('the report', () => {
  test('has its rows by verdict, then packages, then name, whatever the order in which they were found', () => {
    const report = dependenciesReportOf(all)
    expect(report.rows.map(({ row }) => row.name.replace('o/', ''))).toEqual([
      'archived',
      'nobody',
      'alone-more',
      'Alone',
      'alone',
      'few',
      'several',
      'unmeasured',
    ])
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), shuffled => {
        expect(dependenciesReportOf(shuffled)).toEqual(report)
      }),
      { numRuns: 20 },
    )
  })

  test('counts each fact by itself, and who holds what hangs on one person', () => {
    const report = dependenciesReportOf([...all, found('o/both', [left('Ann', 1)], archived)], { unknown: ['npm/x'] })
    expect([countDependencies(report), report.soleHolders, report.people]).toEqual([
      { repositories: 9, measured: 8, nobody: 2, alone: 3, archived: 2, unknown: 1, added: 0 },
      { projects: 4, people: 2, halfBy: 1 },
      [
        { name: 'Ann', login: 'ann', projects: ['o/archived', 'o/alone-more', 'o/alone', 'o/few', 'o/several'] },
        { name: 'Bob', login: 'bob', projects: ['o/archived', 'o/several'] },
        { name: 'Cy', login: 'cy', projects: ['o/archived', 'o/several'] },
      ],
    ])
  })

  test('names nobody where nobody is to be named, and leads to no account', () => {
    const funded = found('o/a', [active('Ann', 9)], { state: { funding: ['https://github.com/sponsors/ann'] } })
    const { rows, people } = dependenciesReportOf([funded, found('o/b', [active('Ann', 9)])], { anonymize: true })
    expect([people, rows.map(({ state }) => state?.funding)]).toEqual([
      [{ name: 'Contributor 1', login: null, projects: ['o/a', 'o/b'] }],
      [[], []],
    ])
    expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toMatch(/ann/i)
  })

  test.each([
    ['nobody is asked for', [], {}, 'off'],
    ['there is no pull request', ['alone'] as const, undefined, 'off'],
    ['nothing fails', ['archived'] as const, {}, 'passed'],
    ['something fails', ['alone'] as const, {}, 'failed'],
    ['a package that is added comes from nowhere', ['unknown'] as const, { addedPackages: ['npm/x'] }, 'failed'],
  ])('has this gate where %s', (_, failsOn, change, gate) => {
    const findings = dependenciesFindings([found('o/a', [active('Ann', 9)], { isAdded: true }), found('o/b', 'gone')], {
      settings: { failsOn },
    })
    const wanted = change === undefined ? null : { addedPackages: [], removed: [], waivers: [], ...change }
    expect(buildDependenciesReport({ ...findings, change: wanted }).gate).toBe(gate)
  })

  test('judges what is added alone, and says what it is', () => {
    const report = dependenciesReportOf(
      [
        found('o/a', [active('Ann', 9)], { isAdded: true, packages: ['npm/b', 'npm/a'] }),
        found('o/b', [active('Ann', 9)]),
      ],
      { change: { addedPackages: ['npm/x'], removed: ['o/c'] }, settings: { failsOn: ['alone'] } },
    )
    const added = { repository: 'o/a', packages: ['npm/b', 'npm/a'], facts: ['alone'] }
    expect(report.change).toEqual({
      added: [added, { repository: null, packages: ['npm/x'], facts: ['unknown'] }],
      removed: ['o/c'],
      morePeople: { people: 0, isAtLeast: false },
      failed: [{ added, facts: ['alone'] }],
      waived: [],
      expired: [],
      unused: [],
    })
  })

  test.each<[string, readonly FoundDependency[], number, boolean]>([
    [
      'two people hold it',
      [found('o/a', [active('Ann', 5), active('Bob', 5), active('Cy', 5)], { isAdded: true })],
      2,
      false,
    ],
    [
      'one of them holds something else already',
      [
        found('o/a', [active('Ann', 5), active('Bob', 5), active('Cy', 5)], { isAdded: true }),
        found('o/b', [active('Ann', 5)]),
      ],
      1,
      false,
    ],
    [
      'one person holds two that are added',
      [found('o/a', [active('Ann', 5)], { isAdded: true }), found('o/b', [active('Ann', 5)], { isAdded: true })],
      1,
      false,
    ],
    ['nobody holds it', [found('o/a', [left('Ann', 5)], { isAdded: true })], 0, false],
    ['nobody knows who holds it', [found('o/a', 'gone', { isAdded: true })], 0, true],
    [
      'more hold it than are named',
      [
        found(
          'o/a',
          Array.from({ length: 30 }, (_, index) => active(`P${index}`, 1)),
          { isAdded: true },
        ),
      ],
      10,
      true,
    ],
  ])('says how many people more are depended on where %s', (_, rows, people, isAtLeast) => {
    expect(dependenciesReportOf(rows, { change: {} }).change?.morePeople).toEqual({ people, isAtLeast })
  })
})
