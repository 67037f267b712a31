import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import { connect } from '../../../src/github/client.ts'
import { parseAddress, type RepositoryAddress } from '../../../src/history/address.ts'
import type { HistoryRequest } from '../../../src/history/source.ts'
import { type FetchOptions, fetchHistory } from '../../../src/sources/fetch/source.ts'
import { graphqlHistory } from '../../../src/sources/graphql/source.ts'
import { type TestClock, testClock } from '../../github/test-clock.ts'
import type { GitServerOptions } from '../../support/git-server/options.ts'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import type { GitHubOptions } from '../../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, type TestHistory } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { type Read, toTheEnd } from '../graphql/arrangement.ts'

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** Has something done when the test is over. */
export function afterThisTest(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp)
}

/** A folder until the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A repository `ann/pony` on a git server of its own, until the test is over. */
export async function served(
  told: TestHistory,
  options: Partial<GitServerOptions> = {},
): Promise<{ readonly repository: Repository; readonly server: GitServer; readonly address: RepositoryAddress }> {
  const repository = makeRepository(told)
  const server = await startGitServer({ repositories: { 'ann/pony': repository.path }, ...options })
  cleanUps.push(repository.remove, server.close)
  return { repository, server, address: addressAt(`${server.url}/ann/pony`) }
}

export function addressAt(url: string): RepositoryAddress {
  const address = parseAddress(url)
  if (address === null) throw new Error(`${url} is no address.`)
  return address
}

/** The arguments of everything that runs on this machine, as everybody can see them. */
export function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        // It has ended meanwhile.
        return ''
      }
    })
}

/** A GitHub with a git server beside it, and everything that a history there is read with. */
export interface Hub {
  readonly repository: Repository
  readonly github: GitHubOnLoopback
  readonly server: GitServer
  readonly clock: TestClock
  /** What the run has said, with its level before it. */
  readonly lines: readonly string[]
  /** The folder for what must not outlast a run. */
  readonly temporary: string
  readonly options: FetchOptions
  /** Finds and reads a history to its end; by `fetch`, unless it is said otherwise. */
  readonly read: (request?: Partial<HistoryRequest>, options?: Partial<FetchOptions>) => Promise<Read>
}

/** What may be otherwise. */
export interface HubOptions {
  readonly github?: Partial<GitHubOptions>
  readonly server?: Partial<GitServerOptions>
  /** How long the run may wait in all; in milliseconds. */
  readonly rateLimitWaitMs?: number
}

const REQUEST: HistoryRequest = { repository: 'ann/pony', ref: null, coAuthors: false, merges: true }

/** Starts it; it ends with the test. */
export async function hub(told: TestHistory, options: HubOptions = {}): Promise<Hub> {
  const clock = testClock()
  const { rateLimitWaitMs = 0 } = options
  const { repository, server } = await served(told, options.server)
  const github = await startGitHub({
    repositories: { 'ann/pony': repository.path },
    accounts: accountsOf(told),
    now: clock.now,
    ...options.github,
  })
  cleanUps.push(github.close)
  const lines: string[] = []
  const say = (level: string) => (message: string) => lines.push(`${level}: ${message}`)
  const log = { info: say('info'), notice: say('notice'), debug: say('debug') }
  const temporary = emptyFolder()
  const connection = { token: github.token, apiUrl: github.url, graphqlUrl: null, rateLimitWaitMs }
  const all: FetchOptions = {
    ...{ choice: 'fetch', github: connect({ ...connection, clock, log }), serverUrl: server.url, token: github.token },
    ...{ clock, log, temporary, signal: undefined, store: null },
  }
  const read: Hub['read'] = async (request = {}, more = {}) =>
    toTheEnd(await fetchHistory({ ...all, ...more })({ ...REQUEST, ...request }))
  return { repository, github, server, clock, lines, temporary, options: all, read }
}

/** The same history by GraphQL alone. */
export async function readByGraphql({ options }: Hub, request: Partial<HistoryRequest> = {}): Promise<Read> {
  return toTheEnd(await graphqlHistory({ ...options, store: null })({ ...REQUEST, ...request }))
}

/** Everything that commits say, people and their accounts included, in an order of its own. */
export function everythingIn({ commits }: Read): readonly string[] {
  return commits.map(commit => JSON.stringify(commit, Object.keys(commit).sort().concat(PARTS))).sort()
}

const PARTS = ['name', 'email', 'login', 'accountId']
