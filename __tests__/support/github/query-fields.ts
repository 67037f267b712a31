import type { Comment } from './comments.ts'
import { listCursors, type PageArguments, pageOf } from './connection.ts'
import type { Weight } from './cost.ts'
import { utcDate } from './dates.ts'
import { dependencyGraphFields } from './dependency-graph.ts'
import { commitsFields, gitObjectFields } from './git-fields.ts'
import { failure, notAccessible } from './graphql-errors.ts'
import type { Fields, QueryRun } from './graphql-fields.ts'
import type { PullRequestOptions } from './options.ts'
import { filesOf, headsOf } from './pull-requests.ts'
import type { HostedRepository, World } from './world.ts'

interface RepositoryArguments {
  readonly owner: string
  readonly name: string
  readonly followRenames?: boolean | null
}

interface ObjectArguments {
  readonly oid?: string | null
  readonly expression?: string | null
}

const REF_PREFIXES = ['refs/heads/', 'refs/tags/'] as const

/** What a query can begin with. */
export function queryFields(world: World, weight: Weight): Fields {
  return {
    viewer: { __typename: 'User', login: world.viewer },
    rateLimit: rateLimitFields(world, weight),
    repository: ({ owner, name, followRenames }: RepositoryArguments) => {
      const repository = world.repository(`${owner}/${name}`, followRenames !== false)
      if (repository === null) {
        throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      }
      return repositoryFields(world, repository)
    },
    // Nobody of that name is null, and no error.
    repositoryOwner: ({ login }: { readonly login: string }) => ownerFields(world, login),
  }
}

function ownerFields(world: World, login: string): Fields | null {
  const repositories = world.repositoriesOf(login)
  if (repositories === null) return null
  return {
    __typename: 'Organization',
    login,
    repositories: (page: PageArguments) =>
      pageOf(repositories, page, listCursors, some => some.map(one => repositoryFields(world, one))),
  }
}

function rateLimitFields({ graphqlBudget }: World, weight: Weight): Fields {
  const { limit, remaining, used, resetAt } = graphqlBudget
  return {
    cost: weight.points,
    nodeCount: weight.nodes,
    limit,
    remaining,
    used,
    resetAt: utcDate(resetAt),
  }
}

function repositoryFields(world: World, repository: HostedRepository): Fields {
  const { nameWithOwner, isFork, objects } = repository
  const [owner, name] = nameWithOwner.split('/')
  return {
    __typename: 'Repository',
    id: `R_${nameWithOwner}`,
    name,
    nameWithOwner,
    owner: { __typename: 'Organization', login: owner },
    isFork,
    isArchived: repository.isArchived,
    isMirror: repository.mirrorUrl !== null,
    mirrorUrl: repository.mirrorUrl,
    fundingLinks: repository.fundingUrls.map(url => ({ platform: 'CUSTOM', url })),
    isEmpty: () => objects.resolve(objects.defaultBranch) === null,
    defaultBranchRef: () => contents(world, () => refFields(repository, objects.defaultBranch)),
    ref: ({ qualifiedName }: { readonly qualifiedName: string }) =>
      contents(world, () => {
        const names = ['', ...REF_PREFIXES].map(prefix => `${prefix}${qualifiedName}`)
        const found = names.find(ref => ref.startsWith('refs/') && objects.resolve(ref) !== null)
        return found === undefined ? null : refFields(repository, found)
      }),
    object: ({ oid, expression }: ObjectArguments) =>
      contents(world, () => {
        const revision = oid ?? expression
        return revision == null ? null : gitObjectFields(repository, objects.resolve(revision))
      }),
    pullRequest: ({ number }: { readonly number: number }) => pullRequestFields(world, repository, number),
    ...dependencyGraphFields(world.dependencyGraph(repository)),
  }
}

function contents<T>({ permissions }: World, read: () => T): T {
  if (permissions.contents === 'none') throw notAccessible()
  return read()
}

function refFields(repository: HostedRepository, ref: string): Fields | null {
  const oid = repository.objects.resolve(ref)
  if (oid === null) return null
  const prefix = REF_PREFIXES.find(known => ref.startsWith(known)) ?? 'refs/'
  return {
    __typename: 'Ref',
    id: `REF_${ref}`,
    prefix,
    name: ref.slice(prefix.length),
    target: () => gitObjectFields(repository, oid),
  }
}

function pullRequestFields(world: World, repository: HostedRepository, number: number): Fields {
  if (world.permissions.pullRequests === 'none') throw notAccessible()
  const pullRequest = repository.pullRequests.find(candidate => candidate.number === number)
  if (pullRequest === undefined) {
    throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
  }
  return {
    __typename: 'PullRequest',
    id: `PR_${number}`,
    number,
    author: actorFields(pullRequest.author),
    ...branchFields(repository, pullRequest),
    commits: (page: PageArguments) => {
      const { base, head } = headsOf(repository, pullRequest)
      const commits = repository.objects.commitsBetween(base, head)
      const listed = commits.slice(0, world.listedCommits)
      const connection = pageOf(listed, page, listCursors, oids =>
        commitsFields(repository, oids).map(commit => ({ commit })),
      )
      return { ...connection, totalCount: commits.length }
    },
    changedFiles: () => filesOf(repository, pullRequest).length,
    files: (page: PageArguments) =>
      pageOf(filesOf(repository, pullRequest), page, listCursors, files =>
        files.map(({ path, change }) => ({ path, changeType: change.graphql })),
      ),
    comments: (page: PageArguments, run: QueryRun) =>
      pageOf(world.comments.on(repository.nameWithOwner, number), page, listCursors, comments =>
        comments.map(comment => commentFields(run, comment)),
      ),
  }
}

function branchFields(repository: HostedRepository, pullRequest: PullRequestOptions): Fields {
  return {
    baseRefName: pullRequest.base,
    baseRefOid: () => headsOf(repository, pullRequest).base,
    headRefName: pullRequest.head,
    headRefOid: () => headsOf(repository, pullRequest).head,
  }
}

function commentFields({ world }: QueryRun, { id, author, body, createdAt, updatedAt }: Comment): Fields {
  return {
    id: `IC_${id}`,
    databaseId: id,
    author: actorFields(author),
    body,
    createdAt,
    updatedAt,
    viewerDidAuthor: author === world.viewer,
  }
}

/** Unlike REST, GraphQL leaves the `[bot]` out of a bot's login and says what it is by the type. */
function actorFields(login: string | null): Fields | null {
  if (login === null) return null
  const isBot = login.endsWith('[bot]')
  return { __typename: isBot ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') }
}
