import { withCustomRequest } from '@octokit/graphql'
import { UserError } from '../errors.ts'
import type { Log } from '../log.ts'
import { boundedAnswers, OversizedAnswer } from './answers/bounded-answers.ts'
import { BareMessage, readReply } from './answers/reply.ts'
import type { Alternative, Budget } from './budget.ts'
import type { Clock } from './clock.ts'
import { IncompleteAnswer, type Task } from './failure.ts'
import { at, isRecord, listOf } from './json.ts'
import { createPatience } from './limits/patience.ts'

/** How long one request may take. GitHub itself stops working on one after ten seconds. */
const TIMEOUT_MS = 30_000

/** No answer is nearly as large: sixteen pages of history with their messages are a tenth of it, and a long mailmap is half. */
const LARGEST_ANSWER_BYTES = 32 * 2 ** 20

const CUT = 'an answer that is cut off or not JSON'

/** Where GitHub is, and how to ask it. */
export interface Connection {
  readonly token: string
  /** The REST API, such as `https://api.github.com` or `https://github.example.com/api/v3`. */
  readonly apiUrl: string
  /** The GraphQL API; `null` where it is at the place that belongs to `apiUrl`. */
  readonly graphqlUrl: string | null
  /** How long the whole run may wait for GitHub's limits, in milliseconds. */
  readonly rateLimitWaitMs: number
  readonly clock: Clock
  readonly log: Log
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs?: number
  /** How large an answer may be. */
  readonly largestAnswerBytes?: number
  /** Gives everything up, when the run is cancelled. */
  readonly signal?: AbortSignal
}

/** The values that GraphQL variables and REST parameters have here. */
type Values = Readonly<Record<string, string | number | boolean | null>>

/** A GraphQL query and how to understand its answer. */
export interface Question<T> extends Task {
  readonly query: string
  readonly variables: Values
  /** The name of a field that may be null: GitHub reports what it did not find there as an error. */
  readonly mayMiss?: string
  /**
   * Understands the answer's `data`.
   *
   * @throws IncompleteAnswer when it is not whole, so that it is asked for again
   */
  readonly decode: (data: unknown) => T
}

/** A REST request and how to understand its answer. */
export interface RestRequest<T> extends Task {
  /** Method and path with `{placeholders}`, such as `GET /repos/{owner}/{repo}/git/blobs/{sha}`. */
  readonly route: string
  /** Values of the placeholders; the others go into the query or, for POST, PATCH and PUT, into the body. */
  readonly parameters: Values
  /**
   * Understands the answer.
   *
   * @throws IncompleteAnswer when it is not whole, so that it is asked for again
   */
  readonly decode: (answer: RestAnswer) => T
}

/** What a REST request was answered with. */
export interface RestAnswer {
  readonly data: unknown
  /** Whether the `Link` header names a next page. */
  readonly hasNextPage: boolean
}

/** Asks once, without a second try. */
export type Ask = <T>(question: Question<T>) => Promise<T>

/** GitHub, asked with patience. Every method throws `UserError` when GitHub will not answer, `Refused` when it says no. */
export interface GitHub {
  /** Which GitHub it is: the REST API's URL. */
  readonly apiUrl: string
  readonly graphql: <T>(question: Question<T>) => Promise<T>
  /** A POST is not repeated where it is unknown whether it took effect. */
  readonly rest: <T>(request: RestRequest<T>) => Promise<T>
  /** Like `graphql`, for those who ask for something else after each failure. */
  readonly retrying: <T>(task: Task, attempt: (ask: Ask) => Promise<T>) => Promise<T>
  /** Throws `UserError` when a task costs more points than the run can spend within the wait that is left. */
  readonly afford: (task: Task, points: number, budget: Budget, cheaper?: readonly Alternative[]) => void
}

/**
 * Connects to GitHub with the runner's own Octokit, for its proxy support.
 *
 * @throws UserError when there is no token
 */
export function connect(connection: Connection): GitHub {
  const { token, apiUrl, clock, log, timeoutMs = TIMEOUT_MS, largestAnswerBytes = LARGEST_ANSWER_BYTES } = connection
  if (token === '') {
    throw new UserError(
      "There is no token, and GitHub's API answers nobody without one.",
      'Set the input token, or measure a clone with source: git.',
    )
  }
  const graphqlUrl = connection.graphqlUrl ?? graphqlUrlOf(apiUrl)
  // Octokit would replace the URL by one of its own where the base URL is that of a GitHub Enterprise Server.
  const place = { baseUrl: new URL(graphqlUrl).origin, url: graphqlUrl }
  const patience = createPatience({ clock, log, rateLimitWaitMs: connection.rateLimitWaitMs })

  /** Loaded only when something is asked: it reads the runner's variables by itself, and somebody has to have looked at them. */
  async function open() {
    const { getOctokit } = await import('@actions/github')
    const { request, hook } = getOctokit(token, { baseUrl: apiUrl, userAgent: 'pony-factor', log: quiet(log) })
    hook.wrap('request', boundedAnswers(largestAnswerBytes))
    hook.after('request', ({ data, headers }, { url }) => {
      if (url === graphqlUrl) refuseBareMessage(data, headers)
    })
    return { request, askGraphql: withCustomRequest(request).defaults(place) }
  }

  let opened: ReturnType<typeof open> | undefined
  function octokit(): ReturnType<typeof open> {
    opened ??= open()
    return opened
  }

  async function ask<T>({ query, variables, mayMiss, decode, signal }: Question<T>): Promise<T> {
    const { askGraphql } = await octokit()
    const answer = answerOf(askGraphql({ query, ...variables, request: { signal: timed(signal) } }))
    const data = await answer.catch(thrown => dataWithout(mayMiss, thrown))
    if (!isRecord(data)) throw new IncompleteAnswer(CUT)
    return decode(data)
  }

  async function askRest<T>({ route, parameters, decode, signal }: RestRequest<T>): Promise<T> {
    const { request } = await octokit()
    const response = await answerOf(request(route, { ...parameters, request: { signal: timed(signal) } }))
    const data = at(response, 'data')
    // What Octokit cannot read as JSON it gives as text; an answer that means to have no body has status 204.
    if (typeof data === 'string' && at(response, 'status') !== 204) throw new IncompleteAnswer(CUT)
    return decode({ data, hasNextPage: /\brel="next"/.test(String(at(response, 'headers', 'link'))) })
  }

  function timed(signal: AbortSignal | undefined): AbortSignal {
    return AbortSignal.any([AbortSignal.timeout(timeoutMs), ...defined(connection.signal, signal)])
  }

  function cancellable(task: Task): Task {
    return { ...task, signal: AbortSignal.any(defined(connection.signal, task.signal)) }
  }

  return {
    apiUrl,
    graphql: question => patience.persist(cancellable(question), () => ask(question)),
    rest: request => patience.persist(cancellable(request), () => askRest(request), !request.route.startsWith('POST ')),
    retrying: (task, attempt) => patience.persist(cancellable(task), () => attempt(ask)),
    afford: patience.afford,
  }
}

function defined(...signals: readonly (AbortSignal | undefined)[]): AbortSignal[] {
  return signals.filter(signal => signal !== undefined)
}

/** Where the GraphQL API is when only the REST API's place is known: beside it on GitHub Enterprise Server. */
export function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/(?<!\/)\/+$/, '')
  return base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`
}

/** An answer that Octokit itself stumbles over, such as a body of `null`, is one that is not whole. */
async function answerOf(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request
  } catch (thrown) {
    const cause = at(thrown, 'cause')
    if (cause instanceof OversizedAnswer) throw new IncompleteAnswer(cause.message, { cause })
    throw readReply(thrown) === null ? new IncompleteAnswer(CUT, { cause: thrown }) : thrown
  }
}

/** Octokit would make of it that nothing was answered. */
function refuseBareMessage(body: unknown, headers: unknown): void {
  if (!isRecord(body) || 'data' in body || 'errors' in body || typeof body.message !== 'string') return
  throw new BareMessage(body.message, headers)
}

/** The data that came with an error which only says that one field found nothing. */
function dataWithout(field: string | undefined, thrown: unknown): unknown {
  const errors = listOf(at(thrown, 'errors'))
  if (field === undefined || errors.length === 0 || !errors.every(error => isMiss(field, error))) throw thrown
  return at(thrown, 'data')
}

/** GitHub leaves the type out of some of these errors, and then only the text tells. */
function isMiss(field: string, error: unknown): boolean {
  const type = at(error, 'type') ?? null
  const isNamed = type === 'NOT_FOUND' || (type === null && saysMissing(field, at(error, 'message')))
  return isNamed && listOf(at(error, 'path')).at(-1) === field
}

function saysMissing(field: string, message: unknown): boolean {
  return typeof message === 'string' && message.toLowerCase().startsWith(`could not resolve ${field} for path`)
}

/** Octokit's own messages are for developers. */
function quiet(log: Log) {
  return { debug: () => {}, info: () => {}, warn: log.debug, error: log.debug }
}
