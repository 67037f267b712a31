import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { refusal } from './answer.ts'
import type { Comment } from './comments.ts'
import { deliver } from './delivery.ts'
import { answerTo } from './exchange.ts'
import { faultAt } from './faults.ts'
import type { GitHubOptions } from './options.ts'
import { ENTERPRISE_BASE, type RecordedRequest, receive } from './requests.ts'
import { createWorld, type World } from './world.ts'

/** A GitHub that runs on this machine. */
export interface GitHubOnLoopback {
  /** The REST API's base, as `GITHUB_API_URL` names it. */
  readonly url: string
  /** As `GITHUB_GRAPHQL_URL` names it. */
  readonly graphqlUrl: string
  /** The same two as a GitHub Enterprise Server lays them out. */
  readonly enterprise: { readonly url: string; readonly graphqlUrl: string }
  /** The token that is taken. */
  readonly token: string
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly RecordedRequest[]
  /** The comments on an issue or a pull request, oldest first. */
  readonly comments: (repository: string, issue: number) => readonly Comment[]
  /** Ends every connection, also one that hangs. */
  readonly close: () => Promise<void>
}

/** What the server keeps from request to request. */
interface Host {
  readonly options: GitHubOptions
  readonly world: World
  readonly requests: Writable<RecordedRequest>[]
  underWay: number
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const NO_LATENCY = { perRequest: 0, perCommit: 0 } as const

/** Starts a GitHub on a free port of 127.0.0.1. Close it after the test. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubOnLoopback> {
  const host: Host = { options, world: createWorld(options), requests: [], underWay: 0 }
  const server = createServer((message, response) => {
    host.underWay++
    response.once('close', () => host.underWay--)
    // A mistake of this GitHub's own must not look like one of the program's that is tested.
    exchange(message, response, origin, host).catch((error: unknown) =>
      deliver(response, refusal(500, `The GitHub on loopback failed: ${String(error)}`), null),
    )
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  // A test that fails before it closes its GitHub must not keep the process alive.
  server.unref()
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    url: origin,
    graphqlUrl: `${origin}/graphql`,
    enterprise: { url: `${origin}${ENTERPRISE_BASE}`, graphqlUrl: `${origin}/api/graphql` },
    token: host.world.token,
    requests: host.requests,
    comments: (repository, issue) => host.world.comments.on(repository, issue),
    close: () =>
      new Promise(closed => {
        // Closing twice is no mistake.
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function exchange(
  message: IncomingMessage,
  response: ServerResponse,
  origin: string,
  { options, world, requests, underWay }: Host,
): Promise<void> {
  const received = await receive(message, origin)
  const { method, path, query, variables, body } = received
  const arrived = { number: requests.length + 1, method, path, query, variables }
  const fault = faultAt(options.faults ?? [], arrived)
  const recorded: Writable<RecordedRequest> = {
    ...arrived,
    body,
    concurrent: underWay,
    fault,
    points: 0,
    status: null,
  }
  requests.push(recorded)
  const { answer, points } = await answerTo(received, fault, world, options.latency ?? NO_LATENCY)
  recorded.points = points
  if (deliver(response, answer, fault)) recorded.status = answer.status
}
