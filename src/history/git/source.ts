import { Cancelled } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { HistorySource } from '../source.ts'
import { type Clone, openClone } from './clone.ts'
import { decodeCommits, FIELDS, MESSAGE_FIELD } from './decode.ts'
import { gitFailure } from './failure.ts'
import { findHead } from './head.ts'
import { readMailmap } from './mailmap.ts'
import { startGit } from './run.ts'

/**
 * The history of a clone on disk, read by git itself: no token, no network, and nothing in the clone is changed. What
 * the user's or the clone's configuration says about showing a history has no influence, and neither have replace refs
 * and grafts, which GitHub does not know.
 *
 * @param workingDirectory a folder in the clone
 * @param log is told what could not be read or is more than was named, and may matter
 * @param signal given when the run is cancelled
 */
export function gitHistory(workingDirectory: string, log: Log, signal?: AbortSignal): HistorySource {
  let isToldOfPart = false
  return async ({ ref, coAuthors }) => {
    const clone = await openClone(workingDirectory)
    if (clone.isPart && !isToldOfPart) {
      log.notice(`${JSON.stringify(clone.folder)} is a part of its repository; the whole repository is measured.`)
      isToldOfPart = true
    }
    const head = await findHead(clone, ref)
    const found = { repository: clone.name, ref: head.ref, head: head.oid }
    if (head.oid === null) return { ...found, mailmap: '', commits: noCommits() }
    const mailmap = await readMailmap(clone, head.oid, log)
    const written = outputOf(clone, logArguments(head.oid, coAuthors), signal)
    return { ...found, mailmap, commits: decodeCommits(written, coAuthors) }
  }
}

/** What a git command writes, to its good end. A consumer that has enough ends the command. */
async function* outputOf(
  { folder }: Clone,
  args: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const git = startGit(folder, args)
  signal?.addEventListener('abort', git.stop)
  try {
    yield* git.output
    const exit = await git.exit
    if (signal?.aborted) throw new Cancelled('The run was cancelled while reading the commits.')
    if (exit.status !== 0) throw gitFailure('read the commits', folder, exit)
  } finally {
    signal?.removeEventListener('abort', git.stop)
    git.stop()
  }
}

async function* noCommits(): AsyncGenerator<never> {}

/** Each option that undoes a setting is here because that setting changes what is written or what is read for it. */
function logArguments(head: string, withMessages: boolean): readonly string[] {
  const fields = withMessages ? [...FIELDS, MESSAGE_FIELD] : FIELDS
  return [
    'log',
    '-z',
    `--format=${fields.join('%x00')}`,
    '--encoding=UTF-8',
    '--no-show-signature',
    '--no-mailmap',
    '--no-notes',
    '--no-decorate',
    '--no-color',
    '--end-of-options',
    head,
    '--',
  ]
}
