import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { gitHistory } from '../../../src/history/git/source.ts'
import { history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { cloneOf, emptyFolder, find, read, repositoryOf, setVariable, TWO_BRANCHES } from './reading.ts'

describe('the repository is called', () => {
  test.each([
    ['by its remote', 'https://github.com/owner/name.git'],
    ['by its remote without the password in it', 'https://ann:secret@github.com/owner/name'],
    ['by its remote over ssh', 'git@github.com:owner/name.git'],
  ])('%s', async (_, url) => {
    const repository = repositoryOf(history().by('ann'))
    repository.git('remote', 'add', 'origin', url)
    expect((await find(repository.path)).repository).toBe('owner/name')
  })

  test('by its folder, without such a remote', async () => {
    const repository = repositoryOf(history().by('ann'), { checkout: true })
    expect((await find(repository.path)).repository).toBe(basename(repository.path))
  })

  test('by its folder, when it is read from a folder in it', async () => {
    const repository = repositoryOf(history().by('ann'), { checkout: true })
    mkdirSync(join(repository.path, 'deep', 'er'), { recursive: true })
    expect((await find(join(repository.path, 'deep', 'er'))).repository).toBe(basename(repository.path))
  })

  test('by its folder, when it is read through a link to a folder in it', async () => {
    const repository = repositoryOf(history().by('ann'), { checkout: true })
    mkdirSync(join(repository.path, 'deep', 'er'), { recursive: true })
    const link = join(emptyFolder(), 'link')
    symlinkSync(join(repository.path, 'deep', 'er'), link)
    expect((await find(link)).repository).toBe(basename(repository.path))
  })

  test('by its folder without .git, when it is bare', async () => {
    const repository = repositoryOf(history().by('ann'))
    const bare = join(emptyFolder(), 'pony.git')
    renameSync(repository.path, bare)
    expect((await find(bare)).repository).toBe('pony')
  })
})

describe('that more is measured than the folder that was named', () => {
  const repository = () => {
    const { path } = repositoryOf(history().by('ann'), { checkout: true })
    mkdirSync(join(path, 'deep', 'er'), { recursive: true })
    return path
  }

  test('is told of a folder within the work tree, once', async () => {
    const folder = join(repository(), 'deep', 'er')
    const { log, notices } = recordingLog()
    const source = gitHistory(folder, log)
    const request = { repository: '', ref: null, coAuthors: false, merges: true }
    await source(request)
    await source(request)
    expect(notices).toEqual([`"${folder}" is a part of its repository; the whole repository is measured.`])
  })

  test('is not told of its top, nor of a bare repository', async () => {
    const bare = repositoryOf(history().by('ann')).path
    expect([(await read(repository())).notices, (await read(bare)).notices]).toEqual([[], []])
  })
})

describe('a folder is refused, in one sentence and with what to do, when it is', () => {
  test('a shallow clone', async () => {
    const clone = cloneOf(repositoryOf(TWO_BRANCHES), '--depth=1')
    await expect(find(clone.path)).rejects.toThrow(
      new UserError(
        'This clone is shallow, so most of its history is missing.',
        'Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql.',
      ).message,
    )
  })

  test('no such folder', async () => {
    const folder = join(emptyFolder(), 'missing')
    await expect(find(folder)).rejects.toThrow(
      new UserError(`There is no folder "${folder}".`, 'Name the folder that holds the clone.').message,
    )
  })

  test('a file in place of a folder', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    await expect(find(file)).rejects.toThrow(
      new UserError(`"${file}" is a file, not a folder.`, 'Name the folder that holds the clone.').message,
    )
  })

  test('a folder without a repository', async () => {
    const folder = emptyFolder()
    await expect(find(folder)).rejects.toThrow(
      new UserError(
        `There is no git repository in "${folder}".`,
        'Name the folder of a clone; in a workflow, check the repository out before this step.',
      ).message,
    )
  })

  test('a repository of another user', async () => {
    const { path } = repositoryOf(history().by('ann'))
    setVariable('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    await expect(find(path)).rejects.toThrow(
      new UserError(
        `Git refuses to read the repository in "${path}", because it belongs to another user.`,
        'Run "git config --global --add safe.directory" with that folder first.',
      ).message,
    )
  })

  test('a repository whose list of branches is damaged', async () => {
    const { path } = repositoryOf(history().by('ann'))
    writeFileSync(join(path, 'packed-refs'), 'damaged\n')
    await expect(find(path)).rejects.toThrow(/^Git could not open the repository in ".*": fatal: /)
  })

  test('no git', async () => {
    const { path } = repositoryOf(history().by('ann'))
    setVariable('PATH', emptyFolder())
    await expect(find(path)).rejects.toThrow(
      new UserError('Git could not be started.', 'Install git, and see that it is in the PATH.').message,
    )
  })
})
