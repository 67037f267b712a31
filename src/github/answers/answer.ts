import { IncompleteAnswer, type Refused, type Task } from '../failure.ts'
import { at, isRecord, listOf } from '../json.ts'
import type { Question, RefusedParts, RestRequest } from '../question.ts'
import { OversizedAnswer } from './bounded-answers.ts'
import { classify } from './classify.ts'
import { BareMessage, GraphqlErrors, readReply } from './reply.ts'

const CUT = 'an answer that is cut off or not JSON'

const NOTHING_REFUSED: RefusedParts = new Map()

/** What Octokit says of a response. */
interface Response {
  readonly status: number
  readonly headers: unknown
  readonly data: unknown
}

/**
 * Understands what GraphQL has answered, with status 200 whatever it is.
 *
 * @throws IncompleteAnswer when it is not whole
 * @throws GraphqlErrors or BareMessage when GitHub tells why there is no answer
 */
export function readGraphql<T>({ data: body, headers }: Response, question: Question<T>): T {
  if (!isRecord(body)) throw new IncompleteAnswer(CUT)
  if (!('data' in body || 'errors' in body) && typeof body.message === 'string')
    throw new BareMessage(body.message, headers)
  const { data, errors } = body
  if (!errors) return decoded(data, question, NOTHING_REFUSED)
  if (!Array.isArray(errors)) throw new IncompleteAnswer(CUT)
  const failure = new GraphqlErrors(errors, headers)
  if (errors.length === 0) throw failure
  const others = errors.filter(error => !isMiss(question.mayMiss, error))
  return decoded(data, question, refusedParts(others, question.parts, failure))
}

function decoded<T>(data: unknown, { decode }: Question<T>, refused: RefusedParts): T {
  if (isRecord(data)) return decode(data, refused)
  if (refused.size > 0) return decode({}, refused)
  throw new IncompleteAnswer(CUT)
}

/**
 * Which parts the errors refuse.
 *
 * @throws GraphqlErrors when an error is about anything else
 */
function refusedParts(
  errors: readonly unknown[],
  parts: Question<unknown>['parts'],
  failure: GraphqlErrors,
): RefusedParts {
  const refused = new Map<string, Refused>()
  for (const [name, task] of parts ?? []) {
    const own = errors.filter(error => isAbout(name, error))
    if (own.length > 0) refused.set(name, refusalIn(own, task, failure))
  }
  if (errors.every(error => [...refused.keys()].some(name => isAbout(name, error)))) return refused
  throw failure
}

function refusalIn(errors: readonly unknown[], task: Task, failure: GraphqlErrors): Refused {
  const judged = classify(new GraphqlErrors(errors, failure.headers), task)
  if (judged.kind !== 'refused') throw failure
  return judged.error
}

function isAbout(part: string, error: unknown): boolean {
  return listOf(at(error, 'path'))[0] === part
}

/** Whether an error only says that one field found nothing. GitHub leaves the type out of some of these, and then the text tells. */
function isMiss(field: string | undefined, error: unknown): boolean {
  const type = at(error, 'type') ?? null
  const isNamed = type === 'NOT_FOUND' || (type === null && saysMissing(field, at(error, 'message')))
  return field !== undefined && isNamed && listOf(at(error, 'path')).at(-1) === field
}

function saysMissing(field: string | undefined, message: unknown): boolean {
  return typeof message === 'string' && message.toLowerCase().startsWith(`could not resolve ${field} for path`)
}

/**
 * Understands what REST has answered.
 *
 * @throws IncompleteAnswer when it is not whole
 */
export function readRest<T>({ data, status, headers }: Response, { decode }: RestRequest<T>): T {
  // What Octokit cannot read as JSON it gives as text; an answer that means to have no body has status 204.
  if (typeof data === 'string' && status !== 204) throw new IncompleteAnswer(CUT)
  return decode({ data, hasNextPage: /\brel="next"/.test(String(at(headers, 'link'))) })
}

/** What Octokit has thrown; an answer that it stumbles over itself is one that is not whole. */
export function asThrown(thrown: unknown): unknown {
  const cause = at(thrown, 'cause')
  if (cause instanceof OversizedAnswer) return new IncompleteAnswer(cause.message, { cause })
  return readReply(thrown) === null ? new IncompleteAnswer(CUT, { cause: thrown }) : thrown
}
