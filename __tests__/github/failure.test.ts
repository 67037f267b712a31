import { describe, expect, test } from '@jest/globals'
import { classify } from '../../src/github/answers/classify.ts'
import { BareMessage } from '../../src/github/answers/reply.ts'
import { IncompleteAnswer, type Task } from '../../src/github/failure.ts'
import { graphqlError, httpError } from './errors.ts'

const task: Task = { what: 'reading the history of ann/pony', needs: 'contents: read', otherwise: '' }

const IP_ALLOW_LIST =
  'Although you appear to have the correct authorization credentials, the `lesson` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.'

const html = (text: string) => `<!DOCTYPE html><html><body>${text}</body></html>`
const message = (text: string) => ({ message: text })

test.each([
  ['HTTP 502 with a page of HTML', httpError(502, html('Unicorn!')), 'HTTP 502'],
  ['HTTP 504', httpError(504, message('We couldn’t respond in time.')), 'HTTP 504'],
  ['HTTP 500', httpError(500, message('Server error')), 'HTTP 500'],
  ['HTTP 408', httpError(408), 'HTTP 408'],
  ['a broken connection', httpError(null, Object.assign(new Error(), { code: 'ECONNRESET' })), 'ECONNRESET'],
  ['no answer in time', httpError(null), 'It failed.'],
  [
    'an answer that is not whole',
    new IncompleteAnswer('a page of history is not whole'),
    'a page of history is not whole',
  ],
  [
    'a query that took too many resources',
    graphqlError([{ type: 'RESOURCE_LIMITS_EXCEEDED', ...message('Resource limits for this query exceeded.') }]),
    'Resource limits for this query exceeded.',
  ],
  [
    'an error that passes beside one that does not',
    graphqlError([
      { type: 'NOT_FOUND', ...message('No file.') },
      { type: 'RESOURCE_LIMITS_EXCEEDED', ...message('Too much.') },
    ]),
    'No file.; Too much.',
  ],
  [
    'an answer that only says something',
    new BareMessage('This endpoint is being throttled.', {}),
    'This endpoint is being throttled.',
  ],
  [
    '“Something went wrong”',
    graphqlError([message('Something went wrong while executing your query.')]),
    'Something went wrong while executing your query.',
  ],
])('%s is an overload', (_, thrown, reason) => {
  expect(classify(thrown, task)).toEqual({ kind: 'overload', reason })
})

test.each(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
  '%s means that GitHub cannot be reached',
  code => {
    const thrown = httpError(null, new Error('fetch failed', { cause: Object.assign(new Error(), { code }) }))

    expect(classify(thrown, task)).toEqual({ kind: 'unreachable', reason: code })
  },
)

test.each([
  ['timedout'],
  ['Query timeout'],
  ["We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request."],
  ['Something went wrong while executing your query. Please include `A1` when reporting this issue.'],
  ['The service is temporarily unavailable.'],
])('%j passes, without a type', said => {
  expect(classify(graphqlError([message(said)]), task).kind).toBe('overload')
})

test.each([
  ['an error in words that nobody knows', graphqlError([message('Nope.')]), 'Nope.'],
  ['the same at a place in the answer', graphqlError([{ path: ['repository'], ...message('Nope.') }]), 'Nope.'],
  ['an error without a word', graphqlError([{}]), 'an error without a word'],
  ['no error at all', graphqlError([]), 'an error without a word'],
  ['a message alone', new BareMessage('Nope.', {}), 'Nope.'],
  [
    'headers without end',
    httpError(null, Object.assign(new Error(), { code: 'UND_ERR_HEADERS_OVERFLOW' })),
    'UND_ERR_HEADERS_OVERFLOW',
  ],
])('%s is unclear', (_, thrown, reason) => {
  expect(classify(thrown, task)).toEqual({ kind: 'unclear', reason })
})

test.each([
  ['a field that is not there', message("Field 'nope' doesn't exist on type 'Commit'")],
  ['an argument that is not there', message("Field 'history' doesn't accept argument 'nope'")],
  ['a value that does not fit', message('Variable $head of type GitObjectID! was provided invalid value')],
  ['a query that cannot be read', message('Parse error on "}" (RCURLY) at [3, 1]')],
  ['a sign that stands at a wrong place', message('Expected NAME, actual: COLON (":") at [3, 64]')],
  ['a query that is missing', message('A query attribute must be specified and must be a string.')],
  ['whatever names a place in the query alone', { locations: [{ line: 1, column: 1 }], ...message('Nope.') }],
])('%s is a no, without a type', (_, error) => {
  expect(classify(graphqlError([error]), task)).toMatchObject({ kind: 'refused', error: { reason: 'other' } })
})

test('a repository that is not there is a no, without a type', () => {
  const error = message("Could not resolve to a Repository with the name 'ann/pony'.")

  expect(classify(graphqlError([error]), task)).toMatchObject({ kind: 'refused', error: { reason: 'not-found' } })
})

test('a no beside words that nobody knows is a no', () => {
  const errors = [message('Nope.'), { type: 'NOT_FOUND', ...message('No repository.') }]

  expect(classify(graphqlError(errors), task)).toMatchObject({ kind: 'refused', error: { reason: 'not-found' } })
})

describe('the hour’s budget is spent', () => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767270000' }

  test.each([
    ['a GraphQL error of type RATE_LIMITED', graphqlError([{ type: 'RATE_LIMITED', ...message('Wait.') }], headers)],
    ['a GraphQL error of type RATE_LIMIT', graphqlError([{ type: 'RATE_LIMIT', ...message('Wait.') }], headers)],
    [
      'a GraphQL error of code graphql_rate_limit',
      graphqlError([{ extensions: { code: 'graphql_rate_limit' }, ...message('Wait.') }], headers),
    ],
    [
      'GitHub’s words alone',
      graphqlError([message('API rate limit already exceeded for installation ID 1.')], headers),
    ],
    ['HTTP 403 with nothing left', httpError(403, message('Wait.'), headers)],
    ['HTTP 429 with nothing left', httpError(429, message('Wait.'), headers)],
    ['less than nothing left', httpError(403, message('Wait.'), { ...headers, 'x-ratelimit-remaining': '-1' })],
  ])('by %s', (_, thrown) => {
    expect(classify(thrown, task)).toEqual({ kind: 'hourly-limit', retryAfterMs: null, resetAt: 1_767_270_000_000 })
  })
})

describe('the requests come too fast', () => {
  const text = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

  test.each([
    ['HTTP 403', httpError(403, message(text), { 'retry-after': '60' })],
    ['HTTP 429', httpError(429, message('Slow down.'), { 'retry-after': '60' })],
    ['HTTP 403 with a page of HTML', httpError(403, html(text), { 'retry-after': '60' })],
    ['HTTP 403 and only a time', httpError(403, message('Slow down.'), { 'retry-after': '60' })],
    ['a GraphQL error', graphqlError([message(text)], { 'retry-after': '60' })],
    [
      'a GraphQL error of the hourly limit’s type',
      graphqlError([{ type: 'RATE_LIMITED', ...message(text) }], { 'retry-after': '60' }),
    ],
  ])('by %s', (_, thrown) => {
    expect(classify(thrown, task)).toEqual({ kind: 'secondary-limit', retryAfterMs: 60_000, resetAt: null })
  })

  test.each([
    ['HTTP 403', httpError(403, message('Forbidden'), { 'gh-limited-by': 'search-elapsed-time-shared-grouped' })],
    ['HTTP 200', graphqlError([message('Not now.')], { 'gh-limited-by': 'time-based' })],
  ])('by a mark on %s', (_, thrown) => {
    expect(classify(thrown, task)).toEqual({ kind: 'secondary-limit', retryAfterMs: null, resetAt: null })
  })

  test.each([
    ['HTTP 403', httpError(403, message('Slow down.'), { 'retry-after': 'Thu, 01 Jan 2026 12:05:00 GMT' })],
    ['HTTP 429', httpError(429, message('Slow down.'), { 'retry-after': 'Thu, 01 Jan 2026 12:05:00 GMT' })],
  ])('until the moment that %s names', (_, thrown) => {
    const resetAt = Date.parse('2026-01-01T12:05:00Z')

    expect(classify(thrown, task)).toEqual({ kind: 'secondary-limit', retryAfterMs: null, resetAt })
  })

  test('by an answer that has neither data nor errors', () => {
    const thrown = new BareMessage(text, { 'retry-after': '60' })

    expect(classify(thrown, task)).toEqual({ kind: 'secondary-limit', retryAfterMs: 60_000, resetAt: null })
  })

  test.each([
    ['HTTP 429 without a time', httpError(429, message('Slow down.'))],
    ['a time that cannot be read', httpError(429, message('Slow down.'), { 'retry-after': 'soon' })],
    ['a date that is none', httpError(429, message('Slow down.'), { 'retry-after': 'Thu, 99 Jan 2026 12:05:00 GMT' })],
    ['a number that is no whole one', httpError(429, message('Slow down.'), { 'retry-after': '1.5' })],
  ])('by %s', (_, thrown) => {
    expect(classify(thrown, task)).toEqual({ kind: 'secondary-limit', retryAfterMs: null, resetAt: null })
  })
})

describe('GitHub said no', () => {
  test.each([
    [
      'bad credentials',
      httpError(401, message('Bad credentials')),
      'credentials',
      'GitHub did not accept the token while reading the history of ann/pony ("Bad credentials"). Check the input token: it may be cut, expired or revoked.',
    ],
    [
      'a missing permission',
      httpError(403, message('Resource not accessible by integration')),
      'permission',
      'The token is not allowed to do it: GitHub said no while reading the history of ann/pony ("Resource not accessible by integration"). Give the token the permission contents: read.',
    ],
    [
      'a missing permission in GraphQL',
      graphqlError([{ type: 'FORBIDDEN', ...message('Resource not accessible by integration') }]),
      'permission',
      'The token is not allowed to do it: GitHub said no while reading the history of ann/pony ("Resource not accessible by integration"). Give the token the permission contents: read.',
    ],
    [
      'an organization with single sign-on',
      graphqlError([{ type: 'FORBIDDEN', ...message('Resource protected by organization SAML enforcement.') }]),
      'permission',
      'The token is not allowed to do it: GitHub said no while reading the history of ann/pony ("Resource protected by organization SAML enforcement."). Authorize the token for the organization, which asks for single sign-on.',
    ],
    [
      'an organization with single sign-on, without a type',
      graphqlError([{ extensions: { saml_failure: true }, ...message('Resource protected by organization SAML.') }]),
      'permission',
      'The token is not allowed to do it: GitHub said no while reading the history of ann/pony ("Resource protected by organization SAML."). Authorize the token for the organization, which asks for single sign-on.',
    ],
    ...[
      ['HTTP 403', httpError(403, message(IP_ALLOW_LIST))] as const,
      ['a GraphQL error', graphqlError([{ type: 'FORBIDDEN', ...message(IP_ALLOW_LIST) }])] as const,
      ['a GraphQL error without a type', graphqlError([message(IP_ALLOW_LIST)])] as const,
    ].map(
      ([by, thrown]) =>
        [
          `an address that is not on the IP allow list, by ${by}`,
          thrown,
          'permission',
          `The token is not allowed to do it: GitHub said no while reading the history of ann/pony ("${IP_ALLOW_LIST}"). The organization lets only the addresses of its IP allow list in. Run where the address is on the list, such as on a runner of your own.`,
        ] as const,
    ),
    [
      'a repository that is not there',
      graphqlError([{ type: 'NOT_FOUND', ...message("Could not resolve to a Repository with the name 'ann/pony'.") }]),
      'not-found',
      'GitHub found nothing while reading the history of ann/pony: it is not there, or the token may not see it. Check the name, and that the token has the permission contents: read.',
    ],
    [
      'HTTP 404',
      httpError(404, message('Not Found')),
      'not-found',
      'GitHub found nothing while reading the history of ann/pony: it is not there, or the token may not see it. Check the name, and that the token has the permission contents: read.',
    ],
    [
      'a query that it does not understand',
      graphqlError([{ extensions: { code: 'undefinedField' }, ...message('There is no field nope.') }]),
      'other',
      'GitHub refused the request while reading the history of ann/pony ("There is no field nope."). If the server is GitHub Enterprise Server, it may be too old for it.',
    ],
    [
      'a cursor that it does not know',
      graphqlError([{ type: 'INVALID_CURSOR_ARGUMENTS', ...message('Not a cursor.') }]),
      'cursor',
      'GitHub does not know its own cursor any more while reading the history of ann/pony ("Not a cursor."). Run again.',
    ],
    [
      'HTTP 422 with a page of HTML',
      httpError(422, html('Nothing to repeat')),
      'other',
      'GitHub refused the request while reading the history of ann/pony. If the server is GitHub Enterprise Server, it may be too old for it.',
    ],
  ])('to %s', (_, thrown, reason, text) => {
    expect(classify(thrown, task)).toEqual({
      kind: 'refused',
      error: expect.objectContaining({ reason, message: text, cause: thrown }),
    })
  })

  test('in words that are cut, in one line, and without addresses', () => {
    const thrown = httpError(403, message(`See\u001b[31m\nann@example.com ${'x'.repeat(300)}`))

    expect(classify(thrown, task)).toEqual({
      kind: 'refused',
      error: expect.objectContaining({ message: expect.stringContaining(`("See [31m … ${'x'.repeat(189)}…")`) }),
    })
  })
})

test.each([new TypeError('A defect.'), 'text', null])('%s is not GitHub’s doing', thrown => {
  expect(classify(thrown, task)).toEqual({ kind: 'unknown' })
})
