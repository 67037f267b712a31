import { UserError } from '../errors.ts'
import { eitherOf } from '../text/lists.ts'
import { type Reply, type ReplyError, readReply } from './answers/reply.ts'

/** Something that is asked of GitHub, described for those who read the error when it fails. */
export interface Task {
  /** What is being done, such as `reading the history of ann/pony`. */
  readonly what: string
  /** The permission of the token that it takes, such as `contents: read`. */
  readonly needs: string
  /** What the reader can do instead when GitHub cannot do it, such as `measure a clone`; empty when there is nothing. */
  readonly otherwise: string
  /** Whether the run can do without it: then it is tried only twice, and no limit is waited for. */
  readonly isOptional?: boolean
  /** Gives the task up: its request, its waits and its retries. */
  readonly signal?: AbortSignal
}

/** Why GitHub said no. */
export type Refusal = 'credentials' | 'permission' | 'not-found' | 'cursor' | 'other'

/** GitHub understood what was asked and said no; asking again would not help. */
export class Refused extends UserError {
  readonly reason: Refusal

  /**
   * @param reason what kind of no it was
   * @param message what failed and where, one clear sentence
   * @param hint what the reader can do, one clear sentence
   * @param cause the error that was caught
   */
  constructor(reason: Refusal, message: string, hint: string, cause: unknown) {
    super(message, hint, cause)
    this.reason = reason
  }
}

/** An answer that is not whole: cut short, not JSON, without a part that was asked for. It is worth asking again. */
export class IncompleteAnswer extends Error {
  override readonly name = 'IncompleteAnswer'
}

/** What went wrong, as far as it matters for what to do next. */
export type Failure =
  /** Too much was asked at once, or GitHub has a bad moment. */
  | { readonly kind: 'overload'; readonly reason: string }
  /** Nobody knows what it means, and so whether it passes. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** There is nobody at the address, or nobody to be trusted. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The hour's points are spent, or the requests come too fast. Times in milliseconds, `null` where GitHub is silent. */
  | {
      readonly kind: 'hourly-limit' | 'secondary-limit'
      readonly retryAfterMs: number | null
      readonly resetAt: number | null
    }
  | { readonly kind: 'refused'; readonly error: Refused }
  /** Not GitHub's doing. */
  | { readonly kind: 'unknown' }

/**
 * Both names of the error are in use (yanyongyu/githubkit#271), and it comes with HTTP 200.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const HOURLY_LIMIT = new Set(['RATE_LIMITED', 'RATE_LIMIT', 'graphql_rate_limit'])

const SECONDARY_LIMIT = /secondary rate limit|abuse detection/i

/** An organization that lets only known addresses in says so with or without a type. */
const IP_ALLOW_LIST = /\bIP allow list\b/i

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

function refused(reason: Refusal, reply: Reply, task: Task, cause: unknown): Refused {
  const said = reply.message === '' ? '' : ` ("${reply.message}")`
  switch (reason) {
    case 'credentials':
      return new Refused(
        reason,
        `GitHub did not accept the token while ${task.what}${said}.`,
        'Check the input token: it may be cut, expired or revoked.',
        cause,
      )
    case 'permission':
      return new Refused(
        reason,
        `The token is not allowed to do it: GitHub said no while ${task.what}${said}.`,
        permissionHint(reply.message, task),
        cause,
      )
    case 'not-found':
      return new Refused(
        reason,
        `GitHub found nothing while ${task.what}: it is not there, or the token may not see it.`,
        `Check the name, and that the token has the permission ${task.needs}.`,
        cause,
      )
    case 'cursor':
      return new Refused(
        reason,
        `GitHub does not know its own cursor any more while ${task.what}${said}.`,
        `${eitherOf('Run again', task.otherwise)}.`,
        cause,
      )
    case 'other':
      return new Refused(
        reason,
        `GitHub refused the request while ${task.what}${said}.`,
        'If the server is GitHub Enterprise Server, it may be too old for it.',
        cause,
      )
  }
}

/** What helps against a no that is not about what is asked for, but about who asks. */
function permissionHint(said: string, { needs, otherwise }: Task): string {
  if (IP_ALLOW_LIST.test(said)) {
    const ways = eitherOf('Run where the address is on the list, such as on a runner of your own', otherwise)
    return `The organization lets only the addresses of its IP allow list in. ${ways}.`
  }
  if (/\b(?:SAML|single sign-on|SSO)\b/i.test(said)) {
    return 'Authorize the token for the organization, which asks for single sign-on.'
  }
  return `Give the token the permission ${needs}.`
}
