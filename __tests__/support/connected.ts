import { connect, type GitHub } from '../../src/github/client.ts'
import type { Clock } from '../../src/github/clock.ts'
import { testClock } from '../github/test-clock.ts'
import type { GitHubOnLoopback } from './github/server.ts'
import { recordingLog } from './recording-log.ts'

const TWO_HOURS_MS = 7_200_000

/** Connects to a GitHub on loopback. Waits cost no time, and may last two hours. */
export function connectedTo(
  { url, token }: Pick<GitHubOnLoopback, 'url' | 'token'>,
  clock: Clock = testClock(),
): GitHub {
  const { log } = recordingLog()
  return connect({ token, apiUrl: url, graphqlUrl: null, rateLimitWaitMs: TWO_HOURS_MS, clock, log })
}

/** What was asked, such as `GET /repos/octo/pony/issues/5/comments` or `POST /graphql`, in order. */
export function askedOf({ requests }: Pick<GitHubOnLoopback, 'requests'>): readonly string[] {
  return requests.map(({ method, path }) => `${method} ${path}`)
}
