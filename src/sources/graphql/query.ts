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

/** What is asked of a page of history. */
export function pageFragment(fields: Fields): string {
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
