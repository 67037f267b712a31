import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { commitsOf, history, type TestHistory } from '../../support/history.ts'
import type { Clone } from '../../support/repository.ts'
import { cloneOf, comparable, loseObject, read, repositoryOf } from './reading.ts'

describe('the mailmap is', () => {
  const MAPPED = history().by('ann').mailmap('Ann <ann@example.com> <old@example.com>\n')

  test('the one at the head', async () => {
    expect((await read(repositoryOf(MAPPED).path)).mailmap).toBe('Ann <ann@example.com> <old@example.com>\n')
  })

  test('not the one in the work tree', async () => {
    const repository = repositoryOf(MAPPED, { checkout: true })
    writeFileSync(join(repository.path, '.mailmap'), 'Other <other@example.com>\n')
    expect((await read(repository.path)).mailmap).toBe('Ann <ann@example.com> <old@example.com>\n')
  })

  test('the one at the ref that is asked for', async () => {
    const repository = repositoryOf(MAPPED.on('topic').by('bob').mailmap('Topic <topic@example.com>\n'))
    expect((await read(repository.path, { ref: 'topic' })).mailmap).toBe('Topic <topic@example.com>\n')
  })

  test('the one at the top, when the folder is a deeper one', async () => {
    const repository = repositoryOf(MAPPED.file('deep/.mailmap', 'Deep <deep@example.com>\n'), { checkout: true })
    expect((await read(join(repository.path, 'deep'))).mailmap).toBe('Ann <ann@example.com> <old@example.com>\n')
  })

  test.each([
    ['there is none', history().by('ann')],
    [
      'it is a symbolic link, as in git',
      history().by('ann').file('.mailmap', { symlink: 'file' }).file('file', 'A <a@example.com>'),
    ],
    ['it is a folder', history().by('ann').file('.mailmap/file', 'A <a@example.com>')],
  ])('empty, when %s', async (_, unmapped) => {
    expect((await read(repositoryOf(unmapped).path)).mailmap).toBe('')
  })
})

describe('a clone made with --filter', () => {
  const FILES = history().by('ann').file('file', 'one').by('bob').file('file', 'two').mailmap('Ann <ann@example.com>\n')

  /** A clone whose origin is gone, so that nothing can be fetched. */
  function orphanOf(told: TestHistory, ...options: readonly string[]): Clone {
    const repository = repositoryOf(told)
    const clone = cloneOf(repository, ...options)
    repository.remove()
    return clone
  }

  test.each(['--filter=tree:0', '--filter=blob:none'])('gives the same: %s', async filter => {
    const { all, mailmap } = await read(orphanOf(FILES, filter).path, { coAuthors: true })
    expect([comparable(all), mailmap]).toEqual([comparable(commitsOf(FILES)), 'Ann <ann@example.com>\n'])
  })

  test.each(['--filter=tree:0', '--filter=blob:none'])('fetches nothing: %s', async filter => {
    const clone = cloneOf(repositoryOf(FILES), '--no-checkout', filter)
    const before = clone.git('count-objects', '-v')
    await read(clone.path).catch(() => {})
    expect(clone.git('count-objects', '-v')).toBe(before)
  })

  test('gives the commits, and says that it could not look for a .mailmap, when it has no files at all', async () => {
    const { all, mailmap, notices } = await read(orphanOf(FILES, '--bare', '--filter=tree:0').path)
    expect({ commits: comparable(all), mailmap, notices }).toEqual({
      commits: comparable(commitsOf(FILES)),
      mailmap: '',
      notices: [
        'This partial clone has no files, so that a .mailmap could not be read: check the ref out to have it used.',
      ],
    })
  })

  test('is refused when it has a .mailmap without its content, which would give wrong figures', async () => {
    const clone = orphanOf(FILES, '--bare', '--filter=blob:none')
    await expect(read(clone.path)).rejects.toThrow(
      new UserError(
        'This partial clone lacks the content of its .mailmap, without which people would be counted several times.',
        'Check the ref out, or clone without --filter.',
      ),
    )
  })

  test('says nothing when it has no .mailmap', async () => {
    const { notices } = await read(orphanOf(history().by('ann'), '--bare', '--filter=blob:none').path)
    expect(notices).toEqual([])
  })
})

describe('a damaged repository is told apart from a partial one', () => {
  test('a tree that is missing', async () => {
    const repository = repositoryOf(history().by('ann').file('file', 'content'))
    loseObject(repository, 'main^{tree}')
    await expect(read(repository.path)).rejects.toThrow(
      /^Git could not read the files in ".*": fatal: not a tree object\./,
    )
  })

  test('a mailmap that is missing', async () => {
    const repository = repositoryOf(history().by('ann').mailmap('A <a@example.com>'))
    loseObject(repository, 'main:.mailmap')
    await expect(read(repository.path)).rejects.toThrow(/^Git could not read \.mailmap in ".*": fatal: /)
  })
})
