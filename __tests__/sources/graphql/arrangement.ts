import { afterEach } from '@jest/globals'
import { connect } from '../../../src/github/client.ts'
import type { Commit } from '../../../src/history/commit.ts'
import type { History, HistoryRequest } from '../../../src/history/source.ts'
import type { Store } from '../../../src/sources/cache/store.ts'
import { graphqlHistory } from '../../../src/sources/graphql/source.ts'
import { type TestClock, testClock } from '../../github/test-clock.ts'
import type { GitHubOptions } from '../../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import type { TestHistory } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

/** A repository `ann/pony` on a GitHub of its own, and a history source that asks it. */
export interface Arrangement {
  readonly repository: Repository
  readonly github: GitHubOnLoopback
  readonly clock: TestClock
  /** What the run has said, with its level before it. */
  readonly lines: readonly string[]
  /** Finds the head and reads everything behind it. */
  readonly read: (request?: Partial<HistoryRequest>) => Promise<Read>
  /** Finds the head. */
  readonly find: (request?: Partial<HistoryRequest>) => Promise<History>
}

/** A history that was read to its end. */
export interface Read extends Omit<History, 'commits'> {
  readonly commits: readonly Commit[]
}

/** What may be otherwise. */
export interface ArrangementOptions extends Partial<GitHubOptions> {
  readonly rateLimitWaitMs?: number
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  readonly store?: Store
}

const REQUEST: HistoryRequest = { repository: 'ann/pony', ref: null, coAuthors: false, merges: true }

const cleanUps: (() => unknown)[] = []

afterEach(cleanUp)

/** Ends whatever has been arranged so far. */
export async function cleanUp(): Promise<void> {
  for (const end of cleanUps.splice(0)) await end()
}

/** Starts it; it ends with the test. */
export async function arrange(told: TestHistory, options: ArrangementOptions = {}): Promise<Arrangement> {
  const { rateLimitWaitMs = 0, timeoutMs = 20_000, signal, store = null, ...github } = options
  const clock = testClock()
  const repository = makeRepository(told)
  const server = await startGitHub({ repositories: { 'ann/pony': repository.path }, now: clock.now, ...github })
  cleanUps.push(server.close, repository.remove)
  const lines: string[] = []
  const say = (level: string) => (message: string) => lines.push(`${level}: ${message}`)
  const log = { info: say('info'), notice: say('notice'), debug: say('debug') }
  const connection = {
    token: server.token,
    apiUrl: server.url,
    graphqlUrl: null,
    rateLimitWaitMs,
    timeoutMs,
    clock,
    log,
  }
  /** Each is a run of its own. */
  const find = (request: Partial<HistoryRequest> = {}) => {
    const github = connect(signal === undefined ? connection : { ...connection, signal })
    return graphqlHistory({ github, clock, log, store })({ ...REQUEST, ...request })
  }
  return { repository, github: server, clock, lines, find, read: async request => toTheEnd(await find(request)) }
}

/** Walks a history to its end. */
export async function toTheEnd({ commits, ...history }: History): Promise<Read> {
  const all: Commit[] = []
  for await (const batch of commits) all.push(...batch)
  return { ...history, commits: all }
}

/** The object ids of what was read, sorted. */
export function oidsOf({ commits }: Read): readonly string[] {
  return commits.map(({ oid }) => oid).sort()
}

/** The object ids that git finds behind a revision, sorted. */
export function oidsIn(repository: Repository, revision = 'HEAD'): readonly string[] {
  return repository.git('rev-list', revision).split('\n').sort()
}

/** The points that a GitHub has charged. */
export function pointsOf(github: GitHubOnLoopback): number {
  return github.requests.reduce((sum, { points }) => sum + points, 0)
}
