import { createHash } from 'node:crypto'

/**
 * The object id that git gives to a file of such a text.
 *
 * @param sample any object id of the same repository: its length tells how they are made
 */
export function blobId(text: string, sample: string): string {
  const bytes = Buffer.from(text)
  return createHash(sample.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
}
