import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from '@jest/globals'
import type { Commit, Identity } from '../../../src/history/commit.ts'
import type { History, HistoryRequest } from '../../../src/history/source.ts'
import type { Log } from '../../../src/log.ts'
import { gitHistory } from '../../../src/sources/git/source.ts'
import { git } from '../../support/git.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { type Clone, makeRepository, type Repository, type RepositoryOptions } from '../../support/repository.ts'

const REQUEST: HistoryRequest = { repository: 'some/name', ref: null, coAuthors: false, merges: true }

/** A history with a merge, a committer who is not the author, and a name that is not ASCII. */
export const TWO_BRANCHES = history()
  .by('ann', 3)
  .on('topic')
  .by('bob', 2, { committer: 'ann' })
  .on('main')
  .by('Ásta Ö. <asta@example.com>')
  .merge('topic', 'cid')

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp()
})

/** A real repository until the test is over. */
export function repositoryOf(told: TestHistory, options: RepositoryOptions = {}): Repository {
  const repository = makeRepository(told, options)
  cleanUps.push(repository.remove)
  return repository
}

/** A real repository that all tests of the file may read. */
export function sharedRepositoryOf(told: TestHistory): Repository {
  const repository = makeRepository(told)
  afterAll(repository.remove)
  return repository
}

/** A real clone until the test is over. */
export function cloneOf(repository: Clone, ...options: readonly string[]): Clone {
  const clone = repository.clone(...options)
  cleanUps.push(clone.remove)
  return clone
}

/** A folder until the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Sets a variable of the environment until the test is over. */
export function setVariable(name: string, value: string): void {
  const before = process.env[name]
  process.env[name] = value
  cleanUps.push(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  })
}

/** Puts a program in git's place until the test is over: it runs a script when it is asked for one command and is git otherwise. */
export function insteadOf(command: string, script: string): void {
  const folder = emptyFolder()
  const path = process.env.PATH ?? ''
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh\nPATH='${path}'\ncase " $* " in *' ${command} '*) ;; *) exec git "$@" ;; esac\n${script}\n`,
  )
  chmodSync(join(folder, 'git'), 0o755)
  setVariable('PATH', `${folder}:${path}`)
}

/** Damages a repository: the object that a revision stands for is gone. */
export function loseObject(repository: Clone, revision: string): void {
  const object = repository.git('rev-parse', revision)
  const packs = join(repository.path, 'objects', 'pack')
  const elsewhere = emptyFolder()
  for (const file of readdirSync(packs)) renameSync(join(packs, file), join(elsewhere, file))
  for (const pack of readdirSync(elsewhere).filter(file => file.endsWith('.pack'))) {
    git(repository.path, ['unpack-objects', '-q'], readFileSync(join(elsewhere, pack)))
  }
  rmSync(join(repository.path, 'objects', object.slice(0, 2), object.slice(2)))
}

/** What a git source finds. */
export async function find(
  folder: string,
  request: Partial<HistoryRequest> = {},
  log = silent,
  signal?: AbortSignal,
): Promise<History> {
  return await gitHistory(folder, log, signal)({ ...REQUEST, ...request })
}

const silent: Log = { info: () => {}, notice: () => {}, debug: () => {} }

/** What a git source finds, with all commits and whatever it told the log. */
export async function read(
  folder: string,
  request: Partial<HistoryRequest> = {},
): Promise<History & { readonly all: readonly Commit[]; readonly notices: readonly string[] }> {
  const notices: string[] = []
  const found = await find(folder, request, { ...silent, notice: message => notices.push(message) })
  const all: Commit[] = []
  for await (const batch of found.commits) all.push(...batch)
  return { ...found, all, notices }
}

/** Commits without what only git or only GitHub knows, in an order of their own, to be compared. */
export function comparable(commits: readonly Commit[]): readonly string[] {
  return commits
    .map(({ author, committer, coAuthors, committedAt, isMerge }) =>
      JSON.stringify([contactOf(author), contactOf(committer), coAuthors.map(contactOf), committedAt, isMerge]),
    )
    .sort()
}

function contactOf({ name, email }: Identity): string {
  return `${name} <${email}>`
}
