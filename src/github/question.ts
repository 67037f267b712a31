import type { Refused, Task } from './failure.ts'

/** The values that GraphQL variables and REST parameters have here. */
type Values = Readonly<Record<string, string | number | boolean | null>>

/** What GitHub has refused of an answer, by the name of the field. */
export type RefusedParts = ReadonlyMap<string, Refused>

/** A GraphQL query and how to understand its answer. */
export interface Question<T> extends Task {
  readonly query: string
  readonly variables: Values
  /** The name of a field that may be null: GitHub reports what it did not find there as an error. */
  readonly mayMiss?: string
  /** Fields of the answer that stand each for itself, with what each is asked for: where one is refused, the others still count. */
  readonly parts?: ReadonlyMap<string, Task>
  /**
   * Understands the answer's `data`.
   *
   * @param refused those of the parts that GitHub has refused
   * @throws IncompleteAnswer when it is not whole, so that it is asked for again
   */
  readonly decode: (data: unknown, refused: RefusedParts) => T
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
