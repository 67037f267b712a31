import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { Fault } from './faults.ts'

/** Sends an answer, or does to it what the fault says. Gives whether a status line was sent. */
export function deliver(response: ServerResponse, answer: Answer, fault: Fault | null): boolean {
  if (fault?.kind === 'hang') return false
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

function firstHalf(body: string): string {
  return body.slice(0, Math.floor(body.length / 2))
}
