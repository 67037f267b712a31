import { describe, expect, test } from '@jest/globals'
import { IncompleteAnswer } from '../../../../src/github/failure.ts'
import { createDecoder } from '../../../../src/sources/graphql/decode.ts'
import { ALONE } from '../../../../src/sources/graphql/head/head.ts'
import { findHeads } from '../../../../src/sources/graphql/head/heads.ts'
import { answering } from '../../../github/answering.ts'
import { history } from '../../../support/history.ts'
import { makeRepository } from '../../../support/repository.ts'
import { arrange, pointsOf } from '../arrangement.ts'

const told = history().by('ann', 2).tag('v1').by('bob').tag('v2', 'Second').on('feature/x').by('carol')

describe('the head', () => {
  test('is the default branch’s when no ref is given', async () => {
    const { find, repository } = await arrange(history('trunk').by('ann', 3))

    const { ref, head } = await find()

    expect({ ref, head }).toEqual({ ref: 'trunk', head: repository.head })
  })

  test.each([
    ['a branch', 'feature/x', 'feature/x', 'refs/heads/feature/x'],
    ['a branch with its full name', 'refs/heads/feature/x', 'feature/x', 'refs/heads/feature/x'],
    ['a tag', 'v1', 'v1', 'refs/tags/v1'],
    ['an annotated tag', 'v2', 'v2', 'refs/tags/v2^{commit}'],
  ])('is the commit of %s', async (_, ref, name, revision) => {
    const { find, repository } = await arrange(told)

    const found = await find({ ref })

    expect({ ref: found.ref, head: found.head }).toEqual({ ref: name, head: repository.git('rev-parse', revision) })
  })

  test('is a branch’s where a tag has the same name, as for git', async () => {
    const { find, repository, github } = await arrange(told.on('main').tag('feature/x'))

    const { ref, head } = await find({ ref: 'feature/x' })

    expect({ ref, head, requests: github.requests.length, points: pointsOf(github) }).toEqual({
      ref: 'feature/x',
      head: repository.git('rev-parse', 'refs/heads/feature/x'),
      requests: 1,
      points: 1,
    })
  })

  test('of a tag takes two requests, annotated or not', async () => {
    const { find, github } = await arrange(told)
    for (const ref of ['v1', 'v2']) await find({ ref })

    expect(github.requests.length).toBe(4)
  })

  test('is a tag’s where its name is that of a commit', async () => {
    const { find, repository } = await arrange(told)
    const [commit, tagged] = [repository.git('rev-parse', 'feature/x'), repository.git('rev-parse', 'v1')]
    repository.git('tag', commit.slice(0, 8), tagged)

    expect((await find({ ref: commit.slice(0, 8) })).head).toBe(tagged)
  })

  test.each([40, 8])('is the commit whose object id begins with %i digits', async digits => {
    const { find, repository } = await arrange(told)
    const oid = repository.git('rev-parse', 'v1')

    expect((await find({ ref: oid.slice(0, digits) })).head).toBe(oid)
  })

  test('is the commit behind a tag of a tag', async () => {
    const { find, repository } = await arrange(told)
    repository.git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'tag', '-a', '-m', 'Again', 'v3', 'v2')

    expect((await find({ ref: 'v3' })).head).toBe(repository.git('rev-parse', 'v2^{commit}'))
  })

  test('is nothing in a repository without commits', async () => {
    const { read } = await arrange(history())

    expect(await read()).toEqual({
      source: 'graphql',
      repository: 'ann/pony',
      server: null,
      ref: 'HEAD',
      head: null,
      mailmap: '',
      knowsMerges: true,
      refOf: expect.any(Function),
      commits: [],
    })
  })

  test('has an object id of 64 digits where the repository uses SHA-256', async () => {
    const repository = makeRepository(history().by('ann', 120), { objectFormat: 'sha256' })
    const { read } = await arrange(history().by('bob'), { repositories: { 'ann/pony': repository.path } })

    const { head, commits } = await read()

    repository.remove()
    expect({ digits: head?.length, commits: commits.length }).toEqual({ digits: 64, commits: 120 })
  })
})

describe('a ref that names no commit is refused:', () => {
  test.each([
    ['one that is not there', 'nope'],
    ['a range', 'v1..main'],
    ['an option', '--all'],
  ])('%s', async (_, ref) => {
    const { find } = await arrange(told)

    await expect(find({ ref })).rejects.toThrow(
      `There is no branch, tag or commit ${ref} in ann/pony. Check the input ref; empty means the default branch.`,
    )
  })

  test.each([
    ['a file', 'main:notes.txt', 'The ref main:notes.txt of ann/pony is not a commit but a blob.'],
    ['a folder', 'main:', 'The ref main: of ann/pony is not a commit but a tree.'],
  ])('%s', async (_, ref, message) => {
    const { find } = await arrange(history().by('ann').file('notes.txt', 'Notes.\n'))

    await expect(find({ ref })).rejects.toThrow(message)
  })

  test('control characters and addresses in it do not reach the message', async () => {
    const { find } = await arrange(told)

    await expect(find({ ref: 'a\u001b[31m\u202eb\nann@example.com' })).rejects.toThrow('commit a [31m b … in ann/pony')
  })
})

describe('the mailmap', () => {
  test('is the file at the head', async () => {
    const { find } = await arrange(history().by('ann').mailmap('Ann <ann@example.com>\n').by('bob'))

    expect((await find()).mailmap).toBe('Ann <ann@example.com>\n')
  })

  test('is that of the ref, not of the default branch', async () => {
    const { find } = await arrange(history().by('ann').tag('v1').by('bob').mailmap('Bob <bob@example.com>\n'))

    expect((await find({ ref: 'v1' })).mailmap).toBe('')
  })

  test('is read whole where GraphQL cuts it', async () => {
    const text = 'Ann <ann@example.com> <old@example.com>\n'.repeat(20_000)
    const { find } = await arrange(history().by('ann').mailmap(text))

    expect((await find()).mailmap).toBe(text)
  })

  test('is read where GraphQL takes it for binary', async () => {
    const { find } = await arrange(history().by('ann').mailmap('Ann <ann@example.com>\n\0'))

    expect((await find()).mailmap).toBe('Ann <ann@example.com>\n\0')
  })

  test.each([
    ['a link', history().by('ann').file('.mailmap', { symlink: 'other' }).file('other', 'Ann <ann@example.com>\n')],
    ['a folder', history().by('ann').file('.mailmap/inside', 'Ann <ann@example.com>\n')],
  ])('is empty when it is %s', async (_, hosted) => {
    const { find } = await arrange(hosted)

    expect((await find()).mailmap).toBe('')
  })
})

describe('an answer is asked for again when', () => {
  const page = { totalCount: 0, pageInfo: { endCursor: null }, nodes: [] }
  const head = { __typename: 'Commit', oid: '1'.repeat(40), file: null, history: page }
  const repository = { nameWithOwner: 'ann/pony', defaultBranchRef: { name: 'main', target: head } }

  test.each([
    ['there is no repository in it', { repository: null }],
    ['there is no head in it', { repository: { ...repository, defaultBranchRef: { name: 'main', target: {} } } }],
    ['there is no branch in it', { repository: { nameWithOwner: 'ann/pony' } }],
    [
      'the size of the history is missing',
      { repository: { ...repository, defaultBranchRef: { name: 'main', target: { ...head, history: null } } } },
    ],
  ])('%s', async (_, data) => {
    await expect(findHead(data, null)).rejects.toThrow(IncompleteAnswer)
  })

  test('the content of a long mailmap is missing', async () => {
    const file = { mode: 0o100644, object: { oid: '2'.repeat(40), text: 'Ann', isTruncated: true } }
    const target = { ...head, file }
    const data = { repository: { ...repository, defaultBranchRef: { name: 'main', target } } }

    await expect(findHead(data, null)).rejects.toThrow('the content of .mailmap is missing in the answer')
  })
})

test('a default branch that leads to nothing is called HEAD', async () => {
  const data = {
    repository: { nameWithOwner: 'ann/pony', defaultBranchRef: { name: 'main', target: null } },
  }

  await expect(findHead(data, null)).rejects.toThrow('There is no branch, tag or commit HEAD in ann/pony.')
})

test('a tag that never comes to an end names no commit', async () => {
  const endless = { __typename: 'Tag', oid: '1'.repeat(40), target: { oid: '1'.repeat(40) } }
  const data = { repository: { nameWithOwner: 'ann/pony', object: endless } }

  await expect(findHead(data, 'v1')).rejects.toThrow('There is no branch, tag or commit v1 in ann/pony.')
})

/** The head of a ref, by what GitHub answers whatever it is asked. */
async function findHead(data: unknown, ref: string | null) {
  const fields = { merges: false, coAuthors: false }
  const task = { what: 'reading', needs: 'contents: read', otherwise: '' }
  const sought = { task, owner: 'ann', name: 'pony', decoder: createDecoder(fields), ref, draw: () => [] }
  const [found] = await findHeads({ github: answering(data), fields, view: ALONE }, [sought])
  if (found instanceof Error) throw found
  return found
}
