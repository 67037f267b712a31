import { Budget } from './budget.ts'
import { CommentBook } from './comments.ts'
import type { DependencyGraphOptions } from './dependency-graph.ts'
import { GitObjects } from './objects.ts'
import {
  type CostRule,
  type CursorForm,
  type GitHubOptions,
  type HostedRepositoryOptions,
  LOOPBACK_TOKEN,
  type Permissions,
  type PullRequestOptions,
  type WideQueries,
} from './options.ts'

/** A repository that is hosted. */
export interface HostedRepository {
  /** `owner/name`, as GitHub spells it. */
  readonly nameWithOwner: string
  readonly isFork: boolean
  readonly isArchived: boolean
  readonly mirrorUrl: string | null
  readonly fundingUrls: readonly string[]
  readonly objects: GitObjects
  readonly pullRequests: readonly PullRequestOptions[]
}

/** Everything that GitHub knows, with what changes from request to request. */
export interface World {
  readonly token: string
  readonly viewer: string
  readonly permissions: Required<Permissions>
  readonly comments: CommentBook
  readonly graphqlBudget: Budget
  readonly restBudget: Budget
  readonly limitError: 'RATE_LIMITED' | 'RATE_LIMIT'
  readonly costRule: CostRule
  readonly namesMissingFiles: boolean
  readonly now: () => number
  /** Upper and lower case make no difference. `null`: there is none of that name. */
  readonly repository: (nameWithOwner: string, followRenames: boolean) => HostedRepository | null
  /** The repositories of a user or an organisation, by name; `null`: there is nobody of that name. */
  readonly repositoriesOf: (owner: string) => readonly HostedRepository[] | null
  /** The login of the account that GitHub links to an e-mail address. */
  readonly loginOf: (email: string) => string | null
  readonly dependencyGraph: (repository: HostedRepository) => DependencyGraphOptions | undefined
  readonly wideQueries: WideQueries
  readonly listedCommits: number
  cursorForm: CursorForm
}

const NO_LIMIT = Number.POSITIVE_INFINITY

/** Sets a world up. */
export function createWorld(options: GitHubOptions): World {
  const { now = Date.now, viewer = 'github-actions[bot]', budget = {} } = options
  /** What is hosted under many names is looked at once. */
  const folders = new Map<string, GitObjects>()
  const objectsIn = (path: string) => {
    const objects = folders.get(path) ?? new GitObjects(path)
    folders.set(path, objects)
    return objects
  }
  const repositories = byName(
    Object.entries(options.repositories).map(([name, hosted]) => [name, host(name, hosted, options, objectsIn)]),
  )
  const renames = byName(Object.entries(options.renames ?? {}))
  const accounts = byName(Object.entries(options.accounts ?? {}))
  return {
    token: options.token ?? LOOPBACK_TOKEN,
    viewer,
    permissions: { contents: 'read', pullRequests: 'write', ...options.permissions },
    comments: new CommentBook(options.comments ?? [], now),
    graphqlBudget: new Budget(budget, now),
    restBudget: new Budget({}, now),
    limitError: budget.errorType ?? 'RATE_LIMIT',
    costRule: budget.rule ?? 'documented',
    namesMissingFiles: options.namesMissingFiles ?? true,
    now,
    dependencyGraph: ({ nameWithOwner }) => options.dependencyGraphs?.[nameWithOwner],
    wideQueries: options.wideQueries ?? { whole: NO_LIMIT, kept: NO_LIMIT },
    listedCommits: options.listedCommits ?? NO_LIMIT,
    cursorForm: options.cursorForm ?? 'offset',
    repository: (nameWithOwner, followRenames) => {
      const name = nameWithOwner.toLowerCase()
      const newName = followRenames ? renames.get(name)?.toLowerCase() : undefined
      return repositories.get(newName ?? name) ?? null
    },
    repositoriesOf: owner => {
      const own = [...repositories.values()].filter(({ nameWithOwner }) =>
        isSame(nameWithOwner.slice(0, nameWithOwner.indexOf('/')), owner),
      )
      const isKnown = own.length > 0 || (options.owners ?? []).some(other => isSame(other, owner))
      return isKnown ? own.sort((a, b) => (a.nameWithOwner < b.nameWithOwner ? -1 : 1)) : null
    },
    loginOf: email => {
      const login = accounts.get(email.toLowerCase()) ?? null
      // `GitActor.user` is a `User`, and a bot is none.
      return login?.endsWith('[bot]') ? null : login
    },
  }
}

function host(
  nameWithOwner: string,
  hosted: string | HostedRepositoryOptions,
  options: GitHubOptions,
  objectsIn: (path: string) => GitObjects,
): HostedRepository {
  const {
    path,
    isFork = false,
    isArchived = false,
    mirrorUrl = null,
    fundingUrls = [],
  } = typeof hosted === 'string' ? { path: hosted } : hosted
  const objects = objectsIn(path)
  const pullRequests = (options.pullRequests ?? []).filter(({ repository }) => isSame(repository, nameWithOwner))
  return { nameWithOwner, isFork, isArchived, mirrorUrl, fundingUrls, objects, pullRequests }
}

function byName<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), value]))
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase()
}

/** The number of an account: nothing but made from the login here, and the same in every run. */
export function numberOfLogin(login: string): number {
  return [...login.toLowerCase()].reduce((number, letter) => (number * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
