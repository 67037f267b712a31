import { describe, expect, test } from '@jest/globals'
import { EARLIEST_MS, LATEST_MS } from '../../../src/history/commit.ts'
import { createDecoder } from '../../../src/sources/graphql/decode.ts'
import type { Fields } from '../../../src/sources/graphql/query.ts'

const OID = '1'.repeat(40)

const actor = { name: 'Ann', email: 'ann@example.com', user: { login: 'ann', databaseId: 7 } }

const node = {
  oid: OID,
  authoredDate: '2026-01-01T00:00:00Z',
  committedDate: '2026-01-02T03:04:05Z',
  author: actor,
  committer: { name: 'GitHub', email: 'noreply@github.com', user: null },
  parents: { totalCount: 2 },
  message: 'Mend it\n\nCo-authored-by: Bob <bob@example.com>\n',
}

/** The commits of a page with these nodes. */
function decode(nodes: unknown, fields: Fields = { merges: true, coAuthors: true }, due: number | null = null) {
  return createDecoder(fields).page({ pageInfo: { endCursor: `${OID} 0` }, nodes }, due)
}

test('a page becomes commits and the cursor of the last', () => {
  expect(decode([node])).toEqual({
    commits: [
      {
        oid: OID,
        author: { name: 'Ann', email: 'ann@example.com', login: 'ann', accountId: 7 },
        committer: { name: 'GitHub', email: 'noreply@github.com', login: null, accountId: null },
        authoredAt: Date.parse('2026-01-01T00:00:00Z'),
        committedAt: Date.parse('2026-01-02T03:04:05Z'),
        isMerge: true,
        coAuthors: [{ name: 'Bob', email: 'bob@example.com', login: null, accountId: null }],
      },
    ],
    endCursor: `${OID} 0`,
    hasNextPage: false,
  })
})

test.each([
  ['nobody at all', null, { name: '', email: '', login: null, accountId: null }],
  ['a name alone', { name: 'Ann', email: null, user: null }, { name: 'Ann', email: '', login: null, accountId: null }],
  [
    'an address alone',
    { name: null, email: 'ann@example.com' },
    { name: '', email: 'ann@example.com', login: null, accountId: null },
  ],
])('an author can be %s', (_, author, identity) => {
  expect(decode([{ ...node, author }]).commits[0]?.author).toEqual(identity)
})

test.each([
  [0, false],
  [1, false],
  [2, true],
  [3, true],
])('a commit with %i parents is a merge: %p', (totalCount, isMerge) => {
  expect(decode([{ ...node, parents: { totalCount } }]).commits[0]?.isMerge).toBe(isMerge)
})

test('what was not asked for need not be there', () => {
  const { message: _, parents: __, ...bare } = node

  expect(decode([bare], { merges: false, coAuthors: false }).commits[0]).toMatchObject({
    isMerge: false,
    coAuthors: [],
  })
})

describe('an identity that was met before is the same object', () => {
  const decoder = createDecoder({ merges: false, coAuthors: true })
  const page = (nodes: readonly unknown[]) => decoder.page({ nodes }, null).commits

  test('on another page', () => {
    expect(page([node])[0]?.author).toBe(page([{ ...node, author: { ...actor } }])[0]?.author)
  })

  test('but not with another login', () => {
    expect(page([node])[0]?.author).not.toBe(page([{ ...node, author: { ...actor, user: null } }])[0]?.author)
  })

  test('as a co-author too', () => {
    const bob = { name: 'Bob', email: 'bob@example.com', user: null }

    expect(page([{ ...node, author: bob }])[0]?.author).toBe(page([node])[0]?.coAuthors[0])
  })
})

describe('the committed date', () => {
  test.each([
    ['2026-01-02T03:04:05Z', Date.parse('2026-01-02T03:04:05Z')],
    ['2026-01-02T03:04:05+02:00', Date.parse('2026-01-02T01:04:05Z')],
    ['1969-12-31T23:59:59Z', -1_000],
    ['10000-01-01T00:00:00Z', LATEST_MS],
    ['+010000-01-01T00:00:00.000Z', LATEST_MS],
    ['2147485547-12-31T23:59:59Z', LATEST_MS],
    ['-0001-01-01T00:00:00Z', EARLIEST_MS],
    ['-2147481748-01-01T00:00:00Z', EARLIEST_MS],
  ])('%s is read', (committedDate, moment) => {
    expect(decode([{ ...node, committedDate }]).commits[0]?.committedAt).toBe(moment)
  })
})

describe('a date that nobody can read is the epoch, and the commit counts:', () => {
  test.each([
    ['none', null],
    ['one that is no text', 0],
    ['one that is no date', 'yesterday'],
    ['one that no calendar has', '2026-13-01T00:00:00Z'],
    ['one that git cannot show either', '292277026596-12-04T15:30:07Z'],
    ['the same before our era', '-292277022657-01-27T08:29:52Z'],
  ])('%s', (_, date) => {
    const odd: string[] = []
    const decoder = createDecoder({ merges: true, coAuthors: true }, () => odd.push('odd'))
    const [commit] = decoder.page({ nodes: [{ ...node, authoredDate: date, committedDate: date }] }, 1).commits

    expect({ ...commit, odd }).toMatchObject({ oid: OID, authoredAt: 0, committedAt: 0, odd: ['odd'] })
  })
})

describe('the authors of a commit', () => {
  const BOB = { email: 'BOB@example.com', user: { login: 'bob', databaseId: 8 } }
  const bobIn = (authors: unknown) => decode([{ ...node, authors }]).commits[0]?.coAuthors[0]

  test('name the accounts of those in the trailers', () => {
    expect(bobIn({ totalCount: 1, nodes: [BOB] })).toMatchObject({ login: 'bob', accountId: 8 })
  })

  test.each([
    ['none', null],
    ['no list', { totalCount: 2, nodes: null }],
    ['nobody in a place', { totalCount: 1, nodes: [null] }],
    ['an actor of whom nothing is known', { totalCount: 1, nodes: [{ email: null, user: null }] }],
  ])('can be %s: then no account is known', (_, authors) => {
    expect(bobIn(authors)).toEqual({ name: 'Bob', email: 'bob@example.com', login: null, accountId: null })
  })

  test('are more than are asked for, and those are enough', () => {
    expect(bobIn({ totalCount: 30, nodes: Array(20).fill(BOB) })).toMatchObject({ login: 'bob' })
  })

  test('are not whole where some are missing', () => {
    expect(() => bobIn({ totalCount: 2, nodes: [BOB] })).toThrow('the authors of a commit are not whole')
  })

  test.each([
    ['without anybody', { totalCount: 0, nodes: [] }],
    ['with fewer than there are', { totalCount: 2, nodes: [null] }],
  ])('that come %s are asked for once more, and believed then, wherever they come', (_, authors) => {
    const decoder = createDecoder({ merges: true, coAuthors: true })
    const read = (digit: string) => {
      const nodes = ['a', 'b'].map(end => ({ ...node, oid: `${digit.repeat(39)}${end}`, authors }))
      return decoder.page({ nodes }, 2).commits.map(({ coAuthors }) => coAuthors[0]?.name)
    }

    expect(() => read('1')).toThrow('the authors of a commit are not whole')
    expect([read('1'), read('2')]).toEqual([
      ['Bob', 'Bob'],
      ['Bob', 'Bob'],
    ])
  })
})

describe('an answer is not whole', () => {
  test.each([
    ['without nodes', null],
    ['with a commit that is null', [null]],
    ['with a commit without an object id', [{ ...node, oid: null }]],
    ['without the parents that were asked for', [{ ...node, parents: null }]],
    ['without the message that was asked for', [{ ...node, message: null }]],
  ])('%s', (_, nodes) => {
    expect(() => decode(nodes)).toThrow(expect.objectContaining({ name: 'IncompleteAnswer' }))
  })

  test.each([0, 2])('with one commit where %i are due', due => {
    expect(() => decode([node], { merges: true, coAuthors: true }, due)).toThrow('a page of history is not whole')
  })
})
