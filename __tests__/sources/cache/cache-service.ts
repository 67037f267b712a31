import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** An entry of the cache, found by its key and by the version, which tells its kind. */
interface Entry {
  readonly key: string
  readonly version: string
  bytes: Buffer | null
}

/** The cache service of GitHub Actions (version 2) and its storage, as far as a client needs it. */
export interface CacheService {
  readonly url: string
  /** The keys, in the order in which they were finished. */
  readonly keys: readonly string[]
  /** The paths that were asked for, in the order of arrival. */
  readonly calls: readonly string[]
  /** What was given as authorization, in the order of arrival. */
  readonly tokens: readonly (string | undefined)[]
  readonly close: () => Promise<void>
}

const CALLS = '/twirp/github.actions.results.api.v1.CacheService/'

/** What the service answers to a call in place of what it would. */
export interface Refusal {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

/** How the service is. */
export interface CacheServiceOptions {
  /** Whether it answers nothing at all. */
  readonly isSilent?: boolean
  /** What it answers to everything. */
  readonly refusal?: Refusal | null
}

/** Starts it on a free port. */
export async function startCacheService({
  isSilent = false,
  refusal = null,
}: CacheServiceOptions = {}): Promise<CacheService> {
  const entries: Entry[] = []
  const keys: string[] = []
  const calls: string[] = []
  const tokens: (string | undefined)[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    if (isSilent) return
    calls.push(request.url ?? '')
    tokens.push(request.headers.authorization)
    const { status, answer } =
      refusal === null ? answerTo(request, body) : { status: refusal.status, answer: json(refusal.body) }
    response.writeHead(status, {
      'content-type': 'application/json',
      etag: '"1"',
      'last-modified': 'Thu, 01 Jan 2026 12:00:00 GMT',
      ...refusal?.headers,
    })
    response.end(answer)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function answerTo({ url: path = '', method }: IncomingMessage, body: Buffer): { status: number; answer: Buffer } {
    const place = Number(/^\/account\/container\/(\d+)/.exec(path)?.[1])
    const entry = entries[place]
    if (entry !== undefined && method === 'PUT') {
      entry.bytes = body
      return { status: 201, answer: Buffer.of() }
    }
    if (entry !== undefined) return { status: 200, answer: entry.bytes ?? Buffer.of() }
    return { status: 200, answer: json(call(path.slice(CALLS.length), JSON.parse(body.toString()))) }
  }

  function call(name: string, { key, version, restore_keys: restoreKeys = [] }: CacheRequest): object {
    const done = entries.filter(entry => entry.version === version && keys.includes(entry.key))
    switch (name) {
      case 'CreateCacheEntry':
        if (done.some(entry => entry.key === key)) return { ok: false }
        return { ok: true, signed_upload_url: addressOf(entries.push({ key, version, bytes: null }) - 1) }
      case 'FinalizeCacheEntryUpload':
        keys.push(key)
        return { ok: true, entry_id: '1' }
      default: {
        const exact = done.find(entry => entry.key === key)
        const similar = restoreKeys.flatMap(
          prefix => done.toReversed().find(entry => entry.key.startsWith(prefix)) ?? [],
        )
        const found = exact ?? similar[0]
        if (found === undefined) return { ok: false }
        return { ok: true, signed_download_url: addressOf(entries.indexOf(found)), matched_key: found.key }
      }
    }
  }

  const addressOf = (place: number) => `${url}/account/container/${place}?sig=1`

  return {
    url,
    keys,
    calls,
    tokens,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

interface CacheRequest {
  readonly key: string
  readonly version: string
  readonly restore_keys?: readonly string[]
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value))
}
