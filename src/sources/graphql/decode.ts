import { IncompleteAnswer } from '../../github/failure.ts'
import { at, isCount, isRecord } from '../../github/json.ts'
import { type Commit, type Identity, textOfIdentity } from '../../history/commit.ts'
import { coAuthorsOf } from '../../history/trailers.ts'
import { fold } from '../../text/fold.ts'
import { parseDate } from './date.ts'
import { type Fields, MOST_AUTHORS } from './query.ts'

/** A page of history as it came. */
export interface Page {
  readonly commits: readonly Commit[]
  /** The cursor of its last commit; empty when the page is. */
  readonly endCursor: string
  /** Whether GitHub has a page behind it. */
  readonly hasNextPage: boolean
}

/** Turns GitHub's answers into commits; equal identities become one object. */
export interface Decoder {
  /**
   * @param connection an answered `CommitHistoryConnection`
   * @param due how many commits must be on it; `null` where any number may be
   * @throws IncompleteAnswer when a commit or a part of one is missing
   */
  readonly page: (connection: unknown, due: number | null) => Page
}

const NOBODY: readonly Identity[] = []

/** What git takes for the date where it cannot read one. */
const EPOCH = 0

/**
 * Starts without knowing anybody; the decoder of one history keeps everybody it has met.
 *
 * @param fields what was asked for, and so must be there
 * @param onOddDate told of each commit with a date that cannot be read, which is then the epoch
 */
export function createDecoder(fields: Fields, onOddDate: () => void = () => {}): Decoder {
  const people = new Map<string, Identity>()
  /** Commits whose list of authors looks as if a part of it was lost. */
  const doubted = new Set<string>()
  /** Whether one of them came again as it was: then GitHub knows no more, and no list is doubted any longer. */
  let areAuthorsBelieved = false

  function known(identity: Identity): Identity {
    const key = textOfIdentity(identity)
    const same = people.get(key) ?? identity
    people.set(key, same)
    return same
  }

  /** GitHub's `GitActor`, of which everything may be null. */
  function actor(node: unknown): Identity {
    const { name, email } = isRecord(node) ? node : {}
    return known({ name: textOr('', name), email: textOr('', email), ...accountIn(node) })
  }

  function commit(node: unknown): Commit {
    const parents = at(node, 'parents', 'totalCount')
    const { oid, message, authors, author, committer, authoredDate, committedDate } = isRecord(node) ? node : {}
    const isWhole =
      typeof oid === 'string' &&
      (!fields.merges || typeof parents === 'number') &&
      (!fields.coAuthors || typeof message === 'string')
    if (!isWhole) throw new IncompleteAnswer('a commit is not whole')
    const [authoredAt, committedAt] = [parseDate(authoredDate), parseDate(committedDate)]
    if (authoredAt === null || committedAt === null) onOddDate()
    return {
      oid,
      author: actor(author),
      committer: actor(committer),
      authoredAt: authoredAt ?? EPOCH,
      committedAt: committedAt ?? EPOCH,
      isMerge: typeof parents === 'number' && parents > 1,
      coAuthors: typeof message === 'string' ? coAuthorsIn(oid, message, authors) : NOBODY,
    }
  }

  /** The trailers are git's to read; GitHub knows whose accounts the addresses in them belong to. */
  function coAuthorsIn(oid: string, message: string, authors: unknown): readonly Identity[] {
    const coAuthors = coAuthorsOf(message)
    if (coAuthors.length === 0) return NOBODY
    const accounts = new Map(
      authorsIn(oid, authors).map(node => [fold(textOr('', at(node, 'email'))), accountIn(node)]),
    )
    return coAuthors.map(person => known({ ...person, ...accounts.get(fold(person.email)) }))
  }

  /** Wide queries can lose some of them without an error. */
  function authorsIn(oid: string, authors: unknown): readonly unknown[] {
    const [nodes, total] = [at(authors, 'nodes'), at(authors, 'totalCount')]
    if (!Array.isArray(nodes)) return NOBODY
    const due = typeof total === 'number' ? Math.min(total, MOST_AUTHORS) : 1
    if (nodes.length < Math.max(due, 1)) {
      if (doubted.has(oid)) areAuthorsBelieved = true
      doubted.add(oid)
    }
    return nodes
  }

  function page(connection: unknown, due: number | null): Page {
    const nodes = at(connection, 'nodes')
    if (!Array.isArray(nodes) || nodes.length !== (due ?? nodes.length))
      throw new IncompleteAnswer('a page of history is not whole')
    const known = doubted.size
    const commits = nodes.map(commit)
    if (doubted.size > known && !areAuthorsBelieved) throw new IncompleteAnswer('the authors of a commit are not whole')
    return {
      commits,
      endCursor: textOr('', at(connection, 'pageInfo', 'endCursor')),
      hasNextPage: at(connection, 'pageInfo', 'hasNextPage') === true,
    }
  }

  return { page }
}

/** The account that GitHub links to somebody, if any. */
function accountIn(node: unknown): Pick<Identity, 'login' | 'accountId'> {
  const [login, accountId] = [at(node, 'user', 'login'), at(node, 'user', 'databaseId')]
  if (typeof login !== 'string') return { login: null, accountId: null }
  return { login, accountId: isCount(accountId) ? accountId : null }
}

function textOr(missing: string, value: unknown): string {
  return typeof value === 'string' ? value : missing
}
