import { delimiter, isAbsolute } from 'node:path'
import { mayHoldSecret } from '../sources/git/environment.ts'

/** Without it, the cache of GitHub Actions answers nobody. */
const NEEDED_BY_CACHE = 'ACTIONS_RUNTIME_TOKEN'

/**
 * Drops entries of PATH that are relative or empty: they stand for the folder that one is in, and a program of a repository that was
 * checked out there would be taken for one of the machine's. To be called before anything is started.
 */
export function dropRelativePrograms(environment: NodeJS.ProcessEnv): void {
  const { PATH: path } = environment
  if (path === undefined) return
  const absolute = path.split(delimiter).filter(entry => isAbsolute(entry))
  // An empty one would be an empty entry; without any, the system has its own.
  if (absolute.length === 0) delete environment.PATH
  else environment.PATH = absolute.join(delimiter)
}

/** Forgets the inputs and every secret once they have been read, so that no program that is started inherits them. */
export function forgetSecrets(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) {
    if (name !== NEEDED_BY_CACHE && (/^INPUT_/i.test(name) || mayHoldSecret(name))) delete environment[name]
  }
}

/**
 * Gives the path of the file with the workflow's event, and forgets it: the runner's toolkit reads the same file when it is loaded,
 * and ends everything where it is not JSON.
 */
export function forgetEvent(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_EVENT_PATH: path } = environment
  delete environment.GITHUB_EVENT_PATH
  return path
}
