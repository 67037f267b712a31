import { UserError } from '../../errors.ts'
import { coAuthorsOf } from '../../identity/trailers.ts'
import { type Commit, fromGitSeconds, type Identity } from '../commit.ts'

/**
 * The placeholders of `git log --format`, in the order in which the decoder reads them. NUL divides them, since a name
 * may contain anything else: object id, parents, committed date, author's and committer's name and e-mail address.
 */
export const FIELDS: readonly string[] = ['%H', '%P', '%ct', '%an', '%ae', '%cn', '%ce']
/** The whole message, which comes last where it is read at all. */
export const MESSAGE_FIELD = '%B'

/**
 * Decodes what `git log -z` writes with the fields above, as it comes. What is not UTF-8 becomes U+FFFD. The same name
 * and address always give the same object.
 *
 * @param chunks the bytes, divided anywhere
 * @param withMessages whether the message follows the other fields
 * @throws UserError when the bytes end within a commit or are not in this form
 */
export async function* decodeCommits(
  chunks: AsyncIterable<Buffer>,
  withMessages: boolean,
): AsyncGenerator<readonly Commit[]> {
  const decoder = new CommitDecoder(withMessages)
  let unread: Buffer[] = []
  for await (const chunk of chunks) {
    unread.push(chunk)
    // A field longer than many chunks is joined once, not once for each chunk.
    if (!chunk.includes(0)) continue
    const bytes = Buffer.concat(unread)
    const batch: Commit[] = []
    unread = [bytes.subarray(decoder.decode(bytes, batch))]
    // Batches stay small, so that nothing of them outlives the first look of the garbage collector.
    yield batch
  }
  if (unread.some(bytes => bytes.length > 0)) throw new UserError('Git ended in the middle of a commit.')
}

class CommitDecoder {
  readonly #withMessages: boolean
  /** By the bytes of name and address as they stand in the output, so that most are never decoded. */
  readonly #identities = new Map<string, Identity>()

  constructor(withMessages: boolean) {
    this.#withMessages = withMessages
  }

  /**
   * Adds every whole commit in the bytes to a batch.
   *
   * @returns where the first commit starts that is not whole
   */
  decode(bytes: Buffer, batch: Commit[]): number {
    for (let start = 0; ; ) {
      const oidEnd = fieldEnd(bytes, start)
      const parentsEnd = fieldEnd(bytes, oidEnd + 1)
      const dateEnd = fieldEnd(bytes, parentsEnd + 1)
      const authorEnd = fieldEnd(bytes, fieldEnd(bytes, dateEnd + 1) + 1)
      const committerEnd = fieldEnd(bytes, fieldEnd(bytes, authorEnd + 1) + 1)
      const end = this.#withMessages ? fieldEnd(bytes, committerEnd + 1) : committerEnd
      if (end === bytes.length) return start
      batch.push({
        oid: objectId(bytes.toString('latin1', start, oidEnd)),
        author: this.#identity(bytes.toString('latin1', dateEnd + 1, authorEnd)),
        committer: this.#identity(bytes.toString('latin1', authorEnd + 1, committerEnd)),
        // Where git can read no date it writes none, and that is the epoch, as it is for git itself.
        committedAt: fromGitSeconds(Number(bytes.toString('latin1', parentsEnd + 1, dateEnd))),
        // One parent is as long as the commit's own id.
        isMerge: parentsEnd - oidEnd > oidEnd - start + 1,
        coAuthors: this.#withMessages ? this.#coAuthors(bytes.toString('utf8', committerEnd + 1, end)) : [],
      })
      start = end + 1
    }
  }

  /** @param written name, NUL and address, each byte as one character */
  #identity(written: string): Identity {
    const known = this.#identities.get(written)
    if (known !== undefined) return known
    const bytes = Buffer.from(written, 'latin1')
    const nul = bytes.indexOf(0)
    const identity = { name: bytes.toString('utf8', 0, nul), email: bytes.toString('utf8', nul + 1), login: null }
    this.#identities.set(written, identity)
    return identity
  }

  #coAuthors(message: string): readonly Identity[] {
    return coAuthorsOf(message).map(({ name, email }) =>
      this.#identity(Buffer.from(`${name}\0${email}`).toString('latin1')),
    )
  }
}

/** Where the field that starts at `from` ends; the end of the bytes when it does not end in them. */
function fieldEnd(bytes: Buffer, from: number): number {
  const nul = bytes.indexOf(0, from)
  return nul === -1 ? bytes.length : nul
}

function objectId(text: string): string {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text
  throw new UserError('Git wrote something that is not a commit.')
}
