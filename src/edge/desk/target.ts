import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import { parseAddress, type RepositoryAddress, urlOf } from '../../history/address.ts'
import { holdsToken, nameFromRemote, placeOfRemote } from '../../history/remote.ts'
import type { InputName } from '../../settings/inputs.ts'
import { parseRepository } from '../../settings/parse.ts'
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
    return repository ? { source: 'auto' } : { source: 'git', 'working-directory': invokedIn(environment) }
  }
  const place = inputsFor(target, source === 'git', environment)
  const elsewhere = addressElsewhere(target, environment)
  const shown = shownTarget(target, place, elsewhere)
  if (workingDirectory) throw contradiction(shown, '--working-directory')
  if (repository) throw contradiction(shown, '--repository')
  const contradicting = place.source === 'git' ? ['graphql', 'fetch'] : elsewhere === null ? [] : ['graphql']
  if (source !== undefined && contradicting.includes(source)) throw contradiction(shown, `--source ${source}`)
  return place
}

/** An address may hold a password; the name in it does not. */
function shownTarget(target: string, { repository }: InputTexts, elsewhere: RepositoryAddress | null): string {
  if (elsewhere !== null) return `The address "${plainText(urlOf(elsewhere))}"`
  return repository === undefined ? `The folder "${plainText(target)}"` : `The repository "${repository}"`
}

/** The repository on another git server than the run's own whose address the target is; `null` where it is anything else. */
export function addressElsewhere(target: string, environment: NodeJS.ProcessEnv): RepositoryAddress | null {
  if (isThere(resolve(invokedIn(environment), target))) return null
  const address = parseAddress(target)
  const isOwn = address?.host === new URL(serverIn(environment)).hostname
  return address === null || isOwn || holdsToken(address.path) ? null : address
}

/**
 * What is said before a server is asked for a target, as most paths that are misspelled look like `owner/name`; `null` where there is
 * no such doubt.
 */
export function noteOnTarget(target: string, environment: NodeJS.ProcessEnv): string | null {
  const folder = resolve(invokedIn(environment), target)
  if (!parseRepository(target).ok || isThere(folder)) return null
  return `There is no folder ${JSON.stringify(folder)}, so ${target} is looked for on ${new URL(serverIn(environment)).host}.`
}

function contradiction(one: string, other: string): UserError {
  return new UserError(`${one} and ${other} contradict each other: leave one of them out.`)
}

/**
 * @param isFolder whether the target can be nothing else
 * @throws UserError when it can be neither a folder nor a repository
 */
function inputsFor(target: string, isFolder: boolean, environment: NodeJS.ProcessEnv): InputTexts {
  if (target.trim() === '') {
    throw new UserError('The target is empty.', 'Name the folder of a clone, or owner/name on GitHub.')
  }
  const folder = resolve(invokedIn(environment), target)
  if (isFolder || isThere(folder)) return { source: 'git', 'working-directory': folder }
  if (addressElsewhere(target, environment) !== null) return { source: 'fetch' }
  if (isAddress(target))
    return { source: 'auto', repository: repositoryAt(target, new URL(serverIn(environment)).hostname) }
  return parseRepository(target).ok
    ? { source: 'auto', repository: target }
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
    'Name an https address without a user or a password, or clone it and name the folder.',
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
