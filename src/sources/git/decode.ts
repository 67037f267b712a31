import { UserError } from '../../errors.ts'
import { type Commit, fromGitSeconds, type Identity } from '../../history/commit.ts'
import { coAuthorsOf } from '../../history/trailers.ts'

/**
 * The placeholders of `git log --format`, in the order in which the decoder reads them. NUL divides them, since a name
 * may contain anything else: object id, parents, authored and committed date, author's and committer's name and e-mail
 * address.
 */
export const FIELDS: readonly string[] = ['%H', '%P', '%at', '%ct', '%an', '%ae', '%cn', '%ce']
/** The whole message, which comes last where it is read at all. */
export const MESSAGE_FIELD = '%B'

const NO_ONE: readonly Identity[] = []

/**
 * Decodes what `git log -z` writes with the fields above, as it comes. What is not UTF-8 becomes U+FFFD. The same name
 * and address always give the same object.
 */
export class CommitDecoder {
  readonly #withMessages: boolean
  /** By name, NUL and address as they stand in the output, so that most are never decoded. */
  readonly #identities = new Map<string, Identity>()
  /** Each byte as one character, since a text is looked through in a fraction of the time. */
  #text = ''
  /** Where in the text the first commit starts that was not decoded yet. */
  #start = 0
  #isEmpty = true

  /** @param withMessages whether the message follows the other fields */
  constructor(withMessages: boolean) {
    this.#withMessages = withMessages
  }

  /**
   * Takes more bytes in, divided anywhere.
   *
   * @returns the commits that are now whole. Each is decoded when it is asked for, and throws a `UserError` when it is not
   * in this form
   */
  take(bytes: Buffer): Iterable<Commit> {
    this.#text = this.#text.slice(this.#start) + bytes.toString('latin1')
    this.#start = 0
    // A field longer than many chunks is looked through once, not once for each chunk.
    return bytes.includes(0) ? this.#whole() : []
  }

  /** @throws UserError when what was taken in is no commit at all or ends within one */
  end(): void {
    if (this.#start < this.#text.length) throw new UserError('Git ended in the middle of a commit.')
    if (this.#isEmpty) throw new UserError('Git wrote no commit, although there is one.')
  }

  /** One at a time: of commits that are made at once, many would survive a collection of garbage (decision 27). */
  *#whole(): Generator<Commit> {
    for (let commit = this.#next(); commit !== null; commit = this.#next()) yield commit
  }

  #next(): Commit | null {
    const start = this.#start
    const oidEnd = this.#fieldEnd(start)
    const parentsEnd = this.#fieldEnd(oidEnd + 1)
    const authoredEnd = this.#fieldEnd(parentsEnd + 1)
    const dateEnd = this.#fieldEnd(authoredEnd + 1)
    const authorEnd = this.#fieldEnd(this.#fieldEnd(dateEnd + 1) + 1)
    const committerEnd = this.#fieldEnd(this.#fieldEnd(authorEnd + 1) + 1)
    const end = this.#withMessages ? this.#fieldEnd(committerEnd + 1) : committerEnd
    if (end >= this.#text.length) return null
    this.#start = end + 1
    this.#isEmpty = false
    return {
      // A part of the text, like every slice: whoever keeps it keeps the text in memory.
      oid: objectId(this.#text.slice(start, oidEnd)),
      author: this.#identity(this.#text.slice(dateEnd + 1, authorEnd)),
      committer: this.#identity(this.#text.slice(authorEnd + 1, committerEnd)),
      authoredAt: date(this.#text.slice(parentsEnd + 1, authoredEnd)),
      committedAt: date(this.#text.slice(authoredEnd + 1, dateEnd)),
      // One parent is as long as the commit's own id.
      isMerge: parentsEnd - oidEnd > oidEnd - start + 1,
      coAuthors: this.#withMessages ? this.#coAuthors(this.#text.slice(committerEnd + 1, end)) : NO_ONE,
    }
  }

  /** Where the field that starts at `from` ends; the end of the text when it does not end in it. */
  #fieldEnd(from: number): number {
    const nul = this.#text.indexOf('\0', from)
    return nul === -1 ? this.#text.length : nul
  }

  /** @param written name, NUL and address, each byte as one character */
  #identity(written: string): Identity {
    const known = this.#identities.get(written)
    if (known !== undefined) return known
    const bytes = Buffer.from(written, 'latin1')
    const decoded = bytes.toString()
    const nul = decoded.indexOf('\0')
    const identity = { name: decoded.slice(0, nul), email: decoded.slice(nul + 1), login: null, accountId: null }
    // Never what was given, which is a part of the text.
    this.#identities.set(decoded === written ? decoded : bytes.toString('latin1'), identity)
    return identity
  }

  #coAuthors(written: string): readonly Identity[] {
    return coAuthorsOf(Buffer.from(written, 'latin1').toString()).map(({ name, email }) =>
      this.#identity(Buffer.from(`${name}\0${email}`).toString('latin1')),
    )
  }
}

function objectId(text: string): string {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text
  throw notACommit()
}

/** Where git can read no date it writes none, and that is the epoch, as it is for git itself. */
function date(text: string): number {
  const seconds = Number(text)
  if (Number.isNaN(seconds)) throw notACommit()
  return fromGitSeconds(seconds)
}

function notACommit(): UserError {
  return new UserError('Git wrote something that is not a commit.')
}
