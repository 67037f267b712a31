import { connect, type GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import { type Conversation, conversationOf } from '../github/comments.ts'
import { occasionOf, type PullRequestRef } from '../github/event.ts'
import { readBaseBranch } from '../github/pull-request.ts'
import type { Log } from '../log.ts'
import type { Ports, PullRequestPort } from '../run/run.ts'
import type { Settings } from '../settings/settings.ts'
import type { Store } from '../sources/cache/store.ts'
import { gitHistory } from '../sources/git/source.ts'
import { graphqlHistory } from '../sources/graphql/source.ts'
import { readPullRequest } from '../sources/pull-request/source.ts'
import { apiIn, serverIn } from './addresses.ts'

/** The parts of the world that both edges share. */
export interface World extends Omit<Ports, 'publish'> {
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
  const { source, token } = settings
  const { log, store, signal } = surroundings
  if (source.kind === 'graphql') {
    const github = connectGitHub(settings, surroundings)
    const mayKeep = source.cache && !decides(settings, surroundings)
    const history = graphqlHistory({ github, clock: systemClock, log, store: mayKeep ? store : null })
    return { ...worldAround(settings, surroundings, github), history }
  }
  const github = token === '' ? null : connectGitHub(settings, surroundings)
  return { ...worldAround(settings, surroundings, github), history: gitHistory(source.workingDirectory, log, signal) }
}

/**
 * Whether something hangs on the run's figures: a minimum is set, or it is part of a release. Then every commit is read from
 * GitHub itself, as a kept history could be forged in a way that no sample of it shows.
 */
function decides({ gate }: Settings, { environment }: Surroundings): boolean {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF_TYPE: refType } = environment
  return gate.minimumApf !== null || gate.minimumActiveShare !== null || event === 'release' || refType === 'tag'
}

function worldAround(settings: Settings, surroundings: Surroundings, github: GitHub | null): Omit<World, 'history'> {
  const { environment, log, event } = surroundings
  const { pullRequest, notice } = occasionOf(event)
  if (notice !== null && settings.comment !== 'never') log.notice(notice)
  const serverUrl = serverIn(environment)
  const server = environment.GITHUB_SERVER_URL === undefined ? null : new URL(serverUrl).hostname
  const place = { serverUrl, server }
  if (github === null || pullRequest === null) return { ...place, pullRequest: null, conversation: null, log }
  return {
    pullRequest: portOf(pullRequest, github, settings, log),
    conversation: conversationOf(github, pullRequest),
    ...place,
    log,
  }
}

function connectGitHub(settings: Settings, { environment, log, signal }: Surroundings): GitHub {
  return connect({
    token: settings.token,
    ...apiIn(environment),
    rateLimitWaitMs: settings.rateLimitWaitMs,
    clock: systemClock,
    log,
    signal,
  })
}

function portOf(pullRequest: PullRequestRef, github: GitHub, { rules }: Settings, log: Log): PullRequestPort {
  const { repository, number, base } = pullRequest
  return {
    repository,
    readBase: () => (base === null ? readBaseBranch(github, pullRequest) : Promise.resolve(base)),
    read: (baseHead, until) =>
      readPullRequest(github, { repository, number, base: baseHead, until, coAuthors: rules.coAuthors }, log),
  }
}
