import { UserError } from '../../errors.ts'
import type { Clone } from './clone.ts'
import { gitFailure } from './failure.ts'
import { type Answer, askGit } from './run.ts'

/** A regular file in `git ls-tree -z`: neither a symbolic link, which git does not follow here either, nor a folder. */
const REGULAR_FILE = /^100\d{3} blob /

/** More than any project has ever written into one; git itself would hold whatever there is in memory. */
const LARGEST_BYTES = 16 * 2 ** 20

/**
 * The text of `.mailmap` at a commit, whatever the work tree holds; empty when there is none. Nothing is fetched for
 * it: where a partial clone lacks the file or cannot tell whether there is one, the figures could be wrong.
 *
 * @throws UserError when there is one, or may be one, and it cannot be read
 */
export async function readMailmap(clone: Clone, head: string): Promise<string> {
  // Asked at once, since most of the time that a question takes is git's start.
  const [entry, size] = await Promise.all([
    askGit(clone, ['ls-tree', '--full-tree', '-z', head, '.mailmap']),
    askGit(clone, ['cat-file', '-s', `${head}:.mailmap`]),
  ])
  if (entry.status !== 0) throw await unreadable(clone, 'cannot tell whether there is a', entry)
  if (!REGULAR_FILE.test(entry.output.toString())) return ''
  if (size.status !== 0) throw await unreadable(clone, 'lacks the content of its', size)
  requireSize(Number(size.output.toString()))
  const blob = await askGit(clone, ['cat-file', 'blob', `${head}:.mailmap`])
  if (blob.status !== 0) throw gitFailure('read .mailmap', clone.folder, blob)
  return blob.output.toString()
}

function requireSize(bytes: number): void {
  if (bytes <= LARGEST_BYTES) return
  throw new UserError(
    `The .mailmap at the head has ${Math.ceil(bytes / 2 ** 20)} MB, and more than ${LARGEST_BYTES / 2 ** 20} MB are not read.`,
    'Make it shorter, or measure a ref at which it is.',
  )
}
/** @param lacks what a clone with a filter lacks of the file, to be followed by its name */
async function unreadable(clone: Clone, lacks: string, answer: Answer): Promise<UserError> {
  if (!(await isPartial(clone))) return gitFailure('read .mailmap', clone.folder, answer)
  return new UserError(
    `This clone was made with a filter and ${lacks} .mailmap, without which people could be counted several times.`,
    'Check out in it what is measured, or clone without --filter (filter on actions/checkout).',
  )
}

/** Whether the clone was made with `--filter` and so may lack objects without being damaged. */
async function isPartial(clone: Clone): Promise<boolean> {
  const settings = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$'
  return (await askGit(clone, ['config', '--get-regexp', settings])).status === 0
}
