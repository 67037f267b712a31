import { describe, expect, test } from '@jest/globals'
import { history } from '../history.ts'
import { call, send } from './ask.ts'
import type { GitHubOptions } from './options.ts'
import { HOSTED, host } from './stage.ts'

const TEXT = 'one\ntwo\nthree\n'

const branches = history()
  .by('ann', 1, { files: { 'old.txt': TEXT, 'gone.txt': 'x\n' } })
  .on('topic')
  .by('bob', 1, { files: { 'old.txt': null, 'new.txt': TEXT, 'gone.txt': null, 'more.txt': 'z\n' } })
  .on('main')

const pullRequests = [{ repository: HOSTED, number: 7, base: 'main', head: 'topic', author: 'bob-hub' }]
const bot = { login: 'github-actions[bot]', type: 'Bot' }

function open(options: Partial<GitHubOptions> = {}) {
  return host(branches, { pullRequests, now: () => 0, ...options })
}

describe('a pull request', () => {
  test('tells its branches and its author', async () => {
    const { github, repository } = await open()
    expect((await call(github, 'GET', `/repos/${HOSTED}/pulls/7`)).body).toMatchObject({
      number: 7,
      user: { login: 'bob-hub', type: 'User' },
      base: { ref: 'main', sha: repository.git('rev-parse', 'main'), repo: { full_name: HOSTED, fork: false } },
      head: { ref: 'topic', sha: repository.git('rev-parse', 'topic') },
      changed_files: 3,
    })
  })

  test('lists its files, with the former path of a renamed one', async () => {
    const { github } = await open()
    expect((await call(github, 'GET', `/repos/${HOSTED}/pulls/7/files`)).body).toEqual([
      { filename: 'gone.txt', status: 'removed' },
      { filename: 'more.txt', status: 'added' },
      { filename: 'new.txt', status: 'renamed', previous_filename: 'old.txt' },
    ])
  })

  test('lists its files in pages that link to each other', async () => {
    const { github } = await open()
    const path = `/repos/${HOSTED}/pulls/7/files`
    const { headers, body } = await call(github, 'GET', `${path}?per_page=1&page=2`)
    const linkTo = (page: number) => `${github.url}${path}?per_page=1&page=${page}`
    expect({ body, link: headers.get('link') }).toEqual({
      body: [{ filename: 'more.txt', status: 'added' }],
      link: `<${linkTo(1)}>; rel="prev", <${linkTo(3)}>; rel="next", <${linkTo(3)}>; rel="last", <${linkTo(1)}>; rel="first"`,
    })
  })
})

describe('a commit', () => {
  test('lists its files, with the former path of a renamed one, and its parents', async () => {
    const { github, repository } = await open()
    const [sha, parent] = [repository.git('rev-parse', 'topic'), repository.git('rev-parse', 'main')]
    expect((await call(github, 'GET', `/repos/${HOSTED}/commits/${sha}`)).body).toEqual({
      sha,
      parents: [{ sha: parent }],
      files: [
        { filename: 'gone.txt', status: 'removed' },
        { filename: 'more.txt', status: 'added' },
        { filename: 'new.txt', status: 'renamed', previous_filename: 'old.txt' },
      ],
    })
  })

  test('without a parent has added its files', async () => {
    const { github, repository } = await open()
    const { body } = await call(github, 'GET', `/repos/${HOSTED}/commits/${repository.git('rev-parse', 'main')}`)
    expect(body).toMatchObject({ parents: [], files: [{ status: 'added' }, { status: 'added' }] })
  })

  test('lists 300 files on a page, and 3,000 in all', async () => {
    const touches = Array.from({ length: 3001 }, (_, index) => `${index}.txt`)
    const { github, repository } = await host(history().by('ann', 1, { touches }))
    const path = `/repos/${HOSTED}/commits/${repository.git('rev-parse', 'main')}`
    const [first, last] = [await call(github, 'GET', path), await call(github, 'GET', `${path}?page=10`)]
    expect([first.headers.get('link'), filesIn(first.body), filesIn(last.body)]).toEqual([
      `<${github.url}${path}?page=2>; rel="next", <${github.url}${path}?page=10>; rel="last"`,
      300,
      300,
    ])
  })
})

describe('a comment', () => {
  const onPullRequest = `/repos/${HOSTED}/issues/7/comments`

  test('is made by the owner of the token', async () => {
    const { github } = await open()
    const { status, body } = await call(github, 'POST', onPullRequest, { body: 'Hello' })
    const date = '1970-01-01T00:00:00Z'
    expect({ status, body }).toEqual({
      status: 201,
      body: { id: 1001, user: bot, body: 'Hello', created_at: date, updated_at: date },
    })
  })

  test('is listed, oldest first', async () => {
    const { github } = await open()
    await call(github, 'POST', onPullRequest, { body: 'One' })
    await call(github, 'POST', onPullRequest, { body: 'Two' })
    expect((await call(github, 'GET', onPullRequest)).body).toMatchObject([{ body: 'One' }, { body: 'Two' }])
  })

  test('can be changed', async () => {
    const { github } = await open()
    await call(github, 'POST', onPullRequest, { body: 'One' })
    await call(github, 'PATCH', `/repos/${HOSTED}/issues/comments/1001`, { body: 'Two' })
    expect(github.comments(HOSTED, 7)).toMatchObject([{ id: 1001, body: 'Two' }])
  })

  test('can be deleted', async () => {
    const { github } = await open()
    await call(github, 'POST', onPullRequest, { body: 'One' })
    await call(github, 'DELETE', `/repos/${HOSTED}/issues/comments/1001`)
    expect(github.comments(HOSTED, 7)).toEqual([])
  })

  test('may have 65,536 characters', async () => {
    const { github } = await open()
    expect((await call(github, 'POST', onPullRequest, { body: 'x'.repeat(65_536) })).status).toBe(201)
  })

  test.each([
    ['is too long', 'x'.repeat(65_537), 'body is too long (maximum is 65536 characters)'],
    ['is empty', '', "body can't be blank"],
  ])('is refused when it %s', async (_, body, message) => {
    const { github } = await open()
    const reply = await call(github, 'POST', onPullRequest, { body })
    expect(reply).toMatchObject({ status: 422, body: { message: 'Validation Failed', errors: [{ message }] } })
  })

  test.each([
    ['POST', '/issues/7/comments'],
    ['PATCH', '/issues/comments/1001'],
    ['DELETE', '/issues/comments/1001'],
  ])('cannot be written with a read-only token: %s', async (method, path) => {
    const { github } = await open({ permissions: { pullRequests: 'read' } })
    const reply = await call(github, method, `/repos/${HOSTED}${path}`, { body: 'x' })
    expect(reply).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } })
  })

  test('can be read with a read-only token', async () => {
    const { github } = await open({ permissions: { pullRequests: 'read' } })
    expect((await call(github, 'GET', onPullRequest)).body).toEqual([])
  })
})

/** How many files a commit's body lists. */
function filesIn(body: unknown): unknown {
  return (body as { files: readonly unknown[] }).files.length
}

test('A blob comes in Base64', async () => {
  const { github, repository } = await open()
  const sha = repository.git('rev-parse', 'main:old.txt')
  expect((await call(github, 'GET', `/repos/${HOSTED}/git/blobs/${sha}`)).body).toEqual({
    sha,
    size: TEXT.length,
    content: `${Buffer.from(TEXT).toString('base64')}\n`,
    encoding: 'base64',
  })
})

test.each([
  ['GET', `/repos/no/where/pulls/7`],
  ['GET', `/repos/${HOSTED}/pulls/8`],
  ['GET', `/repos/${HOSTED}/commits/0123456789012345678901234567890123456789`],
  ['GET', `/repos/${HOSTED}/issues/8/comments`],
  ['GET', `/repos/${HOSTED}/git/blobs/0123456789012345678901234567890123456789`],
  ['PATCH', `/repos/${HOSTED}/issues/comments/1`],
  ['DELETE', `/repos/${HOSTED}/issues/comments/1`],
  ['GET', '/'],
])('What is not there is not found: %s %s', async (method, path) => {
  const { github } = await open()
  const reply = await call(github, method, path, method === 'PATCH' ? { body: 'x' } : undefined)
  expect(reply).toMatchObject({ status: 404, body: { message: 'Not Found' } })
})

test('Every answer tells the budget of REST', async () => {
  const { github } = await open()
  const { headers } = await call(github, 'GET', `/repos/${HOSTED}/pulls/7`)
  expect([...headers].filter(([name]) => name.startsWith('x-ratelimit'))).toEqual([
    ['x-ratelimit-limit', '1000'],
    ['x-ratelimit-remaining', '999'],
    ['x-ratelimit-reset', '3600'],
    ['x-ratelimit-resource', 'core'],
    ['x-ratelimit-used', '1'],
  ])
})

test('At the primary limit, REST refuses with nothing left', async () => {
  const { github } = await open({ faults: [{ kind: 'primary-limit', type: 'RATE_LIMIT' }] })
  const { status, headers } = await call(github, 'GET', `/repos/${HOSTED}/pulls/7`)
  expect([status, headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
})

test('A GitHub Enterprise Server has its API under /api/v3', async () => {
  const { github } = await open()
  const { status } = await send(`${github.enterprise.url}/repos/${HOSTED}/pulls/7`, github.token, 'GET')
  expect(status).toBe(200)
})
