import { beforeAll, describe, expect, test } from '@jest/globals'
import { history } from '../history.ts'
import { ask } from './ask.ts'
import { atHead, foundAtHead } from './queries.ts'
import { host, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await host(
    history()
      .by('ann', 249)
      .by('bob', 1, { touches: ['src/a.ts'] }),
  )
})

describe('a history', () => {
  test('comes in the order of git log', async () => {
    const page = await foundAtHead(stage.github, 'history(first: 100) { totalCount nodes { oid } }')
    const oids = stage.repository.git('log', '--format=%H').split('\n')
    expect(page).toEqual({ history: { totalCount: 250, nodes: oids.slice(0, 100).map(oid => ({ oid })) } })
  })

  test.each([
    ['begins at the head', '', '', 0, 99, true],
    ['goes on behind a cursor', 'after', '99', 100, 199, true],
    ['ends', 'after', '199', 200, 249, false],
    ['can be entered anywhere', 'after', '41', 42, 141, true],
  ])('%s', async (_, argument, offset, first, last, hasNextPage) => {
    const { head } = stage.repository
    const after = argument === '' ? '' : `, after: "${head} ${offset}"`
    const page = await foundAtHead(
      stage.github,
      `history(first: 100${after}) { pageInfo { startCursor endCursor hasNextPage } }`,
    )
    expect(page).toEqual({
      history: { pageInfo: { startCursor: `${head} ${first}`, endCursor: `${head} ${last}`, hasNextPage } },
    })
  })

  test('can be read from its end', async () => {
    const page = await foundAtHead(stage.github, 'history(last: 1) { edges { cursor node { messageHeadline } } }')
    expect(page).toEqual({
      history: { edges: [{ cursor: `${stage.repository.head} 249`, node: { messageHeadline: 'Commit 1' } }] },
    })
  })

  test.each([
    ['a path', 'path: "src"', 1],
    ['a date and later', 'since: "2024-01-01T04:08:00Z"', 2],
    ['a date and earlier', 'until: "2024-01-01T00:09:00Z"', 10],
  ])('can be narrowed to %s', async (_, filter, totalCount) => {
    expect(await foundAtHead(stage.github, `history(${filter}) { totalCount }`)).toEqual({ history: { totalCount } })
  })

  test.each([
    ['history { nodes { oid } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['history(first: 101) { edges { cursor } }', 'EXCESSIVE_PAGINATION'],
    ['history(last: 101) { nodes { oid } }', 'EXCESSIVE_PAGINATION'],
    ['history(first: 0) { nodes { oid } }', 'UNPROCESSABLE'],
    ['history(first: 1, after: "somewhere") { nodes { oid } }', 'INVALID_CURSOR_ARGUMENTS'],
  ])('is refused: %s', async (selection, type) => {
    expect((await ask(stage.github, atHead(selection))).body).toMatchObject({
      data: { repository: { object: null } },
      errors: [{ type, path: ['repository', 'object', 'history'] }],
    })
  })

  test('with opaque cursors can still be read page by page', async () => {
    const { github, repository } = await host(history().by('ann', 3), { cursorForm: 'opaque' })
    const first = await ask(github, atHead('history(first: 2) { pageInfo { endCursor } }'))
    const cursor = (
      first.body as { data: { repository: { object: { history: { pageInfo: { endCursor: string } } } } } }
    ).data.repository.object.history.pageInfo.endCursor
    const second = await ask(github, atHead(`history(first: 2, after: "${cursor}") { nodes { oid } }`))
    expect(second.body).toEqual({
      data: { repository: { object: { history: { nodes: [{ oid: repository.git('rev-parse', 'HEAD~2') }] } } } },
    })
  })

  test('with opaque cursors refuses a computed one', async () => {
    const { github, repository } = await host(history().by('ann', 3), { cursorForm: 'opaque' })
    const { body } = await ask(github, atHead(`history(first: 2, after: "${repository.head} 0") { nodes { oid } }`))
    expect(body).toMatchObject({ errors: [{ type: 'INVALID_CURSOR_ARGUMENTS' }] })
  })
})

test('Where it is told to, a wide query has short lists, which say nothing of it', async () => {
  const { github } = await host(history().by('ann', 3), { wideQueries: { whole: 1, kept: 2 } })
  const asked = 'history(first: 100) { totalCount pageInfo { hasNextPage } nodes { author { name } } }'
  const author = { author: { name: 'Ann' } }
  expect(await foundAtHead(github, `a: ${asked} b: ${asked}`)).toEqual({
    a: { totalCount: 3, pageInfo: { hasNextPage: false }, nodes: [author, author, author] },
    b: { totalCount: 2, pageInfo: { hasNextPage: false }, nodes: [author, author] },
  })
})
