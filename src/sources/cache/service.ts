import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { HttpClient, type HttpClientResponse } from '@actions/http-client'
import { BearerCredentialHandler } from '@actions/http-client/lib/auth'

/**
 * The service that keeps entries for the workflows of a repository (version 2, as `github.actions.results.api.v1.CacheService`
 * in https://github.com/actions/toolkit/tree/main/packages/cache/src/generated describes it). The toolkit's own client unpacks
 * whatever an entry holds before anything of it can be checked, by an archive program and to wherever the entry says; here an
 * entry is bytes. Every method rejects where the service does not answer or says no.
 */
export interface CacheService {
  /**
   * Where an entry can be read.
   *
   * @param keys the first is the whole key, the others the beginnings of keys, in order
   */
  readonly find: (keys: readonly string[]) => Promise<string | null>
  /** Reads an entry, unless it is larger than so many bytes. */
  readonly read: (address: string, mostBytes: number) => Promise<Uint8Array>
  /** Keeps an entry under a key that has none yet. */
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>
}

/** Where the service is, and what opens it. */
export interface CacheServiceAccess {
  readonly url: string
  readonly token: string
}

/** github.com, and enterprises with a host of their own on it. */
const HOSTED = /^(?:github\.com|.+\.ghe\.com)$/

/** The access that the runner gives; `null` where it has no such service, as on an Enterprise Server. */
export function cacheServiceIn(environment: NodeJS.ProcessEnv): CacheServiceAccess | null {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: isThere } = environment
  const { GITHUB_SERVER_URL: server = 'https://github.com' } = environment
  // Runners of an Enterprise Server may claim it as well.
  const isHosted = URL.canParse(server) && HOSTED.test(new URL(server).hostname)
  return isHosted && isThere && url && token ? { url, token } : null
}

const CALLS = 'twirp/github.actions.results.api.v1.CacheService'

/**
 * What the service compares besides the key, which all its clients give as a digest. The toolkit's are made of paths, so that
 * nothing which it has kept is ever found here, or unpacked there. Another form of entries needs another one.
 */
const VERSION = createHash('sha256').update('pony-factor: one file, which is no archive').digest('hex')

const AGENT = 'pony-factor'

const [OK, CREATED, NOT_FOUND] = [200, 201, 404]

/** The service's token is not for those whom it might name, and the storage is no service of GitHub's own. */
const OPTIONS = { allowRedirects: false }

/** Opens the service. Nothing is asked yet. */
export function openCacheService({ url, token }: CacheServiceAccess): CacheService {
  const service = new HttpClient(AGENT, [new BearerCredentialHandler(token)], OPTIONS)
  // The addresses of entries are signed, so that no token is needed.
  const storage = new HttpClient(AGENT, [], OPTIONS)

  async function call(method: string, request: object): Promise<Readonly<Record<string, unknown>>> {
    const address = new URL(`${CALLS}/${method}`, url).href
    const { statusCode, result } = await service.postJson<unknown>(address, { ...request, version: VERSION })
    if (statusCode === NOT_FOUND || typeof result !== 'object' || result === null) {
      throw new Error('the service is not there')
    }
    return { ...result }
  }

  async function find([key, ...beginnings]: readonly string[]): Promise<string | null> {
    const { ok, signed_download_url: address } = await call('GetCacheEntryDownloadURL', {
      key,
      restore_keys: beginnings,
    })
    return ok === true && typeof address === 'string' ? address : null
  }

  async function read(address: string, mostBytes: number): Promise<Uint8Array> {
    const response = await storage.get(address)
    if (statusOf(response) !== OK) throw new Error(`the storage answers ${statusOf(response)}`)
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of response.message) {
      size += chunk.length
      if (size > mostBytes) {
        response.message.destroy()
        throw new Error('the entry is larger than any of ours')
      }
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  async function write(key: string, bytes: Uint8Array): Promise<void> {
    const { ok, signed_upload_url: address, message } = await call('CreateCacheEntry', { key })
    if (ok !== true || typeof address !== 'string') throw new Error(String(message || 'there is such an entry'))
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-length': String(bytes.length) }
    const response = await storage.sendStream('PUT', address, Readable.from([bytes]), headers)
    response.message.resume()
    if (statusOf(response) !== CREATED) throw new Error(`the storage answers ${statusOf(response)}`)
    const done = await call('FinalizeCacheEntryUpload', { key, size_bytes: String(bytes.length) })
    if (done.ok !== true) throw new Error(String(done.message || 'the entry was not taken'))
  }

  return { find, read, write }
}

function statusOf({ message }: HttpClientResponse): number {
  return message.statusCode ?? 0
}
