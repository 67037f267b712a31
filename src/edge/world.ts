import type { GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import { type Conversation, conversationOf } from '../github/comments.ts'
import { occasionOf, type PullRequestRef } from '../github/event.ts'
import { Waiting } from '../github/limits/waiting.ts'
import { readBaseBranch } from '../github/pull-request.ts'
import { addressOn } from '../history/address.ts'
import type { Log } from '../log.ts'
import type { BranchOf, Terms } from '../run/branch.ts'
import type { PullRequestPort } from '../run/pull-request.ts'
import type { SubjectPort } from '../run/subject.ts'
import type { MeasureSettings, Settings } from '../settings/settings.ts'
import { plainHistory } from '../sources/fetch/plain.ts'
import { fetchHistory } from '../sources/fetch/source.ts'
import { gitHistory } from '../sources/git/source.ts'
import { graphqlHistory } from '../sources/graphql/source.ts'
import { readPullRequest } from '../sources/pull-request/source.ts'
import { connectGitHub, keptIn, pagesIn, type Surroundings } from './connections.ts'

/** The parts of the world that a run on one repository needs. */
export interface World extends Pick<Terms, 'serverUrl' | 'server' | 'log'> {
  readonly subject: SubjectPort
  /** The pull request's conversation; `null` outside of pull requests and without a token. */
  readonly conversation: Conversation | null
}

/**
 * Connects a run with GitHub and git, as far as the settings need them. Nothing is asked yet.
 *
 * @throws UserError when there is no token where one is needed, or a variable that says where GitHub is does not
 */
export function connectWorld(settings: Settings, surroundings: Surroundings): World {
  const { subject, measure, comment, run } = settings
  const { environment, log, event } = surroundings
  const { kind } = subject.source
  const github = run.token === '' && kind !== 'graphql' ? null : connectGitHub(run, surroundings)
  const { pullRequest, notice } = occasionOf(event)
  if (notice !== null && comment.policy !== 'never') log.notice(notice)
  const proposed = github === null || pullRequest === null ? null : { github, pullRequest }
  const pages = pagesIn(environment)
  const port = proposed && portOf(proposed.pullRequest, proposed.github, measure, log)
  return {
    subject: { ...branchIn(settings, surroundings, github), ref: subject.ref, pullRequest: port },
    conversation: proposed && conversationOf(proposed.github, proposed.pullRequest),
    ...pages,
    // Whether people have pages on another server, nobody has said.
    ...(kind === 'elsewhere' ? { serverUrl: '' } : {}),
    log,
  }
}

/** Where the history comes from. */
function branchIn({ subject: { source }, run }: Settings, surroundings: Surroundings, github: GitHub | null): BranchOf {
  const { environment, log, signal } = surroundings
  if (source.kind === 'git') return { repository: '', history: gitHistory(source.workingDirectory, log, signal) }
  const asking = { ...surroundings, ...keptIn(run, surroundings), clock: systemClock }
  const waits = new Waiting(systemClock, run.rateLimitWaitMs)
  if (source.kind === 'elsewhere') {
    return { repository: '', history: plainHistory({ ...asking, waits, address: source.address, isOwnServer: false }) }
  }
  const { serverUrl } = pagesIn(environment)
  const { repository, kind } = source
  if (github === null) {
    const address = addressOn(serverUrl, repository)
    return { repository, history: plainHistory({ ...asking, waits, address, isOwnServer: true }) }
  }
  if (kind === 'graphql') return { repository, history: graphqlHistory({ ...asking, github }) }
  return { repository, history: fetchHistory({ ...asking, choice: kind, github, serverUrl, token: run.token }) }
}

function portOf(
  pullRequest: PullRequestRef,
  github: GitHub,
  { rules: { coAuthors } }: MeasureSettings,
  log: Log,
): PullRequestPort {
  const { repository, number, base } = pullRequest
  return {
    repository,
    readBase: () => (base === null ? readBaseBranch(github, pullRequest) : Promise.resolve(base)),
    read: (baseHead, until) => readPullRequest(github, { repository, number, base: baseHead, until, coAuthors }, log),
  }
}
