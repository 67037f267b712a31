import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { command } from '../../../src/edge/desk/command.ts'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

const GHE = 'ghe.example.com'

let home = ''
let clone: Repository

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'pony-home-'))
  clone = makeRepository(
    history()
      .by(`Petra <7+petra-old@users.noreply.${GHE}>`, 2, { committer: `GitHub Enterprise <noreply@${GHE}>` })
      .by(`Petra <7+petra-new@users.noreply.${GHE}>`)
      .by('bob'),
  )
})

afterEach(async () => {
  clone.remove()
  await rm(home, { recursive: true })
})

/** Measures the clone by its committers, and reads what was written. */
async function measure(environment: Readonly<Record<string, string>> = {}) {
  const [json, html] = [join(home, 'report.json'), join(home, 'report.html')]
  const quiet = { write: () => true }
  const args = [clone.path, '--attribution', 'committer', '--as-of', '2024-02-01', '--report-path', json]
  await command(
    [...args, '--html-report-path', html],
    { HOME: home, ...environment },
    { stdout: quiet, stderr: quiet },
    new AbortController().signal,
  )
  const { contributors } = JSON.parse(await readFile(json, 'utf8'))
  const people = contributors.map(({ login, commits }: { login: string; commits: number }) => [login, commits])
  return { people, page: await readFile(html, 'utf8') }
}

test('a clone of an Enterprise Server knows its accounts and its committer by where it comes from', async () => {
  clone.git('remote', 'add', 'origin', `https://${GHE}/owner/pony.git`)
  const { people, page } = await measure()
  expect(people).toEqual([
    ['petra-new', 3],
    [null, 1],
  ])
  expect(page).toContain(`href="https://${GHE}/petra-new"`)
})

test('the run’s own server comes before that', async () => {
  clone.git('remote', 'add', 'origin', 'https://mirror.example.org/owner/pony.git')
  expect((await measure({ GITHUB_SERVER_URL: `https://${GHE}` })).people[0]).toEqual(['petra-new', 3])
})

test('elsewhere such addresses are anybody’s', async () => {
  clone.git('remote', 'add', 'origin', 'https://mirror.example.org/owner/pony.git')
  expect((await measure()).people).toHaveLength(3)
})
