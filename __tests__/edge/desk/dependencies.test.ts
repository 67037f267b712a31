import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runAtDesk } from '../../support/desk.ts'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

let folder = ''
let server: GitServer
let repository: Repository

beforeAll(async () => {
  repository = makeRepository(history().at('2024-03-01').by('ann', 5))
  server = await startGitServer({ repositories: { 'octo/one': repository.path } })
  folder = mkdtempSync(join(tmpdir(), 'pony-checkout-'))
  const packages = {
    '': { dependencies: { one: '^1.0.0', hidden: '^1.0.0' } },
    'node_modules/one': { version: '1.0.0' },
    'node_modules/hidden': { version: '1.0.0' },
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
  mkdirSync(join(folder, 'node_modules', 'one'), { recursive: true })
  const manifest = JSON.stringify({ name: 'one', repository: `${server.url}/octo/one` })
  writeFileSync(join(folder, 'node_modules', 'one', 'package.json'), manifest)
})

afterAll(async () => {
  await server.close()
  repository.remove()
  rmSync(folder, { recursive: true })
})

const run = (...args: readonly string[]) =>
  runAtDesk(['dependencies', ...args, '--as-of', '2024-06-01'], { GITHUB_SERVER_URL: server.url })

describe('the command for dependencies', () => {
  test('measures what a folder depends on without a token, by files and installed packages alone', async () => {
    const { status, report, stdout, page } = await run(folder)
    const { rows, unknown } = Object(report)
    expect([status, rows.map(({ name, verdict }: Record<string, string>) => [name, verdict]), unknown]).toEqual([
      0,
      [['octo/one', 'alone']],
      ['npm/hidden'],
    ])
    expect(stdout).toMatch(/^The one repository you use hangs on one person\.\n/m)
    expect(page).toContain('octo/one')
  })

  test('fits a screen where that is asked for', async () => {
    const { stdout } = await run(folder, '--brief')
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24)
  })

  test.each([
    ['a folder that is not there', ['no-such-folder'], 'The folder'],
    ['wrong values together', ['--depth', 'deep', '--limit', 'none'], 'depth: expected'],
  ])('refuses %s', async (_, args, refusal) => {
    const { status, stderr } = await run(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(refusal)])
  })

  test('explains itself', async () => {
    const { status, stdout } = await runAtDesk(['dependencies', '--help'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('Usage: pony-factor dependencies [options] [folder]')])
  })
})
