import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Answer } from './answer.ts'
import type { Fault } from './faults.ts'

/** Sends an answer, or does to it what the fault says. Gives whether a status line was sent. */
export function deliver(response: ServerResponse, answer: Answer, fault: Fault | null): boolean {
  if (fault?.kind === 'hang') return false
  if (fault?.kind === 'drip') return drip(response, answer)
  if (fault?.kind === 'endless') return goOn(response, answer, fault.form)
  if (fault?.kind === 'reset') return reset(response, answer, fault.when)
  send(response, fault?.kind === 'truncated-body' ? { ...answer, body: firstHalf(answer.body) } : answer)
  return true
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function reset(response: ServerResponse, answer: Answer, when: 'before-headers' | 'in-body'): boolean {
  const { socket } = response
  if (when === 'before-headers') {
    socket?.resetAndDestroy()
    return false
  }
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) })
  response.write(firstHalf(answer.body), () => socket?.destroy())
  return true
}

function drip(response: ServerResponse, { status, headers }: Answer): boolean {
  response.writeHead(status, headers)
  const drops = setInterval(() => response.write(' '), 20)
  response.once('close', () => clearInterval(drops))
  return true
}

const CHUNK = Buffer.alloc(2 ** 16, ' ')
const LONG = 10 * 2 ** 30

/** Until the client hangs up. */
function goOn(response: ServerResponse, { status, headers }: Answer, form: 'plain' | 'gzip' | 'announced'): boolean {
  const more = form === 'gzip' ? { 'content-encoding': 'gzip' } : form === 'announced' ? { 'content-length': LONG } : {}
  response.writeHead(status, { ...headers, ...more })
  const body = Readable.from(chunks(form === 'announced' ? 1 : Number.POSITIVE_INFINITY))
  // The client breaks the connection, which is no mistake.
  const quietly = () => body.destroy()
  response.on('error', quietly).once('close', quietly)
  if (form === 'gzip') body.pipe(createGzip()).pipe(response)
  else body.pipe(response)
  return true
}

function* chunks(most: number): Generator<Buffer> {
  for (let sent = 0; sent < most; sent += 1) yield CHUNK
}

function firstHalf(body: string): string {
  return body.slice(0, Math.floor(body.length / 2))
}
