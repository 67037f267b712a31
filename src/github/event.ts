import { at, isRecord, listOf } from './json.ts'

/** The pull request that a workflow runs for. */
export interface PullRequestRef {
  /** `owner/name` of the repository that the pull request wants to change. */
  readonly repository: string
  readonly number: number
  /** The branch that it wants to change; `null` where the event does not say. */
  readonly base: string | null
}

/** What an event says about pull requests. */
export interface Occasion {
  readonly pullRequest: PullRequestRef | null
  /** Why there is none where a reader would expect one; harmless text. */
  readonly notice: string | null
}

const FORK_RUN =
  'GitHub does not tell a workflow_run which pull request from a fork it follows, so that this run knows of none. ' +
  'For pull requests from forks, use the event pull_request_target.'

const NONE: Occasion = { pullRequest: null, notice: null }

/**
 * Which pull request an event is about. The payload decides, not the event's name: `pull_request`, `pull_request_target` and
 * the events of reviews carry the pull request, `issue_comment` the issue that it is, `workflow_run` those whose workflow
 * it follows. A push, a release, a schedule or a merge group carries none.
 *
 * @param payload the event's JSON, which nobody has looked at yet
 */
export function occasionOf(payload: unknown): Occasion {
  const repository = at(payload, 'repository', 'full_name')
  if (typeof repository !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return NONE
  const found = pullRequestIn(payload)
  const number = at(found, 'number')
  if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) {
    return { pullRequest: { repository, number, base: branchOf(found) }, notice: null }
  }
  return { pullRequest: null, notice: followsPullRequest(payload) ? FORK_RUN : null }
}

function pullRequestIn(payload: unknown): unknown {
  const pullRequest = at(payload, 'pull_request')
  if (isRecord(pullRequest)) return pullRequest
  if (isRecord(at(payload, 'issue', 'pull_request'))) return at(payload, 'issue')
  // A run in a fork may list pull requests of the repository from which it was forked.
  const here = at(payload, 'repository', 'id')
  return listOf(at(payload, 'workflow_run', 'pull_requests')).find(
    listed => typeof here === 'number' && at(listed, 'base', 'repo', 'id') === here,
  )
}

function branchOf(pullRequest: unknown): string | null {
  const branch = at(pullRequest, 'base', 'ref')
  return typeof branch === 'string' && branch !== '' ? branch : null
}

function followsPullRequest(payload: unknown): boolean {
  return String(at(payload, 'workflow_run', 'event')).startsWith('pull_request')
}

/** Events that anybody can bring about and whose workflows run on the default branch. */
const FROM_OUTSIDE: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'gollum',
])

/**
 * Whether a run can have been started by somebody who may not write to the repository, and yet is one of the default branch.
 *
 * @param name the event's name
 * @param payload the event's JSON, which nobody has looked at yet
 */
export function comesFromOutside(name: string, payload: unknown): boolean {
  if (name !== 'workflow_run') return FROM_OUTSIDE.has(name)
  const here = at(payload, 'repository', 'id')
  return here === undefined || at(payload, 'workflow_run', 'head_repository', 'id') !== here
}
