import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Clone } from './clone.ts'
import { gitFailure } from './failure.ts'
import { askGit } from './run.ts'

/** A regular file in `git ls-tree -z`: neither a symbolic link, which git does not follow here either, nor a folder. */
const REGULAR_FILE = /^100\d{3} blob /

/**
 * The text of `.mailmap` at a commit, whatever the work tree holds; empty when there is none. Nothing is fetched for
 * it: where a partial clone lacks the whole tree, there may or may not be one, and the log is told; where it lacks
 * just the file, the figures would be wrong for sure.
 *
 * @throws UserError when there is one and it cannot be read
 */
export async function readMailmap(clone: Clone, head: string, log: Log): Promise<string> {
  // Asked at once, since most of the time that a question takes is git's start.
  const [entry, blob] = await Promise.all([
    askGit(clone, ['ls-tree', '--full-tree', '-z', head, '.mailmap']),
    askGit(clone, ['cat-file', 'blob', `${head}:.mailmap`]),
  ])
  if (entry.status !== 0) {
    if (!(await isPartial(clone))) throw gitFailure('read the files', clone.folder, entry)
    log.notice(
      'This partial clone has no files, so that a .mailmap could not be read: check the ref out to have it used.',
    )
    return ''
  }
  if (!REGULAR_FILE.test(entry.output.toString())) return ''
  if (blob.status === 0) return blob.output.toString()
  if (!(await isPartial(clone))) throw gitFailure('read .mailmap', clone.folder, blob)
  throw new UserError(
    'This partial clone lacks the content of its .mailmap, without which people would be counted several times.',
    'Check the ref out, or clone without --filter.',
  )
}

/** Whether the clone was made with `--filter` and so may lack objects without being damaged. */
async function isPartial(clone: Clone): Promise<boolean> {
  const settings = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$'
  return (await askGit(clone, ['config', '--get-regexp', settings])).status === 0
}
