import { isAbsolute } from 'node:path'

/** Names of variables that may hold what nobody else should have. */
const SECRET = /token|secret|passw|passphrase|credential|auth|private|api_?key|access_?key|_(?:key|pat|pwd)$/i

/** What the runner hands to the action, and to no program of it: inputs, its own service's addresses, the files that take outputs. */
const OF_THE_RUNNER = /^(?:INPUT|STATE|GITHUB|GH|ACTIONS|RUNNER)_/i

/**
 * Variables of git's that a user may have set so that git works here at all (git(1), git-config(1)): where it and its settings
 * are installed, how it looks for the repository and makes sure of its owner, certificates and the proxy's. All others
 * lead git to another repository, take a path for a pattern, write a trace or make it run something.
 */
const ASKED_FOR =
  /^GIT_(?:EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|TEST_ASSUME_DIFFERENT_OWNER|SSL_\w+|PROXY_SSL_\w+|HTTP_PROXY_AUTHMETHOD)$/i

/** Paths below which git looks for settings and programs. A relative one would be looked for in the repository. */
const PLACES = /^(?:HOME|XDG_CONFIG_HOME|GIT_EXEC_PATH|GIT_CONFIG_(?:GLOBAL|SYSTEM))$/i

/** Settings by which a user says that a repository of somebody else's may be read; they count only from outside of it. */
const PERMITTING = /^safe\./i

/** Whether a variable may hold a secret by its name. What git's settings are called is no secret. */
export function mayHoldSecret(name: string): boolean {
  return SECRET.test(name) && !/^GIT_(?:CONFIG_KEY_\d+|AUTHOR_\w+)$/i.test(name)
}

/**
 * The environment of a git that reads: the user's, without secrets and without what would change what is read.
 *
 * @param inherited the variables of this process
 */
export function environmentForGit(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(inherited).filter(([name, value]) => isKept(name, value ?? ''))
  return { ...Object.fromEntries(kept), ...permissions(inherited) }
}

function isKept(name: string, value: string): boolean {
  if (PLACES.test(name) && !isAbsolute(value)) return false
  if (/^GIT_/i.test(name)) return ASKED_FOR.test(name)
  return !mayHoldSecret(name) && !OF_THE_RUNNER.test(name)
}

/** The permitting ones among the settings that variables hold, counted anew: others may be a header with a password. */
function permissions(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const count = Number(inherited.GIT_CONFIG_COUNT)
  const settings = Object.entries(inherited)
    .map(([name, key = '']) => ({ key, number: /^GIT_CONFIG_KEY_(\d+)$/i.exec(name)?.[1] ?? '' }))
    .filter(({ key, number }) => number !== '' && Number(number) < count && PERMITTING.test(key))
    .sort((left, right) => Number(left.number) - Number(right.number))
    .map(({ key, number }) => [key, inherited[`GIT_CONFIG_VALUE_${number}`] ?? ''] as const)
  return Object.fromEntries([
    ...(settings.length === 0 ? [] : [['GIT_CONFIG_COUNT', String(settings.length)]]),
    ...settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ])
}
