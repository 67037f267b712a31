import { at } from '../../src/github/json.ts'
import type { Commit } from '../../src/history/commit.ts'
import { createDecoder } from '../../src/sources/graphql/decode.ts'

/** Where a repository is, and what has to be known of its commits. */
export interface NaiveOptions {
  /** The GraphQL API. */
  readonly url: string
  readonly token: string
  readonly owner: string
  readonly name: string
  /** Whether to ask which commits are merges. */
  readonly merges: boolean
}

/** What most programs do: the default branch's history, a hundred commits a request, one request after the other. */
export async function* readNaively({
  url,
  token,
  owner,
  name,
  merges,
}: NaiveOptions): AsyncGenerator<readonly Commit[]> {
  const decoder = createDecoder({ coAuthors: false, merges })
  let cursor: string | null = null
  do {
    const response: Response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `bearer ${token}` },
      body: JSON.stringify({ query: queryFor(merges), variables: { owner, name, cursor } }),
    })
    const history: unknown = at(await response.json(), 'data', 'repository', 'defaultBranchRef', 'target', 'history')
    const page = decoder.page(history, null)
    yield page.commits
    cursor = at(history, 'pageInfo', 'hasNextPage') === true ? page.endCursor : null
  } while (cursor !== null)
}

function queryFor(merges: boolean): string {
  const person = '{ name email user { login } }'
  return `query ($owner: String!, $name: String!, $cursor: String) {
    repository(owner: $owner, name: $name) { defaultBranchRef { target { ... on Commit {
      history(first: 100, after: $cursor) {
        pageInfo { hasNextPage endCursor }
        nodes { oid committedDate author ${person} committer ${person} ${merges ? 'parents { totalCount }' : ''} }
      }
    } } } }
  }`
}
