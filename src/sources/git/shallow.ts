import { Cancelled, UserError } from '../../errors.ts'
import type { Clone } from './clone.ts'
import { gitFailure } from './failure.ts'
import { startGit } from './run.ts'

/** The line of a commit as it was made, which names a parent whether or not the clone has it. A message is indented. */
const PARENT = /\nparent [0-9a-f]+\n/

/** Longer than such a line, which may come in two. */
const CARRIED = 100

/**
 * Makes sure that a history in a shallow clone was not cut: every commit in it that seems to have no parent has none.
 * Elsewhere the clone may be shallow, as after `git fetch --depth=1` of another branch.
 *
 * @throws UserError when a part of it is missing
 */
export async function requireWhole(clone: Clone, head: string): Promise<void> {
  const git = startGit(clone, ['rev-list', '--max-parents=0', '--format=raw', '--end-of-options', head, '--'])
  try {
    let text = ''
    for await (const bytes of git.output) {
      text = text.slice(-CARRIED) + bytes.toString('latin1')
      if (PARENT.test(text)) throw shallow()
    }
  } finally {
    git.stop()
  }
  const exit = await git.exit
  if (clone.signal?.aborted) throw new Cancelled('The run was cancelled while looking for the end of the history.')
  if (exit.status !== 0) throw gitFailure('read the commits', clone.folder, exit)
}

function shallow(): UserError {
  return new UserError(
    'This clone is shallow, so most of its history is missing.',
    'Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql.',
  )
}
