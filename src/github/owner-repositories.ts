import { UserError } from '../errors.ts'
import { oneLine } from '../text/one-line.ts'
import { BUDGET_FIELDS } from './budget.ts'
import type { GitHub } from './client.ts'
import { IncompleteAnswer } from './failure.ts'
import { at, listOf } from './json.ts'
import type { Question } from './question.ts'

/** A repository as its owner's list has it. */
export interface OwnedRepository {
  /** `owner/name` as GitHub spells it. */
  readonly repository: string
  readonly isArchived: boolean
  readonly isFork: boolean
  /** Whether it has no commit. */
  readonly isEmpty: boolean
}

/** Far more than anybody has; each page is a request and a point. */
const MOST_PAGES = 500

const QUERY = `
  query ($owner: String!, $after: String) {
    ${BUDGET_FIELDS}
    repositoryOwner(login: $owner) {
      repositories(first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
        pageInfo { endCursor hasNextPage }
        nodes { nameWithOwner isArchived isFork isEmpty }
      }
    }
  }`

/**
 * All repositories of a user or an organisation that the token can see, in the order of their names, a hundred for a point.
 *
 * @throws UserError when GitHub shows no such owner, or does not answer
 */
export async function listRepositories(github: GitHub, owner: string): Promise<readonly OwnedRepository[]> {
  const found = new Map<string, OwnedRepository>()
  let after: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Page | null = await github.graphql(question(owner, after))
    if (page === null) throw missing(owner)
    for (const one of page.repositories) found.set(one.repository, one)
    if (page.next === null) return [...found.values()]
    after = page.next
  }
  throw new UserError(`GitHub lists more than ${MOST_PAGES} pages of repositories of ${oneLine(owner)}.`)
}

interface Page {
  readonly repositories: readonly OwnedRepository[]
  /** Where the next page begins; `null` where this is the last one. */
  readonly next: string | null
}

function question(owner: string, after: string | null): Question<Page | null> {
  return {
    what: `listing the repositories of ${oneLine(owner)}`,
    needs: 'contents: read',
    otherwise: 'name the repositories one by one',
    query: QUERY,
    variables: { owner, after },
    decode: data => {
      const connection = at(data, 'repositoryOwner', 'repositories')
      if (at(data, 'repositoryOwner') === null) return null
      const end = at(connection, 'pageInfo', 'endCursor')
      const hasNext = at(connection, 'pageInfo', 'hasNextPage')
      const isWhole = typeof hasNext === 'boolean' && Array.isArray(at(connection, 'nodes'))
      if (!isWhole || (hasNext && (typeof end !== 'string' || end === after)))
        throw new IncompleteAnswer('a page of repositories is not whole')
      const repositories = listOf(at(connection, 'nodes')).map(ownedIn)
      return { repositories, next: hasNext ? String(end) : null }
    },
  }
}

function ownedIn(node: unknown): OwnedRepository {
  const repository = at(node, 'nameWithOwner')
  const [isArchived, isFork, isEmpty] = ['isArchived', 'isFork', 'isEmpty'].map(name => at(node, name))
  const isWhole =
    typeof repository === 'string' &&
    typeof isArchived === 'boolean' &&
    typeof isFork === 'boolean' &&
    typeof isEmpty === 'boolean'
  if (!isWhole) throw new IncompleteAnswer('a repository in the list is not whole')
  return { repository, isArchived, isFork, isEmpty }
}

function missing(owner: string): UserError {
  return new UserError(
    `There is no user or organisation ${oneLine(owner)} that the token can see.`,
    'Check the name, and that the token may see it.',
  )
}
