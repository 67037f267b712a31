import { describe, expect, test } from '@jest/globals'
import { matcherOf } from '../../src/dependencies/read/javascript/workspaces.ts'
import type { Format } from '../../src/dependencies/read/read.ts'
import { read, said, written } from './reading.ts'

/** One project with a workspace, an alias and all kinds of wishes, which every tool has locked. */
const MANIFESTS = {
  'package.json': written('javascript/package.json'),
  'packages/a/package.json': written('javascript/packages/a/package.json'),
}

const HOUSE = [
  'npm/balanced-match 1.0.1 direct runtime',
  'npm/balanced-match 1.0.2 runtime',
  'npm/brace-expansion 2.0.1 direct runtime',
  'npm/inflight 1.0.6 direct runtime',
  'npm/lru-cache 6.0.0 development',
  'npm/once 1.4.0 direct runtime',
  'npm/semver 7.6.0 direct development',
  'npm/wrappy 1.0.2 runtime',
  'npm/yallist 4.0.0 direct runtime',
]

/** pnpm and Bun take the alias for the package itself, where its version fits. */
const LEANER = HOUSE.filter(line => !line.includes('1.0.2 runtime') || line.includes('wrappy'))

describe('one project is read the same, whoever has locked it:', () => {
  test.each<[Format, string, string, readonly string[]]>([
    ['npm', 'package-lock.json', 'npm-1.json', HOUSE],
    ['npm', 'package-lock.json', 'npm-2.json', HOUSE],
    ['npm', 'npm-shrinkwrap.json', 'npm-3.json', HOUSE],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm-7.yaml', LEANER],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm-8.yaml', LEANER],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm-9.yaml', LEANER],
    ['yarn', 'yarn.lock', 'yarn-1.lock', HOUSE],
    ['yarn', 'yarn.lock', 'yarn-4.lock', HOUSE],
    ['bun', 'bun.lock', 'bun-1.lock', LEANER],
  ])('%s, as %s, of %s', async (format, path, file, lines) => {
    expect(await said(format, path, { ...MANIFESTS, [path]: written(`javascript/${file}`) })).toEqual(lines)
  })
})

describe('what the lock file copies, it needs no manifest for:', () => {
  test.each<[Format, string, readonly string[]]>([
    ['npm', 'npm-3.json', HOUSE],
    ['pnpm', 'pnpm-9.yaml', LEANER],
    ['bun', 'bun-1.lock', LEANER],
    // Yarn does not say what is for development alone.
    ['yarn', 'yarn-4.lock', HOUSE.map(line => line.replace('development', 'runtime'))],
  ])('%s', async (format, file, lines) => {
    expect(await said(format, 'web/lock', { 'web/lock': written(`javascript/${file}`) })).toEqual(lines)
  })

  test.each<[Format, string]>([
    ['npm', 'npm-1.json'],
    ['yarn', 'yarn-1.lock'],
  ])('%s of old does, and says so: %s', async (format, file) => {
    const { dependencies, notes } = await read(format, 'web/lock', { 'web/lock': written(`javascript/${file}`) })
    expect(dependencies.every(({ direct }) => direct)).toBe(true)
    expect(notes).toEqual([
      'web/lock does not say which of its packages are direct, and no package.json is beside it: all of them count as direct.',
    ])
  })
})

describe('packages from git name their repositories, in what is written by', () => {
  const lines = [
    'npm/foal 1.0.0 direct runtime github.com/octo/foal by lock file not public',
    'npm/mane 1.0.1 runtime',
    'npm/named 0.1.0 direct runtime github.com/octo/named-js by lock file not public',
    'npm/stable 2.0.0 direct development gitlab.com/octo/group/stable by lock file not public',
  ]

  /** Some tools have a package's commit, tag or branch in place of its version. */
  const withoutVersions = (all: readonly string[]) => all.map(line => line.replace(/^(\S+) \S+/, '$1'))

  test.each([
    ['npm', 'package-lock.json', 'npm-1'],
    ['npm', 'package-lock.json', 'npm-2'],
    ['npm', 'package-lock.json', 'npm-3'],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm-7'],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm-8'],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm-9'],
    ['yarn', 'yarn.lock', 'yarn-1'],
    ['yarn', 'yarn.lock', 'yarn-4'],
    ['bun', 'bun.lock', 'bun-1'],
  ] as const)('%s: %s (%s)', async (format, path, name) => {
    const checkout = { [path]: written(`git/${name}.lock`), 'package.json': written('git/house.json') }
    expect(withoutVersions(await said(format, path, checkout))).toEqual(withoutVersions(lines))
  })

  test('Yarn since 2, where a patched package is the package itself', async () => {
    const lock = [
      '__metadata:\n  version: 8',
      '"house@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "house@workspace:."\n  dependencies:\n    x: "octo/x"\n    typescript: "patch:typescript@npm%3A5.0.0#a"',
      '"x@octo/x":\n  version: 1.0.0\n  resolution: "x@https://github.com/octo/x.git#commit=0123"',
      '"typescript@patch:typescript@npm%3A5.0.0#a":\n  version: 5.0.0\n  resolution: "typescript@patch:typescript@npm%3A5.0.0#a::version=5.0.0"',
      '"y@npm:1":\n  version: 1.0.0\n  resolution: "y@npm:1.0.0::__archiveUrl=https%3A%2F%2Fnpm.corp.example%2Fy.tgz"\n',
    ]
    expect(await said('yarn', 'yarn.lock', { 'yarn.lock': lock.join('\n\n') })).toEqual([
      'npm/typescript 5.0.0 direct runtime',
      'npm/x 1.0.0 direct runtime github.com/octo/x by lock file not public',
      'npm/y 1.0.0 runtime not public',
    ])
  })

  test('Bun', async () => {
    const lock = `{ // by hand
      "workspaces": { "": { "dependencies": { "x": "octo/x" } } },
      "packages": { "x": ["x@github:octo/x#0123abc", { "dependencies": { "y": "1" } }, "octo-x-0123abc"], /* */
        "x/y": ["y@1.0.0", "https://npm.corp.example/y.tgz", {}, "sha512-\\"},]"], },
    }`
    expect(await said('bun', 'bun.lock', { 'bun.lock': lock })).toEqual([
      'npm/x github:octo/x#0123abc direct runtime github.com/octo/x by lock file not public',
      'npm/y 1.0.0 runtime not public',
    ])
  })
})

test('in npm, what a workspace asks for is what lies nearest to it', async () => {
  const packages = {
    '': { workspaces: ['a'] },
    a: { dependencies: { x: '2', linked: '1' } },
    'node_modules/x': { version: '1.0.0' },
    'a/node_modules/x': { version: '2.0.0', dev: true },
    'node_modules/linked': { resolved: 'a', link: true },
    'node_modules/left': { version: '1.0.0', extraneous: true },
    'node_modules/other': { version: '1.0.0', resolved: 'https://npm.corp.example/other.tgz', devOptional: true },
    'node_modules/known': { version: '1.0.0', resolved: 'https://registry.npmjs.org/known/-/known-1.0.0.tgz' },
  }
  const lock = JSON.stringify({ lockfileVersion: 3, packages })
  expect(await said('npm', 'package-lock.json', { 'package-lock.json': lock })).toEqual([
    'npm/known 1.0.0 runtime',
    'npm/other 1.0.0 runtime not public',
    'npm/x 1.0.0 runtime',
    'npm/x 2.0.0 direct development',
  ])
})

test("Yarn 1's workspaces are found by their patterns, and what they leave out is not", async () => {
  const lock = ['a', 'b', 'c', 'd'].map(name => `${name}@1:\n  version "1.0.0"\n`).join('\n')
  const asking = (name: string) => JSON.stringify({ dependencies: { [name]: '1' } })
  const checkout = {
    'web/yarn.lock': lock,
    'web/package.json': JSON.stringify({ workspaces: { packages: ['./apps/**', 'part-*-x', '!apps/old'] } }),
    'web/apps/deep/er/package.json': asking('a'),
    'web/part-1-x/package.json': asking('b'),
    'web/apps/old/package.json': asking('c'),
    'apps/package.json': asking('d'),
  }
  const lines = await said('yarn', 'web/yarn.lock', checkout)
  expect(lines.filter(line => line.includes('direct'))).toEqual([
    'npm/a 1.0.0 direct runtime',
    'npm/b 1.0.0 direct runtime',
  ])
})

test('pnpm writes its own tools in a document before, and Node among the packages: neither is a dependency', async () => {
  const lock = `---\nlockfileVersion: '9.0'\nimporters:\n  .:\n    packageManagerDependencies:\n      pnpm: {specifier: 10.0.0, version: 10.0.0}\npackages:\n  pnpm@10.0.0: {}\n---\nlockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      node: {specifier: 'runtime:26.7.0', version: 'runtime:26.7.0'}\n      x: {specifier: 1.0.0, version: 1.0.0(y@2.0.0)}\npackages:\n  node@runtime:26.7.0: {version: 26.7.0}\n  x@1.0.0: {}\n  y@2.0.0: {}\n  z@file:z: {resolution: {directory: z, type: directory}}\nsnapshots:\n  node@runtime:26.7.0: {}\n  x@1.0.0(y@2.0.0): {dependencies: {y: 2.0.0}}\n  y@2.0.0: {}\n  z@file:z: {}\n`
  expect(await said('pnpm', 'pnpm-lock.yaml', { 'pnpm-lock.yaml': lock })).toEqual([
    'npm/x 1.0.0 direct runtime',
    'npm/y 2.0.0 runtime',
  ])
})

test.each<[pattern: string, folder: string, isMatched: boolean]>([
  ['packages/*', 'packages/a', true],
  ['packages/*', 'packages/a/b', false],
  ['packages/**', 'packages', true],
  ['**/x', 'a/b/x', true],
  ['a-*-b-*-c', 'a-1-b-2-c', true],
  ['a-*-b-*-c', 'a-1-x-2-c', false],
  ['a*a', 'a', false],
  ['../out', 'out', false],
  ['*'.repeat(30), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', true],
])('of workspaces, %s has %s: %j', (pattern, folder, isMatched) => {
  expect(matcherOf([pattern], '')(folder)).toBe(isMatched)
})
