import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { LIMITS } from '../../dependencies/read/reader.ts'
import { type FileChoice, type Files, isWantedBy } from '../../dependencies/read-files.ts'
import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { textWithoutLinks } from './file.ts'
import { type FolderLimits, listFolder } from './folder.ts'

/** What somebody has checked out: plain files, with or without git. */
export interface Checkout extends Files {
  /** The folder's real path. */
  readonly root: string
  /** Every folder in it that was looked into, with slashes. */
  readonly folders: readonly string[]
  /** Where it lies in its git repository: `''` for the whole of it, else such as `web/`. */
  readonly prefix: string
}

/** How a checkout is opened. */
export interface CheckoutRequest {
  readonly folder: string
  readonly choice: Pick<FileChoice, 'patterns'>
  readonly log: Log
  readonly limits?: FolderLimits
}

/**
 * Lists the files of a checkout that may say what it depends on. Nothing outside of the folder is read, and nothing in it is run.
 *
 * @throws {UserError} where there is no such folder
 */
export async function openCheckout({ folder, choice, log, limits }: CheckoutRequest): Promise<Checkout> {
  const root = await realpath(folder).catch(error => {
    throw unreadable(folder, error)
  })
  const listing = await listFolder(root, isWantedBy(choice), limits).catch(error => {
    throw unreadable(folder, error)
  })
  for (const note of listing.notes) log.notice(note)
  const { paths, folders } = listing
  const textOf = (path: string) => textWithoutLinks({ root, path, mostBytes: LIMITS.characters })
  return { root, paths, folders, prefix: await prefixOf(root), textOf }
}

function unreadable(folder: string, cause: unknown): UserError {
  return new UserError(
    `The folder ${folder} could not be read: it is not there, is none, or is closed to this user.`,
    'Set working-directory to a checkout, as of actions/checkout.',
    cause,
  )
}

/** By the nearest folder around it that has a `.git`; without one, it is taken for the whole. */
async function prefixOf(root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    const isRepository = await lstat(join(folder, '.git')).then(
      () => true,
      () => false,
    )
    const way = relative(folder, root)
    if (isRepository) return way === '' ? '' : `${way.split(sep).join('/')}/`
    if (dirname(folder) === folder) return ''
  }
}
