import { type Failure, IncompleteAnswer, type Refusal, type Task } from '../failure.ts'
import { IP_ALLOW_LIST, refused } from './refused.ts'
import { type Reply, type ReplyError, readReply } from './reply.ts'

/**
 * Both names of the error are in use (yanyongyu/githubkit#271), and it comes with HTTP 200.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const HOURLY_LIMIT = new Set(['RATE_LIMITED', 'RATE_LIMIT', 'graphql_rate_limit'])

const SECONDARY_LIMIT = /secondary rate limit|abuse detection/i

const REFUSALS: ReadonlyMap<string, Refusal> = new Map([
  ['NOT_FOUND', 'not-found'],
  ['FORBIDDEN', 'permission'],
  ['INSUFFICIENT_SCOPES', 'permission'],
  ['INVALID_CURSOR_ARGUMENTS', 'cursor'],
])

/** Errors of a GraphQL answer that come and go. */
const PASSING = new Set(['RESOURCE_LIMITS_EXCEEDED', 'SERVICE_UNAVAILABLE', 'INTERNAL', 'TIMEOUT'])

/** The same in words, where there is neither type nor code: "Something went wrong", "timedout", "Please try resubmitting". */
const SAYS_PASSING =
  /something went wrong|timed?[ -]?out|in time\b|try (?:again|resubmitting)|temporar|throttl|unavailable|overload|internal (?:server )?error|server error/i

/** What GitHub says without a type of a query that it does not understand, or of a value that does not fit. */
const SAYS_REFUSED =
  /\b(?:doesn't|does not|didn't) (?:exist on|accept|match|take)\b|\bprovided invalid value\b|\bparse error\b|\bexpected \S+, actual\b|\bmust be (?:specified|a|an|provided)\b|\b(?:isn't|is not) (?:a )?(?:defined|valid)\b|\bmust have (?:a )?selections\b|\bmissing required\b|\btype mismatch\b/i

/** Answers of a network that hardly becomes another one: to more headers than anybody sends, to redirects in a circle. */
const ODD_ANSWER = /^UND_ERR_HEADERS_OVERFLOW$|\bredirect\b/

/** Codes of Node and of the resolver for an address that does not answer, and of TLS for one that may not. */
const UNREACHABLE =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS|SELF_SIGNED|DEPTH_ZERO|UNABLE_)/

/** Judges anything that a request to GitHub has thrown. */
export function classify(thrown: unknown, task: Task): Failure {
  if (thrown instanceof IncompleteAnswer) return { kind: 'overload', reason: thrown.message }
  const reply = readReply(thrown)
  if (reply === null) return { kind: 'unknown' }
  return limitIn(reply) ?? refusalIn(reply, task, thrown) ?? breakdownIn(reply)
}

function limitIn(reply: Reply): Failure | null {
  const { status, retryAfterMs, retryAt, remaining, resetAt } = reply
  const blocked = status === 403 || status === 429
  const isTimed = retryAfterMs !== null || retryAt !== null
  if (reply.isSlowedDown || SECONDARY_LIMIT.test(reply.message) || (blocked && isTimed)) {
    return { kind: 'secondary-limit', retryAfterMs, resetAt: retryAt ?? (remaining === 0 ? resetAt : null) }
  }
  const named =
    reply.errors.some(({ type, code }) => HOURLY_LIMIT.has(type) || HOURLY_LIMIT.has(code)) ||
    /API rate limit (already )?exceeded/i.test(reply.message)
  if (named || (blocked && remaining === 0)) {
    return { kind: 'hourly-limit', retryAfterMs, resetAt: retryAt ?? resetAt }
  }
  return status === 429 ? { kind: 'secondary-limit', retryAfterMs, resetAt: null } : null
}

function refusalIn(reply: Reply, task: Task, cause: unknown): Failure | null {
  const reason = refusalOf(reply)
  return reason === null ? null : { kind: 'refused', error: refused(reason, reply, task, cause) }
}

function refusalOf({ status, errors, message }: Reply): Refusal | null {
  if (IP_ALLOW_LIST.test(message)) return 'permission'
  if (status === 401) return 'credentials'
  if (status === 403) return 'permission'
  if (status === 404 || status === 410) return 'not-found'
  if (status !== null && status >= 400 && status < 500 && status !== 408) return 'other'
  if (errors.some(passes)) return null
  return errors.map(refusalBy).find(reason => reason !== null) ?? null
}

/** Whether an error may be gone the next time. */
function passes(error: ReplyError): boolean {
  return PASSING.has(error.type) || (isUntyped(error) && SAYS_PASSING.test(error.message))
}

/** Why an error is a no; `null` where it does not say. */
function refusalBy(error: ReplyError): Refusal | null {
  if (!isUntyped(error)) return REFUSALS.get(error.type) ?? 'other'
  if (/^could not resolve to an? /i.test(error.message)) return 'not-found'
  return error.isAboutQuery || SAYS_REFUSED.test(error.message) ? 'other' : null
}

function isUntyped({ type, code }: ReplyError): boolean {
  return type === '' && code === ''
}

function breakdownIn({ status, code, message, errors }: Reply): Failure {
  if (UNREACHABLE.test(code)) return { kind: 'unreachable', reason: code }
  if (status !== null && status >= 400) return { kind: 'overload', reason: `HTTP ${status}` }
  const isUnclear = status === null ? ODD_ANSWER.test(code || message) : !errors.some(passes)
  return { kind: isUnclear ? 'unclear' : 'overload', reason: code || message || 'an error without a word' }
}
