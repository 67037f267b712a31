import { connect, type GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import { type Conversation, conversationOf } from '../github/comments.ts'
import { occasionOf, type PullRequestRef } from '../github/event.ts'
import { readBaseBranch } from '../github/pull-request.ts'
import type { Log } from '../log.ts'
import type { PullRequestPort, SubjectPort, Terms } from '../run/ports.ts'
import type { RunSettings, Settings } from '../settings/settings.ts'
import type { Store } from '../sources/cache/store.ts'
import { gitHistory } from '../sources/git/source.ts'
import { graphqlHistory } from '../sources/graphql/source.ts'
import { readPullRequest } from '../sources/pull-request/source.ts'
import { apiIn, serverIn } from './addresses.ts'

/** The parts of the world that a run on one repository needs. */
export interface World extends Pick<Terms, 'serverUrl' | 'server' | 'log'> {
  readonly subject: SubjectPort
  /** The pull request's conversation; `null` outside of pull requests and without a token. */
  readonly conversation: Conversation | null
}

/** What an edge brings. */
export interface Surroundings {
  /** The runner's or the user's variables. */
  readonly environment: NodeJS.ProcessEnv
  readonly log: Log
  /** The event that started the workflow, unread; `null` when there is none. */
  readonly event: unknown
  /** Where histories are kept from one run to the next, unless something hangs on this one; `null` for nowhere. */
  readonly store: Store | null
  /** Ends the run, keeping what was read. */
  readonly signal: AbortSignal
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

/**
 * Where histories are kept; nowhere if something hangs on the run's figures: a minimum is set, or it is part of a release. Then
 * every commit is read from GitHub itself, as a kept history could be forged in a way that no sample of it shows.
 */
function storeFor({ cache, gate }: RunSettings, { environment, store }: Surroundings): Store | null {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF_TYPE: refType } = environment
  const decides =
    gate.minimumApf !== null || gate.minimumActiveShare !== null || event === 'release' || refType === 'tag'
  return cache && !decides ? store : null
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
  const serverUrl = serverIn(environment)
  const server = environment.GITHUB_SERVER_URL === undefined ? null : new URL(serverUrl).hostname
  const proposed = github === null || pullRequest === null ? null : { github, pullRequest }
  return {
    subject: {
      ...where,
      source: source.kind,
      ref,
      pullRequest: proposed && portOf(proposed.pullRequest, proposed.github, source.kind, measure.rules, log),
    },
    conversation: proposed && conversationOf(proposed.github, proposed.pullRequest),
    serverUrl,
    server,
    log,
  }
}

function connectGitHub({ token, rateLimitWaitMs }: RunSettings, { environment, log, signal }: Surroundings): GitHub {
  return connect({ token, ...apiIn(environment), rateLimitWaitMs, clock: systemClock, log, signal })
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
