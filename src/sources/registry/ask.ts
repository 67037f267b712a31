import { HttpClient } from '@actions/http-client'
import type { Registry } from './protocols.ts'

/** What came of a question: a description, that there is none, or that the registry does not answer. */
export type Described =
  | { readonly kind: 'found'; readonly description: unknown }
  | { readonly kind: 'missing' }
  | { readonly kind: 'silent'; readonly reason: string }

/** Longer than any description of a package with all of its releases. */
const MOST_BYTES = 32 * 1024 * 1024

const [OK, NOT_FOUND, GONE] = [200, 404, 410]

/** Somewhere else, where nobody is followed. */
const isElsewhere = (status: number) => status >= 300 && status < 400

/** crates.io refuses those who do not say who they are. */
const AGENT = 'pony-factor'

/** Nobody is followed to another server. */
const OPTIONS = { allowRedirects: false, allowRetries: true, maxRetries: 2, socketTimeout: 20_000 }

/**
 * Asks registries by the machine's own proxy. Nothing is sent but a package's name: no token, no cookie.
 *
 * @param originOf where a registry is, which only tests move
 */
export function createAsking(
  originOf: (registry: Registry) => string,
): (registry: Registry, path: string) => Promise<Described> {
  const client = new HttpClient(AGENT, [], OPTIONS)
  return async (registry, path) => {
    try {
      const { message } = await client.get(`${originOf(registry)}/${path}`, { accept: 'application/json' })
      const status = message.statusCode ?? 0
      if (status !== OK) {
        message.resume()
        return isElsewhere(status) || status === NOT_FOUND || status === GONE
          ? { kind: 'missing' }
          : silent(`it answers ${status}`)
      }
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of message) {
        size += chunk.length
        if (size > MOST_BYTES) {
          message.destroy()
          return silent('its answer is too long')
        }
        chunks.push(chunk)
      }
      return { kind: 'found', description: JSON.parse(Buffer.concat(chunks).toString()) }
    } catch (thrown) {
      return silent(thrown instanceof SyntaxError ? 'its answer is no JSON' : 'it cannot be reached')
    }
  }
}

function silent(reason: string): Described {
  return { kind: 'silent', reason }
}
