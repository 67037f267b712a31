import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Identity } from '../commit.ts'
import { countOf, Damaged, listOf, recordOf, textOf, truthOf } from './checked.ts'
import { decodeLayer, encodeLayer } from './columns.ts'
import type { Snapshot } from './layer.ts'
import { createPeople } from './people.ts'

/** Changes whenever a program could misunderstand what an older or a newer one has written. */
export const FORMAT_VERSION = 2

const FORMAT = 'pony-factor history'

/** JavaScript's strings end about here; no history that can be measured is as large. */
const LARGEST_BYTES = 500_000_000

/** Most of a file are object ids, in which a long search finds nothing that a quick look misses. */
const GZIP_LEVEL = 1

/**
 * Writes a snapshot: gzip, whose checksum finds damage, around JSON whose commits are columns that name people by their
 * index. 82,000 commits take about 2.5 MB.
 */
export async function encodeSnapshot({ subject, coAuthors, merges, layers }: Snapshot): Promise<Uint8Array> {
  const people = createPeople()
  const columns = layers.map(layer => encodeLayer(layer, people.indexOf))
  const file = {
    format: FORMAT,
    version: FORMAT_VERSION,
    subject,
    coAuthors,
    merges,
    people: people.all,
    layers: columns,
  }
  return zip(JSON.stringify(file), { level: GZIP_LEVEL })
}

/**
 * Reads a snapshot, believing nothing.
 *
 * @throws Error when it is damaged, or not of this format and version; the message completes "the cache is ignored: …"
 */
export async function decodeSnapshot(bytes: Uint8Array): Promise<Snapshot> {
  const file = recordOf(await parse(bytes))
  if (file.format !== FORMAT) throw new Error('it holds something else')
  if (file.version !== FORMAT_VERSION) throw new Error('another version has written it')
  const people = listOf(file.people).map(decodePerson)
  return {
    subject: textOf(file.subject),
    coAuthors: truthOf(file.coAuthors),
    merges: truthOf(file.merges),
    layers: listOf(file.layers).map(layer => decodeLayer(layer, people)),
  }
}

const zip = promisify<string, { level: number }, Buffer>(gzip)
const unzip = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)

async function parse(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength: LARGEST_BYTES })).toString())
  } catch (thrown) {
    throw new Damaged(thrown)
  }
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
