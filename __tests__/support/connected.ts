import { connect, type GitHub } from '../../src/github/client.ts'
import type { Clock } from '../../src/github/clock.ts'
import { testClock } from '../github/test-clock.ts'
import type { GitHubOnLoopback } from './github/server.ts'
import { recordingLog } from './recording-log.ts'

const TWO_HOURS_MS = 7_200_000

/** Connects to a GitHub on loopback. Waits cost no time, and may last two hours unless it is said otherwise. */
export function connectedTo(
  { url, token }: Pick<GitHubOnLoopback, 'url' | 'token'>,
  clock: Clock = testClock(),
  rateLimitWaitMs = TWO_HOURS_MS,
): GitHub {
  const { log } = recordingLog()
  return connect({ token, apiUrl: url, graphqlUrl: null, rateLimitWaitMs, clock, log })
}

/** A GitHub that gives every REST request the same JSON, and every question of GraphQL that other one, for decoders. */
export function answering(data: unknown, answer: unknown = { viewer: { login: 'octo' } }): GitHub {
  const unreachable = connectedTo({ url: 'http://127.0.0.1:1', token: 'none' })
  return {
    ...unreachable,
    rest: async request => request.decode({ data, hasNextPage: false }),
    async *pages({ decode }) {
      yield decode({ data, hasNextPage: false })
    },
    graphql: async question => question.decode(answer, new Map()),
  }
}

/** What was asked, such as `GET /repos/octo/pony/issues/5/comments` or `POST /graphql`, in order. */
export function askedOf({ requests }: Pick<GitHubOnLoopback, 'requests'>): readonly string[] {
  return requests.map(({ method, path }) => `${method} ${path}`)
}
