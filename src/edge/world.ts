import { connect, type GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import { type Conversation, conversationOf } from '../github/comments.ts'
import { occasionOf, type PullRequestRef } from '../github/event.ts'
import { readBaseBranch } from '../github/pull-request.ts'
import { addressOn } from '../history/address.ts'
import type { Log } from '../log.ts'
import type { BranchOf } from '../run/branch.ts'
import type { PullRequestPort } from '../run/pull-request.ts'
import type { Ports } from '../run/run.ts'
import type { Settings } from '../settings/settings.ts'
import type { Store } from '../sources/cache/store.ts'
import type { MirrorOf } from '../sources/fetch/mirror.ts'
import { plainHistory } from '../sources/fetch/plain.ts'
import { fetchHistory } from '../sources/fetch/source.ts'
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
  /** The folder for what nobody needs any more afterwards. */
  readonly temporary: string
  /** Where mirrors of repositories on git servers are kept, as the store keeps histories; `null` for nowhere. */
  readonly mirrorOf: MirrorOf | null
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
  const { environment, log, event } = surroundings
  const github = token === '' && source.kind !== 'graphql' ? null : connectGitHub(settings, surroundings)
  const { pullRequest, notice } = occasionOf(event)
  if (notice !== null && settings.comment !== 'never') log.notice(notice)
  const asked = github === null || pullRequest === null ? null : { github, pullRequest }
  const port = asked && portOf(asked.pullRequest, asked.github, settings, log)
  return {
    subjects: [{ ...branchIn(settings, surroundings, github), ref: settings.ref, pullRequest: port }],
    conversation: asked && conversationOf(asked.github, asked.pullRequest),
    // Whether people have pages on another server, nobody has said.
    serverUrl: source.kind === 'elsewhere' ? '' : serverIn(environment),
    server: environment.GITHUB_SERVER_URL === undefined ? null : new URL(serverIn(environment)).hostname,
    log,
  }
}

/** Where the history comes from. */
function branchIn(settings: Settings, surroundings: Surroundings, github: GitHub | null): BranchOf {
  const { source, token, rateLimitWaitMs } = settings
  const { environment, log, signal } = surroundings
  if (source.kind === 'git') return { repository: '', history: gitHistory(source.workingDirectory, log, signal) }
  const mayKeep = source.cache && !decides(settings, surroundings)
  const store = mayKeep ? surroundings.store : null
  const mirrorOf = mayKeep ? surroundings.mirrorOf : null
  const asking = { ...surroundings, clock: systemClock, rateLimitWaitMs, store, mirrorOf }
  if (source.kind === 'elsewhere') {
    return { repository: '', history: plainHistory({ ...asking, address: source.address, isOwnServer: false }) }
  }
  const serverUrl = serverIn(environment)
  const { repository, kind } = source
  if (github === null) {
    const address = addressOn(serverUrl, repository)
    return { repository, history: plainHistory({ ...asking, address, isOwnServer: true }) }
  }
  if (kind === 'graphql') return { repository, history: graphqlHistory({ ...asking, github }) }
  return { repository, history: fetchHistory({ ...asking, choice: kind, github, serverUrl, token }) }
}

/**
 * Whether something hangs on the run's figures: a minimum is set, or it is part of a release. Then every commit is read from
 * GitHub itself, as a kept history could be forged in a way that no sample of it shows.
 */
function decides({ gate }: Settings, { environment }: Surroundings): boolean {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF_TYPE: refType } = environment
  return gate.minimumApf !== null || gate.minimumActiveShare !== null || event === 'release' || refType === 'tag'
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
