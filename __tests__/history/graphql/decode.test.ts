import { describe, expect, test } from '@jest/globals'
import { EARLIEST_MS, LATEST_MS } from '../../../src/history/commit.ts'
import { createDecoder } from '../../../src/history/graphql/decode.ts'
import type { Fields } from '../../../src/history/graphql/query.ts'

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
    ['292277026596-12-04T15:30:07Z', LATEST_MS],
    ['-0001-01-01T00:00:00Z', EARLIEST_MS],
    ['-292277022657-01-27T08:29:52Z', EARLIEST_MS],
  ])('%s is read', (committedDate, moment) => {
    expect(decode([{ ...node, committedDate }]).commits[0]?.committedAt).toBe(moment)
  })
})

describe('an answer is not whole', () => {
  test.each([
    ['without nodes', null],
    ['with a commit that is null', [null]],
    ['with a commit without an object id', [{ ...node, oid: null }]],
    ['with a commit without a date', [{ ...node, committedDate: null }]],
    ['without the parents that were asked for', [{ ...node, parents: null }]],
    ['without the message that was asked for', [{ ...node, message: null }]],
  ])('%s', (_, nodes) => {
    expect(() => decode(nodes)).toThrow(expect.objectContaining({ name: 'IncompleteAnswer' }))
  })

  test.each([0, 2])('with one commit where %i are due', due => {
    expect(() => decode([node], { merges: true, coAuthors: true }, due)).toThrow('a page of history is not whole')
  })
})
