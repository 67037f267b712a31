import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import type { Commit } from '../../../src/history/commit.ts'
import { git } from '../../support/git.ts'
import { commitsOf, history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import type { Repository } from '../../support/repository.ts'
import {
  comparable,
  emptyFolder,
  find,
  insteadOf,
  loseObject,
  read,
  repositoryOf,
  setVariable,
  sharedRepositoryOf,
  TWO_BRANCHES,
} from './reading.ts'

describe('the commits are', () => {
  const repository = sharedRepositoryOf(TWO_BRANCHES)

  test('all that can be reached from the head, each as it was made', async () => {
    const { all } = await read(repository.path)
    expect(comparable(all)).toEqual(comparable(commitsOf(TWO_BRANCHES)))
  })

  test('known by the object ids that git gives them, each once', async () => {
    const { all } = await read(repository.path)
    expect(all.map(({ oid }) => oid).sort()).toEqual(repository.git('rev-list', 'main').split('\n').sort())
  })

  test('only those behind the ref that is asked for', async () => {
    const { all } = await read(repository.path, { ref: 'topic' })
    expect(comparable(all)).toEqual(comparable(commitsOf(TWO_BRANCHES, 'topic')))
  })

  test('none on a branch without any', async () => {
    expect((await read(repositoryOf(history()).path)).all).toEqual([])
  })

  test('those of a repository with SHA-256 too', async () => {
    const { all } = await read(repositoryOf(TWO_BRANCHES, { objectFormat: 'sha256' }).path)
    expect(comparable(all)).toEqual(comparable(commitsOf(TWO_BRANCHES)))
  })

  test('read without their co-authors, unless these are asked for', async () => {
    const { all } = await read(repositoryOf(history().by('ann', 1, { coAuthors: ['bob'] })).path)
    expect(all.map(({ coAuthors }) => coAuthors)).toEqual([[]])
  })

  test('read with their co-authors, if these are asked for', async () => {
    const pairs = history()
      .by('ann', 1, { coAuthors: ['bob', 'cid'] })
      .by('bob')
    const { all } = await read(repositoryOf(pairs).path, { coAuthors: true })
    expect(comparable(all)).toEqual(comparable(commitsOf(pairs)))
  })

  test('read in UTF-8, whatever the encoding that a commit says it is in', async () => {
    const empty = repositoryOf(history())
    const commit = (header: string) =>
      `commit refs/heads/main\ncommitter Jos\xe9 <jose@example.com> 0 +0000\n${header}data 1\nx\n`
    git(empty.path, ['fast-import', '--quiet'], Buffer.from(commit('encoding ISO-8859-1\n'), 'latin1'))
    expect((await read(empty.path)).all.map(({ author }) => author.name)).toEqual(['José'])
  })
})

describe('neither configuration nor environment changes what is read', () => {
  const pairs = TWO_BRANCHES.by('bob', 1, { coAuthors: ['cid'] }).mailmap('No <no@example.com> <ann@example.com>\n')
  const shared = sharedRepositoryOf(pairs)
  git(shared.path, ['-c', 'user.name=x', '-c', 'user.email=x@example.com', 'notes', 'add', '-m', 'note', 'main'])

  test.each([
    ['log.mailmap', 'true'],
    ['log.date', 'relative'],
    ['log.decorate', 'full'],
    ['log.showSignature', 'true'],
    ['log.follow', 'true'],
    ['log.diffMerges', 'on'],
    ['format.pretty', 'fuller'],
    ['i18n.logOutputEncoding', 'ISO-8859-1'],
    ['color.ui', 'always'],
    ['core.quotePath', 'true'],
    ['core.abbrev', '4'],
    ['notes.displayRef', '*'],
    ['trailer.separators', '='],
    ['core.commentChar', 'C'],
  ])('%s = %s', async (key, value) => {
    const settings = join(emptyFolder(), 'settings')
    git(shared.path, ['config', '--file', settings, key, value])
    setVariable('GIT_CONFIG_GLOBAL', settings)
    const { all } = await read(shared.path, { coAuthors: true })
    expect(comparable(all)).toEqual(comparable(commitsOf(pairs)))
  })

  test('no program is started to check a signature', async () => {
    const repository = repositoryOf(history().by('ann'))
    const program = join(emptyFolder(), 'gpg')
    writeFileSync(program, `#!/bin/sh\ntouch "${program}.ran"\n`)
    chmodSync(program, 0o755)
    repository.git('config', 'gpg.program', program)
    repository.git('config', 'log.showSignature', 'true')
    const [headers, message] = repository.git('cat-file', 'commit', 'main').split('\n\n')
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'
    const signed = git(
      repository.path,
      ['hash-object', '-t', 'commit', '-w', '--stdin'],
      `${headers}\n${signature}\n\n${message}`,
    )
    repository.git('update-ref', 'refs/heads/main', signed.toString().trim())
    await read(repository.path)
    expect(readdirSync(join(program, '..'))).toEqual(['gpg'])
  })

  test.each([
    ['GIT_DIR', '/nowhere'],
    ['GIT_WORK_TREE', '/nowhere'],
    ['GIT_NAMESPACE', 'other'],
    ['GIT_ICASE_PATHSPECS', '1'],
    ['GIT_GLOB_PATHSPECS', '1'],
    ['GIT_OBJECT_DIRECTORY', '/nowhere'],
    ['GIT_PAGER', 'false'],
    ['GIT_FLUSH', '1'],
    ['LC_ALL', 'C.UTF-8'],
  ])('%s=%s', async (name, value) => {
    setVariable(name, value)
    expect(comparable((await read(shared.path)).all)).toEqual(comparable(commitsOf(pairs).map(withoutCoAuthors)))
  })

  test('replaced commits are read as they were, as GitHub shows them', async () => {
    const repository = repositoryOf(TWO_BRANCHES)
    repository.git('replace', 'main~1', 'main~2')
    expect(comparable((await read(repository.path)).all)).toEqual(comparable(commitsOf(TWO_BRANCHES)))
  })

  test('grafts hide no parent, as on GitHub', async () => {
    const repository = repositoryOf(TWO_BRANCHES)
    mkdirSync(join(repository.path, 'info'), { recursive: true })
    writeFileSync(join(repository.path, 'info', 'grafts'), `${repository.head}\n`)
    expect(comparable((await read(repository.path)).all)).toEqual(comparable(commitsOf(TWO_BRANCHES)))
  })
})

/** Makes the list that git keeps of its commits say that none of them has a parent. */
function forgeCommitGraph(repository: Repository): void {
  repository.git('commit-graph', 'write', '--reachable')
  const path = join(repository.path, 'objects', 'info', 'commit-graph')
  const graph = readFileSync(path)
  // gitformat-commit-graph(5): a header of eight bytes, then an id and an offset of twelve bytes for each chunk.
  const chunks = Array.from({ length: (graph[6] ?? 0) + 1 }, (_, index) => 8 + index * 12)
  const data = chunks.findIndex(at => graph.toString('latin1', at, at + 4) === 'CDAT')
  const [start = 0, end = 0] = [data, data + 1].map(index => Number(graph.readBigUInt64BE(8 + index * 12 + 4)))
  for (let commit = start; commit < end; commit += 36) graph.writeUInt32BE(0x7000_0000, commit + 20)
  chmodSync(path, 0o644)
  writeFileSync(path, graph)
}

test('a forged list of commits hides none of them', async () => {
  const repository = repositoryOf(history().by('ann', 5))
  forgeCommitGraph(repository)
  // Git itself believes it.
  expect([repository.git('rev-list', '--count', 'main'), (await read(repository.path)).all.length]).toEqual(['1', 5])
})

describe('git that does not come to a good end is told, never taken for a short history', () => {
  test('when a commit is missing, however far down', async () => {
    const repository = repositoryOf(history().by('ann', 9))
    loseObject(repository, 'main~7')
    await expect(read(repository.path)).rejects.toThrow(
      /^Git could not read the commits in ".*":\n(?:error: .*\n)*fatal: .*\nRun "git fsck" there, and clone/,
    )
  })

  test.each([
    ['fails after the last commit', 'git "$@"; echo "fatal: disk on fire" >&2; exit 1', 'fatal: disk on fire'],
    ['fails within a commit', 'git "$@" | head -c 500; echo "fatal: disk on fire" >&2; exit 1', 'fatal: disk on fire'],
    ['is ended from outside', 'git "$@" | head -c 500; kill -9 $$', 'it gave no reason'],
  ])('when it %s', async (_, script, reason) => {
    const { path } = repositoryOf(TWO_BRANCHES)
    insteadOf('log', script)
    await expect(read(path)).rejects.toThrow(
      new UserError(`Git could not read the commits in "${path}": ${reason}.`).message,
    )
  })

  test('when it ends well, but without a word', async () => {
    const { path } = repositoryOf(TWO_BRANCHES)
    insteadOf('log', 'exit 0')
    await expect(read(path)).rejects.toThrow('Git wrote no commit, although there is one.')
  })

  test('when it ends well, but within a commit', async () => {
    const { path } = repositoryOf(TWO_BRANCHES)
    insteadOf('log', 'git "$@" | head -c 500')
    await expect(read(path)).rejects.toThrow('Git ended in the middle of a commit.')
  })
})

test('a run that is cancelled while the clone is opened ends at once', async () => {
  const { path } = repositoryOf(TWO_BRANCHES)
  // It outlives the time that a test may take.
  insteadOf('rev-parse', 'exec sleep 90')
  const cancelling = new AbortController()
  const opening = find(path, {}, recordingLog().log, cancelling.signal)
  cancelling.abort()
  await expect(opening).rejects.toThrow(UserError)
})

test('git is stopped when nobody reads on', async () => {
  const { path } = repositoryOf(TWO_BRANCHES)
  const folder = emptyFolder()
  const manyCommits = `git "$@" > "${folder}/commits"; for i in $(seq 500); do cat "${folder}/commits"; done`
  // It outlives the time that a test may take, and nothing else.
  insteadOf('log', `echo $$ > "${folder}/pid"; ${manyCommits}; exec sleep 90`)
  for await (const _ of (await find(path)).commits) break
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  while (isRunning(pid)) await setTimeout(5)
  expect(isRunning(pid)).toBe(false)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function withoutCoAuthors(commit: Commit): Commit {
  return { ...commit, coAuthors: [] }
}
