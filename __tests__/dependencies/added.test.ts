import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { usageChange } from '../../src/dependencies/added.ts'
import type { Dependency } from '../../src/dependencies/dependency.ts'
import { mergeDependencies } from '../../src/dependencies/merge.ts'
import type { DependencyChoice } from '../../src/dependencies/select.ts'
import { dependency } from '../support/dependencies.ts'

const DIRECT: DependencyChoice = { scopes: ['runtime'], depth: 'direct' }
const NOWHERE = new Map()

function changeBetween(
  base: readonly Dependency[],
  head: readonly Dependency[],
  {
    choice = DIRECT,
    moves = NOWHERE,
  }: { choice?: DependencyChoice; moves?: ReadonlyMap<string, { host: string; path: string }> } = {},
) {
  const { added, addedPackages, removed } = usageChange({ base, head, choice, moves })
  return {
    added: [...added.map(({ place }) => place.path), ...addedPackages],
    removed: removed.map(({ path }) => path),
  }
}

const inDepth = { direct: false }

describe('a pull request', () => {
  test.each<[string, readonly Dependency[], readonly Dependency[], readonly string[], readonly string[]]>([
    ['that changes nothing adds nothing', [dependency('npm/a', 'o/a')], [dependency('npm/a', 'o/a')], [], []],
    [
      'with another version adds nobody',
      [dependency('npm/a', 'o/a')],
      [dependency('npm/a', 'o/a', { version: '2.0.0' })],
      [],
      [],
    ],
    ['with a new repository adds it', [], [dependency('npm/a', 'o/a')], ['o/a'], []],
    ['without a repository removes it', [dependency('npm/a', 'o/a')], [], [], ['o/a']],
    [
      'with one more package of a repository adds nobody',
      [dependency('npm/a', 'o/a')],
      [dependency('npm/a', 'O/A'), dependency('npm/b', 'o/a')],
      [],
      [],
    ],
    [
      'that takes a package from elsewhere adds and removes',
      [dependency('npm/a', 'o/a')],
      [dependency('npm/a', 'fork/a')],
      ['fork/a'],
      ['o/a'],
    ],
    ['with a package from nobody knows where adds its name', [], [dependency('npm/a')], ['npm/a'], []],
    ['that keeps such a package adds nothing', [dependency('npm/a')], [dependency('npm/a')], [], []],
    [
      'whose base does not say where a package is from adds nobody',
      [dependency('npm/a')],
      [dependency('npm/a', 'o/a')],
      [],
      [],
    ],
    [
      'that no longer says where a package is from removes nobody',
      [dependency('npm/a', 'o/a')],
      [dependency('npm/a')],
      [],
      [],
    ],
    ['with something that only others ask for adds nobody', [], [dependency('npm/a', 'o/a', inDepth)], [], []],
    [
      'that itself asks for what only others asked for adds it',
      [dependency('npm/a', 'o/a', inDepth)],
      [dependency('npm/a', 'o/a')],
      ['o/a'],
      [],
    ],
    [
      'that itself asks for a package from nobody knows where, for which others asked, adds its name',
      [dependency('npm/a', null, inDepth)],
      [dependency('npm/a')],
      ['npm/a'],
      [],
    ],
    [
      'that itself asks for a package of which only the base says where it is from adds that repository',
      [dependency('npm/a', 'o/a', inDepth)],
      [dependency('npm/a')],
      ['o/a'],
      [],
    ],
    [
      'with something for its development adds nobody',
      [],
      [dependency('npm/a', 'o/a', { scope: 'development' })],
      [],
      [],
    ],
  ])('%s', (_, base, head, added, removed) => {
    expect(changeBetween(base, head)).toEqual({ added, removed })
  })

  test('in all depths, what others ask for counts as well', () => {
    const choice: DependencyChoice = { scopes: ['runtime'], depth: 'all' }
    const [deep, direct] = [dependency('npm/a', 'o/a', inDepth), dependency('npm/a', 'o/a')]
    expect([changeBetween([], [deep], { choice }).added, changeBetween([deep], [direct], { choice }).added]).toEqual([
      ['o/a'],
      [],
    ])
  })

  test('that follows a repository to its new name adds nobody', () => {
    const moves = new Map([['github.com/old/a', { host: 'github.com', path: 'now/a' }]])
    expect(changeBetween([dependency('npm/a', 'old/a')], [dependency('npm/a', 'now/a')], { moves })).toEqual({
      added: [],
      removed: [],
    })
  })

  const side = fc
    .array(
      fc.record({
        name: fc.constantFrom('npm/a', 'npm/b', 'npm/c', 'npm/d'),
        repository: fc.constantFrom(null, 'o/a', 'o/b', 'o/c'),
        direct: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map(said =>
      mergeDependencies(said.map(({ name, repository, direct }) => dependency(name, repository, { direct }))),
    )

  test('adds what is used with it and was not used without it, and the other way round it is removed', () => {
    fc.assert(
      fc.property(side, side, (base, head) => {
        const choice: DependencyChoice = { scopes: ['runtime'], depth: 'all' }
        const there = usageChange({ base, head, choice, moves: NOWHERE })
        const back = usageChange({ base: head, head: base, choice, moves: NOWHERE })
        const added = there.added.map(({ place }) => place.path)
        expect([...added].sort()).toEqual(back.removed.map(({ path }) => path))
        expect(there.usage.repositories).toEqual(expect.arrayContaining([...there.added]))
        expect(there.usage.unknown).toEqual(expect.arrayContaining([...there.addedPackages]))
        expect(changeBetween(head, head, { choice })).toEqual({ added: [], removed: [] })
      }),
      { numRuns: 60 },
    )
  })
})
