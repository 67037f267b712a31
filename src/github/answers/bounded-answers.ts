import { isRecord } from '../json.ts'

/** An answer that is larger than any that was asked for. */
export class OversizedAnswer extends Error {
  override readonly name = 'OversizedAnswer'

  constructor(most: number) {
    super(`an answer of more than ${Math.floor(most / 2 ** 20)} MB`)
  }
}

/** No refusal has more to say. */
const LARGEST_REFUSAL_BYTES = 2 ** 20

/** What Octokit asks of a response. */
interface Answer extends Pick<Response, 'status' | 'statusText' | 'url' | 'headers' | 'text' | 'arrayBuffer'> {
  /** The whole body. */
  readonly body: string
}

type Fetch = (...request: Parameters<typeof fetch>) => Promise<Response>

/**
 * Makes Octokit take in no more than so many bytes of an answer, as they are after decompression, and give up what sends more. By
 * itself it would take anything in, and look through the text of it for large numbers, which takes fifty times its size in memory.
 *
 * @returns a hook around Octokit's requests
 */
export function boundedAnswers(most: number) {
  return async <Options extends { request?: unknown }, Result extends { data: unknown }>(
    send: (options: Options) => Result | Promise<Result>,
    options: Options,
  ): Promise<Result> => {
    const request = isRecord(options.request) ? options.request : {}
    const fetch = bounded(isFetch(request.fetch) ? request.fetch : globalThis.fetch, most)
    // Octokit's own hooks, which come behind, are bound to these options, whatever they are given.
    Object.assign(options, { request: { ...request, fetch, parseSuccessResponseBody: false } })
    const result = await send(options)
    return { ...result, data: parsed(result.data) }
  }
}

function isFetch(value: unknown): value is Fetch {
  return typeof value === 'function'
}

/** What is no JSON stays text, as Octokit has it. */
function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return body
  }
}

function bounded(send: Fetch, most: number): (...request: Parameters<Fetch>) => Promise<Answer> {
  return async (...request) => {
    const response = await send(...request)
    const { status, statusText, url, headers } = response
    const bytes = await bytesOf(response, status < 400 ? most : Math.min(most, LARGEST_REFUSAL_BYTES))
    const body = new TextDecoder().decode(bytes)
    return {
      ...{ status, statusText, url, headers, body },
      text: async () => body,
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
