import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { conversationOf } from '../../src/github/comments.ts'
import { IncompleteAnswer, Refused } from '../../src/github/failure.ts'
import { answering, askedOf, connectedTo } from '../support/connected.ts'
import type { Fault } from '../support/github/faults.ts'
import type { CommentOptions, GitHubOptions } from '../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../support/github/server.ts'
import { history } from '../support/history.ts'
import { makeRepository, type Repository } from '../support/repository.ts'

const MARKER = '<!-- marker -->'
const BOT = 'github-actions[bot]'

let repository: Repository
let gitHub: GitHubOnLoopback

beforeAll(() => {
  repository = makeRepository(history().by('ann').on('feature').by('bob'))
})

afterAll(() => repository.remove())

afterEach(() => gitHub.close())

/** A conversation in pull request 5, in which there are these comments: who wrote them, and what. */
async function conversationWith(
  comments: readonly (readonly [author: string, body: string])[],
  options: Partial<GitHubOptions> = {},
) {
  const place = { repository: 'octo/pony', issue: 5 }
  gitHub = await startGitHub({
    repositories: { 'octo/pony': repository.path },
    pullRequests: [{ repository: 'octo/pony', number: 5, base: 'main', head: 'feature', author: 'bob' }],
    comments: comments.map(([author, body]): CommentOptions => ({ ...place, author, body })),
    ...options,
  })
  return conversationOf(connectedTo(gitHub), { repository: 'octo/pony', number: 5 })
}

/** Comments of somebody else. */
function others(length: number): readonly (readonly [author: string, body: string])[] {
  return Array.from({ length }, (_, index) => ['bob', `Comment ${index}`] as const)
}

describe('our own comment', () => {
  test.each([
    ['GITHUB_TOKEN', BOT],
    ['an app', 'pony-app[bot]'],
    ['a person', 'ann'],
  ])('is found with the token of %s', async (_, viewer) => {
    const conversation = await conversationWith(
      [
        ['bob', 'Looks good.'],
        [viewer, `${MARKER}\nOurs.`],
      ],
      { viewer },
    )
    expect((await conversation.findOwn(MARKER))?.body).toBe(`${MARKER}\nOurs.`)
  })

  test.each([
    ['somebody else has copied it', 'mallory', `${MARKER}\nTheirs.`],
    ['a person bears the name of a bot', 'github-actions', `${MARKER}\nTheirs.`],
    ['we have only quoted it', BOT, `> ${MARKER}`],
    ['it is about something else', BOT, 'Another action of the same workflow.'],
  ])('is not found where %s', async (_, author, body) => {
    const conversation = await conversationWith([[author, body]])
    expect(await conversation.findOwn(MARKER)).toBeNull()
  })

  test('is the oldest of several', async () => {
    const conversation = await conversationWith([
      ['mallory', `${MARKER} 0`],
      [BOT, `${MARKER} 1`],
      [BOT, `${MARKER} 2`],
    ])
    expect((await conversation.findOwn(MARKER))?.body).toBe(`${MARKER} 1`)
  })

  test.each([
    ['begins like the first of several, however late', [[BOT, 'two'], ...others(150), [BOT, 'one']], 'one'],
    ['begins like the second where none begins like the first', [[BOT, 'two'], ...others(150)], 'two'],
  ] as const)('is the one that %s', async (_, comments, expected) => {
    const conversation = await conversationWith(comments)
    expect((await conversation.findOwn('one', 'two'))?.body).toBe(expected)
  })

  test('is found behind hundreds of others', async () => {
    const conversation = await conversationWith([...others(250), [BOT, `${MARKER} here`], ['bob', 'The last word']])
    expect((await conversation.findOwn(MARKER))?.body).toBe(`${MARKER} here`)
  })

  test('is told from copies on every page by asking once who we are', async () => {
    const copies = Array.from({ length: 250 }, () => ['mallory', `${MARKER} copy`] as const)
    const conversation = await conversationWith(copies)
    await conversation.findOwn(MARKER)
    expect(askedOf(gitHub).filter(asked => asked === 'POST /graphql')).toHaveLength(1)
  })

  test('is not found where the author and the text are gone', async () => {
    const data = [{ id: 1, user: null, body: null }]
    const conversation = conversationOf(answering(data), { repository: 'octo/pony', number: 5 })
    expect(await conversation.findOwn('')).toBeNull()
  })

  test('is looked for in one request where there is none, and in two where there is one', async () => {
    const conversation = await conversationWith([[BOT, 'Nothing of ours.']])
    await conversation.findOwn(MARKER)
    await conversation.create(`${MARKER} new`)
    await conversation.findOwn(MARKER)
    expect(askedOf(gitHub)).toEqual([
      'GET /repos/octo/pony/issues/5/comments',
      'POST /repos/octo/pony/issues/5/comments',
      'GET /repos/octo/pony/issues/5/comments',
      'POST /graphql',
    ])
  })
})

describe('our own comment is not one that', () => {
  const withApp = (login: string, slug: string | null) => [
    { id: 7, user: { login }, body: MARKER, performed_via_github_app: slug === null ? null : { slug } },
  ]
  const findAs = (viewer: string, data: unknown) =>
    conversationOf(answering(data, { viewer: { login: viewer } }), { repository: 'octo/pony', number: 5 }).findOwn(
      MARKER,
    )

  test.each([
    ['an app has written for the person whose token it is', 'ann', 'other-app'],
    ['another app has written', BOT, 'other-app'],
  ])('%s', async (_, login, slug) => {
    expect(await findAs(login, withApp(login, slug))).toBeNull()
  })

  test.each([
    ['an app has written whose token it is', BOT, 'github-actions'],
    ['GitHub names no app for', BOT, null],
    ['a person has written without an app', 'ann', null],
  ])('but the one that %s', async (_, login, slug) => {
    expect(await findAs(login, withApp(login, slug))).toMatchObject({ id: 7 })
  })
})

describe('a server that always names a next page', () => {
  const link = { link: '<https://api.github.com/next>; rel="next"' }
  const answered = (body: unknown): Fault => ({ kind: 'recorded', status: 200, body, headers: link })
  const comment = (id: number) => ({ id, user: { login: 'bob' }, body: 'Hello' })

  test.each([
    ['with nothing on it', () => [], 1],
    ['with what was there before', () => [comment(1), comment(2)], 2],
    ['with what was on several pages before', (page: number) => [comment(page < 3 ? page : page % 2)], 3],
  ])('is asked no more after one %s', async (_, comments, pages) => {
    const conversation = await conversationWith([], { faults: ({ number }) => answered(comments(number)) })

    expect(await conversation.findOwn(MARKER)).toBeNull()
    expect(gitHub.requests).toHaveLength(pages)
  })

  test('is asked for a hundred pages, and no comment is written', async () => {
    const conversation = await conversationWith([], { faults: ({ number }) => answered([comment(number)]) })

    await expect(conversation.findOwn(MARKER)).rejects.toThrow(
      'GitHub lists more than 100 pages of comments in pull request 5, and none of them has ours.',
    )
    expect(gitHub.requests).toHaveLength(100)
  })
})

describe('a comment', () => {
  test('is created as ours', async () => {
    const conversation = await conversationWith([['bob', 'Hello']])
    await conversation.create('Text, whole.\n')
    expect(gitHub.comments('octo/pony', 5).map(({ author, body }) => [author, body])).toEqual([
      ['bob', 'Hello'],
      [BOT, 'Text, whole.\n'],
    ])
  })

  test('is changed in its place', async () => {
    const conversation = await conversationWith([
      [BOT, `${MARKER} old`],
      ['bob', 'Hello'],
    ])
    await conversation.update((await conversation.findOwn(MARKER)) ?? { id: 0, body: '' }, `${MARKER} new`)
    expect(gitHub.comments('octo/pony', 5).map(({ body }) => body)).toEqual([`${MARKER} new`, 'Hello'])
  })

  test('is not created twice where the first answer was lost', async () => {
    const conversation = await conversationWith([], { faults: [{ kind: 'reset', when: 'in-body' }] })
    await conversation.create('Once').catch(() => null)
    expect(gitHub.comments('octo/pony', 5)).toHaveLength(1)
  })
})

describe('a token that may not', () => {
  test.each([
    ['read the comments', 'none', 'pull-requests: read', 'findOwn'],
    ['write one', 'read', 'pull-requests: write', 'create'],
  ] as const)('%s is refused, and the missing permission is named', async (_, pullRequests, needed, method) => {
    const conversation = await conversationWith([], { permissions: { pullRequests } })
    const failure = await conversation[method](MARKER).then(
      () => null,
      (error: unknown) => error,
    )
    expect([failure instanceof Refused && failure.reason, String(failure)]).toEqual([
      'permission',
      expect.stringContaining(needed),
    ])
  })
})

describe('an answer that is not whole', () => {
  test('is asked for again', async () => {
    const conversation = await conversationWith([], { faults: [{ kind: 'html' }, { kind: 'truncated-body' }] })
    expect(await conversation.findOwn(MARKER)).toBeNull()
  })

  test.each([
    ['no list of comments', null, {}],
    ['a comment without a number', [{ body: MARKER }], {}],
    ['no account', [{ id: 1, body: MARKER }], { viewer: null }],
  ])('is known by this: %s', async (_, data, answer) => {
    const conversation = conversationOf(answering(data, answer), { repository: 'octo/pony', number: 5 })
    await expect(conversation.findOwn(MARKER)).rejects.toBeInstanceOf(IncompleteAnswer)
  })
})
