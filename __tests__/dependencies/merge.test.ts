import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Dependency, type NamedBy, packageName } from '../../src/dependencies/dependency.ts'
import { mergeDependencies } from '../../src/dependencies/merge.ts'
import { packageKey, parsePackageName } from '../../src/dependencies/package-key.ts'
import { byVersion } from '../../src/dependencies/versions.ts'
import { dependency } from '../support/dependencies.ts'

const one = (...said: readonly Dependency[]) => mergeDependencies(said)

describe('what several files say of a package becomes one:', () => {
  test.each<[string, Partial<Dependency>, Partial<Dependency>, Partial<Dependency>]>([
    ['direct if any says so', { direct: false }, { direct: true }, { direct: true }],
    ['needed to run if any says so', { scope: 'development' }, { scope: 'runtime' }, { scope: 'runtime' }],
    [
      'needed to develop if nobody needs it to run',
      { scope: 'actions' },
      { scope: 'development' },
      { scope: 'development' },
    ],
    ['public if nobody says otherwise', { isPublic: true }, { isPublic: false }, { isPublic: false }],
    ['of the highest version', { version: '1.9.0' }, { version: '1.10.0' }, { version: '1.10.0' }],
    ['of a version if any names one', { version: null }, { version: '1.0.0' }, { version: '1.0.0' }],
    [
      'of the version that is asked for',
      { version: '1.0.0' },
      { version: '2.0.0', direct: false },
      { version: '1.0.0', direct: true },
    ],
    [
      'of the version that others ask for, if nobody names that which is asked for',
      { version: null },
      { version: '2.0.0', direct: false },
      { version: '2.0.0', direct: true },
    ],
  ])('%s', (_, left, right, expected) => {
    const merged = one(dependency('npm/a', null, left), dependency('npm/a', null, right))
    expect(merged).toEqual([dependency('npm/a', null, { ...right, ...left, ...expected })])
  })

  const trusted: readonly NamedBy[] = [
    'lock file',
    'manifest',
    'workflow',
    'installed package',
    'graph',
    'registry',
    'sbom',
  ]

  test.each(trusted.slice(1).map((namedBy, index) => [trusted[index], namedBy] as const))(
    'the repository is that of a %s rather than of a %s',
    (before, after) => {
      const [later, earlier] = [
        dependency('npm/a', 'octo/later', { namedBy: after ?? null }),
        dependency('npm/a', 'octo/earlier', { namedBy: before ?? null }),
      ]
      expect(one(dependency('npm/a'), later, earlier)).toEqual([earlier])
    },
  )

  test('an action is there for workflows, whatever a bill of materials says', () => {
    expect(one(dependency('actions/actions/checkout', null, { scope: 'runtime' }))[0]?.scope).toBe('actions')
  })

  test.each([
    ['pypi/Ruamel.YAML', 'pypi/ruamel-yaml'],
    ['actions/Actions/Checkout', 'actions/actions/checkout'],
    ['composer/Monolog/Monolog', 'composer/monolog/monolog'],
  ])('%s and %s are one', (left, right) => {
    expect(one(dependency(right), dependency(left)).map(packageName)).toEqual([left])
  })

  test('capitals tell packages of npm apart, and a name those of two ecosystems', () => {
    expect(one(dependency('npm/JSONStream'), dependency('npm/jsonstream'), dependency('pypi/jsonstream'))).toHaveLength(
      3,
    )
  })

  const said = fc.array(
    fc.record({
      name: fc.constantFrom('npm/a', 'npm/b', 'pypi/a_b', 'pypi/A-b'),
      repository: fc.constantFrom(null, 'octo/a', 'octo/b', 'Octo/A'),
      direct: fc.boolean(),
      version: fc.constantFrom(null, '1.0.0', '1.0.0-rc.1', '2.0'),
      isPublic: fc.boolean(),
    }),
    { maxLength: 8 },
  )

  test('in any order, and also if some were made one before', () => {
    fc.assert(
      fc.property(said, fc.nat({ max: 8 }), (entries, cut) => {
        const all = entries.map(({ name, repository, ...options }) => dependency(name, repository, options))
        const merged = mergeDependencies(all)
        expect(mergeDependencies([...all].reverse())).toEqual(merged)
        expect(mergeDependencies(merged)).toEqual(merged)
        const names = mergeDependencies([...mergeDependencies(all.slice(cut)), ...all.slice(0, cut)]).map(packageKey)
        expect(names).toEqual(merged.map(packageKey))
      }),
      { numRuns: 60 },
    )
  })
})

test('versions are in the order in which they come out', () => {
  const ordered = [
    '0.9',
    '1.0.0-alpha',
    '1.0.0-rc.2',
    '1.0.0-rc.10',
    'v1.0.0',
    '1.0.1',
    '1.2',
    '1.2.1',
    '1.10',
    '02.0',
    '10.0',
  ]
  expect([...ordered].reverse().sort(byVersion)).toEqual(ordered)
})

test.each([
  ['npm/@scope/name', { ecosystem: 'npm', name: '@scope/name' }],
  ['nuget/Json', null],
  ['npm/', null],
  ['npm', null],
  ['left-pad', null],
])('%s is read as a name', (text, expected) => {
  expect(parsePackageName(text)).toEqual(expected)
})
