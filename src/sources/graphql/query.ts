import { BUDGET_FIELDS } from '../../github/budget.ts'

/** Commits on a page of history; the most that GitHub lists (`first` is 1 to 100). */
export const PAGE_SIZE = 100

/** Of how many authors of a commit GitHub is asked for the accounts; the commit's own author is the first. */
export const MOST_AUTHORS = 20

/** What has to be known of each commit beyond who made it and when. */
export interface Fields {
  /** The messages, for their `Co-authored-by` trailers, and the accounts that GitHub links to the people in them. */
  readonly coAuthors: boolean
  /** How many parents a commit has. */
  readonly merges: boolean
}

/** What a head is found by: nothing, one expression, or a name that may be a branch's or a tag's. */
export type HeadKind = keyof typeof HEADS

/** Variables and selection. Only the likeliest reading of a name has a page, as each page may cost a point. */
const HEADS = {
  default: ['', 'defaultBranchRef { name target { ...Head } }'],
  expression: [', $ref: String!', 'object(expression: $ref) { ...Head }'],
  name: [
    ', $ref: String!, $branch: String!, $tag: String!',
    'object(expression: $branch) { ...Head } tag: object(expression: $tag) { oid ... on Tag { target { oid } } } other: object(expression: $ref) { oid }',
  ],
} as const

/** What one query asks of the repository besides. */
export interface Extra {
  /** Variables, each with a comma before it. */
  readonly variables: string
  readonly selection: string
}

/**
 * Asks for the repository and what its default branch, or `$ref`, names: the head's `.mailmap`, the size of its history
 * and the first page of it. Where `$ref` is a name and no branch's, only what else it names.
 */
export function headQuery(fields: Fields, kind: HeadKind, extra: Extra): string {
  const [variables, selection] = HEADS[kind]
  return `
    query ($owner: String!, $name: String!${variables}${extra.variables}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) { nameWithOwner ${selection} ${extra.selection} }
    }
    fragment Head on GitObject {
      __typename
      oid
      ... on Tag { target { oid } }
      ... on Commit {
        file(path: ".mailmap") { mode object { oid ... on Blob { text isTruncated } } }
        history(first: ${PAGE_SIZE}) { totalCount ...Page }
      }
    }
    ${pageFragment(fields)}`
}

/** Asks for several pages of one commit's history at once: those behind the cursors `$c0`, `$c1`, … */
export function pagesQuery(fields: Fields, pages: number): string {
  const indices = Array.from({ length: pages }, (_, index) => index)
  return `
    query ($owner: String!, $name: String!, $head: GitObjectID!${indices.map(i => `, $c${i}: String`).join('')}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) {
        object(oid: $head) {
          ... on Commit { ${indices.map(i => `p${i}: history(first: ${PAGE_SIZE}, after: $c${i}) { ...Page }`).join(' ')} }
        }
      }
    }
    ${pageFragment(fields)}`
}

function pageFragment(fields: Fields): string {
  return `fragment Page on CommitHistoryConnection {
      pageInfo { endCursor hasNextPage }
      nodes { ${commitFields(fields)} }
    }`
}

/** What is asked of a commit, wherever it is listed. */
export function commitFields({ coAuthors, merges }: Fields): string {
  const account = 'user { login databaseId }'
  const person = `{ name email ${account} }`
  const more = `${merges ? ' parents { totalCount }' : ''}${coAuthors ? ` message authors(first: ${MOST_AUTHORS}) { totalCount nodes { email ${account} } }` : ''}`
  return `oid authoredDate committedDate author ${person} committer ${person}${more}`
}
