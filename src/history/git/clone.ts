import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import { gitFailure } from './failure.ts'
import { nameFromRemote } from './remote.ts'
import { askGit } from './run.ts'

const QUESTIONS = [
  ...['rev-parse', '--is-shallow-repository', '--git-common-dir', '--show-prefix'],
  ...['--revs-only', 'HEAD', '--symbolic-full-name', 'HEAD'],
]

/** The last two lines are missing where there is no commit, and the last one where another ref is called HEAD too. */
const ANSWERS =
  /^(?<isShallow>true|false)\n(?<gitFolder>[\s\S]+?)\n(?<prefix>.*)\n(?:(?<oid>[0-9a-f]{40,64})\n(?:(?<branch>refs\/.+|HEAD)\n)?)?$/

/** A clone on disk that holds its whole history. */
export interface Clone {
  /** Absolute path of the folder in which git is run; inside the clone. */
  readonly folder: string
  /** Absolute path of the clone's own files, such as `…/foo/.git` or the bare `…/foo.git`. */
  readonly gitFolder: string
  /** Whether the folder lies below the top of the work tree. */
  readonly isPart: boolean
  /** `null` when there is no commit yet. */
  readonly checkedOut: CheckedOut | null
}

/** The commit at which a clone stands. */
export interface CheckedOut {
  readonly oid: string
  /** The branch's full name; `null` when there is none, or another ref called HEAD hides it. */
  readonly branch: string | null
}

/**
 * Finds the clone that a folder lies in.
 *
 * @throws UserError when there is none, it may not be read, or it is shallow
 */
export async function openClone(workingDirectory: string): Promise<Clone> {
  const folder = resolve(workingDirectory)
  const answer = await askGit(folder, QUESTIONS)
  const answers = ANSWERS.exec(answer.output.toString())?.groups
  if (answer.status !== 0 || answers === undefined) {
    await requireFolder(folder)
    throw gitFailure('open the repository', folder, answer)
  }
  const { isShallow, gitFolder = '', prefix, oid, branch } = answers
  if (isShallow === 'true') {
    throw new UserError(
      'This clone is shallow, so most of its history is missing.',
      'Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql.',
    )
  }
  return {
    folder,
    gitFolder: resolve(folder, gitFolder),
    isPart: prefix !== '',
    checkedOut: oid === undefined ? null : { oid, branch: branch === undefined || branch === 'HEAD' ? null : branch },
  }
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

/** `owner/name` by the remote `origin`, else the folder's name: `foo` for `…/foo/.git` and for the bare `…/foo.git`. */
export async function nameOf({ folder, gitFolder }: Clone): Promise<string> {
  const answer = await askGit(folder, ['remote', 'get-url', 'origin'])
  const name = answer.status === 0 ? nameFromRemote(answer.output.toString().trimEnd()) : null
  return name ?? (basename(gitFolder) === '.git' ? basename(dirname(gitFolder)) : basename(gitFolder, '.git'))
}
