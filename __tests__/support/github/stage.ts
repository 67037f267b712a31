import { afterAll } from '@jest/globals'
import type { TestHistory } from '../history.ts'
import { makeRepository, type Repository } from '../repository.ts'
import type { GitHubOptions } from './options.ts'
import { type GitHubOnLoopback, startGitHub } from './server.ts'

/** The name under which `host` hosts its repository. */
export const HOSTED = 'pony/stable'

/** A GitHub with one repository. */
export interface Stage {
  readonly github: GitHubOnLoopback
  readonly repository: Repository
}

/**
 * Makes a repository of a history and a GitHub that hosts it as `HOSTED`. Both are gone when the tests of the file
 * are through.
 */
export async function host(
  history: TestHistory,
  options: Omit<GitHubOptions, 'repositories'> | ((repository: Repository) => Omit<GitHubOptions, 'repositories'>) = {},
): Promise<Stage> {
  const repository = makeRepository(history)
  const more = typeof options === 'function' ? options(repository) : options
  const github = await startGitHub({ repositories: { [HOSTED]: repository }, ...more })
  stages.push({ github, repository })
  return { github, repository }
}

const stages: Stage[] = []

afterAll(async () => {
  for (const { github, repository } of stages.splice(0)) {
    await github.close()
    repository.remove()
  }
})
