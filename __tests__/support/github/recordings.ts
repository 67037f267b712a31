import type { Fault } from './faults.ts'

/**
 * Answers as GitHub gave them to others, who recorded them in public. The structure is theirs, down to the order of the fields;
 * every value is made up, and what our queries ask beyond theirs is added.
 */

/** What stands in place of GitHub's answer. */
export type Recording = Extract<Fault, { kind: 'recorded' }>

/** The head of every recorded history here. */
export const HEAD = 'c0ffee0000000000000000000000000000000063'

/** The object id of a commit at a place of the history, counted from 0. */
export function oidAt(place: number): string {
  return place === 0 ? HEAD : (0xa11ce000 + place).toString(16).padStart(40, '0')
}

/** What differs between the histories that were recorded. */
interface History {
  readonly first: number
  readonly size: number
  readonly total?: number
  readonly hasNextPage: boolean
  /** The place of the last commit, as the cursor names it. */
  readonly last: number
  /** Makes the node at a place. */
  readonly node: (place: number) => object
}

/** release-drafter: `graphql-commits-paginated-1.json` and `-2.json`, 120 commits on two pages. */
export const paginated: readonly History[] = [
  { first: 0, size: 100, total: 120, hasNextPage: true, last: 99, node: drafterNode },
  { first: 100, size: 20, total: 120, hasNextPage: false, last: 119, node: drafterNode },
]

/** release-drafter: `graphql-commits-dependabot.json`; an app's account stands where the schema has people. */
export const byAnApp: History = {
  first: 0,
  size: 100,
  total: 100,
  hasNextPage: false,
  last: 99,
  node: place => ({
    id: `C_kwDO${place}`,
    committedDate: '2023-11-20T18:50:04Z',
    message:
      'Bump hay from 8.4.2 to 8.4.3 (#272)\n\nBumps hay.\r\n\r\n---\r\nupdated-dependencies:\r\n- dependency-name: hay\r\n...\r\n\r\n' +
      'Signed-off-by: stable-hand[bot] <support@example.com>\r\n' +
      'Co-authored-by: stable-hand[bot] <4711+stable-hand[bot]@users.noreply.github.com>',
    author: { name: 'stable-hand[bot]', user: { login: 'stable-hand[bot]' } },
    associatedPullRequests: { nodes: [] },
  }),
}

/** release-drafter: `graphql-commits-empty.json`; nothing is listed of what is counted, and yet there is a cursor. */
export const empty: History = { first: 0, size: 0, total: 5, hasNextPage: false, last: 24, node: drafterNode }

/** release-please: `commits-since-page-1.json` and `-2.json`, ten commits a page and no total. */
export const pagesOfTen: readonly History[] = [
  { first: 0, size: 10, hasNextPage: true, last: 9, node: releaseNode },
  { first: 10, size: 3, hasNextPage: false, last: 12, node: releaseNode },
]

/** sourcegraph: `RecentCommitters.yaml`; the authors of commits, with dates in the zones of the authors. */
export const withAuthors: History = {
  first: 0,
  size: 100,
  hasNextPage: false,
  last: 99,
  node: place => ({
    message: 'Feed them\n\nCo-authored-by: Bea <bea@example.com>\n',
    authors: {
      nodes: [
        actor('Ann', 'ann@example.com', '2021-05-12T18:17:49-05:00'),
        ...(place % 2 === 0 ? [actor('Bea', 'bea@example.com', '2020-04-27T14:54:34Z')] : []),
      ],
    },
  }),
}

function drafterNode(place: number): object {
  return {
    __typename: 'Commit',
    id: `MDY6Q29tbWl0${place}`,
    message: 'Feed them',
    author: { __typename: 'GitActor', name: 'Ann', user: { __typename: 'User', login: 'ann' } },
    associatedPullRequests: { nodes: [] },
  }
}

function releaseNode(place: number): object {
  return {
    associatedPullRequests: {
      nodes: [{ number: 7, title: 'feat: hay', labels: { nodes: [] }, mergeCommit: { oid: oidAt(place) } }],
    },
    sha: oidAt(place),
    message: 'Merge pull request #7 from ann/hay\n\nfeat: hay',
  }
}

function actor(name: string, email: string, date: string): object {
  return {
    email,
    name,
    avatarUrl: 'https://avatars.example.com/u/1?v=4',
    date,
    user: { login: name.toLowerCase(), databaseId: name.length },
  }
}

/** The connection, with what our queries ask of a commit beyond what theirs did. */
export function connectionOf({ first, size, total, hasNextPage, last, node }: History): object {
  const nodes = Array.from({ length: size }, (_, index) => ({
    oid: oidAt(first + index),
    authoredDate: '2023-11-20T18:50:04Z',
    committedDate: '2023-11-20T18:50:04Z',
    author: { name: 'Ann', email: 'ann@example.com', user: null },
    committer: { name: 'GitHub', email: 'noreply@github.com', user: null },
    parents: { totalCount: 1 },
    ...node(first + index),
  }))
  return {
    __typename: 'CommitHistoryConnection',
    ...(total !== undefined && { totalCount: total }),
    pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: `${HEAD} ${last}` },
    nodes,
  }
}

/** The answer to the question for the head and its first page; the file that is looked for is not there. */
export function headAnswer(history: History, error: object = MISSING_FILE): Recording {
  const target = { __typename: 'Commit', oid: HEAD, file: null, history: connectionOf(history) }
  const repository = { nameWithOwner: 'ann/pony', defaultBranchRef: { name: 'main', target } }
  return answer(200, { data: { repository }, errors: [error] })
}

/** The answer to the question for one more page. */
export function pageAnswer(history: History): Recording {
  return answer(200, { data: { repository: { object: { __typename: 'Commit', p0: connectionOf(history) } } } })
}

const LOCATIONS = [{ line: 7, column: 11 }]
const FILE_PATH = ['repository', 'defaultBranchRef', 'target', 'file']
const MISSING_TEXT = "Could not resolve file for path '.mailmap'."

const MISSING_FILE = { type: 'NOT_FOUND', path: FILE_PATH, locations: LOCATIONS, message: MISSING_TEXT }

/** The same as some have recorded it (without a type). */
export const UNTYPED_MISSING_FILE = { message: MISSING_TEXT, path: FILE_PATH }

const USED_UP = {
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-used': '1000',
  'x-ratelimit-reset': '1767272400',
  'x-ratelimit-resource': 'graphql',
}

const TOO_FAST =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 0000:1111:2222222:3333333:44444444.'

const ABOUT_LIMITS = 'https://docs.github.com/graphql/using-the-rest-api/rate-limits-for-the-rest-api'

/** What GitHub has said in place of an answer. */
export const refusals = {
  /** yanyongyu/githubkit#271 */
  hourlyLimit: answer(
    200,
    {
      errors: [
        { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: 'API rate limit already exceeded for user ID 1.' },
      ],
    },
    USED_UP,
  ),
  /** octokit/plugin-throttling: tests */
  olderHourlyLimit: answer(
    200,
    {
      data: { repository: null },
      errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }],
    },
    USED_UP,
  ),
  /** hub4j/github-api: RequesterRetry and AbuseLimitHandler recordings */
  tooFast: answer(
    403,
    { message: TOO_FAST, documentation_url: ABOUT_LIMITS },
    { 'retry-after': '60', 'gh-limited-by': 'time-based', 'gh-limited-group': 'api' },
  ),
  tooFastWithoutTime: answer(
    403,
    { documentation_url: ABOUT_LIMITS, message: TOO_FAST },
    { 'x-ratelimit-remaining': '21' },
  ),
  tooMany: answer(429, { message: TOO_FAST, documentation_url: ABOUT_LIMITS }, { 'retry-after': '60' }),
  /** shurcooL/githubv4#38: `data` is a text */
  timeOut: answer(502, {
    data: 'null',
    errors: [{ message: 'Something went wrong while executing your query. This may be the result of a timeout.' }],
  }),
  notFound: answer(200, {
    data: { repository: null },
    errors: [
      {
        type: 'NOT_FOUND',
        path: ['repository'],
        locations: LOCATIONS,
        message: "Could not resolve to a Repository with the name 'ann/pony'.",
      },
    ],
  }),
  singleSignOn: answer(
    200,
    {
      data: { repository: null },
      errors: [
        {
          type: 'FORBIDDEN',
          path: ['repository'],
          extensions: { saml_failure: true },
          locations: LOCATIONS,
          message:
            'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        },
      ],
    },
    { 'x-github-sso': 'required; url=https://github.example.com/orgs/stable/sso?authorization_request=A' },
  ),
  integration: answer(200, {
    data: { repository: { defaultBranchRef: null } },
    errors: [
      {
        type: 'FORBIDDEN',
        path: ['repository', 'defaultBranchRef'],
        extensions: { saml_failure: false },
        locations: LOCATIONS,
        message: 'Resource not accessible by integration',
      },
    ],
  }),
  ipAllowList: answer(403, {
    message:
      'Although you appear to have the correct authorization credentials, the `stable` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.',
    documentation_url: 'https://docs.github.com/graphql',
  }),
  /** octokit/graphql.js: README */
  cursor: answer(200, {
    data: { repository: { object: null } },
    errors: [
      {
        type: 'INVALID_CURSOR_ARGUMENTS',
        path: ['repository', 'object', 'p0'],
        locations: LOCATIONS,
        message: '`hay` does not appear to be a valid cursor.',
      },
    ],
  }),
} as const satisfies Readonly<Record<string, Recording>>

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Recording {
  return { kind: 'recorded', status, body, headers }
}
