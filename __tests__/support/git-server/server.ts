import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { askBackend } from './backend.ts'
import type { GitFault, GitRequest, GitServerOptions } from './options.ts'

/** A git server that runs on this machine, as `GITHUB_SERVER_URL` names one. */
export interface GitServer {
  readonly url: string
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly GitRequest[]
  /** Ends every connection, also one that hangs. */
  readonly close: () => Promise<void>
}

/** How often a slow server sends something. */
const TICK_MS = 20

/** Starts a git server on a free port of 127.0.0.1. Close it after the test. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const requests: GitRequest[] = []
  const server = createServer((message, response) => {
    exchange(message, response, options, requests).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(`The git server on loopback failed: ${String(error)}`)
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  server.unref()
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    requests,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function exchange(
  message: IncomingMessage,
  response: ServerResponse,
  options: GitServerOptions,
  requests: GitRequest[],
): Promise<void> {
  const { pathname, search } = new URL(message.url ?? '/', 'http://loopback')
  const request = {
    number: requests.length + 1,
    method: message.method ?? '',
    path: pathname,
    token: tokenIn(message.headers.authorization),
    authorizations: message.rawHeaders.filter((name, index) => index % 2 === 0 && /^authorization$/i.test(name)).length,
  }
  requests.push(request)
  const fault = options.faults?.(request) ?? null
  if (fault?.kind === 'status') return refuse(response, fault.status, fault.headers)
  const [, path = '', service = ''] = /^\/(.+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack))$/.exec(pathname) ?? []
  const newPath = options.renames?.[path]
  if (newPath !== undefined) return refuse(response, 301, { location: `/${newPath}${service}${search}` })
  const { needs, refuses = [] } = options
  const isKnown = needs === undefined || request.token === needs
  if (!isKnown || (request.token !== null && refuses.includes(request.token)))
    return refuse(response, 401, { 'www-authenticate': 'Basic realm="loopback"' })
  const folder = options.repositories[path]
  if (folder === undefined) return refuse(response, 404)
  const answer = await askBackend(message, folder, service, search.slice(1))
  response.once('close', answer.stop)
  response.writeHead(answer.status, answer.headers)
  await deliver(response, bytesOf(answer), fault, options.bytesPerSecond ?? Number.POSITIVE_INFINITY)
}

function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, headers)
  response.end()
}

async function* bytesOf({ begin, rest }: Awaited<ReturnType<typeof askBackend>>): AsyncGenerator<Buffer> {
  if (begin.length > 0) yield begin
  for await (const chunk of rest) yield chunk
}

async function deliver(
  response: ServerResponse,
  body: AsyncIterable<Buffer>,
  fault: Exclude<GitFault, { kind: 'status' }> | null,
  bytesPerSecond: number,
): Promise<void> {
  let left = fault?.afterBytes ?? Number.POSITIVE_INFINITY
  const startedAt = performance.now()
  let sent = 0
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for await (const chunk of body) {
    const bytes = chunk.subarray(0, left)
    left -= bytes.length
    sent += bytes.length
    if (!response.write(bytes)) await once(response, 'drain', { signal: gone.signal }).catch(() => {})
    while (performance.now() - startedAt < (sent / bytesPerSecond) * 1000) await delay(TICK_MS)
    if (response.destroyed) return
    if (left > 0) continue
    // What is written must be on its way before the connection ends.
    if (fault?.kind === 'cut') setTimeout(() => response.destroy(), TICK_MS)
    return
  }
  response.end()
}

/** Git servers take a token for the password of whomever. */
function tokenIn(authorization: string | undefined): string | null {
  const [, encoded] = /^basic (\S+)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return authorization ?? null
  const decoded = Buffer.from(encoded, 'base64').toString()
  return decoded.slice(decoded.indexOf(':') + 1)
}
