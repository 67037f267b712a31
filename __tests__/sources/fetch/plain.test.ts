import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Waiting } from '../../../src/github/limits/waiting.ts'
import { mirrorsIn } from '../../../src/sources/fetch/mirror.ts'
import { type PlainOptions, plainHistory } from '../../../src/sources/fetch/plain.ts'
import { testClock } from '../../github/test-clock.ts'
import { git } from '../../support/git.ts'
import type { GitServerOptions } from '../../support/git-server/options.ts'
import { startGitServer } from '../../support/git-server/server.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { type Clone, makeRepository } from '../../support/repository.ts'
import { loseObject } from '../git/reading.ts'
import { oidsIn, oidsOf, toTheEnd } from '../graphql/arrangement.ts'
import { addressAt, afterThisTest, emptyFolder, served } from './arrangement.ts'

const told = history().by('ann', 40).by('bob', 30)

/** A repository on a git server that knows nobody, and a reader of it. */
async function arrange(history: TestHistory = told, options: Partial<GitServerOptions> = {}) {
  const found = await served(history, options)
  const notices: string[] = []
  const log = { info: () => {}, notice: (message: string) => notices.push(message), debug: () => {} }
  const temporary = emptyFolder()
  const all: PlainOptions = {
    ...{ address: found.address, isOwnServer: false, temporary, mirrorOf: null },
    ...{ clock: testClock(), log, waits: new Waiting(testClock(), 0), signal: undefined },
  }
  const read = async (ref: string | null = null, more: Partial<PlainOptions> = {}) =>
    toTheEnd(await plainHistory({ ...all, ...more })({ repository: '', ref, coAuthors: false, merges: true }))
  return { ...found, temporary, notices, log, read }
}

describe('a history from any git server', () => {
  test('has no accounts, and that is said', async () => {
    const { read, notices, temporary } = await arrange()

    const { commits, source, server, repository, knowsMerges } = await read()

    expect(commits.filter(({ author }) => author.login !== null)).toEqual([])
    expect({ source, server, repository, knowsMerges }).toEqual({
      source: 'fetch',
      server: '127.0.0.1',
      repository: 'ann/pony',
      knowsMerges: true,
    })
    expect(notices).toEqual([
      'The history is fetched without a token, so nobody’s account is known: people are told apart by their names and addresses alone.',
    ])
    expect(readdirSync(temporary)).toEqual([])
  })

  test('has the mailmap at its head, for which one tree and one file are fetched', async () => {
    const { read, server } = await arrange(
      told.mailmap('Ann Lee <ann@example.com>\n').file('src/deep/down.txt', 'text'),
    )

    const { mailmap } = await read()

    expect([mailmap, server.requests.length]).toEqual(['Ann Lee <ann@example.com>\n', 8])
  })

  test('is called what a renamed repository is called now', async () => {
    const { read, repository } = await arrange(told, { renames: { 'ann/pony': 'bea/horse' } })
    const moved = await startGitServer({
      repositories: { 'bea/horse': repository.path },
      renames: { 'ann/pony': 'bea/horse' },
    })
    afterThisTest(moved.close)

    const { repository: name, commits } = await read(null, { address: addressAt(`${moved.url}/ann/pony`) })

    expect([name, commits.length]).toEqual(['bea/horse', 70])
  })

  test('may be named by SHA-256', async () => {
    const repository = makeRepository(told, { objectFormat: 'sha256' })
    const server = await startGitServer({ repositories: { 'ann/pony': repository.path } })
    afterThisTest(repository.remove)
    afterThisTest(server.close)
    const { read } = await arrange()

    const { head, commits } = await read(null, { address: addressAt(`${server.url}/ann/pony`) })

    expect([head, commits.length]).toEqual([repository.head, 70])
  })

  test('is not that of a tag on something else than a commit', async () => {
    const { read, repository } = await arrange(told.file('README', 'text'))
    repository.git('tag', 'odd', 'HEAD:README')

    await expect(read('odd')).rejects.toThrow('What the ref leads to is not a commit.')
  })

  test('is not taken for empty where HEAD has no commit and others have', async () => {
    const { read, repository } = await arrange()
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/nowhere')

    await expect(read()).rejects.toThrow(
      'The default branch of ann/pony on 127.0.0.1 has no commits; there are some on "main". Name one of them with ref (in a terminal --ref).',
    )
  })

  test('that needs a token is not shown', async () => {
    const { read } = await arrange(told, { needs: 'a token' })

    await expect(read()).rejects.toThrow(
      'The git server shows no repository ann/pony on 127.0.0.1: it is not there, or nobody may see it without a token. Check the address.',
    )
  })
})

describe('a mirror', () => {
  async function withMirror(history: TestHistory = told) {
    const arranged = await arrange(history)
    const cache = emptyFolder()
    const mirrorOf = mirrorsIn({ XDG_CACHE_HOME: cache }, arranged.log)
    const folder = join(cache, 'pony-factor', 'mirrors')
    return { ...arranged, folder, read: (ref: string | null = null) => arranged.read(ref, { mirrorOf }) }
  }

  test('takes in only what is new', async () => {
    const { read, repository, folder, temporary } = await withMirror()
    await read()
    repository.push(told.by('cho', 5))

    const again = await read()

    expect(oidsOf(again)).toEqual(oidsIn(repository))
    const [mirror = ''] = readdirSync(folder)
    const counted = repository.git('-C', join(folder, mirror), 'count-objects', '-v')
    // The commits of the first run, and the new ones.
    expect([/in-pack: \d+/.exec(counted)?.[0], readdirSync(temporary)]).toEqual(['in-pack: 75', []])
  })

  test('tells what it is a mirror of to nobody who reads it', async () => {
    const { read, repository, folder, address } = await withMirror()
    await read()
    const [mirror = ''] = readdirSync(folder)

    expect(repository.git('-C', join(folder, mirror), 'config', '--list')).not.toContain(address.path)
  })

  test('follows a rewritten history', async () => {
    const { read, repository } = await withMirror()
    await read()
    repository.push(history().at('2023-01-01').by('eve', 9))

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('that git cannot read is made anew the next time', async () => {
    const { read, repository, folder } = await withMirror()
    await read()
    const [mirror = ''] = readdirSync(folder)
    loseObject(mirrorAt(join(folder, mirror)), 'refs/measured/head~30')

    await expect(read()).rejects.toThrow()
    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('that is damaged is made anew', async () => {
    const { read, repository, folder } = await withMirror()
    await read()
    const [mirror = ''] = readdirSync(folder)
    const packs = join(folder, mirror, 'objects', 'pack')
    for (const pack of readdirSync(packs)) {
      rmSync(join(packs, pack))
      writeFileSync(join(packs, pack), 'damaged')
    }
    repository.push(told.by('cho', 5))

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })
})

/** A mirror, as what can be damaged. */
function mirrorAt(path: string): Clone {
  const asClone = (...args: readonly string[]) => git(path, args).toString().trim()
  return { path, git: asClone, clone: () => mirrorAt(path), remove: () => {} }
}
