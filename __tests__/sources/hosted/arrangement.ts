import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../../src/errors.ts'
import { connect } from '../../../src/github/client.ts'
import type { AskedHistory, FoundHistory, ManyHistories } from '../../../src/history/many.ts'
import { Received } from '../../../src/sources/fetch/server/received.ts'
import { fetchHistory } from '../../../src/sources/fetch/source.ts'
import { hostedHistories } from '../../../src/sources/hosted/hosted.ts'
import type { HostedHistoriesOptions } from '../../../src/sources/hosted/window.ts'
import { testClock } from '../../github/test-clock.ts'
import type { GitServerOptions } from '../../support/git-server/options.ts'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import type { GitHubOptions, HostedRepositoryOptions } from '../../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, type TestHistory } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { pointsOf, type Read, toTheEnd } from '../graphql/arrangement.ts'

/** What became of a history: its commits, or why there are none. */
export type Outcome = Read | UserError

/** A GitHub with a git server beside it, both with many repositories. */
export interface Stable {
  readonly repositories: Readonly<Record<string, Repository>>
  readonly github: GitHubOnLoopback
  readonly server: GitServer
  /** What the run has said, with its level before it. */
  readonly lines: readonly string[]
  readonly temporary: string
  /** What lies in the folder for what must not outlast a run. */
  readonly leftovers: () => readonly string[]
  /** A run of its own. */
  readonly open: (options?: Partial<HostedHistoriesOptions>) => ManyHistories & Pick<HostedHistoriesOptions, 'github'>
  /** Finds, makes ready and reads everything, four at a time, as a run does. */
  readonly readAll: (names: readonly string[], options?: Partial<HostedHistoriesOptions>) => Promise<readonly Outcome[]>
  /** Reads one alone, as the root action does. */
  readonly readAlone: (name: string, coAuthors?: boolean) => Promise<Read>
  /** What has been asked and paid since the last time that this was called. */
  readonly spent: () => { readonly requests: number; readonly points: number; readonly ofGit: number }
  readonly received: Received
  readonly end: () => Promise<void>
}

/** What may be otherwise. */
export interface StableOptions {
  readonly github?: Partial<GitHubOptions>
  readonly server?: Partial<GitServerOptions>
  /** Other names for the same repositories, by the name that they have here. */
  readonly also?: Readonly<Record<string, string>>
  /** What is to be said of some of the repositories besides their histories. */
  readonly states?: Readonly<Record<string, Omit<HostedRepositoryOptions, 'path'>>>
}

/** Starts it, each history under its name. End it after the tests. */
export async function stable(
  told: Readonly<Record<string, TestHistory>>,
  options: StableOptions = {},
): Promise<Stable> {
  const repositories = Object.fromEntries(
    Object.entries(told).map(([name, history]) => [name, makeRepository(history)]),
  )
  const own = Object.entries(repositories).map(([name, { path }]) => [name, path] as const)
  const others = Object.entries(options.also ?? {}).map(
    ([name, same]) => [name, repositories[same]?.path ?? ''] as const,
  )
  const paths = Object.fromEntries([...own, ...others])
  const clock = testClock()
  const github = await startGitHub({
    repositories: Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [name, { path, ...options.states?.[name] }]),
    ),
    accounts: Object.assign({}, ...Object.values(told).map(accountsOf)),
    now: clock.now,
    ...options.github,
  })
  const server = await startGitServer({ repositories: paths, ...options.server })
  const lines: string[] = []
  const say = (level: string) => (message: string) => lines.push(`${level}: ${message}`)
  const log = { info: say('info'), notice: say('notice'), debug: say('debug') }
  const temporary = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  const received = new Received()
  const common = (signal?: AbortSignal) => {
    const connection = { token: github.token, apiUrl: github.url, graphqlUrl: null, rateLimitWaitMs: 0, clock, log }
    return {
      github: connect(signal === undefined ? connection : { ...connection, signal }),
      ...{ serverUrl: server.url, token: github.token, clock, log, temporary, signal, store: null, received },
    }
  }
  const open: Stable['open'] = (more = {}) => {
    const all = { ...common(more.signal), coAuthors: false, asksState: false, ...more }
    return { ...hostedHistories(all), github: all.github }
  }
  let before = { requests: 0, points: 0, ofGit: 0 }
  return {
    ...{ repositories, github, server, lines, temporary, open, received },
    leftovers: () => readdirSync(temporary),
    readAll: (names, more) => readAll(open(more), names),
    readAlone: async (repository, coAuthors = false) =>
      toTheEnd(
        await fetchHistory({ ...common(), choice: 'fetch' })({ repository, ref: null, coAuthors, merges: true }),
      ),
    spent: () => {
      const now = { requests: github.requests.length, points: pointsOf(github), ofGit: server.requests.length }
      const { requests, points, ofGit } = before
      before = now
      return { requests: now.requests - requests, points: now.points - points, ofGit: now.ofGit - ofGit }
    },
    end: async () => {
      await Promise.all([github.close(), server.close()])
      for (const repository of Object.values(repositories)) repository.remove()
      rmSync(temporary, { recursive: true, force: true })
    },
  }
}

/** `owner/name` or `owner/name@ref`. */
export function asked(name: string): AskedHistory {
  const [repository = '', ref = null] = name.split('@')
  return { repository, ref }
}

/** Finds histories and reads them to their ends, 25 in a window. */
export async function readAll(many: ManyHistories, names: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (let start = 0; start < names.length; start += 25) {
    const found = await many.find(names.slice(start, start + 25).map(asked))
    const ready = await many.ready(found.filter(isFound))
    const reads = ready.histories.map(async open => toTheEnd(await open()).catch(orUserError))
    const read = (await Promise.all(reads.map(one => one.catch(orUserError)))).values()
    outcomes.push(...found.map(one => (isFound(one) ? (read.next().value ?? new UserError('not read')) : one)))
    await ready.release()
  }
  return outcomes
}

/** Whether a head was found. */
export function isFound(one: FoundHistory | UserError): one is FoundHistory {
  return !(one instanceof UserError)
}

function orUserError(thrown: unknown): UserError {
  if (!(thrown instanceof UserError)) throw thrown
  return thrown
}

/** What became of a history, shortly: the way and how many commits, or a sentence. */
export function shortly(outcome: Outcome): string {
  return outcome instanceof UserError ? outcome.message : `${outcome.source} ${outcome.commits.length}`
}
