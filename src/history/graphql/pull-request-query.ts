import { UserError } from '../../errors.ts'
import { IncompleteAnswer } from '../../github/failure.ts'
import { at } from '../../github/json.ts'
import type { ListedFile } from '../../github/pull-request.ts'
import type { Commit } from '../commit.ts'
import { type ChangedFile, MOST_TOUCHES } from '../pull-request.ts'
import type { Decoder } from './decode.ts'
import { commitFields, type Fields, PAGE_SIZE } from './query.ts'

/** What one query asks for. */
export interface PullRequestQuery {
  /** The fields of the pull request's own commits; `null` where it is only asked who touched which file. */
  readonly own: Fields | null
  /** How many paths there are, in the variables `$p0`, `$p1`, … */
  readonly paths: number
  /** Whether `$until` says up to when commits exist. */
  readonly isDated: boolean
}

/** What a pull request says of itself, with a page of its own commits. */
export interface OwnCommits {
  readonly author: string | null
  readonly changedFiles: number
  readonly commits: readonly Commit[]
  /** How many commits there are in all. */
  readonly totalCommits: number
  /** The cursor behind which the next page is. */
  readonly endCursor: string
}

/**
 * Asks about a pull request and about the history of paths at `$base`: of each path the last 100 commits. Their object ids are
 * enough, for the base branch's own history says everything else about them.
 */
export function pullRequestQuery({ own, paths, isDated }: PullRequestQuery): string {
  const indices = Array.from({ length: paths }, (_, index) => index)
  const variables = [
    '$owner: String!, $name: String!',
    ...(own === null ? [] : ['$number: Int!, $after: String']),
    ...(paths === 0 ? [] : ['$base: GitObjectID!']),
    ...(paths > 0 && isDated ? ['$until: GitTimestamp'] : []),
    ...indices.map(index => `$p${index}: String!`),
  ]
  const until = isDated ? ', until: $until' : ''
  const histories = indices.map(
    index => `h${index}: history(first: ${MOST_TOUCHES}, path: $p${index}${until}) { nodes { oid } }`,
  )
  return `
    query (${variables.join(', ')}) {
      repository(owner: $owner, name: $name) {
        ${own === null ? '' : pullRequestFields(own)}
        ${paths === 0 ? '' : `object(oid: $base) { ... on Commit { ${histories.join(' ')} } }`}
      }
    }`
}

function pullRequestFields(own: Fields): string {
  return `pullRequest(number: $number) {
          author { __typename login }
          changedFiles
          commits(first: ${PAGE_SIZE}, after: $after) {
            totalCount
            pageInfo { endCursor }
            nodes { commit { ${commitFields(own)} } }
          }
        }`
}

/**
 * Reads the pull request and a page of its commits.
 *
 * @param alreadyRead how many commits came on earlier pages
 * @throws IncompleteAnswer when a part of it is missing
 */
export function decodeOwnCommits(data: unknown, decoder: Decoder, alreadyRead: number): OwnCommits {
  const pullRequest = at(data, 'repository', 'pullRequest')
  const connection = at(pullRequest, 'commits')
  const [changedFiles, totalCommits, nodes] = [
    at(pullRequest, 'changedFiles'),
    at(connection, 'totalCount'),
    at(connection, 'nodes'),
  ]
  if (typeof changedFiles !== 'number' || typeof totalCommits !== 'number' || !Array.isArray(nodes)) {
    throw new IncompleteAnswer('a pull request is not whole')
  }
  const page = { pageInfo: at(connection, 'pageInfo'), nodes: nodes.map(node => at(node, 'commit')) }
  const due = Math.min(PAGE_SIZE, totalCommits - alreadyRead)
  return { author: loginOf(at(pullRequest, 'author')), changedFiles, totalCommits, ...decoder.page(page, due) }
}

/** GraphQL leaves out the `[bot]` with which REST, and git, end a bot's login. */
function loginOf(actor: unknown): string | null {
  const login = at(actor, 'login')
  if (typeof login !== 'string') return null
  return at(actor, '__typename') === 'Bot' ? `${login}[bot]` : login
}

/**
 * Reads which commits touched each of the files, in the order in which their paths were asked for.
 *
 * @throws IncompleteAnswer when one of them is missing
 * @throws UserError when GitHub does not have the commit at which the paths were looked for
 */
export function decodeTouches(data: unknown, files: readonly ListedFile[]): readonly ChangedFile[] {
  if (files.length === 0) return []
  const base = at(data, 'repository', 'object')
  if (base === null) throw new UserError('GitHub does not have the head of the base branch that was measured.')
  return files.map(({ path, isRemoved }, index) => ({
    path,
    isRemoved,
    touchedBy: oidsIn(at(base, `h${index}`, 'nodes')),
  }))
}

function oidsIn(nodes: unknown): readonly string[] {
  const oids = Array.isArray(nodes) ? nodes.map(node => at(node, 'oid')) : [null]
  if (!oids.every(oid => typeof oid === 'string')) throw new IncompleteAnswer('the history of a file is not whole')
  return oids
}
