import type { RepositoryPlace } from '../../dependencies/dependency.ts'
import { placeOnOwn } from '../../dependencies/place.ts'
import { BUDGET_FIELDS } from '../../github/budget.ts'
import type { Question } from '../../github/client.ts'
import { IncompleteAnswer, Refused, type Task } from '../../github/failure.ts'
import { at, listOf } from '../../github/json.ts'
import { partsOf } from '../../github/repository.ts'
import { keyOf } from './ecosystems.ts'

/** Where in the graph a query begins. */
export interface GraphPosition {
  /** The cursor of the manifest before the first one; `null` at the beginning. */
  readonly after: string | null
  /** The cursor of the dependency before the first one in each manifest. */
  readonly dependenciesAfter: string | null
  /** How many manifests are wanted. */
  readonly first: number
}

/** What a query has found. */
export interface GraphPage {
  /** Repositories by `packageKey`. */
  readonly names: ReadonlyMap<string, RepositoryPlace>
  /** How many manifests there were. */
  readonly manifests: number
  /** Where those go on that have more dependencies than fit. */
  readonly unfinished: readonly GraphPosition[]
  /** The cursor of the last manifest; `null` where there is none behind it. */
  readonly next: string | null
}

const QUERY = `query($owner: String!, $name: String!, $first: Int!, $after: String, $dependenciesAfter: String) {
  ${BUDGET_FIELDS}
  repository(owner: $owner, name: $name) {
    dependencyGraphManifests(first: $first, after: $after, withDependencies: true) {
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          dependencies(first: 100, after: $dependenciesAfter) {
            pageInfo { hasNextPage endCursor }
            nodes { packageManager packageName repository { nameWithOwner } }
          }
        }
      }
    }
  }
}`

/** Asks for a page of GitHub's dependency graph. Where the graph is slow at first, the answer is `null`, and worth asking again. */
export function graphQuestion(
  task: Task,
  repository: string,
  position: GraphPosition,
  ownServer: string,
): Question<GraphPage> {
  return {
    ...task,
    query: QUERY,
    variables: { ...partsOf(repository), ...position },
    // A repository that the token may not see is one that nobody names.
    mayMiss: 'repository',
    decode: data => {
      if (at(data, 'repository') === null) throw missing(task)
      return decodePage(at(data, 'repository', 'dependencyGraphManifests'), position, ownServer)
    },
  }
}

function missing({ what, needs }: Task): Refused {
  return new Refused('not-found', `GitHub found nothing while ${what}.`, `The token needs ${needs}.`, null)
}

function decodePage(connection: unknown, { after, dependenciesAfter }: GraphPosition, ownServer: string): GraphPage {
  const edges = at(connection, 'edges')
  const hasNextPage = at(connection, 'pageInfo', 'hasNextPage')
  if (!Array.isArray(edges) || typeof hasNextPage !== 'boolean') {
    throw new IncompleteAnswer('the dependency graph is not there yet')
  }
  const names = new Map<string, RepositoryPlace>()
  const unfinished: GraphPosition[] = []
  let before = after
  for (const edge of edges) {
    // Some are null, and nobody knows why.
    const dependencies = at(edge, 'node', 'dependencies')
    for (const node of listOf(at(dependencies, 'nodes'))) {
      const key = keyOf(at(node, 'packageManager'), at(node, 'packageName'))
      const repository = at(node, 'repository', 'nameWithOwner')
      const place = typeof repository === 'string' ? placeOnOwn(repository, ownServer) : null
      if (key !== null && place !== null && !names.has(key)) names.set(key, place)
    }
    const [more, end] = [at(dependencies, 'pageInfo', 'hasNextPage'), at(dependencies, 'pageInfo', 'endCursor')]
    if (more === true && typeof end === 'string' && end !== dependenciesAfter)
      unfinished.push({ after: before, dependenciesAfter: end, first: 1 })
    const cursor = at(edge, 'cursor')
    if (typeof cursor === 'string') before = cursor
  }
  const next = hasNextPage && edges.length > 0 && before !== after ? before : null
  return { names, manifests: edges.length, unfinished, next }
}
