import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runAtDesk } from '../../support/desk.ts'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

const AS_OF = ['--as-of', '2024-06-01']

let folder = ''
let server: GitServer
let repositories: readonly Repository[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pony-desk-'))
  repositories = [
    makeRepository(history().by('ann', 5).by('bob', 2)),
    makeRepository(history().by('ann', 2).by('cy', 2).by('bob', 2)),
  ]
  server = await startGitServer({ repositories: { 'octo/far': clone(1) } })
})

afterAll(async () => {
  await server.close()
  for (const repository of repositories) repository.remove()
  rmSync(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)

const clone = (number: 0 | 1) => repositories[number]?.path ?? ''

function rowsOf(report: unknown): readonly (readonly [name: string, commits: number | null, reason: string | null])[] {
  return Object(report).projects.map(({ name, commits, reason }: Record<string, never>) => [name, commits, reason])
}

describe('the command for many projects', () => {
  test('measures folders, and prints the answer first', async () => {
    const { status, stdout, report, page } = await runAtDesk(['projects', clone(0), clone(1), ...AS_OF])
    expect(rowsOf(report)).toEqual([
      [basename(clone(0)), 7, null],
      [basename(clone(1)), 6, null],
    ])
    expect([status, stdout.split('\n')[2]]).toEqual([0, 'Of 2 projects, one hangs on one person.'])
    expect(page).toContain('Of 2 projects, one hangs on one person.')
  })

  test('measures what a file lists, too, and repositories on other servers, without a token', async () => {
    writeFileSync(at('list.txt'), `# more\n${server.url}/octo/far\n`)
    const { report } = await runAtDesk(['projects', clone(0), '--repositories', at('list.txt'), ...AS_OF])
    expect(rowsOf(report)).toEqual([
      [basename(clone(0)), 7, null],
      [`${new URL(server.url).host}/octo/far`, 6, null],
    ])
  })

  test('has a row for a folder that cannot be measured', async () => {
    mkdirSync(at('empty'), { recursive: true })
    const { status, report } = await runAtDesk(['projects', clone(0), at('empty'), ...AS_OF])
    expect([status, rowsOf(report)[1]]).toEqual([0, [at('empty'), null, expect.stringMatching(/not.*clone|git/)]])
  })

  test('ends with 1 when one misses a minimum, and says which', async () => {
    const { status, stderr } = await runAtDesk(['projects', clone(0), clone(1), '--minimum-apf', '2', ...AS_OF])
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(`misses the minimum (APF 2): ${basename(clone(0))} (APF 1)`),
    ])
  })

  test('fits a screen where that is asked for', async () => {
    const { stdout } = await runAtDesk(['projects', clone(0), clone(1), '--brief', ...AS_OF])
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24)
  })

  test.each([
    ['a target that is nothing', ['no such'], 'The target "no such" is neither a folder that is there nor owner/name'],
    ['a list that is not there', ['--repositories', 'no.txt'], '--repositories: the file'],
    ['nothing', [], 'targets: expected at least one repository, got none.'],
    ['all mistakes together', ['no such', '--baseline', 'both', '--shout'], 'baseline: expected'],
  ])('refuses %s', async (_, args, refusal) => {
    const { status, stderr } = await runAtDesk(['projects', ...args])
    expect([status, stderr]).toEqual([2, expect.stringContaining(refusal)])
  })

  test('explains itself', async () => {
    const { status, stdout } = await runAtDesk(['projects', '--help'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('Usage: pony-factor projects [options] [targets...]')])
  })
})
