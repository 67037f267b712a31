import type { Log } from '../log.ts'
import { asThrown } from './answers/answer.ts'
import { boundedAnswers } from './answers/bounded-answers.ts'
import type { Task } from './failure.ts'
import type { Persist } from './limits/patience.ts'

/** What Octokit says of a response. */
export interface OctokitAnswer {
  readonly status: number
  readonly headers: unknown
  readonly data: unknown
}

/** What a request is sent for; it travels with the request as `request.errand`. */
export interface Errand {
  readonly task: Task
  /** The API that is asked. */
  readonly url: string
  /** Sends it, as often as it takes. */
  readonly persist: Persist
  /** Whether it may be sent again when it is unknown whether it took effect. */
  readonly isRepeatable: boolean
  /** Makes of an answer what the request gives for its data; throws where it is not one. */
  readonly read: (answer: OctokitAnswer) => unknown
}

/** Where Octokit asks, and within which bounds. */
export interface OctokitOptions {
  readonly token: string
  readonly apiUrl: string
  readonly log: Log
  readonly timeoutMs: number
  readonly largestAnswerBytes: number
  /** Told of each request that is sent. */
  readonly onRequest: () => void
}

/**
 * The runner's own Octokit, for its proxy support. Its requests come back with what their errands make of the answers, after as
 * many tries as these take; so whatever Octokit builds of requests has our patience, such as its pages.
 */
export async function openOctokit({ token, apiUrl, log, timeoutMs, largestAnswerBytes, onRequest }: OctokitOptions) {
  // Only now, as it reads the runner's variables by itself, and somebody has to have looked at them.
  const { getOctokit } = await import('@actions/github')
  const { request, paginate, hook } = getOctokit(token, { baseUrl: apiUrl, userAgent: 'pony-factor', log: quiet(log) })
  hook.wrap('request', boundedAnswers(largestAnswerBytes))
  hook.wrap('request', async (send, options) => {
    const { errand, ...plain }: typeof options.request & { errand?: Errand } = options.request
    if (errand === undefined) return send(options)
    const { task, url, persist, isRepeatable, read } = errand
    const attempt = async () => {
      const signal = AbortSignal.any([
        AbortSignal.timeout(timeoutMs),
        ...(task.signal === undefined ? [] : [task.signal]),
      ])
      // The hooks that come behind are bound to these options, whatever they are given.
      Object.assign(options, { url: onServer(options.url, url), request: { ...plain, signal } })
      onRequest()
      const response = await Promise.resolve(send(options)).catch(thrown => {
        throw asThrown(thrown)
      })
      return { ...response, data: read(response) }
    }
    return persist(task, attempt, isRepeatable)
  })
  return { request, paginate }
}

/** An Octokit with our hooks. */
export type Octokit = Awaited<ReturnType<typeof openOctokit>>

/** A next page is where the server says, but on the server that was asked: no other one gets the token. */
function onServer(url: string, api: string): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return new URL(api).origin + pathname + search
}

/** Octokit's own messages are for developers. */
function quiet(log: Log) {
  return { debug: () => {}, info: () => {}, warn: log.debug, error: log.debug }
}
