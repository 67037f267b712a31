import { spawn } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { GIT_ENVIRONMENT } from '../git.ts'

/** What git's own server program has answered. */
export interface BackendAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The first bytes of the body, which came with the headers. */
  readonly begin: Buffer
  readonly rest: Readable
  /** Ends the program. */
  readonly stop: () => void
}

/** What GitHub lets everybody ask for, whatever the repository itself says. */
const AS_GITHUB = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'uploadpack.allowFilter',
  GIT_CONFIG_VALUE_0: 'true',
  GIT_CONFIG_KEY_1: 'uploadpack.allowAnySHA1InWant',
  GIT_CONFIG_VALUE_1: 'true',
} as const

const END_OF_HEADERS = '\r\n\r\n'

/**
 * Has `git http-backend` answer a request, as a web server does it (git-http-backend(1), RFC 3875).
 *
 * @param folder the repository's git folder
 * @param service what is asked of it, such as `/info/refs`
 */
export async function askBackend(
  message: IncomingMessage,
  folder: string,
  service: string,
  query: string,
): Promise<BackendAnswer> {
  const { 'content-type': type = '', 'content-encoding': encoding = '', 'git-protocol': protocol } = message.headers
  const child = spawn('git', ['http-backend'], {
    env: {
      ...GIT_ENVIRONMENT,
      ...AS_GITHUB,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_TRANSLATED: `${folder}${service}`,
      REQUEST_METHOD: message.method ?? 'GET',
      QUERY_STRING: query,
      CONTENT_TYPE: type,
      HTTP_CONTENT_ENCODING: encoding,
      ...(protocol === undefined ? {} : { GIT_PROTOCOL: String(protocol) }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // Whoever goes away leaves a pipe behind that nobody reads.
  child.stdin.on('error', () => {})
  message.pipe(child.stdin)
  let begin = Buffer.alloc(0)
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    begin = Buffer.concat([begin, chunk])
    if (begin.includes(END_OF_HEADERS)) break
  }
  const end = begin.indexOf(END_OF_HEADERS)
  const lines = begin
    .subarray(0, Math.max(end, 0))
    .toString()
    .split('\r\n')
    .filter(line => line !== '')
  const { status = '200', ...headers } = Object.fromEntries(lines.map(line => fieldOf(line)))
  return {
    status: end === -1 ? 500 : Number.parseInt(status, 10),
    headers,
    begin: begin.subarray(end + END_OF_HEADERS.length),
    rest: child.stdout,
    stop: () => child.kill(),
  }
}

function fieldOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
}
