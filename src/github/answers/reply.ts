import { oneLine } from '../../text/one-line.ts'
import { at, isRecord, listOf } from '../json.ts'

/** One error of a GraphQL answer; empty texts where GitHub gave none. */
export interface ReplyError {
  readonly type: string
  readonly code: string
  /** Made short and harmless. */
  readonly message: string
  /** Whether it is about the query's text: it names a place there, and none in the answer, as nothing was executed. */
  readonly isAboutQuery: boolean
}

/** What the headers say of the limits; each `null` when it was not said. */
interface Limits {
  /** Points or requests left in the hour. */
  readonly remaining: number | null
  /** When the hour ends, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly resetAt: number | null
  readonly retryAfterMs: number | null
  /** The same where a moment was named, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly retryAt: number | null
  /** Whether the answer is marked as one that a secondary limit has brought about. */
  readonly isSlowedDown: boolean
}

/** An answer of GraphQL with status 200 that tells errors. */
export class GraphqlErrors extends Error {
  override readonly name = 'GraphqlErrors'
  readonly errors: readonly unknown[]
  readonly headers: unknown

  constructor(errors: readonly unknown[], headers: unknown) {
    super('an answer with errors')
    this.errors = errors
    this.headers = headers
  }
}

/** An answer of GraphQL with status 200 that has neither data nor errors, but says something. */
export class BareMessage extends Error {
  override readonly name = 'BareMessage'
  readonly headers: unknown

  constructor(message: string, headers: unknown) {
    super(message)
    this.headers = headers
  }
}

/** What GitHub, or the network on the way to it, replied to a request that failed. */
export interface Reply extends Limits {
  /** HTTP status; `null` when no answer arrived. */
  readonly status: number | null
  /** The network's error code; empty when an answer arrived. */
  readonly code: string
  /** What was said, made short and harmless; empty when it was a page of HTML. */
  readonly message: string
  readonly errors: readonly ReplyError[]
}

/**
 * Reads what Octokit throws: an `HttpError` with a response (a status of 400 or more), or one without (no answer at all); and
 * {@link GraphqlErrors} and a {@link BareMessage}. `null` when it is none of them.
 */
export function readReply(thrown: unknown): Reply | null {
  if (thrown instanceof GraphqlErrors) return answered(thrown)
  if (thrown instanceof BareMessage) {
    const message = harmless(thrown.message)
    const errors = [{ type: '', code: '', message, isAboutQuery: false }]
    return { status: 200, code: '', message, errors, ...limitsIn(thrown.headers) }
  }
  if (!(thrown instanceof Error) || thrown.name !== 'HttpError') return null
  const response = at(thrown, 'response')
  if (!isRecord(response)) return unanswered(thrown)
  const message = textOf(at(response.data, 'message')) || textOf(response.data)
  const status = countOf(response.status)
  return { status, code: '', message: harmless(message), errors: [], ...limitsIn(response.headers) }
}

/** No query can go wrong in more ways that matter. */
const MOST_ERRORS = 100

function answered(thrown: GraphqlErrors): Reply {
  const errors = thrown.errors.slice(0, MOST_ERRORS)
  const message = errors.map(error => textOf(at(error, 'message'))).join('; ')
  return {
    status: 200,
    code: '',
    message: harmless(message),
    errors: errors.map(readError),
    ...limitsIn(thrown.headers),
  }
}

function readError(error: unknown): ReplyError {
  const code = textOf(at(error, 'extensions', 'code')) || textOf(at(error, 'code'))
  // Where an organization asks for single sign-on, the type is missing in some answers.
  const isForbidden = at(error, 'extensions', 'saml_failure') === true
  return {
    type: textOf(at(error, 'type')) || (isForbidden ? 'FORBIDDEN' : ''),
    code,
    message: harmless(textOf(at(error, 'message'))),
    isAboutQuery: listOf(at(error, 'locations')).length > 0 && listOf(at(error, 'path')).length === 0,
  }
}

function unanswered(thrown: Error): Reply {
  const code = networkCode(thrown)
  return { status: null, code, message: harmless(thrown.message), errors: [], ...limitsIn({}) }
}

/** The code of the deepest cause that has one: what the socket, the resolver or TLS said. */
function networkCode(thrown: Error): string {
  const inner = thrown.cause instanceof Error ? networkCode(thrown.cause) : ''
  return inner || textOf(at(thrown, 'code'))
}

function limitsIn(headers: unknown): Limits {
  const resetSeconds = countOf(at(headers, 'x-ratelimit-reset'))
  const retryAfterSeconds = countOf(at(headers, 'retry-after'))
  return {
    remaining: countOf(at(headers, 'x-ratelimit-remaining')),
    resetAt: resetSeconds === null ? null : resetSeconds * 1000,
    retryAfterMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1000,
    retryAt: momentOf(at(headers, 'retry-after')),
    isSlowedDown: textOf(at(headers, 'gh-limited-by')) !== '',
  }
}

/** A date of HTTP (RFC 9110), such as `Thu, 01 Jan 2026 12:00:00 GMT`. */
function momentOf(value: unknown): number | null {
  const moment = /^[A-Z][a-z]{2}, .+ GMT$/.test(String(value)) ? Date.parse(String(value)) : Number.NaN
  return Number.isNaN(moment) ? null : Math.min(moment, LARGEST_COUNT * 1000)
}

/** Beyond any time that can be waited for, and still a date. */
const LARGEST_COUNT = 10 ** 10

/** Less than nothing is nothing: who is over the limit has none left. */
function countOf(value: unknown): number | null {
  return /^-?\d+$/.test(String(value)) ? Math.max(0, Math.min(Number(value), LARGEST_COUNT)) : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A page of HTML says nothing that could be repeated. */
function harmless(message: string): string {
  return /^\s*</.test(message) ? secondaryLimitIn(message) : oneLine(message)
}

/** GitHub's page for those who ask too fast is HTML, and tells so. */
function secondaryLimitIn(page: string): string {
  return /secondary rate limit/i.exec(page)?.[0] ?? ''
}
