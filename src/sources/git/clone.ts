import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import { nameFromRemote, placeOfRemote } from '../../history/remote.ts'
import { gitFailure } from './failure.ts'
import { askCommit, askGit, askHeadRef, askLine, type GitFolder } from './run.ts'

const QUESTIONS = [
  ...['rev-parse', '--is-shallow-repository', '--git-common-dir', '--show-prefix'],
  ...['--revs-only', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD'],
]

/** The last two lines are missing where there is no commit, and the last one where two refs are called HEAD. */
const ANSWERS =
  /^(?<isShallow>true|false)\n(?<gitFolder>[\s\S]+?)\n(?<prefix>[^\n]*)\n(?:(?<oid>[0-9a-f]{40,64})\n(?:(?<branch>refs\/[^\n]+|HEAD)\n)?)?$/

/** A clone on disk. */
export interface Clone extends GitFolder {
  /** The path of the clone's own files as git sees it from the folder: `.git`, `../.git`, or that of a bare `foo.git`. */
  readonly gitFolder: string
  /** Whether the folder lies below the top of the work tree. */
  readonly isPart: boolean
  /** Whether some history in it ends where it was cut, though not all need to. */
  readonly isShallow: boolean
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
 * @throws UserError when there is none, it may not be read, or it is not the folder's own
 */
export async function openClone(workingDirectory: string, signal?: AbortSignal): Promise<Clone> {
  const folder = resolve(workingDirectory)
  const place = { folder, isBare: await isGitFolder(folder), signal }
  const answer = await askGit(place, QUESTIONS)
  const answers = ANSWERS.exec(answer.output.toString())?.groups
  if (answer.status !== 0 || answers === undefined) {
    await requireFolder(folder)
    throw gitFailure('open the repository', folder, answer)
  }
  const { isShallow, gitFolder = '', prefix = '', oid, branch } = answers
  const checkedOut = oid === undefined ? null : await findCheckedOut(place, oid, branch)
  if (prefix !== '' && checkedOut !== null) await requireOwnFolder(place, prefix, checkedOut.oid)
  return { ...place, gitFolder, isPart: prefix !== '', isShallow: isShallow === 'true', checkedOut }
}

/** Whether a folder has what makes git take it for a repository by itself: a bare one, or the `.git` of a work tree. */
async function isGitFolder(folder: string): Promise<boolean> {
  const found = await Promise.all(['HEAD', 'objects', 'refs'].map(name => stat(join(folder, name)).catch(() => null)))
  return found.every(entry => entry !== null)
}

/**
 * Makes sure that a folder is not where a submodule should be: without it, git would find the project around.
 *
 * @param prefix the folder from the top of the work tree, such as `libs/codec/`
 */
async function requireOwnFolder(place: GitFolder, prefix: string, oid: string): Promise<void> {
  const parts = prefix.replace(/\/$/, '').split('/')
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  // A work tree has the trees that lead to its folders, also in a clone with a filter.
  const { output } = await askGit(place, ['ls-tree', '--full-tree', '-z', oid, '--', ...paths])
  const [, path] = /(?:^|\0)160000 commit [0-9a-f]+\t([^\0]+)/.exec(output.toString()) ?? []
  if (path === undefined) return
  const where = path === paths.at(-1) ? 'is' : 'lies in'
  throw new UserError(
    `${JSON.stringify(place.folder)} ${where} an uninitialised submodule: the history of ${JSON.stringify(path)} is not in this clone.`,
    'Set submodules: true and fetch-depth: 0 on actions/checkout, or run git submodule update --init in the clone.',
  )
}

/** @param branch `HEAD` where no branch is checked out; `undefined` or the other one's name where another ref is called HEAD */
async function findCheckedOut(place: GitFolder, oid: string, branch: string | undefined): Promise<CheckedOut | null> {
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
  const name = url === null ? null : nameFromRemote(url)
  const server = url === null ? null : (placeOfRemote(url)?.host ?? null)
  return { repository: name ?? (await nameOfFolder(clone)), server }
}

async function nameOfFolder(clone: Clone): Promise<string> {
  // Git has followed the links on the way to the folder.
  const path = resolve(await realpath(clone.folder), clone.gitFolder)
  return basename(path) === '.git' ? basename(dirname(path)) : basename(path, '.git')
}
