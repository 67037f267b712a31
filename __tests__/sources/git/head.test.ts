import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { history } from '../../support/history.ts'
import { cloneOf, find, insteadOf, repositoryOf, sharedRepositoryOf, TWO_BRANCHES } from './reading.ts'

describe('the head is', () => {
  test('what is checked out, under its branch', async () => {
    const repository = repositoryOf(history('trunk').by('ann'))
    expect(await find(repository.path)).toMatchObject({ ref: 'trunk', head: repository.head })
  })

  test('what is checked out, under its branch, also where a tag is called HEAD', async () => {
    const repository = repositoryOf(history('trunk').by('ann', 2))
    repository.git('update-ref', 'refs/tags/HEAD', 'HEAD~1')
    expect(await find(repository.path)).toMatchObject({ ref: 'trunk', head: repository.head })
  })

  test.each(['a\u2028b', 'a\u2029b', 'ä'])('what is checked out, whatever its branch is called: %j', async branch => {
    const repository = repositoryOf(history('trunk').by('ann'))
    repository.git('branch', '-m', 'trunk', branch)
    expect(await find(repository.path)).toMatchObject({ ref: branch, head: repository.head })
  })

  test('the commit, where a tag is checked out as if it were a branch', async () => {
    const repository = repositoryOf(history().by('ann').tag('v1', 'Version 1'))
    repository.git('symbolic-ref', 'HEAD', 'refs/tags/v1')
    expect(await find(repository.path)).toMatchObject({ ref: 'v1', head: repository.git('rev-parse', 'main') })
  })

  test('the commit, where no branch is checked out', async () => {
    const repository = repositoryOf(history().by('ann', 2), { checkout: true })
    repository.git('checkout', '--quiet', '--detach', 'HEAD~1')
    const head = repository.git('rev-parse', 'HEAD')
    expect(await find(repository.path)).toMatchObject({ ref: head, head })
  })

  const branches = history().by('ann').tag('both').by('ann').tag('light').by('bob').tag('v1', 'Version 1')
  const named = sharedRepositoryOf(
    branches.on('topic').by('cid').on('a/b/c').by('dan').on('both').by('eve').on('abcdef').by('fay'),
  )

  test.each([
    ['a branch', 'topic', 'topic', 'topic'],
    ['a branch by its full name', 'refs/heads/topic', 'topic', 'topic'],
    ['a branch with slashes', 'a/b/c', 'a/b/c', 'a/b/c'],
    ['a light tag', 'light', 'light', 'light'],
    ['an annotated tag', 'v1', 'v1', 'v1^{commit}'],
    ['a tag by its full name', 'refs/tags/v1', 'v1', 'v1^{commit}'],
    ['the branch, where a tag has its name', 'both', 'both', 'refs/heads/both'],
    ['HEAD', 'HEAD', 'main', 'main'],
    ['a branch that reads like an object id', 'abcdef', 'abcdef', 'refs/heads/abcdef'],
  ])('%s, if that is asked for', async (_, ref, name, revision) => {
    expect(await find(named.path, { ref })).toMatchObject({ ref: name, head: named.git('rev-parse', revision) })
  })

  test.each([
    ['in full', (oid: string) => oid],
    ['in short', (oid: string) => oid.slice(0, 8)],
    ['in upper case', (oid: string) => oid.toUpperCase()],
  ])('a commit by its object id %s, if that is asked for', async (_, spell) => {
    const oid = named.git('rev-parse', 'main~1')
    expect(await find(named.path, { ref: spell(oid) })).toMatchObject({ ref: spell(oid), head: oid })
  })

  test.each(['topic', 'refs/heads/topic', 'origin/topic', 'refs/remotes/origin/topic'])(
    'a branch of origin that was never checked out: %s',
    async ref => {
      const repository = repositoryOf(TWO_BRANCHES)
      const { head } = await find(cloneOf(repository).path, { ref })
      expect(head).toBe(repository.git('rev-parse', 'topic'))
    },
  )

  test('a pull request as actions/checkout leaves it', async () => {
    const repository = repositoryOf(TWO_BRANCHES)
    repository.git('update-ref', 'refs/remotes/pull/5/merge', 'topic')
    const { head } = await find(repository.path, { ref: 'refs/pull/5/merge' })
    expect(head).toBe(repository.git('rev-parse', 'topic'))
  })

  test('nothing on a branch without commits, and that is an empty history', async () => {
    expect(await find(repositoryOf(history('trunk')).path)).toMatchObject({ ref: 'trunk', head: null, mailmap: '' })
  })
})

describe('a HEAD without commits is no empty history, where there are commits on', () => {
  const refusal = (head: string, branches: string) =>
    new UserError(
      `HEAD is at "${head}", which has no commits; there are some on ${branches}.`,
      'Name one of them with ref (in a terminal --ref), or check it out.',
    )

  const unborn = (told = history().by('ann')) => {
    const repository = repositoryOf(told)
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/fresh')
    return repository
  }

  test('another branch, which it names', async () => {
    await expect(find(unborn().path)).rejects.toThrow(refusal('fresh', '"main"'))
  })

  test('another branch, also where a tag is called HEAD', async () => {
    const repository = unborn()
    repository.git('update-ref', 'refs/tags/HEAD', 'main')
    await expect(find(repository.path)).rejects.toThrow(refusal('fresh', '"main"'))
  })

  test('a branch of the remote', async () => {
    const clone = cloneOf(unborn(), '--no-checkout')
    await expect(find(clone.path)).rejects.toThrow(
      /^HEAD is at "\w+", which has no commits; there are some on "main"\./,
    )
  })

  test('a branch of another remote, under the name by which it can be asked for', async () => {
    const repository = unborn()
    repository.git('update-ref', 'refs/remotes/upstream/main', 'main')
    repository.git('update-ref', '-d', 'refs/heads/main')
    await expect(find(repository.path)).rejects.toThrow(refusal('fresh', '"upstream/main"'))
    expect((await find(repository.path, { ref: 'upstream/main' })).head).not.toBeNull()
  })

  test('many branches, of which it names the five with the newest commits', async () => {
    const told = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduce(
      (before, name) => before.on(name).by('bob'),
      history().by('ann'),
    )
    await expect(find(unborn(told).path)).rejects.toThrow(refusal('fresh', '"g", "f", "e", "d", "c" and 3 more'))
  })

  test('a branch that is asked for, which is measured', async () => {
    const repository = unborn()
    expect((await find(repository.path, { ref: 'main' })).head).toBe(repository.git('rev-parse', 'main'))
  })
})

describe('nothing but a branch, a tag or a commit is a ref', () => {
  const repository = sharedRepositoryOf(TWO_BRANCHES.file('file', 'content'))
  repository.git('tag', 'tagged-file', 'main:file')

  test.each([
    ['options', ['', '-x', '--all', '--output=stolen']],
    ['ranges', ['main..topic', 'main...topic', '^main', 'main^!']],
    ['ways from one commit to another', ['main^', 'main~1', 'main@{0}', '@', '@{-1}', ':/Commit', 'main^{/Commit}']],
    ['trees and files', ['main^{tree}', 'main:', 'main:file', ':file', 'tagged-file']],
    ['patterns', ['ma*', 'mai[n]', 'mai?', 'refs/heads', 'refs/heads/', 'heads', 'refs/../HEAD', '../main']],
    ['names with something more', ['main ', ' main', 'main\n', 'main\0', 'main\0--all', 'MAIN']],
    ['names and object ids that are not there', ['no-such', '0123456789', '0'.repeat(40), 'abc']],
  ])('%s are not', async (_, refs) => {
    const letters = refs.map(ref => find(repository.path, { ref }).catch((error: unknown) => error))
    expect(await Promise.all(letters)).toEqual(
      refs.map(
        ref =>
          new UserError(
            `This clone has no branch, tag or commit ${JSON.stringify(ref)}.`,
            'It has only what was fetched: run git fetch in it, or set fetch-depth: 0 on actions/checkout, which brings all branches and tags.',
          ),
      ),
    )
  })

  test('the object id of something else is not', async () => {
    await expect(find(repository.path, { ref: repository.git('rev-parse', 'main:file') })).rejects.toThrow(
      'This clone has no branch, tag or commit',
    )
  })
})

test('a branch that is damaged, which is not one without commits', async () => {
  const { path } = repositoryOf(history().by('ann'))
  rmSync(join(path, 'packed-refs'), { force: true })
  writeFileSync(join(path, 'refs', 'heads', 'main'), 'damaged\n')
  await expect(find(path)).rejects.toThrow(
    `Git could not find the current commit in "${path}": fatal: your current branch appears to be broken.`,
  )
})

test('that the branches cannot be listed is told, and not taken for a repository without commits', async () => {
  const { path } = repositoryOf(history())
  insteadOf('for-each-ref', 'echo "fatal: out of order" >&2; exit 128')
  await expect(find(path)).rejects.toThrow(`Git could not list the branches in "${path}": fatal: out of order.`)
})

test('that the branches cannot be listed is told, and not taken for a clone without the branch', async () => {
  const { path } = repositoryOf(history().by('ann'))
  insteadOf('for-each-ref', 'echo "fatal: out of order" >&2; exit 128')
  await expect(find(path, { ref: 'main' })).rejects.toThrow(
    `Git could not list the branches and tags in "${path}": fatal: out of order.`,
  )
})
