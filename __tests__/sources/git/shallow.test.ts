import { describe, expect, test } from '@jest/globals'
import { git } from '../../support/git.ts'
import { history } from '../../support/history.ts'
import type { Clone } from '../../support/repository.ts'
import { cloneOf, insteadOf, read, repositoryOf } from './reading.ts'

const REFUSAL =
  'This clone is shallow, so most of its history is missing. Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql.'

/** Ten commits on `main`, and four that have nothing to do with them on `pages`. */
const TWO_ROOTS = history().by('ann', 6).onOrphan('pages').by('bob', 4).on('main').by('bob', 4)

/** A whole clone of `main`, into which somebody has fetched the newest commit of another branch. */
function wholeOfMain(): Clone {
  const clone = cloneOf(repositoryOf(TWO_ROOTS), '--single-branch')
  clone.git('fetch', '--quiet', '--depth=1', 'origin', 'pages:refs/remotes/origin/pages')
  return clone
}

describe('a history that was cut is refused:', () => {
  test.each(['--depth=1', '--depth=3', '--depth=9'])('%s', async depth => {
    await expect(read(cloneOf(repositoryOf(TWO_ROOTS), depth).path)).rejects.toThrow(REFUSAL)
  })

  test('at a ref that is asked for, though what is checked out is whole', async () => {
    await expect(read(wholeOfMain().path, { ref: 'pages' })).rejects.toThrow(REFUSAL)
  })

  test('on one side of a merge', async () => {
    const clone = wholeOfMain()
    const asAnn = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com']
    clone.git(...asAnn, 'merge', '--quiet', '--allow-unrelated-histories', '-m', 'Merge', 'origin/pages')
    await expect(read(clone.path)).rejects.toThrow(REFUSAL)
  })

  test('where a whole clone was made shallow later', async () => {
    const clone = cloneOf(repositoryOf(TWO_ROOTS))
    clone.git('fetch', '--quiet', '--depth=2', 'origin', 'main')
    await expect(read(clone.path)).rejects.toThrow(REFUSAL)
  })
})

describe('a history that is whole is measured:', () => {
  test('in a clone that is shallow elsewhere', async () => {
    expect((await read(wholeOfMain().path)).all).toHaveLength(10)
  })

  test('in a clone that is as deep as the history is long', async () => {
    const clone = cloneOf(repositoryOf(TWO_ROOTS), '--depth=10')
    expect([clone.git('rev-parse', '--is-shallow-repository'), (await read(clone.path)).all.length]).toEqual([
      'true',
      10,
    ])
  })

  test('whatever the message of its first commit says', async () => {
    const repository = repositoryOf(history())
    const message = `${'x'.repeat(90)}\nparent ${'0'.repeat(40)}\n`.repeat(2000)
    const commit = `commit refs/heads/main\ncommitter A <a@example.com> 0 +0000\ndata ${message.length}\n${message}\n`
    git(repository.path, ['fast-import', '--quiet'], commit)
    const clone = cloneOf(repository, '--depth=1')
    expect([clone.git('rev-parse', '--is-shallow-repository'), (await read(clone.path)).all.length]).toEqual([
      'true',
      1,
    ])
  })
})

test('that the end of a history cannot be found is told', async () => {
  const { path } = wholeOfMain()
  insteadOf('rev-list', 'echo "fatal: out of order" >&2; exit 128')
  await expect(read(path)).rejects.toThrow(`Git could not read the commits in "${path}": fatal: out of order.`)
})
