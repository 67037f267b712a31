import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import { gitFailure } from './failure.ts'
import { hostOfRemote, nameFromRemote } from './remote.ts'
import { askCommit, askGit, askHeadRef, askLine, type Place } from './run.ts'

const QUESTIONS = [
  ...['rev-parse', '--is-shallow-repository', '--git-common-dir', '--show-prefix'],
  ...['--revs-only', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD'],
]

/** The last two lines are missing where there is no commit, and the last one where two refs are called HEAD. */
const ANSWERS =
  /^(?<isShallow>true|false)\n(?<gitFolder>[\s\S]+?)\n(?<prefix>[^\n]*)\n(?:(?<oid>[0-9a-f]{40,64})\n(?:(?<branch>refs\/[^\n]+|HEAD)\n)?)?$/

/** A clone on disk that holds its whole history. */
export interface Clone extends Place {
  /** The path of the clone's own files as git sees it from the folder: `.git`, `../.git`, or that of a bare `foo.git`. */
  readonly gitFolder: string
  /** Whether the folder lies below the top of the work tree. */
  readonly isPart: boolean
  /** `null` when there is no commit yet. */
  readonly checkedOut: CheckedOut | null
}

/** The commit at which a clone stands. */
export interface CheckedOut {
  readonly oid: string
  /** The branch's full name; `null` when no branch is checked out. */
  readonly branch: string | null
}

/**
 * Finds the clone that a folder lies in.
 *
 * @throws UserError when there is none, it may not be read, or it is shallow
 */
export async function openClone(workingDirectory: string, signal?: AbortSignal): Promise<Clone> {
  const folder = resolve(workingDirectory)
  const place = { folder, signal }
  const answer = await askGit(place, QUESTIONS)
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
  const checkedOut = oid === undefined ? null : await findCheckedOut(place, oid, branch)
  return { ...place, gitFolder, isPart: prefix !== '', checkedOut }
}

/** @param branch `HEAD` where no branch is checked out; `undefined` or the other one's name where another ref is called HEAD */
async function findCheckedOut(place: Place, oid: string, branch: string | undefined): Promise<CheckedOut | null> {
  if (branch !== undefined && !branch.endsWith('/HEAD')) return { oid, branch: branch === 'HEAD' ? null : branch }
  const name = await askHeadRef(place)
  if (name === null) return { oid, branch: null }
  // Where the branch has no commit yet, the other ref has answered in its place.
  const commit = await askCommit(place, name)
  return commit === null ? null : { oid: commit, branch: name }
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

/** What a clone is of. */
export interface Origin {
  /** `owner/name` by the remote `origin`, else the folder's name: `foo` for `…/foo/.git` and for the bare `…/foo.git`. */
  readonly repository: string
  /** The host of that remote; `null` where there is none. */
  readonly server: string | null
}

/** Finds out what a clone is of. */
export async function nameOf(clone: Clone): Promise<Origin> {
  const url = await askLine(clone, ['remote', 'get-url', 'origin'])
  const server = url === null ? null : hostOfRemote(url)
  const name = url === null ? null : nameFromRemote(url)
  return { repository: name ?? (await nameOfFolder(clone)), server }
}

async function nameOfFolder(clone: Clone): Promise<string> {
  // Git has followed the links on the way to the folder.
  const path = resolve(await realpath(clone.folder), clone.gitFolder)
  return basename(path) === '.git' ? basename(dirname(path)) : basename(path, '.git')
}
