import type { GitHub } from './client.ts'
import { IncompleteAnswer, type Task } from './failure.ts'
import { at, listOf } from './json.ts'
import { partsOf } from './repository.ts'

/** How a path came into being in a commit. */
export type Origin =
  | { readonly kind: 'created' }
  /** A file was moved there from another path, which its parent has. */
  | { readonly kind: 'moved'; readonly from: string; readonly parent: string }
  /** GitHub does not tell it. */
  | { readonly kind: 'unknown' }

/** What a commit says about some of its paths. */
export interface Origins {
  readonly of: (path: string) => Origin
  /** How many requests it took. */
  readonly requests: number
}

/** What is asked of a commit. */
export interface OriginsRequest {
  /** `owner/name` */
  readonly repository: string
  readonly oid: string
  readonly paths: readonly string[]
  /** How many requests it may take. */
  readonly mostRequests: number
}

const UNKNOWN: Origin = { kind: 'unknown' }

/**
 * Finds out how paths came into being in a commit, by its list of files: only REST tells what a file was called before. GitHub
 * lists 300 files on a page, and 3,000 at most; the pages are read until all of the paths were seen.
 *
 * @throws UserError when the commit cannot be read
 */
export async function readOrigins(github: GitHub, task: Task, request: OriginsRequest): Promise<Origins> {
  const { owner, name: repo } = partsOf(request.repository)
  const sought = new Set(request.paths)
  const found = new Map<string, Origin>()
  let requests = 0
  const pages = github.pages({
    ...task,
    route: 'GET /repos/{owner}/{repo}/commits/{ref}',
    // GitHub gives pages of 300 only to those who ask for no size.
    parameters: { owner, repo, ref: request.oid },
    decode: ({ data }) => decodeOrigins(data),
  })
  for await (const origins of pages) {
    requests += 1
    for (const [path, origin] of origins) if (sought.has(path)) found.set(path, origin)
    if (found.size === sought.size || requests === request.mostRequests) break
  }
  return { of: path => found.get(path) ?? UNKNOWN, requests }
}

function decodeOrigins(data: unknown): readonly (readonly [path: string, origin: Origin])[] {
  const files = at(data, 'files')
  if (!Array.isArray(files)) throw new IncompleteAnswer('the files of a commit are missing')
  const parent = at(listOf(at(data, 'parents'))[0], 'sha')
  return files.map(file => {
    const path = at(file, 'filename')
    if (typeof path !== 'string') throw new IncompleteAnswer('a file of a commit has no name')
    return [path, originOf(file, parent)] as const
  })
}

function originOf(file: unknown, parent: unknown): Origin {
  const [status, from] = [at(file, 'status'), at(file, 'previous_filename')]
  // The original of a copied file stays, and so does what people know of that.
  if (status === 'added' || status === 'copied') return { kind: 'created' }
  if (status !== 'renamed' || typeof from !== 'string' || typeof parent !== 'string') return UNKNOWN
  return { kind: 'moved', from, parent }
}
