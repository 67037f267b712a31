import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import type { InputName } from '../../settings/inputs.ts'
import { parseRepository } from '../../settings/parse.ts'
import { nameFromRemote, placeOfRemote } from '../../sources/git/remote.ts'
import { plainText } from '../../text/escape.ts'
import { serverIn } from '../addresses.ts'

/** Inputs by name, as text; a missing one was not given. */
export type InputTexts = Readonly<Partial<Record<InputName, string>>>

/**
 * The inputs that say what is measured, as far as they follow from the target and the options do not say them.
 *
 * @param target the command's argument; `undefined` for none, which means where the user stands
 * @throws UserError when it cannot be measured, or the target and the options contradict each other
 */
export function inputsOfTarget(
  target: string | undefined,
  options: InputTexts,
  environment: NodeJS.ProcessEnv,
): InputTexts {
  const { source, repository, 'working-directory': workingDirectory } = options
  if (repository && source === 'git') throw contradiction('--source git', '--repository')
  if (repository && workingDirectory) throw contradiction('--working-directory', '--repository')
  if (target === undefined) {
    return repository ? { source: 'graphql' } : { source: 'git', 'working-directory': invokedIn(environment) }
  }
  const place = placeOf(target, source === 'git', environment)
  // An address may hold a password; the name in it does not.
  const shown =
    place.repository === undefined ? `The folder "${plainText(target)}"` : `The repository "${place.repository}"`
  if (workingDirectory) throw contradiction(shown, '--working-directory')
  if (repository) throw contradiction(shown, '--repository')
  if (source === 'graphql' && place.source === 'git') throw contradiction(shown, '--source graphql')
  // Most paths that are misspelled look like owner/name.
  if (place.repository === target && tokenIn(environment) === '') {
    const folder = JSON.stringify(resolve(invokedIn(environment), target))
    throw new UserError(
      `There is no folder ${folder}, and to measure ${target} on GitHub takes a token in GITHUB_TOKEN.`,
    )
  }
  return place
}

function contradiction(one: string, other: string): UserError {
  return new UserError(`${one} and ${other} contradict each other: leave one of them out.`)
}

/**
 * @param isFolder whether the target can be nothing else
 * @throws UserError when it can be neither a folder nor a repository
 */
function placeOf(target: string, isFolder: boolean, environment: NodeJS.ProcessEnv): InputTexts {
  if (target.trim() === '') {
    throw new UserError('The target is empty.', 'Name the folder of a clone, or owner/name on GitHub.')
  }
  const folder = resolve(invokedIn(environment), target)
  if (isFolder || isThere(folder)) return { source: 'git', 'working-directory': folder }
  if (isAddress(target))
    return { source: 'graphql', repository: repositoryAt(target, new URL(serverIn(environment)).hostname) }
  return parseRepository(target).ok
    ? { source: 'graphql', repository: target }
    : { source: 'git', 'working-directory': folder }
}

/** Whether an argument can be a target, where it can be something else as well: a path, an address, `owner/name`, or something there. */
export function mayBeTarget(arg: string, environment: NodeJS.ProcessEnv): boolean {
  return arg !== '' && (/[/\\]/.test(arg) || isAddress(arg) || isThere(resolve(invokedIn(environment), arg)))
}

/** What GitHub is asked with; empty when there is none. */
export function tokenIn({ GITHUB_TOKEN: token, GH_TOKEN: other }: NodeJS.ProcessEnv): string {
  return token || other || ''
}

function isAddress(target: string): boolean {
  return /^[a-z][a-z+]*:\/\/|^[^/@:]+@[^/@:]+:/i.test(target)
}

/**
 * The repository at an address, of which nothing is repeated, as it may hold a password.
 *
 * @param server the name of the server that is asked; GitHub Enterprise Server has one of its own
 */
function repositoryAt(address: string, server: string): string {
  const place = placeOfRemote(address)
  const name = nameFromRemote(address)
  // A page within a repository would be another one's last two parts.
  const isWhole = place !== null && [name, `${name}.git`].includes(place.path.replace(/\/$/, ''))
  if (name !== null && isWhole && place.host === server && parseRepository(name).ok) return name
  throw new UserError(
    `The target is an address, but not that of a repository on ${server}, such as https://${server}/owner/name.`,
    'Clone it, and name the folder.',
  )
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A part of it is a file, or it is too long for a path.
    return false
  }
}

/** Where the user stands: npm runs a script in the package's folder, and says where it was called. */
function invokedIn({
  npm_lifecycle_event: script,
  npm_package_name: name,
  INIT_CWD: folder,
}: NodeJS.ProcessEnv): string {
  return script === 'start' && name === 'pony-factor' && folder !== undefined ? folder : process.cwd()
}
