import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { gitHistory } from '../../../src/sources/git/source.ts'
import { git } from '../../support/git.ts'
import { history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { cloneOf, emptyFolder, find, read, repositoryOf, setVariable } from './reading.ts'

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

  test('a repository of another user, in git’s own words with git’s own remedy', async () => {
    const { path } = repositoryOf(history().by('ann'))
    setVariable('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    await expect(find(path)).rejects.toThrow(
      [
        `Git could not open the repository in "${path}":`,
        `fatal: detected dubious ownership in repository at '${path}'`,
        'To add an exception for this directory, call:',
        '',
        `git config --global --add safe.directory ${path}`,
      ].join('\n'),
    )
  })

  test.each([
    ['with an extension that git does not know', '1', 'fatal: unknown repository extension found:\nodd'],
    ['of a version that git does not know', '99', 'fatal: Expected git repo version <= 1, found 99.'],
  ])('a repository %s, without a word of damage', async (_, version, words) => {
    const { path } = repositoryOf(history().by('ann'))
    git(path, ['config', 'extensions.odd', 'true'])
    git(path, ['config', 'core.repositoryformatversion', version])
    const refusal = await find(path).catch((error: unknown) => error)
    expect([String(refusal).includes(words), String(refusal).includes('fsck')]).toEqual([true, false])
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

describe('where git uses bare repositories only if they are named (safe.bareRepository)', () => {
  const bare = () => {
    const { path } = repositoryOf(history().by('ann'))
    const settings = join(emptyFolder(), 'settings')
    writeFileSync(settings, '[safe]\n\tbareRepository = explicit\n')
    setVariable('GIT_CONFIG_GLOBAL', settings)
    return path
  }

  test('one that was named is measured', async () => {
    expect((await read(bare())).all).toHaveLength(1)
  })

  test('one that was found around the folder is refused in git’s own words', async () => {
    const path = bare()
    await expect(find(join(path, 'objects'))).rejects.toThrow(
      `Git could not open the repository in "${path}/objects": fatal: cannot use bare repository '${path}' (safe.bareRepository is 'explicit').`,
    )
  })

  test('one of another user is refused, named or not', async () => {
    const path = bare()
    setVariable('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    await expect(find(path)).rejects.toThrow('fatal: detected dubious ownership')
  })
})

describe('a submodule that is not there is not taken for the project around it:', () => {
  /** A project with the submodule `libs/codec`, cloned without it. */
  function projectWithoutItsSubmodule(): string {
    const codec = repositoryOf(history().by('vera', 9))
    const app = repositoryOf(history().by('ann').file('libs/readme', 'text'), { checkout: true })
    const asAnn = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'protocol.file.allow=always']
    app.git(...asAnn, 'submodule', '--quiet', 'add', codec.path, 'libs/codec')
    app.git(...asAnn, 'commit', '--quiet', '--message', 'Add the codec')
    return cloneOf(app).path
  }

  test('its empty folder is refused', async () => {
    const folder = join(projectWithoutItsSubmodule(), 'libs', 'codec')
    await expect(find(folder)).rejects.toThrow(
      new UserError(
        `"${folder}" is an uninitialised submodule: the history of "libs/codec" is not in this clone.`,
        'Set submodules: true and fetch-depth: 0 on actions/checkout, or run git submodule update --init in the clone.',
      ),
    )
  })

  test('a folder below is refused', async () => {
    const folder = join(projectWithoutItsSubmodule(), 'libs', 'codec', 'deep', 'er')
    mkdirSync(folder, { recursive: true })
    await expect(find(folder)).rejects.toThrow(`"${folder}" lies in an uninitialised submodule: `)
  })

  test('a folder beside it is a part of the project', async () => {
    expect((await read(join(projectWithoutItsSubmodule(), 'libs'))).all).toHaveLength(2)
  })

  test('once it is there, it is measured', async () => {
    const path = projectWithoutItsSubmodule()
    git(path, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init'])
    expect((await read(join(path, 'libs', 'codec'))).all).toHaveLength(9)
  })
})
