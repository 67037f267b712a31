import type { GitHubOnLoopback } from './server.ts'

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** Parsed, where it is JSON; `null` where it is empty. */
  readonly body: unknown
}

/** Sends a GraphQL query with the right token. */
export function ask(github: GitHubOnLoopback, query: string, variables: object = {}): Promise<Reply> {
  return send(github.graphqlUrl, github.token, 'POST', { query, variables })
}

/** Sends a REST request with the right token. `path` stands behind the API's base. */
export function call(github: GitHubOnLoopback, method: string, path: string, body?: object): Promise<Reply> {
  return send(`${github.url}${path}`, github.token, method, body)
}

/** Sends a request. */
export async function send(url: string, token: string, method: string, body?: object): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: { authorization: `bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text || null }
}
