import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { formatOf, formatOfNamed, isOfActions, isWorthReading, LOOKED_FOR } from '../../src/dependencies/formats.ts'
import type { Format } from '../../src/dependencies/read/read.ts'

describe('the format of a file', () => {
  test.each<[string, Format | null]>([
    ['package-lock.json', 'npm'],
    ['web/npm-shrinkwrap.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
    ['bun.lock', 'bun'],
    ['bun.lockb', null],
    ['go.mod', 'go'],
    ['go.sum', null],
    ['Cargo.lock', 'cargo'],
    ['poetry.lock', 'poetry'],
    ['uv.lock', 'uv'],
    ['Pipfile.lock', 'pipenv'],
    ['Gemfile.lock', 'bundler'],
    ['gems.locked', 'bundler'],
    ['composer.lock', 'composer'],
    ['App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved', 'swift'],
    ['requirements.txt', 'requirements'],
    ['requirements-dev.txt', 'requirements'],
    ['requirements_lock_3_12.txt', 'requirements'],
    ['dev-requirements.txt', 'requirements'],
    ['requirements/prod.txt', 'requirements'],
    ['requirements.in', null],
    ['docs/myrequirements.txt', null],
    ['.gitmodules', 'submodules'],
    ['vendor/.gitmodules', null],
    ['.github/workflows/ci.yml', 'workflow'],
    ['.github/workflows/ci.yaml', 'workflow'],
    ['.github/workflows/sub/ci.yml', null],
    ['web/.github/workflows/ci.yml', null],
    ['.github/workflows/actions.lock', 'actions lock'],
    ['action.yml', 'action'],
    ['.github/actions/own/action.yaml', 'action'],
    ['package.json', null],
    ['bom.json', null],
    ['node_modules/x/package-lock.json', null],
    ['web/node_modules/x/yarn.lock', null],
    ['.venv/lib/requirements.txt', null],
    ['vendor/go.opentelemetry.io/otel/requirements.txt', null],
    ['test/fixtures/package-lock.json', null],
    ['pkg/__fixtures__/a/pnpm-lock.yaml', null],
    ['internal/testdata/go.mod', null],
    ['fixtures-of-ours/go.mod', 'go'],
  ])('%s is %j', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })

  test.each<[string, Format | null]>([
    ['bom.cdx.json', 'sbom'],
    ['bom.xml', 'sbom'],
    ['house.spdx', 'sbom'],
    ['locks/all.txt', 'requirements'],
    ['node_modules/x/yarn.lock', 'yarn'],
    ['yarn.lock', 'yarn'],
    ['README.md', null],
  ])('that somebody has named: %s is %j', (path, format) => {
    expect(formatOfNamed(path)).toBe(format)
  })
})

test('worth reading is what has a format, and what readers look for beside it', () => {
  const paths = ['yarn.lock', 'a/package.json', 'Gemfile', 'pyproject.toml', 'README.md', 'node_modules/x/package.json']
  expect(paths.filter(isWorthReading)).toEqual(['yarn.lock', 'a/package.json', 'Gemfile', 'pyproject.toml'])
})

test('workflows, actions and their lock file are of actions', () => {
  const formats: readonly Format[] = ['workflow', 'action', 'actions lock', 'npm', 'sbom']
  expect(formats.filter(isOfActions)).toEqual(['workflow', 'action', 'actions lock'])
})

test('a sentence can say what was looked for', () => {
  expect(LOOKED_FOR.join(', ')).toBe(
    'package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml, yarn.lock, bun.lock, go.mod, Cargo.lock, poetry.lock, uv.lock, Pipfile.lock, Gemfile.lock, gems.locked, composer.lock, Package.resolved, requirements*.txt, .gitmodules, .github/workflows/*.yml, action.yml',
  )
})

test('the files that tools have written for these tests are not found as what this project depends on', () => {
  const paths = readdirSync(new URL('files', import.meta.url), { recursive: true, encoding: 'utf8' })
  expect(paths).toContain('javascript/bun-1.lock')
  expect(paths.filter(path => formatOf(path) !== null)).toEqual([])
})
