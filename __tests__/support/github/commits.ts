/** A commit as git stores it. */
export interface StoredCommit {
  readonly oid: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

/** Who did something, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  /** Since 1970. */
  readonly seconds: number
  /** Such as `+0200`. */
  readonly zone: string
}

const NOBODY: Signature = { name: '', email: '', seconds: 0, zone: '+0000' }

/** Reads a commit object's content (git-cat-file(1)). */
export function parseCommit(oid: string, content: Buffer): StoredCommit {
  const text = content.toString()
  const end = text.indexOf('\n\n')
  const headers = text.slice(0, end).split('\n')
  const valuesOf = (name: string) =>
    headers.filter(line => line.startsWith(`${name} `)).map(line => line.slice(name.length + 1))
  return {
    oid,
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    author: parseSignature(valuesOf('author')[0]),
    committer: parseSignature(valuesOf('committer')[0]),
    message: text.slice(end + 2),
  }
}

/** Reads `Name <e-mail> seconds zone`. */
export function parseSignature(text = ''): Signature {
  const [, name, email, seconds, zone] = /^(.*?) ?<(.*)> (-?\d+) ([+-]\d{4})$/.exec(text) ?? []
  if (name === undefined || email === undefined || seconds === undefined || zone === undefined) return NOBODY
  return { name, email, seconds: Number(seconds), zone }
}

/** The people in a message's `Co-authored-by` trailers. */
export function coAuthorsIn(message: string): readonly Pick<Signature, 'name' | 'email'>[] {
  const trailers = message.matchAll(/^co-authored-by: *(?<name>.*?) *<(?<email>[^<>]*)>\s*$/gim)
  return [...trailers].map(({ groups }) => ({ name: groups?.name ?? '', email: groups?.email ?? '' }))
}
