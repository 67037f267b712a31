import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { plainText } from '../report/escape.ts'
import type { InputName } from '../settings/inputs.ts'
import { parseRepository } from '../settings/parse.ts'

/** Inputs by name, as text; a missing one was not given. */
export type InputTexts = Readonly<Partial<Record<InputName, string>>>

/**
 * The inputs that say what is measured, as far as they follow from the target and the options do not say them.
 *
 * @param target the command's argument; `undefined` for none, which means where the user stands
 * @throws UserError when the target and the options contradict each other
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
  const shown = `${place.source === 'git' ? 'The folder' : 'The repository'} "${plainText(target)}"`
  if (workingDirectory) throw contradiction(shown, '--working-directory')
  if (repository) throw contradiction(shown, '--repository')
  if (source === 'graphql' && place.source === 'git') throw contradiction(shown, '--source graphql')
  return place
}

function contradiction(one: string, other: string): UserError {
  return new UserError(`${one} and ${other} contradict each other: leave one of them out.`)
}

/** @param isFolder whether the target can be nothing else */
function placeOf(target: string, isFolder: boolean, environment: NodeJS.ProcessEnv): InputTexts {
  const folder = resolve(invokedIn(environment), target)
  if (!isFolder && !isThere(folder) && parseRepository(target).ok) return { source: 'graphql', repository: target }
  return { source: 'git', 'working-directory': folder }
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
