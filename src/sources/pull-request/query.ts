import { UserError } from '../../errors.ts'
import { BUDGET_FIELDS } from '../../github/budget.ts'
import { IncompleteAnswer } from '../../github/failure.ts'
import { at, isCount, listOf } from '../../github/json.ts'
import type { Commit } from '../../history/commit.ts'
import { MOST_TOUCHES } from '../../history/pull-request.ts'
import type { Decoder } from '../graphql/decode.ts'
import { commitFields, type Fields, PAGE_SIZE } from '../graphql/query.ts'

/** What one query asks for. */
export interface PullRequestQuery {
  /** The fields of the pull request's own commits; `null` where it is only asked who touched which file. */
  readonly own: Fields | null
  /** How many paths there are, in the variables `$p0`, `$p1`, …, each at the commit `$o0`, `$o1`, … */
  readonly paths: number
  /** Whether `$until` says up to when commits exist. */
  readonly isDated: boolean
}

/** What a pull request says of itself, with a page of its own commits. */
export interface OwnCommits {
  readonly author: string | null
  readonly changedFiles: number
  readonly commits: readonly Commit[]
  /** How many commits were listed, on this page and on those before. */
  readonly listed: number
  /** How many commits there are in all, or at least. */
  readonly totalCommits: number
  /** The cursor behind which the next page is; `null` where there is none. */
  readonly next: string | null
}

/** A path whose history is wanted, as seen from a commit. */
export interface PathAt {
  readonly path: string
  /** The object id. */
  readonly commit: string
  /** Whether it can be that no commit has touched it. */
  readonly mayBeEmpty: boolean
}

/** The commits that touched a path, the last first. */
export interface PathHistory {
  readonly place: PathAt
  /** At most 100 object ids. */
  readonly oids: readonly string[]
  /** How many commits there are in all. */
  readonly total: number
}

/**
 * Asks about a pull request and about the history of paths, each at a commit: of each path the last 100 commits. Their object
 * ids are enough, for the base branch's own history says everything else about them.
 */
export function pullRequestQuery({ own, paths, isDated }: PullRequestQuery): string {
  const indices = Array.from({ length: paths }, (_, index) => index)
  const variables = [
    '$owner: String!, $name: String!',
    ...(own === null ? [] : ['$number: Int!, $after: String']),
    ...(paths > 0 && isDated ? ['$until: GitTimestamp'] : []),
    ...indices.map(index => `$o${index}: GitObjectID!, $p${index}: String!`),
  ]
  const until = isDated ? ', until: $until' : ''
  const histories = indices.map(
    index =>
      `h${index}: object(oid: $o${index}) { ... on Commit { history(first: ${MOST_TOUCHES}, path: $p${index}${until}) { ...Touches } } }`,
  )
  return `
    query (${variables.join(', ')}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) {
        ${own === null ? '' : pullRequestFields(own)}
        ${histories.join('\n        ')}
      }
    }
    ${paths === 0 ? '' : 'fragment Touches on CommitHistoryConnection { totalCount pageInfo { endCursor hasNextPage } nodes { oid } }'}`
}

function pullRequestFields(own: Fields): string {
  return `pullRequest(number: $number) {
          author { __typename login }
          changedFiles
          commits(first: ${PAGE_SIZE}, after: $after) {
            totalCount
            pageInfo { endCursor hasNextPage }
            nodes { commit { ${commitFields(own)} } }
          }
        }`
}

/**
 * Reads the pull request and a page of its commits. A page may be shorter than the total says where GitHub has no next one: of
 * some pull requests it does not list all commits.
 *
 * @param alreadyListed how many commits were listed on earlier pages
 * @throws IncompleteAnswer when a part of it is missing
 */
export function decodeOwnCommits(data: unknown, decoder: Decoder, alreadyListed: number): OwnCommits {
  const pullRequest = at(data, 'repository', 'pullRequest')
  const connection = at(pullRequest, 'commits')
  const [changedFiles, total, nodes, hasNextPage, endCursor] = [
    at(pullRequest, 'changedFiles'),
    at(connection, 'totalCount'),
    at(connection, 'nodes'),
    at(connection, 'pageInfo', 'hasNextPage'),
    at(connection, 'pageInfo', 'endCursor'),
  ]
  if (!isCount(changedFiles) || !isCount(total) || !Array.isArray(nodes) || typeof hasNextPage !== 'boolean')
    throw new IncompleteAnswer('a pull request is not whole')
  const due = Math.max(0, Math.min(PAGE_SIZE, total - alreadyListed))
  if (nodes.length > due || (nodes.length < due && hasNextPage))
    throw new IncompleteAnswer('the list of the commits of a pull request is not whole')
  const page = { pageInfo: at(connection, 'pageInfo'), nodes: nodes.map(node => at(node, 'commit')) }
  return {
    author: loginOf(at(pullRequest, 'author')),
    changedFiles,
    commits: decoder.page(page, null).commits,
    listed: alreadyListed + nodes.length,
    totalCommits: total,
    // A page on which nothing is has none behind it, whatever it says.
    next: hasNextPage && nodes.length > 0 && typeof endCursor === 'string' ? endCursor : null,
  }
}

/** GraphQL leaves out the `[bot]` with which REST, and git, end a bot's login. */
function loginOf(actor: unknown): string | null {
  const login = at(actor, 'login')
  if (typeof login !== 'string') return null
  return at(actor, '__typename') === 'Bot' ? `${login}[bot]` : login
}

/**
 * Reads which commits touched each of the places, in the order in which they were asked for.
 *
 * @throws IncompleteAnswer when one of them is missing or not whole
 * @throws UserError when GitHub does not have a commit at which the paths were looked for
 */
export function decodeHistories(data: unknown, places: readonly PathAt[]): readonly PathHistory[] {
  return places.map((place, index) => {
    const commit = at(data, 'repository', `h${index}`)
    if (commit === null) throw new UserError('GitHub does not have the head of the base branch that was measured.')
    return { place, ...decodeHistory(at(commit, 'history')) }
  })
}

/** A list that was shortened gives itself away where its parts do not fit each other. */
function decodeHistory(connection: unknown): Omit<PathHistory, 'place'> {
  const oids = listOf(at(connection, 'nodes')).map(node => at(node, 'oid'))
  const [total, hasNextPage, endCursor] = [
    at(connection, 'totalCount'),
    at(connection, 'pageInfo', 'hasNextPage'),
    at(connection, 'pageInfo', 'endCursor'),
  ]
  const isWhole =
    isCount(total) &&
    oids.length === Math.min(MOST_TOUCHES, total) &&
    hasNextPage === total > oids.length &&
    (typeof endCursor === 'string') === oids.length > 0
  if (!isWhole || !oids.every(oid => typeof oid === 'string'))
    throw new IncompleteAnswer('the history of a file is not whole')
  return { oids, total }
}
