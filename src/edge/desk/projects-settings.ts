import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import { PROJECTS_INPUTS, type ProjectsInputName } from '../../settings/inputs/projects.ts'
import type { ListedProject } from '../../settings/listed-project.ts'
import { parseListedRepository } from '../../settings/listed-repository.ts'
import { type ProjectsActionSettings, parseProjectsSettings } from '../../settings/projects-settings.ts'
import { shownEntry } from '../../settings/repository-remedy.ts'
import { plainText } from '../../text/escape.ts'
import { serverIn } from '../addresses.ts'
import type { Arguments } from './arguments.ts'
import { optionsGiven, orTold } from './settings.ts'
import { folderThere, invokedIn, tokenIn } from './target.ts'

/**
 * The options and targets as inputs of the action for many projects.
 *
 * @throws UserError that names everything that is wrong
 */
export function readProjectsSettings(
  { program, problems }: Arguments,
  environment: NodeJS.ProcessEnv,
): ProjectsActionSettings {
  const given = optionsGiven<ProjectsInputName>(
    program,
    PROJECTS_INPUTS.map(({ name }) => name),
  )
  const refusals = [...problems]
  const targets = program.args.flatMap(target => orTold(() => projectAt(target, environment), refusals) ?? [])
  const file = given.repositories
  const text = file === undefined ? '' : orTold(() => readList(file, environment), refusals)
  const inputs = { ...given, repositories: text ?? '', token: tokenIn(environment) }
  // What is missing for being wrong is not called missing as well.
  const stand = refusals.length > 0 && targets.length === 0 ? [STAND_IN] : targets
  const desk = { targets: stand, listName: file === undefined ? 'targets' : plainText(basename(file)) }
  const read = (name: ProjectsInputName) => inputs[name] ?? ''
  const settings = orTold(() => parseProjectsSettings(read, serverIn(environment), desk), refusals)
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join('\n'))
  return settings
}

const STAND_IN: ListedProject = { name: null, repositories: [{ kind: 'clone', folder: '.' }] }

/** @throws UserError when a target is neither a folder nor a repository */
function projectAt(target: string, environment: NodeJS.ProcessEnv): ListedProject {
  const folder = folderThere(target, environment)
  if (folder !== null) return { name: null, repositories: [{ kind: 'clone', folder }] }
  const repository = parseListedRepository(target, serverIn(environment))
  if (repository.ok) return { name: null, repositories: [repository.value] }
  throw new UserError(
    `The target ${shownEntry(target)} is neither a folder that is there nor ${repository.expected}.`,
    repository.hint ?? 'For all repositories of an owner, use --repositories with a file.',
  )
}

function readList(file: string, environment: NodeJS.ProcessEnv): string {
  const path = resolve(invokedIn(environment), file)
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    throw new UserError(
      `--repositories: the file ${JSON.stringify(path)} cannot be read: ${messageOf(thrown)}.`,
      'Name a file with a repository on each line.',
    )
  }
}
