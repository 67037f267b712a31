import type { Dependency, RepositoryPlace } from '../../dependencies/dependency.ts'
import { placeOf, placeOnOwn } from '../../dependencies/place.ts'
import type { Namer } from '../../dependencies/resolve.ts'
import { Cancelled, UserError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import { IncompleteAnswer } from '../../github/failure.ts'
import { at } from '../../github/json.ts'
import { partsOf } from '../../github/repository.ts'
import type { Sides } from '../../github/sides.ts'
import type { Log } from '../../log.ts'
import { keyOf } from './ecosystems.ts'

/** What is compared. */
export interface ComparisonRequest extends Sides {
  /** `owner/name` */
  readonly repository: string
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
  readonly log: Log
}

/** No pull request changes more; a page is as long as GitHub makes it. */
const MOST_PAGES = 10

/**
 * Names the repositories of what a pull request adds or removes, by GitHub's own comparison of its two sides: one request. What is
 * added, our own reading of both sides says; where GitHub does not compare, as in many private repositories, that is enough.
 */
export function comparedSides(github: GitHub, request: ComparisonRequest): Namer {
  return { namedBy: 'graph', name: unnamed => namesIn(github, request, unnamed) }
}

async function namesIn(
  github: GitHub,
  { repository, base, head, ownServer, log }: ComparisonRequest,
  unnamed: readonly Dependency[],
): Promise<ReadonlyMap<string, RepositoryPlace>> {
  const { owner, name: repo } = partsOf(repository)
  const names = new Map<string, RepositoryPlace>()
  const pages = github.pages({
    what: `comparing what ${repository} depends on before and after the pull request`,
    needs: 'contents: read',
    otherwise: '',
    isOptional: true,
    route: 'GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}',
    parameters: { owner, repo, basehead: `${base}...${head}` },
    decode: ({ data }) => decodeChanges(data, ownServer),
  })
  let read = 0
  try {
    for await (const page of pages) {
      for (const [key, place] of page) if (!names.has(key)) names.set(key, place)
      read += 1
      if (read === MOST_PAGES) break
    }
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof Cancelled) throw error
    log.debug(`GitHub does not name the repositories of ${unnamed.length} packages by comparing. ${error.message}`)
  }
  return names
}

function decodeChanges(data: unknown, ownServer: string): readonly (readonly [string, RepositoryPlace])[] {
  if (!Array.isArray(data)) throw new IncompleteAnswer('a list of changes is missing')
  return data.flatMap(change => {
    const [ecosystem, name] = [at(change, 'ecosystem'), at(change, 'name')]
    const action = ecosystem === 'actions' && typeof name === 'string' ? placeOnOwn(name, ownServer) : null
    // Of an action GitHub says no repository: its name is one, with a slash or a folder behind it.
    const place = action ?? placeOf(at(change, 'source_repository_url'), ownServer)
    const key = keyOf(ecosystem, action?.path ?? name)
    return place === null || key === null ? [] : [[key, place] as const]
  })
}
