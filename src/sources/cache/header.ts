import { countOf, Damaged, listOf, recordOf, textOf, truthOf } from './checked.ts'
import { type Layer, MOST_COMMITS, MOST_LAYERS } from './layer.ts'

/** Changes whenever a program could misunderstand what an older or a newer one has written. */
export const FORMAT_VERSION = 3

const FORMAT = 'pony-factor history'

/** What a kept history says of itself before it is unpacked. */
export interface Header {
  /** Whether GitHub's cursors could be computed when it was kept. */
  readonly jump: boolean
  /** The heads of its layers, in their order. */
  readonly heads: readonly KeptHead[]
}

/** A head, and how many commits could be reached from it. */
export type KeptHead = Pick<Layer, 'head' | 'total'>

/** Four heads of 64 digits with their totals have half of it. */
const LONGEST_HEADER = 1_000

const NEWLINE = 0x0a

/** What gzip begins with, and so did every file before version 3. */
const GZIP_MAGIC = [0x1f, 0x8b]

/** A header is a line of JSON in clear text. */
export function encodeHeader({ jump, heads }: Header): string {
  const layers = heads.map(({ head, total }) => [head, total])
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, jump, layers })}\n`
}

/**
 * Parts a file into its header and what is packed behind it, believing nothing.
 *
 * @throws Error when it is damaged, or not of this format and version; the message completes "the cache is ignored: …"
 */
export function decodeHeader(bytes: Uint8Array): { readonly header: Header; readonly packed: Uint8Array } {
  if (GZIP_MAGIC.every((byte, index) => bytes[index] === byte)) throw new Error(ANOTHER_VERSION)
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(NEWLINE)
  if (end === -1) throw new Damaged()
  const { format, version, jump, layers } = recordOf(parse(bytes.subarray(0, end)))
  if (format !== FORMAT) throw new Error('it holds something else')
  if (version !== FORMAT_VERSION) throw new Error(ANOTHER_VERSION)
  const heads = listOf(layers).map(decodeHead)
  if (heads.length > MOST_LAYERS || new Set(heads.map(({ head }) => head)).size !== heads.length) throw new Damaged()
  return { header: { jump: truthOf(jump), heads }, packed: bytes.subarray(end + 1) }
}

const ANOTHER_VERSION = 'another version has written it'

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(line).toString())
  } catch (thrown) {
    throw new Damaged(thrown)
  }
}

function decodeHead(value: unknown): KeptHead {
  const [head, total, ...more] = listOf(value)
  const kept = { head: textOf(head), total: countOf(total) }
  // They become part of a query and of cursors.
  const isHead = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(kept.head) && kept.total <= MOST_COMMITS
  if (!isHead || kept.total === 0 || more.length > 0) throw new Damaged()
  return kept
}
