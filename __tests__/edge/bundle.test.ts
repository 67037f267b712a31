import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { written } from '../dependencies/reading.ts'
import { runProgram } from '../support/runner.ts'

/** What the tests of the sources cannot see: whether what is loaded on demand has in the bundle what is asked of it. */
const bundle = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-bundle-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('the bundle reads every language in which files say what a checkout depends on', async () => {
  put('json/package-lock.json', written('git/npm-3.lock'))
  put('yaml/pnpm-lock.yaml', written('javascript/pnpm-9.yaml'))
  put('toml/poetry.lock', written('python/poetry-2.lock'))
  put('toml/pyproject.toml', written('python/poetry-2.toml'))
  put('.github/workflows/ci.yml', 'jobs: { test: { steps: [{ uses: octo/check@v1 }] } }\n')
  const report = join(folder, 'report.json')
  const args = [bundle, 'dependencies', folder, '--scopes', 'runtime, actions', '--limit', '1']
  const environment = { PATH: process.env.PATH ?? '', GITHUB_SERVER_URL: 'http://127.0.0.1:9' }
  const { log } = await runProgram(process.execPath, [...args, '--report-path', report], environment, folder)
  const { rows, unknown } = JSON.parse(await readFile(report, 'utf8'))
  const packages = rows.flatMap(({ packages }: Record<string, readonly { name: string }[]>) => packages)
  const names = [...packages.map(({ name }: { name: string }) => name), ...unknown]
  expect(names).toEqual(
    expect.arrayContaining(['npm/foal', 'npm/brace-expansion', 'pypi/octo-log', 'actions/octo/check']),
  )
  expect(log).not.toContain('could not be read')
})
