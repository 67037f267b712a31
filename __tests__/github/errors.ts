import { GraphqlErrors } from '../../src/github/answers/reply.ts'

/** The errors that Octokit and our answers throw, as far as anybody looks at them. */

type Headers = Readonly<Record<string, string>>

/**
 * An HTTP status of 400 or more, or no answer at all.
 *
 * @param status `null` when no answer came
 * @param data the answer's body, or what broke the connection
 */
export function httpError(status: number | null, data: unknown = '', headers: Headers = {}): Error {
  const error = Object.assign(new Error('It failed.', { cause: data }), { name: 'HttpError', status: status ?? 500 })
  return status === null ? error : Object.assign(error, { response: { status, data, headers } })
}

/** A GraphQL answer with errors. */
export function graphqlError(errors: readonly object[], headers: Headers = {}): Error {
  return new GraphqlErrors(errors, headers)
}
