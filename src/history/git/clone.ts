import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import { gitFailure } from './failure.ts'
import { nameFromRemote } from './remote.ts'
import { askGit } from './run.ts'

/** A clone on disk that holds its whole history. */
export interface Clone {
  /** Absolute path of the folder in which git is run; inside the clone. */
  readonly folder: string
  /** `owner/name` by the remote `origin`, else the folder's name. */
  readonly name: string
  /** Whether the folder lies below the top of the work tree. */
  readonly isPart: boolean
}

/**
 * Finds the clone that a folder lies in.
 *
 * @throws UserError when there is none, it may not be read, or it is shallow
 */
export async function openClone(workingDirectory: string): Promise<Clone> {
  const folder = resolve(workingDirectory)
  await requireFolder(folder)
  const answer = await askGit(folder, ['rev-parse', '--is-shallow-repository', '--git-common-dir', '--show-prefix'])
  if (answer.status !== 0) throw gitFailure('open the repository', folder, answer)
  const [isShallow, ...rest] = answer.output.toString().replace(/\n$/, '').split('\n')
  const [prefix, commonDirectory] = [rest.pop(), rest.join('\n')]
  if (isShallow === 'true') {
    throw new UserError(
      'This clone is shallow, so most of its history is missing.',
      'Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql.',
    )
  }
  const name = (await nameOfOrigin(folder)) ?? folderName(resolve(folder, commonDirectory))
  return { folder, name, isPart: prefix !== '' }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  const shown = JSON.stringify(folder)
  throw new UserError(
    found === null ? `There is no folder ${shown}.` : `${shown} is a file, not a folder.`,
    'Name the folder that holds the clone.',
  )
}

async function nameOfOrigin(folder: string): Promise<string | null> {
  const answer = await askGit(folder, ['remote', 'get-url', 'origin'])
  return answer.status === 0 ? nameFromRemote(answer.output.toString().trimEnd()) : null
}

/** `foo` for `…/foo/.git` and for the bare `…/foo.git`. */
function folderName(commonDirectory: string): string {
  return basename(commonDirectory) === '.git' ? basename(dirname(commonDirectory)) : basename(commonDirectory, '.git')
}
