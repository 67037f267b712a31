import type { Dependency, RepositoryPlace } from '../../dependencies/dependency.ts'
import { packageKey } from '../../dependencies/package-key.ts'
import type { Namer } from '../../dependencies/resolve.ts'
import { Cancelled, UserError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import { Refused, type Task } from '../../github/failure.ts'
import type { Log } from '../../log.ts'
import { counted } from '../../text/numbers.ts'
import { type GraphPage, type GraphPosition, graphQuestion } from './manifests.ts'

/** Whose graph is asked. */
export interface GraphRequest {
  /** `owner/name` */
  readonly repository: string
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
  readonly log: Log
}

/** How many manifests are asked for at once; one, after GitHub was too slow for them. */
const MANIFESTS = 10

/** The queries, at a point each, that a run may spend on names: 2,000 dependencies. */
const MOST_QUERIES = 20

/** Where a graph is switched on. */
const SETTINGS = 'Settings → Advanced Security → Dependency graph'

/**
 * Names the repositories of packages by GitHub's dependency graph of a repository's default branch. GitHub computes it when it is
 * first asked for, and often takes too long: each page is tried four times. A graph that lists nothing is one that is off, or not
 * there yet: never one that says that there is nothing.
 */
export function dependencyGraph(github: GitHub, request: GraphRequest): Namer {
  return { namedBy: 'graph', name: unnamed => namesIn(github, request, unnamed) }
}

async function namesIn(
  github: GitHub,
  { repository, ownServer, log }: GraphRequest,
  unnamed: readonly Dependency[],
): Promise<ReadonlyMap<string, RepositoryPlace>> {
  const names = new Map<string, RepositoryPlace>()
  const missing = new Set(unnamed.map(packageKey))
  const task: Task = {
    what: `reading the dependency graph of ${repository}`,
    needs: 'contents: read',
    otherwise: '',
    isOptional: true,
  }
  let width = MANIFESTS

  /** Half of GitHub's patience: a task that a run can do without is tried twice. */
  const tryTwice = (position: GraphPosition): Promise<GraphPage> =>
    github.retrying(task, async ask => {
      try {
        return await ask(
          graphQuestion(task, repository, { ...position, first: Math.min(width, position.first) }, ownServer),
        )
      } catch (error) {
        width = 1
        throw error
      }
    })

  async function read(position: GraphPosition): Promise<GraphPage> {
    try {
      return await tryTwice(position)
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof Refused || error instanceof Cancelled) throw error
      return tryTwice(position)
    }
  }

  let manifests = 0
  const positions: GraphPosition[] = [{ after: null, dependenciesAfter: null, first: MANIFESTS }]
  try {
    for (let queries = 0; missing.size > 0; queries += 1) {
      const position = positions.shift()
      if (position === undefined) break
      if (queries === MOST_QUERIES) {
        log.notice(
          `${leftOpen(missing.size)}: the dependency graph of ${repository} is longer than what is read of it.`,
        )
        break
      }
      const page = await read(position)
      manifests += page.manifests
      for (const [key, place] of page.names) if (missing.delete(key)) names.set(key, place)
      // Other manifests before the rest of a long one: that may be what is installed to develop.
      if (page.next !== null && position.dependenciesAfter === null)
        positions.unshift({ after: page.next, dependenciesAfter: null, first: MANIFESTS })
      positions.push(...page.unfinished)
    }
    if (manifests === 0)
      log.notice(
        `${leftOpen(missing.size)}: GitHub's dependency graph of ${repository} lists nothing. ${ways(SETTINGS)}`,
      )
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof Cancelled) throw error
    log.notice(`${leftOpen(missing.size)}: ${whyNot(error, repository)}`)
    log.debug(error.message)
  }
  return names
}

function leftOpen(packages: number): string {
  return `The repositories of ${counted(packages, 'package')} are not named`
}

function ways(settings: string): string {
  return `Switch it on (${settings}), install the packages before this step, or set resolve to registry or none.`
}

function whyNot(error: UserError, repository: string): string {
  if (error instanceof Refused && error.reason === 'permission' && !/IP allow list|SAML|SSO/.test(error.message)) {
    return `GitHub's dependency graph is off for ${repository}. ${ways(SETTINGS)}`
  }
  return error.message
}
