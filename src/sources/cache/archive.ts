import { isModest } from './bounds.ts'
import { countOf, Damaged, listOf, numberOf, recordOf, textOf } from './checked.ts'

/** Changes whenever a program could misunderstand what an older or a newer one has written. */
export const ARCHIVE_VERSION = 1

const FORMAT = 'pony-factor histories'

/** One of the histories in an archive, as it is kept alone. */
export interface Member {
  /** What its key is called. */
  readonly name: string
  /** When it was saved, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly savedAt: number
  readonly bytes: Uint8Array
}

/** As many histories are in an archive at most. */
export const MOST_MEMBERS = 10_000

/** A member takes about eighty bytes of it. */
const LONGEST_HEADER = 2_000_000
/** Lists and values of the header, for each member and around them. */
const MOST_VALUES = 5 * MOST_MEMBERS + 100

const NEWLINE = 0x0a

/** Letters, digits and hyphens. */
const NAME = /^[\w-]{1,200}$/

/** An archive is a line of JSON that lists its members, and behind it their bytes, one after the other. */
export function encodeArchive(members: readonly Member[]): Uint8Array {
  const listed = members.map(({ name, savedAt, bytes }) => [name, savedAt, bytes.length])
  const header = JSON.stringify({ format: FORMAT, version: ARCHIVE_VERSION, members: listed })
  return Buffer.concat([Buffer.from(`${header}\n`), ...members.map(({ bytes }) => bytes)])
}

/**
 * Parts an archive into its members, believing nothing. What each of them holds is not looked at.
 *
 * @returns views of the archive's own bytes
 * @throws Error when it is damaged, or not of this format and version; the message completes "the cache is ignored: …"
 */
export function decodeArchive(archive: Uint8Array): readonly Member[] {
  const end = archive.subarray(0, LONGEST_HEADER).indexOf(NEWLINE)
  if (end === -1) throw new Damaged()
  const { format, version, members } = recordOf(parse(archive.subarray(0, end)))
  if (format !== FORMAT) throw new Error('it holds something else')
  if (version !== ARCHIVE_VERSION) throw new Error('another version has written it')
  let start = end + 1
  const found = listOf(members).map(member => {
    const [name, savedAt, length, ...more] = listOf(member)
    const bytes = archive.subarray(start, start + countOf(length))
    start += countOf(length)
    if (!NAME.test(textOf(name)) || more.length > 0) throw new Damaged()
    return { name: textOf(name), savedAt: numberOf(savedAt), bytes }
  })
  const names = new Set(found.map(({ name }) => name))
  if (start !== archive.length || names.size !== found.length || found.length > MOST_MEMBERS) throw new Damaged()
  return found
}

function parse(header: Uint8Array): unknown {
  if (!isModest(header, MOST_VALUES)) throw new Damaged()
  try {
    return JSON.parse(Buffer.from(header).toString())
  } catch (thrown) {
    throw new Damaged(thrown)
  }
}
