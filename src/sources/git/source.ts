import { Cancelled } from '../../errors.ts'
import type { Commit } from '../../history/commit.ts'
import type { HistorySource } from '../../history/source.ts'
import type { Log } from '../../log.ts'
import { type Clone, nameOf, openClone } from './clone.ts'
import { CommitDecoder, FIELDS, MESSAGE_FIELD } from './decode.ts'
import { gitFailure } from './failure.ts'
import { findHead, nameOfRef } from './head.ts'
import { readMailmap } from './mailmap.ts'
import { startGit } from './run.ts'
import { requireWhole } from './shallow.ts'

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
    const clone = await openClone(workingDirectory, signal)
    if (clone.isPart && !isToldOfPart) {
      log.notice(`${JSON.stringify(clone.folder)} is a part of its repository; the whole repository is measured.`)
      isToldOfPart = true
    }
    const head = await findHead(clone, ref)
    const [{ repository, server }, name, mailmap] = await Promise.all([
      nameOf(clone),
      nameOfRef(clone, ref),
      head === null ? '' : readMailmap(clone, head),
      head === null || !clone.isShallow ? null : requireWhole(clone, head),
    ])
    const commits = head === null ? noCommits() : readCommits(clone, head, coAuthors)
    return { repository, server, ref: name, head, mailmap, commits, knowsMerges: true, refOf }
  }
}

/** A clone that was made for a pull request has its base branch only as the remote's. */
function refOf(branch: string): string {
  return `origin/${branch}`
}

/** The commits that `git log` writes, to its good end. A consumer that has enough ends the command. */
async function* readCommits(clone: Clone, head: string, withMessages: boolean): AsyncGenerator<Iterable<Commit>> {
  const git = startGit(clone, logArguments(head, withMessages))
  const decoder = new CommitDecoder(withMessages)
  try {
    for await (const bytes of git.output) yield decoder.take(bytes)
    const exit = await git.exit
    if (clone.signal?.aborted) throw new Cancelled('The run was cancelled while reading the commits.')
    if (exit.status !== 0) throw gitFailure('read the commits', clone.folder, exit)
    decoder.end()
  } finally {
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
