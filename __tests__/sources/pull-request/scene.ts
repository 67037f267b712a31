import type { PullRequest } from '../../../src/history/pull-request.ts'
import type { PullRequestRequest } from '../../../src/sources/pull-request/parts.ts'
import { readPullRequest } from '../../../src/sources/pull-request/source.ts'
import { testClock } from '../../github/test-clock.ts'
import { connectedTo } from '../../support/connected.ts'
import type { GitHubOptions, PullRequestOptions } from '../../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, type TestHistory } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

let closing: (() => unknown)[] = []

/** Ends every scene; for `afterEach`. */
export async function closeScenes(): Promise<void> {
  for (const close of closing) await close()
  closing = []
}

/** Everything that is needed to read pull request 5, which wants to bring `feature` to `main`. */
export interface Scene {
  readonly repository: Repository
  readonly gitHub: GitHubOnLoopback
  readonly notices: readonly string[]
  readonly read: (request?: Partial<PullRequestRequest>) => Promise<PullRequest | null>
}

/** Sets a scene of a history with those two branches. */
export async function sceneOf(
  told: TestHistory,
  options: Partial<GitHubOptions & PullRequestOptions> = {},
): Promise<Scene> {
  const repository = makeRepository(told)
  const { author = 'bob', ...others } = options
  const clock = testClock()
  const gitHub = await startGitHub({
    now: clock.now,
    repositories: { 'octo/pony': repository },
    accounts: accountsOf(told),
    pullRequests: [{ repository: 'octo/pony', number: 5, base: 'main', head: 'feature', author }],
    ...others,
  })
  closing.push(() => gitHub.close(), repository.remove)
  const github = connectedTo(gitHub, clock)
  const { log, notices } = recordingLog()
  const base = repository.git('rev-parse', 'main')
  const usual = { repository: 'octo/pony', number: 5, base, until: Number.POSITIVE_INFINITY, coAuthors: false }
  const read = (request = {}) => readPullRequest(github, { ...usual, ...request }, log)
  return { repository, gitHub, notices, read }
}

/** What git says about who touched a file on the base branch. */
export const touchedAccordingToGit = ({ repository }: Scene, path: string) =>
  repository.git('rev-list', '--max-count=100', 'main', '--', path).split('\n').filter(Boolean)
