import { afterEach, describe, expect, test } from '@jest/globals'
import { type Connection, connect, graphqlUrlOf, type Question } from '../../src/github/client.ts'
import { at } from '../../src/github/json.ts'
import type { Fault } from '../support/github/faults.ts'
import type { GitHubOptions } from '../support/github/options.ts'
import { startGitHub } from '../support/github/server.ts'
import { history } from '../support/history.ts'
import { makeRepository } from '../support/repository.ts'
import { testClock } from './test-clock.ts'

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

async function arrange(options: Partial<GitHubOptions> = {}, connection: Partial<Connection> = {}) {
  const repository = makeRepository(history().by('ann'))
  const clock = testClock()
  const server = await startGitHub({ repositories: { 'ann/pony': repository.path }, now: clock.now, ...options })
  cleanUps.push(server.close, repository.remove)
  const lines: string[] = []
  const log = {
    info: (m: string) => lines.push(m),
    notice: (m: string) => lines.push(m),
    debug: (m: string) => lines.push(m),
  }
  const github = connect({
    token: server.token,
    apiUrl: server.url,
    graphqlUrl: null,
    rateLimitWaitMs: 0,
    clock,
    log,
    ...connection,
  })
  return { github, server, clock, lines, repository }
}

const task = { what: 'reading ann/pony', needs: 'contents: read', otherwise: '' }

const question: Question<unknown> = {
  ...task,
  query: 'query ($name: String!) { repository(owner: "ann", name: $name) { nameWithOwner } }',
  variables: { name: 'pony' },
  decode: data => at(data, 'repository', 'nameWithOwner'),
}

const pullRequests = [{ repository: 'ann/pony', number: 1, base: 'main', head: 'main', author: 'ann' }]

const comment = {
  ...task,
  route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  parameters: { owner: 'ann', repo: 'pony', issue_number: 1, body: 'Hello.' },
  decode: ({ data }: { data: unknown }) => at(data, 'body'),
}

describe('the GraphQL API is', () => {
  test.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://github.example.com/api/v3', 'https://github.example.com/api/graphql'],
    ['https://github.example.com/api/v3/', 'https://github.example.com/api/graphql'],
    ['https://api.example.ghe.com/', 'https://api.example.ghe.com/graphql'],
  ])('for %s at %s', (apiUrl, graphqlUrl) => {
    expect(graphqlUrlOf(apiUrl)).toBe(graphqlUrl)
  })

  test('beside the REST API of a GitHub Enterprise Server', async () => {
    const { github, server } = await arrange()
    const enterprise = connect({
      token: server.token,
      apiUrl: server.enterprise.url,
      graphqlUrl: null,
      rateLimitWaitMs: 0,
      clock: testClock(),
      log: { info: () => {}, notice: () => {}, debug: () => {} },
    })

    expect([await github.graphql(question), await enterprise.graphql(question)]).toEqual(['ann/pony', 'ann/pony'])
    expect(server.requests.map(({ path }) => path)).toEqual(['/graphql', '/api/graphql'])
  })

  test('where it is said to be, whatever the REST API’s place', async () => {
    const { server } = await arrange()
    const github = connect({
      token: server.token,
      apiUrl: server.enterprise.url,
      graphqlUrl: server.graphqlUrl,
      rateLimitWaitMs: 0,
      clock: testClock(),
      log: { info: () => {}, notice: () => {}, debug: () => {} },
    })

    await github.graphql(question)

    expect(server.requests.map(({ path }) => path)).toEqual(['/graphql'])
  })
})

test('there is no connection without a token', async () => {
  await expect(arrange({}, { token: '' })).rejects.toThrow(
    "There is no token, and GitHub's API answers nobody without one. Set the input token, or measure a clone with source: git.",
  )
})

describe('a question is asked again', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['a time-out with a page of HTML', { kind: 'time-out', status: 502, body: 'html' }],
    ['a time-out with JSON', { kind: 'time-out', status: 504, body: 'json' }],
    ['a broken connection', { kind: 'reset', when: 'before-headers' }],
    ['a connection that breaks within the answer', { kind: 'reset', when: 'in-body' }],
    ['an answer that is cut', { kind: 'truncated-body' }],
    ['a page of HTML', { kind: 'html' }],
    ['an answer of null', { kind: 'null' }],
    ['“Something went wrong”', { kind: 'something-went-wrong' }],
    ['no answer in time', { kind: 'hang' }],
    ['an answer that does not come to its end in time', { kind: 'drip' }],
  ]

  test.each(faults)('after %s', async (_, fault) => {
    const { github, server } = await arrange({ faults: [fault] }, { timeoutMs: 2_000 })

    expect({ answer: await github.graphql(question), requests: server.requests.length }).toEqual({
      answer: 'ann/pony',
      requests: 2,
    })
  })

  test.each([200, 403, 429] as const)(
    'after the pause that a secondary limit with status %i asks for',
    async status => {
      const fault: Fault = { kind: 'secondary-limit', status, retryAfterSeconds: 5 }
      const { github, clock } = await arrange({ faults: [fault] }, { rateLimitWaitMs: 60_000 })

      expect({ answer: await github.graphql(question), waits: clock.waits }).toEqual({
        answer: 'ann/pony',
        waits: [5_500],
      })
    },
  )

  test.each(['RATE_LIMITED', 'RATE_LIMIT'] as const)('when the budget of the hour is back after %s', async type => {
    const { github, clock } = await arrange(
      { faults: [{ kind: 'primary-limit', type }] },
      { rateLimitWaitMs: 3_700_000 },
    )

    expect({ answer: await github.graphql(question), waits: clock.waits }).toEqual({
      answer: 'ann/pony',
      waits: [3_601_500],
    })
  })
})

describe('an answer that is too large', () => {
  test('does not fill the memory before it is', async () => {
    // Octokit's own reader of JSON would take fifty times as much as this.
    const body = Array.from({ length: 8_000_000 }, () => 1)
    const { github } = await arrange({ faults: [{ kind: 'recorded', status: 200, body }], pullRequests })
    const before = process.resourceUsage().maxRSS

    await github.rest({ ...comment, decode: ({ data }) => data })

    expect(process.resourceUsage().maxRSS - before).toBeLessThan(700_000)
  })

  test.each(['plain', 'gzip', 'announced'] as const)('is told in the end: %s', async form => {
    const { github, server } = await arrange(
      { faults: () => ({ kind: 'endless', form }) },
      { largestAnswerBytes: 3 * 2 ** 20 },
    )

    await expect(github.graphql(question)).rejects.toThrow(
      'GitHub failed 8 times in a row while reading ann/pony: an answer of more than 3 MB.',
    )
    expect(server.requests.length).toBe(8)
  })

  test('is not asked for a second time where that could do something twice', async () => {
    const faults = () => ({ kind: 'endless', form: 'plain' }) as const
    const { github } = await arrange({ faults, pullRequests }, { largestAnswerBytes: 2 ** 20 })

    await expect(github.rest(comment)).rejects.toThrow(
      'GitHub failed while reading ann/pony: an answer of more than 1 MB.',
    )
  })

  test('is another thing than one without a body', async () => {
    const { github } = await arrange({ faults: [{ kind: 'recorded', status: 204, body: '' }], pullRequests })

    expect(await github.rest({ ...comment, decode: ({ data }) => data })).toBe('')
  })
})

describe('an answer that hardly becomes another one is asked for three times:', () => {
  test.each([
    ['redirects in a circle', { location: '/graphql' }, 'redirect count exceeded'],
    ['headers without end', { 'x-long': 'a'.repeat(1_000_000) }, 'UND_ERR_HEADERS_OVERFLOW'],
  ])('%s', async (_, headers, reason) => {
    const faults = (): Fault => ({ kind: 'recorded', status: 'location' in headers ? 307 : 200, body: {}, headers })
    const { github, clock } = await arrange({ faults })

    await expect(github.graphql(question)).rejects.toThrow(
      `GitHub failed 3 times in a row while reading ann/pony: ${reason}`,
    )
    expect(clock.waits.length).toBe(2)
  })
})

describe('an answer that only has a message', () => {
  const saying = (message: string, headers = {}): Fault => ({
    kind: 'recorded',
    status: 200,
    body: { message },
    headers,
  })

  test('is asked again, and told in the end', async () => {
    const { github, server } = await arrange({ faults: () => saying('This endpoint is being throttled.') })

    await expect(github.graphql(question)).rejects.toThrow(
      'GitHub failed 8 times in a row while reading ann/pony: This endpoint is being throttled.',
    )
    expect(server.requests.length).toBe(8)
  })

  test('is a secondary limit where it says so', async () => {
    const fault = saying('You have exceeded a secondary rate limit.', { 'retry-after': '5' })
    const { github, clock } = await arrange({ faults: [fault] }, { rateLimitWaitMs: 60_000 })

    expect({ answer: await github.graphql(question), waits: clock.waits }).toEqual({
      answer: 'ann/pony',
      waits: [5_500],
    })
  })

  test('is the spent budget of the hour where it says so', async () => {
    const { github } = await arrange({ faults: [saying('API rate limit exceeded for user ID 1.')] })

    await expect(github.graphql(question)).rejects.toThrow("GitHub's hourly budget for this token is spent")
  })
})

test('the last answer that the budget allows is as good as any', async () => {
  const { github } = await arrange({ budget: { limit: 1_000, used: 999 } })

  expect(await github.graphql(question)).toBe('ann/pony')
})

describe('a field that may be missing', () => {
  const file: Question<unknown> = {
    ...task,
    query: `{ repository(owner: "ann", name: "pony") { nameWithOwner
      defaultBranchRef { target { ... on Commit { file(path: "none") { mode } } } } } }`,
    variables: {},
    decode: data => at(data, 'repository', 'nameWithOwner'),
  }

  test('does not keep the rest from being read', async () => {
    const { github } = await arrange()

    expect(await github.graphql({ ...file, mayMiss: 'file' })).toBe('ann/pony')
  })

  test('is known without a type as well, by its text', async () => {
    const { github } = await arrange({ namesMissingFiles: false })

    expect(await github.graphql({ ...file, mayMiss: 'file' })).toBe('ann/pony')
  })

  test.each([
    ['with another text', { message: 'Something went wrong.', path: ['repository', 'file'] }],
    ['about something else', { message: "Could not resolve file for path 'none'.", path: ['repository', 'object'] }],
    ['of another type', { type: 'INTERNAL', message: "Could not resolve file for path 'none'.", path: ['file'] }],
  ])('is not what an error says %s', async (_, error) => {
    const body = { data: { repository: { nameWithOwner: 'ann/stale' } }, errors: [error] }
    const { github } = await arrange({ faults: [{ kind: 'recorded', status: 200, body }] })

    expect(await github.graphql({ ...file, mayMiss: 'file' })).toBe('ann/pony')
  })

  test('is an error for those who have not said so', async () => {
    const { github } = await arrange()

    await expect(github.graphql(file)).rejects.toMatchObject({ reason: 'not-found' })
  })
})

describe('REST', () => {
  test('says whether there is a next page', async () => {
    const { github } = await arrange({
      comments: [1, 2, 3].map(n => ({ repository: 'ann/pony', issue: 1, author: 'ann', body: `No. ${n}` })),
      pullRequests,
    })
    const page = (number: number) =>
      github.rest({
        ...task,
        route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
        parameters: { owner: 'ann', repo: 'pony', issue_number: 1, per_page: 2, page: number },
        decode: ({ hasNextPage }) => hasNextPage,
      })

    expect([await page(1), await page(2)]).toEqual([true, false])
  })

  test('does not post a second time what may have arrived', async () => {
    const { github, server } = await arrange({ faults: [{ kind: 'reset', when: 'in-body' }], pullRequests })

    await expect(github.rest(comment)).rejects.toThrow('GitHub failed while reading ann/pony')
    expect(server.requests.length).toBe(1)
  })

  test('posts again what a limit has kept from arriving', async () => {
    const { github } = await arrange(
      {
        faults: [{ kind: 'secondary-limit', status: 403, retryAfterSeconds: 1 }],
        pullRequests,
      },
      { rateLimitWaitMs: 60_000 },
    )

    expect(await github.rest(comment)).toBe('Hello.')
  })

  test('tells a missing permission from everything else', async () => {
    const { github } = await arrange({
      permissions: { pullRequests: 'read' },
      pullRequests,
    })

    await expect(github.rest(comment)).rejects.toMatchObject({ reason: 'permission' })
  })
})

describe('a run that is cancelled', () => {
  test('ends in the middle of a request', async () => {
    const cancel = new AbortController()
    const { github } = await arrange(
      { faults: () => ({ kind: 'hang' }) },
      { signal: cancel.signal, timeoutMs: 3_600_000 },
    )
    const answer = github.graphql(question)
    setTimeout(() => cancel.abort(), 50)

    await expect(answer).rejects.toThrow('The run was cancelled while reading ann/pony.')
  })

  test('asks nothing any more', async () => {
    const { github, server } = await arrange({}, { signal: AbortSignal.abort() })

    await expect(github.graphql(question)).rejects.toThrow('The run was cancelled while reading ann/pony.')
    expect(server.requests).toEqual([])
  })
})

test('the token stands in no message, however deep', async () => {
  const { github, server } = await arrange({ faults: () => ({ kind: 'bad-credentials' }) })

  const thrown = await github.graphql(question).catch((error: unknown) => error)

  expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown)).includes(server.token)).toBe(false)
})
