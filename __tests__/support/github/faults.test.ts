import { describe, expect, test } from '@jest/globals'
import { history } from '../history.ts'
import { ask } from './ask.ts'
import type { Fault } from './faults.ts'
import { host } from './stage.ts'

const VIEWER = '{ viewer { login } }'
const SECOND_PAGE_AND_MORE = `{ repository(owner: "pony", name: "stable") { object(expression: "HEAD") { ... on Commit {
  oid first: history(first: 1) { totalCount } second: history(first: 1) { totalCount }
} } } }`

async function facing(fault: Fault | null) {
  const { github } = await host(history().by('ann', 3), { faults: [fault] })
  return github
}

describe('a fault that GitHub answers', () => {
  test.each<[string, Fault, number, object | RegExp]>([
    ['a 502 for people', { kind: 'time-out', status: 502, body: 'html' }, 502, /^<!DOCTYPE html>/],
    ['a 504 for people', { kind: 'time-out', status: 504, body: 'html' }, 504, /^<!DOCTYPE html>/],
    ['a page with status 200', { kind: 'html' }, 200, /^<!DOCTYPE html>/],
  ])('is %s', async (_, fault, status, body) => {
    const reply = await ask(await facing(fault), VIEWER)
    expect(reply).toEqual({ status, headers: expect.anything(), body: expect.stringMatching(body as RegExp) })
  })

  test.each<[string, Fault, number, object]>([
    [
      'a time-out in JSON',
      { kind: 'time-out', status: 504, body: 'json' },
      504,
      { message: expect.stringContaining("We couldn't respond to your request in time") },
    ],
    ['bad credentials', { kind: 'bad-credentials' }, 401, { message: 'Bad credentials' }],
    [
      'the secondary limit',
      { kind: 'secondary-limit', status: 403, retryAfterSeconds: null },
      403,
      { message: expect.stringContaining('secondary rate limit') },
    ],
    [
      'the secondary limit with status 200',
      { kind: 'secondary-limit', status: 200, retryAfterSeconds: null },
      200,
      { errors: [{ message: expect.stringContaining('secondary rate limit') }] },
    ],
    [
      'the primary limit',
      { kind: 'primary-limit', type: 'RATE_LIMITED' },
      200,
      { errors: [{ type: 'RATE_LIMITED', message: expect.stringContaining('API rate limit exceeded') }] },
    ],
    [
      'the primary limit, as it is named of late',
      { kind: 'primary-limit', type: 'RATE_LIMIT' },
      200,
      { errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: expect.anything() }] },
    ],
    [
      'something that went wrong',
      { kind: 'something-went-wrong' },
      200,
      { data: null, errors: [{ message: expect.stringContaining('Something went wrong while executing your query') }] },
    ],
  ])('is %s', async (_, fault, status, body) => {
    const reply = await ask(await facing(fault), VIEWER)
    expect(reply).toMatchObject({ status, body })
  })

  test('says how long to wait at the secondary limit', async () => {
    const github = await facing({ kind: 'secondary-limit', status: 403, retryAfterSeconds: 7 })
    expect((await ask(github, VIEWER)).headers.get('retry-after')).toBe('7')
  })

  test('says that nothing is left at the primary limit', async () => {
    const github = await facing({ kind: 'primary-limit', type: 'RATE_LIMIT' })
    expect((await ask(github, VIEWER)).headers.get('x-ratelimit-remaining')).toBe('0')
  })
})

describe('a query that uses too much', () => {
  const errors = [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }]

  test('is null when it is killed', async () => {
    const github = await facing({ kind: 'resource-limits', afterPages: 0 })
    expect((await ask(github, SECOND_PAGE_AND_MORE)).body).toMatchObject({
      data: { repository: { object: null } },
      errors,
    })
  })

  test('keeps what was found in other places', async () => {
    const github = await facing({ kind: 'resource-limits', afterPages: 1 })
    const object = (alias: string) =>
      `${alias}: object(expression: "HEAD") { ... on Commit { history(first: 1) { totalCount } } }`
    const query = `{ repository(owner: "pony", name: "stable") { ${object('one')} ${object('two')} } }`
    expect((await ask(github, query)).body).toMatchObject({
      data: { repository: { one: { history: { totalCount: 3 } }, two: null } },
      errors,
    })
  })
})

describe('a fault of the network', () => {
  test.each<[string, Fault]>([
    ['breaks the connection before the headers', { kind: 'reset', when: 'before-headers' }],
    ['breaks the connection in the body', { kind: 'reset', when: 'in-body' }],
    ['cuts the body', { kind: 'truncated-body' }],
  ])('%s', async (_, fault) => {
    const github = await facing(fault)
    await expect(ask(github, VIEWER)).rejects.toThrow()
  })

  test('keeps silent until the client gives up', async () => {
    const github = await facing({ kind: 'hang' })
    const signal = AbortSignal.timeout(50)
    await expect(fetch(github.graphqlUrl, { method: 'POST', signal })).rejects.toThrow('timeout')
  })

  test('that never ends ends when the server is closed', async () => {
    const github = await facing({ kind: 'hang' })
    const reply = ask(github, VIEWER)
    const asked = new Promise(resolve => setTimeout(resolve, 50))
    await asked
    await Promise.all([expect(reply).rejects.toThrow(), github.close()])
  })
})

describe('what happens before a request', () => {
  test('is a push', async () => {
    const told = history().by('ann', 3)
    const { github } = await host(told, repository => ({
      faults: [{ kind: 'push', push: () => repository.push(told.by('bob')) }],
    }))
    expect((await ask(github, SECOND_PAGE_AND_MORE)).body).toMatchObject({
      data: { repository: { object: { first: { totalCount: 4 } } } },
    })
  })

  test('is that cursors change their form', async () => {
    const github = await facing({ kind: 'cursor-form', form: 'opaque' })
    const query = `{ repository(owner: "pony", name: "stable") { object(expression: "HEAD") { ... on Commit {
      history(first: 1) { pageInfo { endCursor } }
    } } } }`
    expect((await ask(github, query)).body).toMatchObject({
      data: { repository: { object: { history: { pageInfo: { endCursor: expect.not.stringContaining(' ') } } } } },
    })
  })
})

describe('a fault', () => {
  test('comes once, at its turn', async () => {
    const { github } = await host(history(), { faults: [null, { kind: 'bad-credentials' }] })
    const replies = [await ask(github, VIEWER), await ask(github, VIEWER), await ask(github, VIEWER)]
    expect(replies.map(({ status }) => status)).toEqual([200, 401, 200])
  })

  test('can be chosen by the request', async () => {
    const { github } = await host(history(), {
      faults: ({ query }) => (query === VIEWER ? { kind: 'bad-credentials' } : null),
    })
    const replies = [await ask(github, VIEWER), await ask(github, '{ __typename }')]
    expect(replies.map(({ status }) => status)).toEqual([401, 200])
  })

  test.each<[string, Fault, number]>([
    ['took too long', { kind: 'time-out', status: 502, body: 'html' }, 1],
    ['was broken off', { kind: 'reset', when: 'in-body' }, 1],
    ['was turned away', { kind: 'secondary-limit', status: 403, retryAfterSeconds: null }, 0],
  ])('takes the points of a query that %s', async (_, fault, points) => {
    const github = await facing(fault)
    await ask(github, VIEWER).catch(() => null)
    expect(github.requests.map(request => request.points)).toEqual([points])
  })
})

test('Requests that are under way at once are counted, and no others', async () => {
  const { github } = await host(history(), { latency: { perRequest: 50, perCommit: 0 } })
  await Promise.all([1, 2, 3].map(() => ask(github, VIEWER)))
  await ask(github, VIEWER)
  expect(github.requests.map(({ concurrent }) => concurrent).sort()).toEqual([1, 1, 2, 3])
})
