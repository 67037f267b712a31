import type { GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import { type Conversation, conversationOf } from '../github/comments.ts'
import { occasionOf, type PullRequestRef } from '../github/event.ts'
import { readBaseBranch } from '../github/pull-request.ts'
import type { Log } from '../log.ts'
import type { PullRequestPort, SubjectPort, Terms } from '../run/ports.ts'
import type { Settings } from '../settings/settings.ts'
import { gitHistory } from '../sources/git/source.ts'
import { graphqlHistory } from '../sources/graphql/source.ts'
import { readPullRequest } from '../sources/pull-request/source.ts'
import { connectGitHub, pagesIn, type Surroundings, storeFor } from './connections.ts'

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
  const { source } = settings.subject
  const { log, signal } = surroundings
  if (source.kind === 'graphql') {
    const github = connectGitHub(settings.run, surroundings)
    const store = storeFor(settings.run, surroundings)
    const history = graphqlHistory({ github, clock: systemClock, log, store })
    return worldAround(settings, surroundings, github, { repository: source.repository, history })
  }
  const github = settings.run.token === '' ? null : connectGitHub(settings.run, surroundings)
  const history = gitHistory(source.workingDirectory, log, signal)
  return worldAround(settings, surroundings, github, { repository: '', history })
}

/** @param where what the subject's source makes of it */
function worldAround(
  { subject: { source, ref }, measure, comment }: Settings,
  { environment, log, event }: Surroundings,
  github: GitHub | null,
  where: Pick<SubjectPort, 'repository' | 'history'>,
): World {
  const { pullRequest, notice } = occasionOf(event)
  if (notice !== null && comment.policy !== 'never') log.notice(notice)
  const pages = pagesIn(environment)
  const proposed = github === null || pullRequest === null ? null : { github, pullRequest }
  return {
    subject: {
      ...where,
      source: source.kind,
      ref,
      pullRequest: proposed && portOf(proposed.pullRequest, proposed.github, source.kind, measure.rules, log),
    },
    conversation: proposed && conversationOf(proposed.github, proposed.pullRequest),
    ...pages,
    log,
  }
}

function portOf(
  pullRequest: PullRequestRef,
  github: GitHub,
  source: SubjectPort['source'],
  { coAuthors }: Settings['measure']['rules'],
  log: Log,
): PullRequestPort {
  const { repository, number, base } = pullRequest
  return {
    repository,
    readBase: () => (base === null ? readBaseBranch(github, pullRequest) : Promise.resolve(base)),
    // A clone that was made for a pull request has its base branch only as the remote's. A tag may have the same name.
    refOf: branch => (source === 'git' ? `origin/${branch}` : `refs/heads/${branch}`),
    read: (baseHead, until) => readPullRequest(github, { repository, number, base: baseHead, until, coAuthors }, log),
  }
}
