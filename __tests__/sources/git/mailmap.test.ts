import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { commitsOf, history, type TestHistory } from '../../support/history.ts'
import type { Clone } from '../../support/repository.ts'
import { cloneOf, comparable, insteadOf, loseObject, read, repositoryOf } from './reading.ts'

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

  test('refused when it is longer than any could be, without being read', async () => {
    const { path } = repositoryOf(
      history()
        .by('ann')
        .mailmap('#'.repeat(17 * 2 ** 20)),
    )
    insteadOf('blob', 'echo "it was read" >&2; exit 1')
    await expect(read(path)).rejects.toThrow(
      'The .mailmap at the head has 17 MB, and more than 16 MB are not read. Make it shorter, or measure a ref at which it is.',
    )
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

  test.each([
    ['cannot tell whether there is a .mailmap', '--filter=tree:0', 'cannot tell whether there is a'],
    ['has a .mailmap without its content', '--filter=blob:none', 'lacks the content of its'],
  ])('is refused when it %s, since the figures could be wrong', async (_, filter, lacks) => {
    const clone = orphanOf(FILES, '--bare', filter)
    await expect(read(clone.path)).rejects.toThrow(
      new UserError(
        `This clone was made with a filter and ${lacks} .mailmap, without which people could be counted several times.`,
        'Check out in it what is measured, or clone without --filter (filter on actions/checkout).',
      ),
    )
  })

  test('is refused at a ref that was never checked out', async () => {
    const clone = orphanOf(
      FILES.on('topic').by('cid').mailmap('Cid <cid@example.com>\n').on('main'),
      '--filter=blob:none',
    )
    await expect(read(clone.path, { ref: 'topic' })).rejects.toThrow('lacks the content of its .mailmap')
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
      /^Git could not read \.mailmap in ".*": fatal: not a tree object\. Run "git fsck"/,
    )
  })

  test('a mailmap that is missing', async () => {
    const repository = repositoryOf(history().by('ann').mailmap('A <a@example.com>'))
    loseObject(repository, 'main:.mailmap')
    await expect(read(repository.path)).rejects.toThrow(/^Git could not read \.mailmap in ".*": fatal: /)
  })
})
