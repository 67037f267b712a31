import type { CursorForm } from './options.ts'

/** What goes wrong, or happens, at one request. */
export type Fault =
  /** The request took GitHub too long. */
  | { readonly kind: 'time-out'; readonly status: 502 | 504; readonly body: 'html' | 'json' }
  /** The connection breaks before the status line or in the middle of the body. */
  | { readonly kind: 'reset'; readonly when: 'before-headers' | 'in-body' }
  /** The body ends in the middle, and the connection pretends that this is all. */
  | { readonly kind: 'truncated-body' }
  /** A page for people, with status 200. */
  | { readonly kind: 'html' }
  /** JSON that says nothing, with status 200. */
  | { readonly kind: 'null' }
  /** No answer until the client gives up. */
  | { readonly kind: 'hang' }
  /** A status, and then a few bytes from time to time. */
  | { readonly kind: 'drip' }
  /** JSON that goes on and on, as it is or packed; or one that is said to be that long. */
  | { readonly kind: 'endless'; readonly form: 'plain' | 'gzip' | 'announced' }
  | { readonly kind: 'secondary-limit'; readonly status: 200 | 403 | 429; readonly retryAfterSeconds: number | null }
  /** The hour's points are used up; `RATE_LIMIT` is the newer of the two error types in use. */
  | { readonly kind: 'primary-limit'; readonly type: 'RATE_LIMITED' | 'RATE_LIMIT' }
  /** GitHub kills the query after so many pages of history; the later ones are null. */
  | { readonly kind: 'resource-limits'; readonly afterPages: number }
  | { readonly kind: 'something-went-wrong' }
  | { readonly kind: 'bad-credentials' }
  /** An answer in JSON that somebody has recorded, in place of the real one. */
  | {
      readonly kind: 'recorded'
      readonly status: number
      readonly body: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The real answer with something changed. */
  | { readonly kind: 'edited'; readonly edit: (body: Readonly<Record<string, unknown>>) => unknown }
  /** Something happens to the repository just before the request, which is then answered. */
  | { readonly kind: 'push'; readonly push: () => void }
  /** From this request on, history's cursors have another form. */
  | { readonly kind: 'cursor-form'; readonly form: CursorForm }

/** What a fault may be chosen by. */
export interface FaultyRequest {
  /** Counts from 1. */
  readonly number: number
  readonly method: string
  readonly path: string
  /** The GraphQL query; `null` at a REST request. */
  readonly query: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** One fault a request, in order (`null`: none), or a choice at each request. */
export type Faults = readonly (Fault | null)[] | ((request: FaultyRequest) => Fault | null)

/** The fault that the plan has for a request. */
export function faultAt(faults: Faults, request: FaultyRequest): Fault | null {
  return typeof faults === 'function' ? faults(request) : (faults[request.number - 1] ?? null)
}
