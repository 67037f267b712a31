import { describe, expect, test } from '@jest/globals'
import type { Commit } from '../../../src/history/commit.ts'
import { CommitDecoder } from '../../../src/sources/git/decode.ts'

const OID = '0123456789abcdef0123456789abcdef01234567'
const PARENT = 'fedcba9876543210fedcba9876543210fedcba98'
const ANN = { name: 'Ann', email: 'ann@example.com', login: null, accountId: null }
const BOB = { name: 'Bob', email: 'bob@example.com', login: null, accountId: null }

interface Fields {
  readonly oid?: string
  readonly parents?: string
  readonly authored?: string
  readonly date?: string
  readonly author?: string
  readonly committer?: string
  readonly message?: string
}

/** One commit as `git log -z` writes it; author and committer as `name NUL e-mail`, in latin1. */
function written(fields: Fields): Buffer {
  const { oid = OID, parents = PARENT, authored = '1690000000', date = '1700000000' } = fields
  const { author = 'Ann\0ann@example.com', committer = 'Bob\0bob@example.com', message } = fields
  const all = [oid, parents, authored, date, author, committer, ...(message === undefined ? [] : [message])]
  return Buffer.from(all.map(field => `${field}\0`).join(''), 'latin1')
}

function decoded(chunks: Iterable<Buffer>, withMessages = false): readonly Commit[] {
  return batchesOf(chunks, withMessages).flat()
}

function batchesOf(chunks: Iterable<Buffer>, withMessages = false): readonly (readonly Commit[])[] {
  const decoder = new CommitDecoder(withMessages)
  const batches = Array.from(chunks, chunk => [...decoder.take(chunk)])
  decoder.end()
  return batches
}

describe('a commit has', () => {
  test('everything that was written', () => {
    expect(decoded([written({})])).toEqual([
      {
        oid: OID,
        author: ANN,
        committer: BOB,
        authoredAt: 1690000000000,
        committedAt: 1700000000000,
        isMerge: false,
        coAuthors: [],
      },
    ])
  })

  test.each([
    ['no parents, so it is no merge', '', false],
    ['one parent, so it is no merge', PARENT, false],
    ['two parents, so it is a merge', `${PARENT} ${OID}`, true],
    ['eight parents, so it is a merge', Array(8).fill(PARENT).join(' '), true],
  ])('%s', (_, parents, isMerge) => {
    expect(decoded([written({ parents })]).map(commit => commit.isMerge)).toEqual([isMerge])
  })

  test.each([
    ['an object id of SHA-256 and one such parent', false, PARENT.padEnd(64, '0')],
    ['an object id of SHA-256 and two such parents', true, `${PARENT.padEnd(64, '0')} ${OID.padEnd(64, '0')}`],
  ])('%s', (_, isMerge, parents) => {
    const oid = OID.padEnd(64, 'f')
    expect(decoded([written({ oid, parents })])).toEqual([expect.objectContaining({ oid, isMerge })])
  })

  test.each([
    ['in milliseconds', '1', 1000],
    ['of the epoch, where git can read none', '', 0],
    ['that can be printed, however late', '67768036191676000', Date.parse('9999-12-31T23:59:59Z')],
    ['of the epoch, where git can show none', '99999999999999999999', 0],
    ['of the epoch, where git can show none, however long', '9'.repeat(400), 0],
  ])('a date %s', (_, date, committedAt) => {
    expect(decoded([written({ date })]).map(commit => commit.committedAt)).toEqual([committedAt])
  })

  test.each([
    ['in UTF-8', Buffer.from('Ásta\0ásta@example.com').toString('latin1'), 'Ásta', 'ásta@example.com'],
    ['that is not UTF-8', 'Jos\xe9\0jos\xe9@example.com', 'Jos\ufffd', 'jos\ufffd@example.com'],
    ['with whatever is in it', ' A\n\t<b>::x \0 a b ', ' A\n\t<b>::x ', ' a b '],
    ['without anything', '\0', '', ''],
  ])('a name and an address %s', (_, author, name, email) => {
    expect(decoded([written({ author })]).map(commit => commit.author)).toEqual([
      { name, email, login: null, accountId: null },
    ])
  })

  test('the co-authors of its message', () => {
    const message = 'Title\n\nCo-authored-by: Ann <ann@example.com>\nCo-authored-by: Bob <bob@example.com>\n'
    expect(decoded([written({ message })], true).map(commit => commit.coAuthors)).toEqual([[ANN, BOB]])
  })
})

describe('one object stands for one identity', () => {
  test.each([
    [
      'as author twice',
      [written({}), written({})],
      (commits: readonly Commit[]) => commits.map(({ author }) => author),
    ],
    [
      'as author and committer',
      [written({ committer: 'Ann\0ann@example.com' })],
      (commits: readonly Commit[]) => commits.flatMap(({ author, committer }) => [author, committer]),
    ],
    [
      'as author and co-author',
      [written({ message: 'Title\n\nCo-authored-by: Ann <ann@example.com>' })],
      (commits: readonly Commit[]) => commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors]),
    ],
    [
      'as author and co-author, where it is not ASCII',
      [
        written({
          author: Buffer.from('Ásta\0asta@example.com').toString('latin1'),
          message: Buffer.from('Title\n\nCo-authored-by: Ásta <asta@example.com>').toString('latin1'),
        }),
      ],
      (commits: readonly Commit[]) => commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors]),
    ],
  ])('%s', (_, chunks, identitiesIn) => {
    const withMessages = chunks.some(chunk => chunk.includes('Co-authored-by'))
    expect(new Set(identitiesIn(decoded(chunks, withMessages))).size).toBe(1)
  })

  test('but not for two that only look alike when joined', () => {
    const commits = decoded([written({ author: 'An\0n@example.com', committer: 'A\0nn@example.com' })])
    expect(commits.flatMap(({ author, committer }) => [author.name, committer.name])).toEqual(['An', 'A'])
  })
})

describe('wherever the bytes are divided, the commits are the same', () => {
  const recordings = [
    ['without messages', [written({}), written({ author: '\0' }), written({ parents: '' })], false],
    [
      'with messages',
      [written({ message: 'Title\n\nCo-authored-by: Eve <eve@example.com>\n' }), written({ message: '' })],
      true,
    ],
  ] as const

  test.each(recordings)('%s, in two', (_, records, withMessages) => {
    const bytes = Buffer.concat(records)
    const whole = decoded([bytes], withMessages)
    const divided = Array.from(bytes.keys(), at => decoded([bytes.subarray(0, at), bytes.subarray(at)], withMessages))
    expect(divided).toEqual(divided.map(() => whole))
  })

  test.each(recordings)('%s, in single bytes', (_, records, withMessages) => {
    const bytes = Buffer.concat(records)
    const single = Array.from(bytes.keys(), at => bytes.subarray(at, at + 1))
    expect(decoded(single, withMessages)).toEqual(decoded([bytes], withMessages))
  })
})

test('each commit is decoded only when it is asked for, and the rest comes with the next bytes', () => {
  const decoder = new CommitDecoder(false)
  const [first] = decoder.take(Buffer.concat([written({}), written({ author: 'Bob\0bob@example.com' })]))
  const rest = [...decoder.take(written({}))]
  expect([first?.author.name, ...rest.map(({ author }) => author.name)]).toEqual(['Ann', 'Bob', 'Ann'])
})

describe('what is not the whole of a history is refused', () => {
  test.each([
    ['an end within a commit', written({}).subarray(0, -1), 'Git ended in the middle of a commit.'],
    ['an end within the first field', Buffer.from('0123'), 'Git ended in the middle of a commit.'],
    ['nothing', Buffer.alloc(0), 'Git wrote no commit, although there is one.'],
    ['another text', Buffer.from('\0'.repeat(8)), 'Git wrote something that is not a commit.'],
    ['a date that is none', written({ date: 'x' }), 'Git wrote something that is not a commit.'],
    ['a field too many', Buffer.concat([Buffer.from('x\0'), written({})]), 'Git wrote something that is not a commit.'],
  ])('%s', (_, bytes, message) => {
    expect(() => decoded([bytes])).toThrow(message)
  })
})

describe('a long history', () => {
  test('comes as it is read, and is never held as a whole', () => {
    const batches = batchesOf(Array<Buffer>(5000).fill(written({})))
    expect(batches.map(batch => batch.length)).toEqual(Array(5000).fill(1))
  })

  test('costs no more than its length where one message fills many chunks', () => {
    const record = written({ message: 'x' })
    const chunks = [record.subarray(0, -1), ...Array<Buffer>(50_000).fill(Buffer.alloc(2000, 'y')), record.subarray(-1)]
    expect(decoded(chunks, true)).toHaveLength(1)
  })
})
