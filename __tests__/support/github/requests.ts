import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Fault, FaultyRequest } from './faults.ts'

/** A request as it came. */
export interface ReceivedRequest {
  readonly method: string
  readonly url: URL
  /** The path behind the API's base, which a GitHub Enterprise Server has elsewhere than github.com. */
  readonly path: string
  readonly isGraphQL: boolean
  /** `null`: none was sent. */
  readonly token: string | null
  /** The parsed JSON body; `null` when there is none, `undefined` when it is not JSON. */
  readonly body: unknown
  /** The GraphQL query; `null` at a REST request. */
  readonly query: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** A request and what became of it. */
export interface RecordedRequest extends FaultyRequest {
  /** The JSON body of a REST request; `null` when there is none. */
  readonly body: unknown
  /** How many requests were under way when it came, itself included. */
  readonly concurrent: number
  readonly fault: Fault | null
  /** Points of the GraphQL budget that it has cost. */
  readonly points: number
  /** `null`: no status was sent, or not yet. */
  readonly status: number | null
}

/** The path of the REST API on a GitHub Enterprise Server. */
export const ENTERPRISE_BASE = '/api/v3'

const GRAPHQL_PATHS: readonly string[] = ['/graphql', '/api/graphql']

/** Reads a request to its end. `origin`: the server's own, such as `http://127.0.0.1:1234`. */
export async function receive(message: IncomingMessage, origin: string): Promise<ReceivedRequest> {
  const url = new URL(message.url ?? '/', origin)
  const body = parseJson(await text(message))
  const isGraphQL = message.method === 'POST' && GRAPHQL_PATHS.includes(url.pathname)
  return {
    method: message.method ?? '',
    url,
    path: url.pathname.startsWith(`${ENTERPRISE_BASE}/`) ? url.pathname.slice(ENTERPRISE_BASE.length) : url.pathname,
    isGraphQL,
    token: /^(?:token|bearer) (.+)$/i.exec(message.headers.authorization ?? '')?.[1] ?? null,
    body: isGraphQL ? null : body,
    ...(isGraphQL && isRecord(body) ? graphqlOf(body) : { query: null, variables: {} }),
  }
}

function graphqlOf({
  query,
  variables,
}: Readonly<Record<string, unknown>>): Pick<ReceivedRequest, 'query' | 'variables'> {
  return { query: typeof query === 'string' ? query : null, variables: isRecord(variables) ? variables : {} }
}

function parseJson(body: string): unknown {
  if (body === '') return null
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
