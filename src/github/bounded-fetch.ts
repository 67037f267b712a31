import { isRecord } from './json.ts'

/** An answer that is larger than any that was asked for. */
export class OversizedAnswer extends Error {
  override readonly name = 'OversizedAnswer'

  constructor(most: number) {
    super(`an answer of more than ${Math.floor(most / 2 ** 20)} MB`)
  }
}

/** What is asked of a response. */
type Answer = Pick<Response, 'status' | 'statusText' | 'url' | 'headers' | 'text' | 'arrayBuffer'>

type Fetch = (...request: Parameters<typeof fetch>) => Promise<Response>

/**
 * Makes a request of Octokit's take in no more than so many bytes, as they are after decompression, and give up what sends more.
 * Octokit itself would take anything in.
 *
 * @param options those of a request, as Octokit's hooks get them
 */
export function boundAnswer(options: unknown, most: number): void {
  const request = isRecord(options) ? options.request : undefined
  if (isRecord(request) && isFetch(request.fetch)) Object.assign(request, { fetch: bounded(request.fetch, most) })
}

function isFetch(value: unknown): value is Fetch {
  return typeof value === 'function'
}

function bounded(send: Fetch, most: number): (...request: Parameters<Fetch>) => Promise<Answer> {
  return async (...request) => {
    const response = await send(...request)
    const bytes = await bytesOf(response, most)
    const { status, statusText, url, headers } = response
    return {
      ...{ status, statusText, url, headers },
      text: async () => new TextDecoder().decode(bytes),
      arrayBuffer: async () => new Uint8Array(bytes).buffer,
    }
  }
}

/** The whole body; what is too long ends the connection. */
async function bytesOf({ body, headers }: Response, most: number): Promise<Uint8Array> {
  if (body === null) return Buffer.alloc(0)
  if (Number(headers.get('content-length')) > most) {
    await body.cancel()
    throw new OversizedAnswer(most)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels the body.
  for await (const chunk of body) {
    length += chunk.length
    if (length > most) throw new OversizedAnswer(most)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
