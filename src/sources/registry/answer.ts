import { HttpClient } from '@actions/http-client'
import { messageOf } from '../../errors.ts'

/** How a registry is asked. */
export interface Asking {
  /** Waits so many milliseconds; rejects when it is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>
  /** Gives up, when the run is cancelled. */
  readonly signal?: AbortSignal | undefined
  /** How long a server may be silent, in milliseconds; and three times as long may a whole answer take. */
  readonly timeoutMs?: number
}

/** A registry that does not answer, or not with what it is asked for. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  /** Whether it may answer soon. */
  readonly mayPass: boolean
  /** In milliseconds; `null` where it does not say. */
  readonly retryAfterMs: number | null

  constructor(reason: string, mayPass: boolean, retryAfterMs: number | null = null) {
    super(reason)
    this.mayPass = mayPass
    this.retryAfterMs = retryAfterMs
  }
}

const TIMEOUT_MS = 15_000

/** What a registry says of one version is a hundredth of that. */
const MOST_BYTES = 8 * 2 ** 20

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 10_000

const [OK, TOO_MANY] = [200, 429]

/** Nothing of that name; or elsewhere, where nobody was meant to be asked. */
const NOTHING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308, 404, 410])

/** crates.io answers only those who say who they are. */
const AGENT = 'pony-factor'

/**
 * Asks a registry for JSON, three times at most. Nothing is sent but the address and the program's name; proxies are those of the
 * environment.
 *
 * @returns `null` where there is nothing of that name
 * @throws {NoAnswer} where it does not answer
 */
export async function askRegistry(address: string, asking: Asking): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    asking.signal?.throwIfAborted()
    try {
      return await askOnce(address, asking)
    } catch (error) {
      if (!(error instanceof NoAnswer) || !error.mayPass || attempt === ATTEMPTS) throw error
      const pause = error.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1)
      if (pause > LONGEST_PAUSE_MS) throw error
      await asking.sleep(pause, asking.signal)
    }
  }
}

async function askOnce(address: string, { timeoutMs = TIMEOUT_MS, signal }: Asking): Promise<unknown> {
  const client = new HttpClient(AGENT, [], { allowRedirects: false, socketTimeout: timeoutMs })
  const { message } = await client.get(address, { accept: 'application/json' }).catch(error => {
    throw new NoAnswer(messageOf(error), true)
  })
  const status = message.statusCode ?? 0
  if (status !== OK) {
    message.destroy()
    if (NOTHING.has(status)) return null
    const seconds = /^\d{1,6}$/.exec(String(message.headers['retry-after']))?.[0]
    const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1000
    throw new NoAnswer(`HTTP ${status}`, status === TOO_MANY || status >= 500, retryAfterMs)
  }
  return parsed(await bodyOf(message, 3 * timeoutMs, signal))
}

/** What is too long, or takes too long, ends the connection. */
async function bodyOf(
  message: AsyncIterable<Buffer> & { readonly destroy: () => unknown },
  mostMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const began = performance.now()
  try {
    for await (const chunk of message) {
      signal?.throwIfAborted()
      size += chunk.length
      if (size > MOST_BYTES) throw new NoAnswer(`an answer of more than ${MOST_BYTES / 2 ** 20} MB`, false)
      if (performance.now() - began > mostMs) throw new NoAnswer('an answer that takes too long', false)
      chunks.push(chunk)
    }
  } catch (error) {
    message.destroy()
    if (error instanceof NoAnswer || signal?.aborted) throw error
    throw new NoAnswer(messageOf(error), true)
  }
  return Buffer.concat(chunks).toString()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NoAnswer('an answer that is no JSON', true)
  }
}
