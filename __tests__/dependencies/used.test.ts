import { describe, expect, test } from '@jest/globals'
import { beyondLimit, selectDependencies, withinLimit } from '../../src/dependencies/select.ts'
import { type UsedRepository, usageOf } from '../../src/dependencies/used.ts'
import { dependency } from '../support/dependencies.ts'

const NOWHERE = new Map()
const onGitHub = (path: string) => ({ host: 'github.com', path })
const paths = (repositories: readonly UsedRepository[]) => repositories.map(({ place }) => place.path)

describe('packages are sorted by their repositories:', () => {
  test('capitals tell no two repositories apart, direct packages come first, and what nobody names is kept', () => {
    const packages = [
      dependency('npm/a', 'Babel/Babel', { direct: false }),
      dependency('npm/b', 'babel/babel'),
      dependency('npm/z'),
      dependency('npm/c'),
    ]
    const shown = { version: '1.0.0', scope: 'runtime', namedBy: 'lock file' }
    expect(usageOf(packages, NOWHERE)).toEqual({
      packages: 4,
      repositories: [
        {
          place: onGitHub('Babel/Babel'),
          packages: [
            { name: 'npm/b', direct: true, ...shown },
            { name: 'npm/a', direct: false, ...shown },
          ],
        },
      ],
      unknown: ['npm/c', 'npm/z'],
    })
  })

  test('a repository that has moved is where it is now', () => {
    const moves = new Map([['github.com/old/name', onGitHub('now/name')]])
    const usage = usageOf([dependency('npm/a', 'Old/Name'), dependency('npm/b', 'now/name')], moves)
    expect(usage.repositories.map(({ place, packages }) => [place.path, packages.length])).toEqual([['now/name', 2]])
  })

  test('most direct packages first, then most packages, then by name', () => {
    const usage = usageOf(
      [
        dependency('npm/a', 'o/two'),
        dependency('npm/b', 'o/two'),
        ...['c', 'd', 'e'].map(name => dependency(`npm/${name}`, 'o/deep', { direct: false })),
        dependency('npm/f', 'o/one'),
        dependency('npm/g', 'o/more'),
        dependency('npm/h', 'o/more', { direct: false }),
        dependency('npm/i', 'o/also-one'),
      ],
      NOWHERE,
    )
    expect(paths(usage.repositories)).toEqual(['o/two', 'o/more', 'o/also-one', 'o/one', 'o/deep'])
  })
})

describe('what is looked at:', () => {
  const packages = [
    dependency('npm/run'),
    dependency('npm/deep', null, { direct: false }),
    dependency('npm/dev', null, { scope: 'development' }),
    dependency('actions/a/b', null, { scope: 'actions' }),
  ]

  test.each([
    ['direct', ['runtime'], ['run']],
    ['all', ['runtime'], ['run', 'deep']],
    ['direct', ['development', 'actions'], ['dev', 'a/b']],
  ] as const)('depth %s of scopes %j', (depth, scopes, expected) => {
    expect(selectDependencies(packages, { depth, scopes }).map(({ name }) => name)).toEqual(expected)
  })
})

describe('of five repositories', () => {
  const { repositories } = usageOf(
    ['a', 'b', 'c', 'd', 'e'].map(name => dependency(`npm/${name}`, `o/${name}`)),
    NOWHERE,
  )

  test.each<[number, readonly string[], readonly string[], readonly string[]]>([
    [9, [], ['a', 'b', 'c', 'd', 'e'], []],
    [2, [], ['a', 'b'], ['c', 'd', 'e']],
    [2, ['d'], ['d', 'a'], ['b', 'c', 'e']],
    [1, ['D', 'e'], ['d', 'e'], ['a', 'b', 'c']],
    [0, [], [], ['a', 'b', 'c', 'd', 'e']],
  ])('with a limit of %d, and %j added, %j are measured', (limit, added, measured, beyond) => {
    const chosen = withinLimit(repositories, { limit, added: added.map(name => onGitHub(`O/${name}`)) })
    expect([paths(chosen.measured), paths(chosen.beyond)]).toEqual([
      measured.map(name => `o/${name}`),
      beyond.map(name => `o/${name}`),
    ])
  })
})

test('the others have a reason not to be', () => {
  expect(beyondLimit(100)).toBe('Only the 100 most used repositories are measured, as "limit" says.')
})
