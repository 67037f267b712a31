import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql'
import { UserError } from '../../../src/errors.ts'
import { IncompleteAnswer } from '../../../src/github/failure.ts'
import { createDecoder } from '../../../src/sources/graphql/decode.ts'
import { decodeHistories, decodeOwnCommits, pullRequestQuery } from '../../../src/sources/pull-request/query.ts'

const fields = { coAuthors: true, merges: true }

const actor = { name: 'Ann', email: 'ann@example.com', user: null }
const date = '2024-01-01T00:00:00Z'
const commit = {
  oid: 'a'.repeat(40),
  author: actor,
  committer: actor,
  authoredDate: date,
  committedDate: date,
  parents: { totalCount: 1 },
  message: 'Mend it',
  authors: { nodes: [] },
}

describe('the query', () => {
  const schema = officialSchema()

  test.each([
    ['the pull request alone', { own: fields, paths: 0, isDated: true }],
    ['paths alone', { own: null, paths: 3, isDated: false }],
    ['paths alone, up to a date', { own: null, paths: 1, isDated: true }],
    ['everything', { own: { coAuthors: false, merges: false }, paths: 25, isDated: true }],
  ])('for %s is one that GitHub understands', (_, asked) => {
    expect(validate(schema, parse(pullRequestQuery(asked)))).toEqual([])
  })
})

describe('an answer about the pull request', () => {
  const commits = { totalCount: 0, nodes: [], pageInfo: { endCursor: null, hasNextPage: false } }
  const decode = (pullRequest: unknown, alreadyListed = 0) =>
    decodeOwnCommits({ repository: { pullRequest } }, createDecoder(fields), alreadyListed)
  /** A page of so many commits. */
  const pageOf = (listed: number, changes: object) => ({
    changedFiles: 1,
    commits: { ...commits, nodes: Array.from({ length: listed }, () => ({ commit })), ...changes },
  })

  test.each([
    ['no pull request', null],
    ['no number of files', { commits }],
    ['a number of files that is none', { changedFiles: -1, commits }],
    ['no number of commits', pageOf(0, { totalCount: null })],
    ['a number of commits that cannot be', pageOf(0, { totalCount: 1e300 })],
    ['no list of commits', pageOf(0, { nodes: null })],
    ['fewer commits than are due, and a next page', pageOf(1, { totalCount: 2, pageInfo: { hasNextPage: true } })],
    ['fewer commits than are due, and no word about a next page', pageOf(1, { totalCount: 2, pageInfo: null })],
    ['more commits than there are', pageOf(2, { totalCount: 1 })],
    ['a commit that is null', pageOf(0, { totalCount: 1, nodes: [null] })],
  ])('with %s is not whole', (_, pullRequest) => {
    expect(() => decode(pullRequest)).toThrow(IncompleteAnswer)
  })

  test('with a short page and none behind it is at its end: there are "at least" as many commits as GitHub counts', () => {
    const { commits, listed, totalCommits, next } = decode(pageOf(50, { totalCount: 12_000 }), 200)
    expect([commits.length, listed, totalCommits, next]).toEqual([50, 250, 12_000, null])
  })

  test('names the next page', () => {
    const page = pageOf(100, { totalCount: 150, pageInfo: { endCursor: 'MTAw', hasNextPage: true } })
    expect(decode(page).next).toBe('MTAw')
  })
})

describe('an answer about paths', () => {
  const places = ['a.ts', 'b.ts'].map(path => ({ path, commit: 'f'.repeat(40), mayBeEmpty: false }))
  const decode = (histories: object) => decodeHistories({ repository: histories }, places)
  const empty = { totalCount: 0, nodes: [], pageInfo: { endCursor: null, hasNextPage: false } }
  const one = { totalCount: 1, nodes: [{ oid: 'a' }], pageInfo: { endCursor: 'a 0', hasNextPage: false } }

  test('has the commits of each, and how many there are', () => {
    const found = decode({ h0: { history: empty }, h1: { history: one } })
    expect(found.map(({ place, oids, total }) => [place.path, oids, total])).toEqual([
      ['a.ts', [], 0],
      ['b.ts', ['a'], 1],
    ])
  })

  test.each([
    ['no history of a path', undefined],
    ['a history that is null', null],
    ['a commit that is null', { ...one, totalCount: 2, nodes: [{ oid: 'a' }, null] }],
    ['fewer commits than are due', { ...one, totalCount: 2 }],
    ['more commits than there are', { ...one, totalCount: 0 }],
    ['no number of commits', { ...one, totalCount: undefined }],
    ['a next page behind the last commit', { ...one, pageInfo: { endCursor: 'a 0', hasNextPage: true } }],
    ['commits and no cursor', { ...one, pageInfo: { endCursor: null, hasNextPage: false } }],
    ['a cursor and no commits', { ...empty, pageInfo: { endCursor: 'a 0', hasNextPage: false } }],
  ])('with %s is not whole', (_, history) => {
    expect(() => decode({ h0: { history: one }, h1: { history } })).toThrow(IncompleteAnswer)
  })

  test('without the commit at which the paths were looked for cannot become whole', () => {
    expect(() => decode({ h0: null, h1: null })).toThrow(UserError)
  })
})

function officialSchema(): GraphQLSchema {
  const folder = new URL('.', import.meta.resolve('@octokit/graphql-schema'))
  return buildSchema(readFileSync(new URL('schema.graphql', folder), 'utf8'), {
    assumeValidSDL: true,
    noLocation: true,
  })
}
