import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Identity } from '../../history/commit.ts'
import { type Bounds, boundsFor, isModest } from './bounds.ts'
import { countOf, Damaged, listOf, recordOf, textOf, truthOf } from './checked.ts'
import { decodeLayer, encodeLayer } from './columns.ts'
import { decodeHeader, encodeHeader } from './header.ts'
import { createIdentityTable } from './identity-table.ts'
import type { Snapshot } from './layer.ts'

/** Most of a file are object ids, in which a long search finds nothing that a quick look misses. */
const GZIP_LEVEL = 1

/**
 * Writes a snapshot: a header, and behind it gzip, whose checksum finds damage, around JSON whose commits are columns that
 * name people by their index. 82,000 commits take about 2.5 MB.
 *
 * @param commits how many commits GitHub says that the history has
 * @throws Error when it is larger than what {@link decodeSnapshot} would read
 */
export async function encodeSnapshot(snapshot: Snapshot, commits: number): Promise<Uint8Array> {
  const { subject, coAuthors, merges, jump, layers } = snapshot
  const people = createIdentityTable()
  const columns = layers.map(layer => encodeLayer(layer, people.indexOf))
  const text = Buffer.from(JSON.stringify({ subject, coAuthors, merges, people: people.all, layers: columns }))
  const header = encodeHeader({ jump, heads: layers })
  const file = Buffer.concat([Buffer.from(header), await zip(text, { level: GZIP_LEVEL })])
  const bounds = boundsFor(commits)
  const isReadable = file.length <= bounds.packed && text.length <= bounds.unpacked && isModest(text, bounds.values)
  if (!isReadable) throw new TooLarge()
  return file
}

/**
 * Reads a snapshot, believing nothing, and taking no more time and memory than a history of its size needs.
 *
 * @param commits how many commits GitHub says that the history has
 * @throws Error when it is damaged, too large, or not of this format and version; the message completes "the cache is ignored: …"
 */
export async function decodeSnapshot(bytes: Uint8Array, commits: number): Promise<Snapshot> {
  const { header, packed } = decodeHeader(bytes)
  const bounds = boundsFor(commits)
  if (bytes.length > bounds.packed) throw new TooLarge()
  const file = recordOf(await unpack(packed, bounds))
  const people = listOf(file.people).map(decodePerson)
  const layers = listOf(file.layers).map(layer => decodeLayer(layer, people))
  // Samples are drawn by what the header says.
  const isAsSaid = layers.every(({ head, total }, index) => {
    const said = header.heads[index]
    return said?.head === head && said.total === total
  })
  if (!isAsSaid || layers.length !== header.heads.length) throw new Damaged()
  return {
    subject: textOf(file.subject),
    coAuthors: truthOf(file.coAuthors),
    merges: truthOf(file.merges),
    jump: header.jump,
    layers,
  }
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'

  constructor() {
    super('it is larger than a history of its size can be')
  }
}

const zip = promisify<Uint8Array, { level: number }, Buffer>(gzip)
const unzip = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)

async function unpack(packed: Uint8Array, { unpacked, values }: Bounds): Promise<unknown> {
  try {
    const text = await unzip(packed, { maxOutputLength: unpacked })
    if (!isModest(text, values)) throw new TooLarge()
    return JSON.parse(text.toString())
  } catch (thrown) {
    throw isTooLarge(thrown) ? new TooLarge() : new Damaged(thrown)
  }
}

function isTooLarge(thrown: unknown): boolean {
  const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown
  return thrown instanceof TooLarge || (hasCode && thrown.code === 'ERR_BUFFER_TOO_LARGE')
}

function decodePerson(value: unknown): Identity {
  const [name, email, login, accountId] = listOf(value)
  return {
    name: textOf(name),
    email: textOf(email),
    login: login === null ? null : textOf(login),
    accountId: accountId === null ? null : countOf(accountId),
  }
}
