import { describe, expect, test } from '@jest/globals'
import { history } from '../history.ts'
import { ask, send } from './ask.ts'
import { inRepository } from './queries.ts'
import { HOSTED, host } from './stage.ts'

describe('the token', () => {
  test('is that of github-actions[bot]', async () => {
    const { github } = await host(history())
    expect((await ask(github, '{ viewer { login } }')).body).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    })
  })

  test.each([
    ['wrong', 'Bad credentials'],
    ['', 'Requires authentication'],
  ])('is refused when it is "%s"', async (token, message) => {
    const { github } = await host(history())
    const { status, body } = await send(github.graphqlUrl, token, 'POST', { query: '{ viewer { login } }' })
    expect({ status, body }).toMatchObject({ status: 401, body: { message } })
  })

  test('without permission for contents cannot read them', async () => {
    const { github } = await host(history().by('ann'), { permissions: { contents: 'none' } })
    const { body } = await ask(github, inRepository('nameWithOwner defaultBranchRef { name }'))
    expect(body).toMatchObject({
      data: { repository: { nameWithOwner: HOSTED, defaultBranchRef: null } },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    })
  })
})

describe('the budget', () => {
  const HOUR_MS = 3_600_000
  const NOON_MS = Date.UTC(2026, 0, 1, 12)

  test('stands in every answer', async () => {
    const { github } = await host(history().by('ann'), {
      budget: { used: 10, resetAt: NOON_MS },
      now: () => NOON_MS - 1,
    })
    const { headers, body } = await ask(github, '{ rateLimit { cost limit remaining used resetAt nodeCount } }')
    expect({ body, header: headers.get('x-ratelimit-remaining') }).toEqual({
      header: '989',
      body: {
        data: {
          rateLimit: { cost: 1, limit: 1000, remaining: 989, used: 11, resetAt: '2026-01-01T12:00:00Z', nodeCount: 0 },
        },
      },
    })
  })

  test.each(['RATE_LIMIT', 'RATE_LIMITED'] as const)('that is used up gives a %s with status 200', async errorType => {
    const { github } = await host(history(), { budget: { limit: 5, used: 5, errorType } })
    const { status, headers, body } = await ask(github, '{ viewer { login } }')
    expect({ status, remaining: headers.get('x-ratelimit-remaining'), body }).toMatchObject({
      status: 200,
      remaining: '0',
      body: { errors: [{ type: errorType }] },
    })
  })

  test('comes back when the hour is over', async () => {
    let now = NOON_MS
    const { github } = await host(history(), { budget: { limit: 5, used: 5 }, now: () => now })
    now += HOUR_MS
    expect((await ask(github, '{ rateLimit { remaining resetAt } }')).body).toEqual({
      data: { rateLimit: { remaining: 4, resetAt: '2026-01-01T14:00:00Z' } },
    })
  })
})

describe('the record of requests', () => {
  test('has what was asked and what became of it', async () => {
    const { github } = await host(history().by('ann'))
    const query = 'query ($n: String!) { repository(owner: "pony", name: $n) { id } }'
    await ask(github, query, { n: 'stable' })
    expect(github.requests).toEqual([
      {
        number: 1,
        method: 'POST',
        path: '/graphql',
        query,
        variables: { n: 'stable' },
        body: null,
        concurrent: 1,
        fault: null,
        points: 1,
        status: 200,
      },
    ])
  })
})

test('A GitHub Enterprise Server has its API under /api', async () => {
  const { github } = await host(history().by('ann'))
  const { body } = await send(github.enterprise.graphqlUrl, github.token, 'POST', { query: '{ viewer { login } }' })
  expect(body).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } })
})
