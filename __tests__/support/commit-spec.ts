import { type Person, person, type Who } from './people.ts'

/** What a file holds; `null` deletes it. */
export type FileContent = string | Uint8Array | { readonly symlink: string } | null

/** What a commit may say beyond who made it. */
export interface CommitOptions {
  /** Default: the author. */
  readonly committer?: Who
  /** Default: the committed date. */
  readonly authoredAt?: Moment
  /** Default: `Commit` and the commit's number. */
  readonly message?: string
  /** Written into the message as `Co-authored-by` trailers. */
  readonly coAuthors?: readonly Who[]
  readonly files?: Readonly<Record<string, FileContent>>
  /** Paths whose content each commit changes, no matter to what. */
  readonly touches?: readonly string[]
}

/** One commit of a history, before git has given it an object id. */
export interface CommitSpec {
  /** Counts from 1, in the order in which the history was told. */
  readonly number: number
  readonly parents: readonly number[]
  readonly author: Person
  readonly committer: Person
  /** Whole seconds since 1970, as git stores them. */
  readonly authoredAt: number
  /** Whole seconds since 1970, as git stores them. */
  readonly committedAt: number
  readonly message: string
  readonly coAuthors: readonly Person[]
  readonly files: ReadonlyMap<string, FileContent>
}

/** An ISO 8601 date or a date-time that ends in `Z`, or milliseconds since 1970. */
export type Moment = string | number

/** A commit with all that its options leave to their defaults. */
export function specify(
  made: Pick<CommitSpec, 'number' | 'parents' | 'author' | 'committedAt'>,
  options: CommitOptions,
): CommitSpec {
  const coAuthors = (options.coAuthors ?? []).map(who => person(who))
  const touched = (options.touches ?? []).map(path => [path, `Changed by commit ${made.number}.\n`] as const)
  return {
    ...made,
    committer: options.committer === undefined ? made.author : person(options.committer),
    authoredAt: options.authoredAt === undefined ? made.committedAt : secondsOf(options.authoredAt),
    message: withTrailers(options.message ?? `Commit ${made.number}`, coAuthors),
    coAuthors,
    files: new Map([...Object.entries(options.files ?? {}), ...touched]),
  }
}

function withTrailers(message: string, coAuthors: readonly Person[]): string {
  if (coAuthors.length === 0) return message
  return `${message}\n\n${coAuthors.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`).join('\n')}\n`
}

/** Whole seconds since 1970. Throws when the moment is not one, or not in UTC. */
export function secondsOf(moment: Moment): number {
  const ms = typeof moment === 'number' ? moment : Date.parse(moment)
  if (Number.isNaN(ms)) throw new Error(`Not a date: ${moment}`)
  if (typeof moment === 'string' && moment.includes('T') && !moment.endsWith('Z'))
    throw new Error(`Not in UTC: ${moment}`)
  return Math.floor(ms / 1000)
}
