import { describe, expect, test } from '@jest/globals'
import type { Waiver } from '../../../src/dependencies/waivers.ts'
import type { FoundDependency } from '../../../src/report/dependencies/build.ts'
import { change } from '../../../src/words/dependencies/change.ts'
import { dependenciesGateSentence, gateOnAdded, unusedWaivers } from '../../../src/words/dependencies/gate.ts'
import { plain } from '../../../src/words/medium.ts'
import { active, type DependenciesOptions, dependenciesReportOf, found, left } from '../../support/dependencies.ts'

const reportOn = (rows: readonly FoundDependency[], options: DependenciesOptions = {}) =>
  dependenciesReportOf(rows, { change: {}, ...options })

const isAdded = true
const three: readonly [string, string, string] = ['npm/a', 'npm/b', 'npm/c']
const duo = [active('Ann', 5), active('Bob', 5)]

describe('what a pull request adds', () => {
  test.each<[string, readonly FoundDependency[], DependenciesOptions, string]>([
    [
      'one repository on one person',
      [found('o/foo', [active('Ann', 5)], { isAdded, packages: three })],
      {},
      'This pull request adds o/foo (3 packages): 1 person active in three years; last commit 2026-10-01. With it you depend on one more person.',
    ],
    [
      'one package on two people',
      [found('o/foo', [active('Ann', 5), active('Bob', 4), active('Cy', 1)], { isAdded })],
      {},
      'This pull request adds o/foo (npm/foo): 3 people active in three years; last commit 2026-10-01. With it you depend on one more person.',
    ],
    [
      'one that two people hold of whom one is known',
      [found('o/foo', [...duo, active('Cy', 5)], { isAdded }), found('o/bar', [active('Ann', 5)])],
      {},
      'This pull request adds o/foo (npm/foo): 3 people active in three years; last commit 2026-10-01. With it you depend on one more person.',
    ],
    [
      'one of people who are there already',
      [found('o/foo', [active('Ann', 5)], { isAdded }), found('o/bar', [active('Ann', 5)])],
      {},
      'This pull request adds o/foo (npm/foo): 1 person active in three years; last commit 2026-10-01. With it you depend on no new person: who is behind it is behind other repositories you use, too.',
    ],
    [
      'an archived one',
      [found('o/foo', [active('Ann', 5)], { isAdded, state: { isArchived: true } })],
      {},
      'This pull request adds o/foo (npm/foo): archived; 1 person active in three years; last commit 2026-10-01. With it you depend on one more person.',
    ],
    [
      'an archived one without anybody',
      [found('o/foo', [left('Ann', 5)], { isAdded, state: { isArchived: true } })],
      {},
      'This pull request adds o/foo (npm/foo): archived, no commit by a person in three years; last commit 2021-03-04.',
    ],
    [
      'one in which nobody is active',
      [found('o/foo', [left('Ann', 5)], { isAdded })],
      {},
      'This pull request adds o/foo (npm/foo): no commit by a person in three years; last commit 2021-03-04.',
    ],
    [
      'one that was not measured',
      [found('o/foo', 'It could not be found.', { isAdded })],
      {},
      'This pull request adds o/foo (npm/foo): not measured: It could not be found.',
    ],
    [
      'a package from nobody knows where',
      [],
      { change: { addedPackages: ['npm/x'] } },
      'This pull request adds npm/x, which comes from a repository that was not found.',
    ],
    [
      'two such packages',
      [],
      { change: { addedPackages: ['npm/x', 'npm/y'] } },
      'This pull request adds 2 packages whose repository was not found (npm/x and npm/y).',
    ],
    [
      'several',
      [
        found('o/foo', [...duo, active('Cy', 5)], { isAdded }),
        found('o/bar', [active('Dee', 5)], { isAdded }),
        found('o/baz', 'gone', { isAdded }),
      ],
      { change: { addedPackages: ['npm/x'] } },
      'This pull request adds 3 repositories and 1 package whose repository was not found (npm/x). With them you depend on at least three more people.',
    ],
  ])('%s', (_, rows, options, expected) => {
    expect(change({ report: reportOn(rows, options), medium: plain })?.lead).toBe(expected)
  })

  test('has a table where it is several', () => {
    const rows = [found('o/foo', duo, { isAdded }), found('o/bar', [left('Dee', 5)], { isAdded }), found('o/old', duo)]
    const passage = change({ report: reportOn(rows), medium: plain })
    expect(passage?.tables.map(table => table.rows(0, 9))).toEqual([
      [
        ['o/bar', 'npm/bar', 'no commit by a person in three years', '0', '2021-03-04'],
        ['o/foo', 'npm/foo', 'one of 2 active people made half of it or more', '2', '2026-10-01'],
      ],
    ])
  })

  test.each([
    [['o/a'], ['One repository is no longer used: o/a.']],
    [['o/a', 'o/b'], ['2 repositories are no longer used: o/a and o/b.']],
  ])('tells that %j are gone', (removed, notes) => {
    const report = reportOn([found('o/foo', duo, { isAdded })], { change: { removed } })
    expect(change({ report, medium: plain })?.notes).toEqual(notes)
  })

  test.each<[string, DependenciesOptions]>([
    ['it adds nothing', { change: { removed: ['o/b'] } }],
    ['there is none', {}],
  ])('is not told where %s', (_, options) => {
    expect(change({ report: dependenciesReportOf([found('o/a', duo)], options), medium: plain })).toBeNull()
  })
})

const alone = found('o/foo', [active('Ann', 5)], { isAdded })
const gone = found('o/gone', [left('Ann', 5)], { isAdded, state: { isArchived: true } })
const waiver = (subject: string, options: Partial<Waiver> = {}): Waiver => ({
  ...{ subject, isPackage: subject.startsWith('npm/'), rule: null, reason: 'We know them well.', until: '2027-06-30' },
  ...options,
})
const REMEDY =
  'To add it, put a waiver with a reason and an end into .github/pony-factor-waivers.yml on the base branch.'

describe('the gate', () => {
  test.each<[string, readonly FoundDependency[], DependenciesOptions, string | null]>([
    ['is off without a word', [alone], {}, null],
    [
      'passes where nothing is added',
      [found('o/old', [active('Ann', 5)])],
      { settings: { failsOn: ['alone'] } },
      '✅ The gate passed. This pull request adds no repository.',
    ],
    [
      'passes where nothing holds',
      [alone],
      { settings: { failsOn: ['archived', 'nobody', 'unknown'] } },
      '✅ The gate passed. Nothing that is added falls under archived, nobody or unknown.',
    ],
    [
      'passes with a waiver',
      [alone],
      { settings: { failsOn: ['alone'] }, change: { waivers: [waiver('o/*', { rule: 'alone' })] } },
      '✅ The gate passed. Nothing that is added falls under alone, but for what is waived. Waived until 2027-06-30: o/* (alone), “We know them well.”',
    ],
    [
      'fails on one repository',
      [alone],
      { settings: { failsOn: ['alone'] } },
      `❌ The gate failed. This project wants a word before this is added (fail-on-added): o/foo (npm/foo) had one person active in three years. ${REMEDY}`,
    ],
    [
      'fails on several things at once',
      [gone, found('o/lost', 'It could not be found.', { isAdded })],
      {
        settings: { failsOn: ['archived', 'nobody', 'unknown', 'unmeasured'] },
        change: { addedPackages: ['npm/x'] },
      },
      `❌ The gate failed. This project wants a word before this is added (fail-on-added): o/gone (npm/gone) is archived and had no commit by a person in three years; o/lost (npm/lost) was not measured; npm/x comes from a repository that was not found. ${REMEDY}`,
    ],
    [
      'fails where a waiver has ended, and tells what is waived besides',
      [alone],
      {
        settings: { failsOn: ['alone', 'unknown'] },
        change: { addedPackages: ['npm/x'], waivers: [waiver('npm/x'), waiver('o/foo', { until: '2026-11-22' })] },
      },
      `❌ The gate failed. This project wants a word before this is added (fail-on-added): o/foo (npm/foo) had one person active in three years. The waiver for o/foo held until 2026-11-22. ${REMEDY} Waived until 2027-06-30: npm/x, “We know them well.”`,
    ],
  ])('%s', (_, rows, options, expected) => {
    expect(gateOnAdded({ report: reportOn(rows, options), medium: plain })).toBe(expected)
  })

  test('counts what is too much for a sentence', () => {
    const addedPackages = Array.from({ length: 9 }, (_, index) => `npm/p${index}`)
    const waivers = Array.from({ length: 9 }, (_, index) => waiver(`npm/q${index}`))
    const report = reportOn([], { settings: { failsOn: ['unknown'] }, change: { addedPackages, waivers } })
    const from = 'comes from a repository that was not found'
    expect([dependenciesGateSentence(report), unusedWaivers(report)]).toEqual([
      `This project wants a word before this is added (fail-on-added): npm/p0 ${from}; npm/p1 ${from}; npm/p2 ${from}; npm/p3 ${from}; npm/p4 ${from}; 4 more. ${REMEDY}`,
      'Nothing that this pull request adds needs these waivers in .github/pony-factor-waivers.yml: npm/q0 (until 2027-06-30), npm/q1 (until 2027-06-30), npm/q2 (until 2027-06-30), npm/q3 (until 2027-06-30), npm/q4 (until 2027-06-30) and 4 others.',
    ])
  })

  test('has an error for the step only where it fails', () => {
    const sentences = (['alone', 'archived'] as const).map(fact =>
      dependenciesGateSentence(reportOn([alone], { settings: { failsOn: [fact] } })),
    )
    expect(sentences).toEqual([
      `This project wants a word before this is added (fail-on-added): o/foo (npm/foo) had one person active in three years. ${REMEDY}`,
      null,
    ])
  })

  test.each<[string, readonly Waiver[], string | null]>([
    ['all are needed', [waiver('o/foo')], null],
    [
      'some are not',
      [waiver('o/bar'), waiver('o/foo'), waiver('npm/y', { until: '2026-01-01' })],
      'Nothing that this pull request adds needs these waivers in .github/pony-factor-waivers.yml: o/bar (until 2027-06-30) and npm/y (until 2026-01-01).',
    ],
  ])('notices waivers that nothing needs, where %s', (_, waivers, expected) => {
    expect(unusedWaivers(reportOn([alone], { settings: { failsOn: ['alone'] }, change: { waivers } }))).toBe(expected)
  })
})
