import { classify } from '../../github/answers/classify.ts'
import { BUDGET_FIELDS } from '../../github/budget.ts'
import type { Ask, GitHub } from '../../github/client.ts'
import { IncompleteAnswer, type Task } from '../../github/failure.ts'
import { at, isCount, isRecord, listOf } from '../../github/json.ts'
import type { Commit, Identity } from '../../history/commit.ts'
import { fold } from '../../text/fold.ts'
import { Flights } from '../graphql/pages/flights.ts'
import type { ShowingCommit } from './cover.ts'

/** The account that GitHub links to an address. */
type Account = Pick<Identity, 'login' | 'accountId'>

/** Whose accounts the addresses of a history belong to, by folded address; nobody has one whose address is not there. */
export type Accounts = ReadonlyMap<string, Account>

/** Where accounts are asked for. */
export interface AccountSource {
  readonly github: GitHub
  readonly task: Task
  readonly owner: string
  readonly name: string
}

/** Commits in one query at most. Each is one object without a list, so that a query costs one point. */
const WIDTH = 100
/** How many of them are as much as a page of history at the most; so they get smaller with it when GitHub is tired. */
const WIDTH_OF_A_PAGE = 25
/** The authors of a commit that are asked for; the commit's own author is the first. */
export const MOST_AUTHORS = 20

/**
 * Asks GitHub whose accounts the people in some commits have, on the lanes of the run.
 *
 * @throws UserError when GitHub does not answer, or the points for it are not there
 */
export async function askAccounts(source: AccountSource, commits: readonly ShowingCommit[]): Promise<Accounts> {
  const { github } = source
  const queue = [...commits]
  const accounts = new Map<string, Account>()
  const stop = new AbortController()
  const task = { ...source.task, signal: stop.signal }
  const judge = (thrown: unknown) => classify(thrown, source.task)
  const reservation = github.reserve(source.task)
  const flights = new Flights<Answered | null>()

  function sendNext(ask: Ask): Promise<Answered | null> {
    const send = ({ pages }: { readonly pages: number }) => {
      const asked = queue.splice(0, Math.min(WIDTH, pages * WIDTH_OF_A_PAGE))
      if (asked.length === 0) return null
      return ask(question({ ...source, task }, asked)).catch(thrown => {
        queue.unshift(...asked)
        throw thrown
      })
    }
    return github.lanes.pass({ send, judge, signal: stop.signal })
  }

  try {
    while (queue.length + flights.size > 0) {
      reservation.hold(Math.ceil(queue.length / WIDTH))
      while (queue.length > 0 && flights.size < github.lanes.width) flights.add(github.retrying(task, sendNext))
      for (const [address, account] of (await flights.next()) ?? []) accounts.set(address, account)
    }
    return accounts
  } finally {
    stop.abort()
    reservation.release()
  }
}

type Answered = readonly (readonly [address: string, account: Account])[]

function question({ task, owner, name }: AccountSource, commits: readonly ShowingCommit[]) {
  return {
    ...task,
    query: queryFor(commits),
    variables: { owner, name, ...Object.fromEntries(commits.map(({ oid }, index) => [`o${index}`, oid])) },
    decode: (data: unknown) => commits.flatMap((commit, index) => decode(commit, at(data, 'repository', `c${index}`))),
  }
}

function queryFor(commits: readonly ShowingCommit[]): string {
  const account = 'user { login databaseId }'
  const objects = commits.map(({ coAuthors }, index) => {
    const authors =
      coAuthors.length === 0 ? '' : ` ...on Commit { authors(first: ${MOST_AUTHORS}) { nodes { email ${account} } } }`
    return `c${index}: object(oid: $o${index}) { ...Who${authors} }`
  })
  return `
    query ($owner: String!, $name: String!${commits.map((_, index) => `, $o${index}: GitObjectID!`).join('')}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) { ${objects.join(' ')} }
    }
    fragment Who on GitObject { ... on Commit { author { ${account} } committer { ${account} } } }`
}

function decode({ author, committer, coAuthors }: ShowingCommit, object: unknown): Answered {
  if (!isRecord(object)) throw new IncompleteAnswer('a commit that git has is missing in the answer')
  const listed = coAuthors.length === 0 ? [] : listOf(at(object, 'authors', 'nodes'))
  const byAddress = new Map(listed.map(node => [fold(String(at(node, 'email') ?? '')), node]))
  return [
    [author, accountIn(at(object, 'author'))],
    [committer, accountIn(at(object, 'committer'))],
    ...coAuthors.map(address => [address, accountIn(byAddress.get(address))] as const),
  ]
}

function accountIn(actor: unknown): Account {
  const [login, accountId] = [at(actor, 'user', 'login'), at(actor, 'user', 'databaseId')]
  if (typeof login !== 'string') return NOBODY
  return { login, accountId: isCount(accountId) ? accountId : null }
}

const NOBODY: Account = { login: null, accountId: null }

/** Gives the people in commits their accounts. Who was one object before is one afterwards. */
export function linkedBy(accounts: Accounts): (commit: Commit) => Commit {
  const people = new Map<Identity, Identity>()

  function linked(identity: Identity): Identity {
    const known = people.get(identity)
    if (known !== undefined) return known
    const person = { ...identity, ...accounts.get(fold(identity.email)) }
    people.set(identity, person)
    return person
  }

  return commit => ({
    oid: commit.oid,
    author: linked(commit.author),
    committer: linked(commit.committer),
    authoredAt: commit.authoredAt,
    committedAt: commit.committedAt,
    isMerge: commit.isMerge,
    coAuthors: commit.coAuthors.length === 0 ? commit.coAuthors : commit.coAuthors.map(linked),
  })
}
