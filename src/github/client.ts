import { UserError } from '../errors.ts'
import type { Log } from '../log.ts'
import { readGraphql, readRest } from './answers/answer.ts'
import { decodeBudget } from './budget.ts'
import type { Clock } from './clock.ts'
import type { Task } from './failure.ts'
import { Lanes } from './limits/lanes.ts'
import { createPatience, type Persist } from './limits/patience.ts'
import { createSpending, type Spending } from './limits/spending.ts'
import { Waiting } from './limits/waiting.ts'
import { type Errand, type Octokit, type OctokitAnswer, openOctokit } from './octokit.ts'
import type { Ask, Question, RestRequest } from './question.ts'

export type { Ask, Question, RestAnswer, RestRequest } from './question.ts'

/** How long one request may take. GitHub itself stops working on one after ten seconds. */
const TIMEOUT_MS = 30_000

/** No answer is nearly as large: sixteen pages of history with their messages are a tenth of it, and a long mailmap is half. */
const LARGEST_ANSWER_BYTES = 32 * 2 ** 20

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

/**
 * GitHub, asked with patience, within limits that are those of the whole run. Every method throws `UserError` when GitHub will not
 * answer, `Refused` when it says no.
 */
export interface GitHub extends Pick<Spending, 'reserve' | 'afford'> {
  /** Which GitHub it is: the REST API's URL. */
  readonly apiUrl: string
  readonly graphql: <T>(question: Question<T>) => Promise<T>
  /** A POST is not repeated where it is unknown whether it took effect. */
  readonly rest: <T>(request: RestRequest<T>) => Promise<T>
  /** A list, page after page, as each answer names the next one; an empty page is the last. */
  readonly pages: <T>(request: RestRequest<readonly T[]>) => AsyncIterable<readonly T[]>
  /** Like `graphql`, for those who ask for something else after each failure. */
  readonly retrying: <T>(task: Task, attempt: (ask: Ask) => Promise<T>) => Promise<T>
  /** The waits of the run, of which other servers take some. */
  readonly waits: Pick<Waiting, 'take'>
  /** The lanes on which those send their queries who send several at once. */
  readonly lanes: Lanes
  /** What has been asked so far: each request, whatever became of it, and the points that answers say they have cost. */
  readonly spent: { readonly requests: number; readonly points: number }
}

/**
 * Connects to GitHub. Whatever is read through one connection shares its waits, its points and its lanes.
 *
 * @throws UserError when there is no token
 */
export function connect(connection: Connection): GitHub {
  const { apiUrl, clock, log, timeoutMs = TIMEOUT_MS, largestAnswerBytes = LARGEST_ANSWER_BYTES } = connection
  if (connection.token === '') {
    throw new UserError(
      "There is no token, and GitHub's API answers nobody without one.",
      'Set the input token, or measure a clone with source: git.',
    )
  }
  const graphqlUrl = connection.graphqlUrl ?? graphqlUrlOf(apiUrl)
  const spent = { requests: 0, points: 0 }
  const waiting = new Waiting(clock, connection.rateLimitWaitMs)
  const spending = createSpending(clock, waiting)
  const persist = createPatience({ clock, log, waiting })
  /** For those who try again by themselves: even they do not ask during a pause. */
  const once: Persist = async (task, attempt) => {
    await waiting.untilAllowed(task)
    return attempt()
  }

  let opened: Promise<Octokit> | undefined
  function octokit(): Promise<Octokit> {
    opened ??= openOctokit({ token: connection.token, apiUrl, log, timeoutMs, largestAnswerBytes, onRequest })
    return opened
  }

  function onRequest(): void {
    spent.requests += 1
  }

  async function ask<T>(question: Question<T>, how: Persist): Promise<T> {
    const { query, variables, decode } = question
    const learning: Question<T> = {
      ...question,
      decode: (data, refused) => {
        const budget = decodeBudget(data)
        spending.learn(budget)
        spent.points += budget?.cost ?? 0
        return decode(data, refused)
      },
    }
    const errand: Errand = {
      task: cancellable(question),
      url: graphqlUrl,
      persist: how,
      isRepeatable: true,
      read: answer => readGraphql(answer, learning),
    }
    const { request } = await octokit()
    const { data } = await request({ method: 'POST', url: graphqlUrl, query, variables, request: { errand } })
    return data
  }

  function errandFor<T>(request: RestRequest<T>): Errand {
    const isRepeatable = !request.route.startsWith('POST ')
    return { task: cancellable(request), url: apiUrl, persist, isRepeatable, read: answer => readRest(answer, request) }
  }

  async function rest<T>(asked: RestRequest<T>): Promise<T> {
    const { request } = await octokit()
    const { data } = await request(asked.route, { ...asked.parameters, request: { errand: errandFor(asked) } })
    return data
  }

  async function* pages<T>(asked: RestRequest<readonly T[]>): AsyncGenerator<readonly T[]> {
    const { request, paginate } = await octokit()
    let page: readonly T[] = []
    const read = (answer: OctokitAnswer) => (page = readRest(answer, asked))
    // Octokit asks for the next pages with nothing but their addresses.
    const bound = request.defaults({ request: { errand: { ...errandFor(asked), read } } })
    const { url } = request.endpoint(asked.route, asked.parameters)
    for await (const _ of paginate.iterator(bound, `GET ${url}`)) {
      yield page
      if (page.length === 0) return
    }
  }

  function cancellable(task: Task): Task {
    const signals = [connection.signal, task.signal].filter(signal => signal !== undefined)
    return { ...task, signal: AbortSignal.any(signals) }
  }

  return {
    apiUrl,
    graphql: question => ask(question, persist),
    rest,
    pages,
    retrying: (task, attempt) => persist(cancellable(task), () => attempt(question => ask(question, once))),
    reserve: spending.reserve,
    afford: spending.afford,
    waits: waiting,
    lanes: new Lanes(clock),
    spent,
  }
}

/** Where the GraphQL API is when only the REST API's place is known: beside it on GitHub Enterprise Server. */
export function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/(?<!\/)\/+$/, '')
  return base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`
}
