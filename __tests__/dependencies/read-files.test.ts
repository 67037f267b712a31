import { describe, expect, test } from '@jest/globals'
import type { Scope } from '../../src/dependencies/dependency.ts'
import { packageName } from '../../src/dependencies/dependency.ts'
import { isWantedBy, readFiles, requireFiles } from '../../src/dependencies/read-files.ts'

const PLACE = { ownServer: 'https://github.com', own: null }

const goModule = (path: string) => `module x\n\nrequire github.com/${path} v1.0.0\n`
const workflow = (uses: string) => `jobs:\n  a:\n    steps:\n      - uses: ${uses}\n`

async function read(files: Readonly<Record<string, string | null>>, patterns: string[] = [], scopes: Scope[] = []) {
  const textOf = async (path: string) => files[path] ?? null
  const choice = { patterns, scopes }
  const answer = await readFiles({ paths: Object.keys(files), textOf }, choice, PLACE)
  return { ...answer, packages: answer.dependencies.map(packageName), require: () => requireFiles(answer, choice) }
}

describe('what the files of one side say', () => {
  test('is what each of them says', async () => {
    const { packages, found, readable, notes } = await read({
      'go.mod': goModule('octo/one'),
      'web/go.mod': goModule('octo/two'),
      'README.md': '',
    })
    expect({ packages, found, readable, notes }).toEqual({
      packages: ['go/github.com/octo/one', 'go/github.com/octo/two'],
      found: ['go.mod', 'web/go.mod'],
      readable: 2,
      notes: [],
    })
  })

  test('is what is named instead, where something is named', async () => {
    const files = { 'go.mod': goModule('octo/one'), 'old/go.mod': goModule('octo/two') }
    expect((await read(files, ['old/*.mod'])).packages).toEqual(['go/github.com/octo/two'])
  })

  test.each([
    [[], ['go/github.com/octo/one']],
    [['actions'], ['go/github.com/octo/one', 'actions/actions/checkout', 'actions/octo/setup']],
  ] satisfies [Scope[], string[]][])(
    'has workflows, and actions of its own, in the scope of these: %j',
    async (scopes, packages) => {
      const files = {
        'go.mod': goModule('octo/one'),
        '.github/workflows/ci.yml': workflow('actions/checkout@v6'),
        'tools/action.yml': 'runs:\n  using: composite\n  steps:\n    - uses: octo/setup@v1\n',
      }
      expect((await read(files, ['go.mod'], scopes)).packages).toEqual(packages)
    },
  )

  test('has a sentence on what cannot be read, and the rest', async () => {
    const { packages, readable, notes } = await read(
      { 'go.mod': goModule('octo/one'), 'package-lock.json': '[', 'Cargo.lock': null, 'notes.md': '' },
      ['**'],
    )
    expect({ packages, readable, notes }).toEqual({
      packages: ['go/github.com/octo/one'],
      readable: 1,
      notes: [
        'package-lock.json could not be read: it is no JSON (Unexpected end of JSON input).',
        'Cargo.lock was not read: it is too large, or no text.',
        'notes.md was not read: its name does not say what it is, as package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml or bom.json would.',
      ],
    })
  })

  test('tells which paths were wanted for it, also those that are not there', async () => {
    const lock = JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: {} } } })
    const { asked } = await read({ 'web/Gemfile.lock': 'GEM\n  specs:\n', 'package-lock.json': lock })
    expect(asked).toEqual(['web/Gemfile.lock', 'web/Gemfile', 'package-lock.json'])
  })
})

describe('nothing to read', () => {
  test('is an error that names what was looked for', async () => {
    expect((await read({ 'README.md': '' })).require).toThrow(
      'No file was found that says what this checkout depends on. Looked for: package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml, yarn.lock, bun.lock, go.mod, Cargo.lock, poetry.lock, uv.lock, Pipfile.lock, Gemfile.lock, gems.locked, composer.lock, Package.resolved, requirements*.txt, .gitmodules. Check that the repository is checked out, and working-directory; or name files with the input files.',
    )
    expect((await read({}, [], ['actions'])).require).toThrow('.gitmodules, .github/workflows/*.yml, action.yml.')
  })

  test('is an error that names what was named', async () => {
    expect((await read({ 'go.mod': '' }, ['web/go.mod', '*.lock'])).require).toThrow(
      'No file of the checkout is what the input files names: web/go.mod and *.lock. Name paths from the checkout, with * for one folder and ** for any number.',
    )
  })

  test('is an error that says why what is there cannot be read', async () => {
    expect((await read({ 'package-lock.json': '[' })).require).toThrow(
      'None of the files that say what this checkout depends on could be read: package-lock.json could not be read: it is no JSON (Unexpected end of JSON input). Mend one of them, or name others with the input files.',
    )
  })

  test('is no error where a file says that there is nothing', async () => {
    expect((await read({ 'go.mod': 'module x\n' })).require).not.toThrow()
  })
})

test.each([
  ['package.json', [], true],
  ['web/go.mod', [], true],
  ['web/vendor/go.mod', [], false],
  ['node_modules/x/go.mod', ['**/go.mod'], false],
  ['bom.json', [], false],
  ['bom.json', ['bom.json'], true],
  ['README.md', [], false],
])('a list has to hold what may be read: %s with %j: %s', (path, patterns, isWanted) => {
  expect(isWantedBy({ patterns })(path)).toBe(isWanted)
})
