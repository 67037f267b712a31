import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql'
import { UserError } from '../../../src/errors.ts'
import { IncompleteAnswer } from '../../../src/github/failure.ts'
import { createDecoder } from '../../../src/history/graphql/decode.ts'
import { decodeOwnCommits, decodeTouches, pullRequestQuery } from '../../../src/history/graphql/pull-request-query.ts'

const fields = { coAuthors: true, merges: true }

describe('the query', () => {
  const schema = officialSchema()

  test.each([
    ['the pull request alone', { own: fields, paths: 0, isDated: true }],
    ['paths alone', { own: null, paths: 3, isDated: false }],
    ['paths alone, up to a date', { own: null, paths: 1, isDated: true }],
    ['everything', { own: { coAuthors: false, merges: false }, paths: 150, isDated: true }],
  ])('for %s is one that GitHub understands', (_, asked) => {
    expect(validate(schema, parse(pullRequestQuery(asked)))).toEqual([])
  })
})

describe('an answer', () => {
  const answerWith = (pullRequest: unknown, object: unknown = {}) => ({ repository: { pullRequest, object } })
  const commits = { totalCount: 0, nodes: [], pageInfo: { endCursor: null } }
  const files = ['a.ts', 'b.ts'].map(path => ({ path, pathOnBase: path, isRemoved: false }))

  test.each([
    ['no pull request', null],
    ['no number of files', { commits }],
    ['no number of commits', { changedFiles: 1, commits: { ...commits, totalCount: null } }],
    ['no list of commits', { changedFiles: 1, commits: { ...commits, nodes: null } }],
    ['fewer commits than are due', { changedFiles: 1, commits: { ...commits, totalCount: 1 } }],
    ['a commit that is null', { changedFiles: 1, commits: { ...commits, totalCount: 1, nodes: [null] } }],
  ])('with %s is not whole', (_, pullRequest) => {
    expect(() => decodeOwnCommits(answerWith(pullRequest), createDecoder(fields), 0)).toThrow(IncompleteAnswer)
  })

  test.each([
    ['no history of a path', { h0: { nodes: [] } }],
    ['a history that is null', { h0: { nodes: [] }, h1: null }],
    ['a commit that is null', { h0: { nodes: [] }, h1: { nodes: [{ oid: 'a' }, null] } }],
  ])('with %s is not whole', (_, object) => {
    expect(() => decodeTouches(answerWith(null, object), files)).toThrow(IncompleteAnswer)
  })

  test('without the commit at which the paths were looked for cannot become whole', () => {
    expect(() => decodeTouches(answerWith(null, null), files)).toThrow(UserError)
  })
})

function officialSchema(): GraphQLSchema {
  const folder = new URL('.', import.meta.resolve('@octokit/graphql-schema'))
  return buildSchema(readFileSync(new URL('schema.graphql', folder), 'utf8'), {
    assumeValidSDL: true,
    noLocation: true,
  })
}
