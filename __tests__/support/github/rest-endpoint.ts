import { type Answer, json, refusal } from './answer.ts'
import type { Comment } from './comments.ts'
import { compareDependencies, getTree } from './dependency-graph.ts'
import type { PullRequestOptions } from './options.ts'
import { type ChangedFile, changedFilesIn, filesOf, headsOf } from './pull-requests.ts'
import { listed, paged } from './rest-pages.ts'
import type { HostedRepository, World } from './world.ts'

/** A REST request, its path without the API's base. */
export interface RestRequest {
  readonly method: string
  readonly url: URL
  readonly path: string
  /** The parsed JSON body; `null` when there is none. */
  readonly body: unknown
}

interface Call {
  readonly world: World
  readonly repository: HostedRepository
  readonly request: RestRequest
  /** What the path names behind the repository: a number or an object id. */
  readonly name: string
}

interface Route {
  readonly method: string
  readonly path: RegExp
  readonly needs: 'contents' | 'pull requests' | 'pull requests to write'
  readonly answer: (call: Call) => Answer
}

const LONGEST_BODY_CHARACTERS = 65_536

/** GitHub lists 300 files of a commit on a page, and 3,000 in all ("Get a commit"). */
const COMMIT_FILES_ON_A_PAGE = 300
const MOST_COMMIT_FILES = 3000

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^git\/blobs\/(\w+)$/, needs: 'contents', answer: getBlob },
  {
    method: 'GET',
    path: /^git\/trees\/(\w+)$/,
    needs: 'contents',
    answer: ({ repository, request, name }) => getTree(repository, request.url, name),
  },
  {
    method: 'GET',
    path: /^dependency-graph\/compare\/(.+)$/,
    needs: 'contents',
    answer: ({ world, repository, request }) => compareDependencies(world.dependencyGraph(repository), request.url),
  },
  { method: 'GET', path: /^commits\/([0-9a-f]+)$/, needs: 'contents', answer: getCommit },
  { method: 'GET', path: /^pulls\/(\d+)$/, needs: 'pull requests', answer: getPullRequest },
  { method: 'GET', path: /^pulls\/(\d+)\/files$/, needs: 'pull requests', answer: listFiles },
  { method: 'GET', path: /^issues\/(\d+)\/comments$/, needs: 'pull requests', answer: listComments },
  { method: 'POST', path: /^issues\/(\d+)\/comments$/, needs: 'pull requests to write', answer: createComment },
  { method: 'PATCH', path: /^issues\/comments\/(\d+)$/, needs: 'pull requests to write', answer: updateComment },
  { method: 'DELETE', path: /^issues\/comments\/(\d+)$/, needs: 'pull requests to write', answer: deleteComment },
]

/** Answers a REST request that has the right token. */
export function answerRest(world: World, request: RestRequest): Answer {
  const [, nameWithOwner = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)\/(.*)$/.exec(request.path) ?? []
  const repository = world.repository(nameWithOwner, true)
  const route = ROUTES.find(({ method, path }) => method === request.method && path.test(rest))
  if (repository === null || route === undefined) return notFound()
  if (!isAllowed(world, route)) return refusal(403, 'Resource not accessible by integration')
  return route.answer({ world, repository, request, name: route.path.exec(rest)?.[1] ?? '' })
}

function isAllowed({ permissions }: World, { needs }: Route): boolean {
  if (needs === 'contents') return permissions.contents === 'read'
  return permissions.pullRequests === 'write' || (needs === 'pull requests' && permissions.pullRequests === 'read')
}

function getBlob({ repository, name }: Call): Answer {
  const object = /^[0-9a-f]{40,64}$/.test(name) ? repository.objects.read(name) : null
  if (object?.type !== 'blob') return notFound()
  // GitHub breaks the lines of Base64 after 60 characters.
  const content = object.content.toString('base64').replace(/.{1,60}/g, '$&\n')
  return json(200, { sha: object.oid, size: object.content.length, content, encoding: 'base64' })
}

function getCommit({ repository, request, name }: Call): Answer {
  const [commit] = repository.objects.commits([name])
  if (commit === undefined) return notFound()
  const files = changedFilesIn(repository.objects.changesIn(commit.oid, commit.parents[0] ?? null))
  return paged(request.url, files.slice(0, MOST_COMMIT_FILES), COMMIT_FILES_ON_A_PAGE, some => ({
    sha: commit.oid,
    parents: commit.parents.map(sha => ({ sha })),
    files: some.map(fileBody),
  }))
}

function getPullRequest(call: Call): Answer {
  return withPullRequest(call, pullRequest => {
    const heads = headsOf(call.repository, pullRequest)
    const repo = { full_name: call.repository.nameWithOwner, fork: call.repository.isFork }
    return json(200, {
      number: pullRequest.number,
      state: 'open',
      user: userOf(pullRequest.author),
      base: { ref: pullRequest.base, sha: heads.base, repo },
      head: { ref: pullRequest.head, sha: heads.head, repo },
      changed_files: filesOf(call.repository, pullRequest).length,
    })
  })
}

function listFiles(call: Call): Answer {
  return withPullRequest(call, pullRequest =>
    listed(call.request.url, filesOf(call.repository, pullRequest).map(fileBody)),
  )
}

function fileBody({ path, change, previousPath }: ChangedFile): unknown {
  return {
    filename: path,
    status: change.rest,
    ...(previousPath !== null && { previous_filename: previousPath }),
  }
}

function listComments(call: Call): Answer {
  return withPullRequest(call, ({ number }) =>
    listed(call.request.url, call.world.comments.on(call.repository.nameWithOwner, number).map(commentBody)),
  )
}

function createComment(call: Call): Answer {
  return withPullRequest(call, ({ number }) =>
    withBody(call, body =>
      json(
        201,
        commentBody(call.world.comments.create(call.repository.nameWithOwner, number, call.world.viewer, body)),
      ),
    ),
  )
}

function updateComment(call: Call): Answer {
  return withBody(call, body => {
    const comment = call.world.comments.update(call.repository.nameWithOwner, Number(call.name), body)
    return comment === null ? notFound() : json(200, commentBody(comment))
  })
}

function deleteComment({ world, repository, name }: Call): Answer {
  const isRemoved = world.comments.remove(repository.nameWithOwner, Number(name))
  return isRemoved ? { status: 204, headers: {}, body: '' } : notFound()
}

function withPullRequest(call: Call, answer: (pullRequest: PullRequestOptions) => Answer): Answer {
  const pullRequest = call.repository.pullRequests.find(({ number }) => number === Number(call.name))
  return pullRequest === undefined ? notFound() : answer(pullRequest)
}

function withBody({ request }: Call, answer: (body: string) => Answer): Answer {
  const body = isRecord(request.body) ? request.body.body : undefined
  if (typeof body !== 'string' || body === '') return invalidComment("body can't be blank")
  // In UTF-16 units, the strictest reading of "characters".
  if (body.length > LONGEST_BODY_CHARACTERS) {
    return invalidComment(`body is too long (maximum is ${LONGEST_BODY_CHARACTERS} characters)`)
  }
  return answer(body)
}

function invalidComment(message: string): Answer {
  const errors = [{ resource: 'IssueComment', code: 'custom', field: 'body', message }]
  return refusal(422, 'Validation Failed', { errors })
}

function commentBody({ id, author, body, createdAt, updatedAt }: Comment): unknown {
  return { id, user: userOf(author), body, created_at: createdAt, updated_at: updatedAt }
}

function userOf(login: string | null): unknown {
  return login === null ? null : { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
}

function notFound(): Answer {
  return refusal(404, 'Not Found')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
