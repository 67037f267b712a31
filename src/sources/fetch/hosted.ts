import type { GitHub } from '../../github/client.ts'
import type { Clock } from '../../github/clock.ts'
import { addressOn } from '../../history/address.ts'
import type { Commit } from '../../history/commit.ts'
import type { Log } from '../../log.ts'
import { counted } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'
import { readCommits as readClone } from '../git/source.ts'
import { canJumpFrom } from '../graphql/head/head.ts'
import type { Sighting } from '../graphql/reading.ts'
import { type Accounts, linkedBy } from './accounts/account.ts'
import { askAccounts, type Covered } from './accounts/accounts.ts'
import { Cover } from './accounts/cover.ts'
import { MOST_AUTHORS } from './accounts/query.ts'
import { cloneIn, temporaryBare } from './bare.ts'
import { createFetchProgress } from './progress.ts'
import type { Received } from './server/received.ts'
import { gitServer } from './server/server.ts'
import { fetchCommits } from './transfer.ts'

/** What a git server of GitHub's is asked with. */
export interface HostedOptions {
  readonly github: GitHub
  readonly clock: Clock
  readonly log: Log
  /** Such as `https://github.com`. */
  readonly serverUrl: string
  readonly token: string
  /** The folder for what nobody needs any more afterwards. */
  readonly temporary: string
  readonly signal: AbortSignal | undefined
  /** How long one command of git's may take; in milliseconds. */
  readonly longestMs?: number
  /** Whether something is kept for the next run, which takes as much memory as the history has commits. */
  readonly keeps: boolean
  /** Counts what the server sends. */
  readonly received?: Received
}

/** A history that was cloned, before it is known whose accounts its people have. */
export interface HostedClone extends Covered {
  /** Its commits, to be walked once; with the walk's end nothing is left behind. */
  readonly commits: (accounts: Accounts) => AsyncIterable<Iterable<Commit>>
  /** Deletes it. */
  readonly release: () => Promise<void>
}

/**
 * Fetches a history by git, pinned at the head that GitHub has named.
 *
 * @param ref as it was asked for
 * @throws GitServerError when the git server does not give it
 */
export async function cloneHosted(
  { github, clock, temporary, signal, keeps, ...options }: Omit<HostedOptions, 'log'>,
  { head, source, keep, log }: Sighting,
  ref: string | null,
): Promise<HostedClone> {
  const what = oneLine(head.repository)
  const server = gitServer({
    ...{ ...options, address: addressOn(options.serverUrl, head.repository) },
    ...{ waits: github.waits, clock, log, signal },
  })
  const bare = await temporaryBare(temporary)
  const clone = cloneIn(bare.folder, signal)
  const { coAuthors } = source.fields
  const cover = new Cover(MOST_AUTHORS)
  try {
    await fetchCommits(server, bare, { oid: head.oid, refName: nameOf(ref) }, createFetchProgress(log, clock, what))
    for await (const batch of readClone(clone, head.oid, coAuthors)) for (const commit of batch) cover.take(commit)
    log.info(
      `${what}: the commits are fetched; ${counted(cover.commits().length, 'commit')} will show everybody’s account.`,
    )
  } catch (thrown) {
    await bare.release()
    throw thrown
  }

  async function* linked(link: (commit: Commit) => Commit): AsyncGenerator<Iterable<Commit>> {
    const kept: Commit[] = []
    try {
      for await (const batch of readClone(clone, head.oid, coAuthors)) yield eachLinked(batch, link, kept)
    } finally {
      await bare.release()
    }
    // Where GitHub counts others, it would not believe it the next time.
    if (!keeps || kept.length !== head.total) return
    const layer = { head: head.oid, total: head.total, commits: kept, pages: [], readAt: clock.now() }
    await keep({ layers: [layer], jump: canJumpFrom(head) })
  }

  /** One at a time: of commits that are made at once, many would survive a collection of garbage. */
  function* eachLinked(batch: Iterable<Commit>, link: (commit: Commit) => Commit, kept: Commit[]): Generator<Commit> {
    for (const commit of batch) {
      const found = link(commit)
      if (keeps) kept.push({ ...found, oid: copied(found.oid) })
      yield found
    }
  }

  return { place: source, cover, commits: accounts => linked(linkedBy(accounts)), release: bare.release }
}

/**
 * The same, and asks whose accounts the addresses in it belong to.
 *
 * @returns its commits, to be walked once; with the walk's end nothing is left behind
 * @throws GitServerError when the git server does not give it
 */
export async function fetchHosted(
  options: HostedOptions,
  sighting: Sighting,
  ref: string | null,
): Promise<AsyncIterable<Iterable<Commit>>> {
  const clone = await cloneHosted(options, sighting, ref)
  try {
    return clone.commits(await askAccounts(options.github, clone))
  } catch (thrown) {
    await clone.release()
    throw thrown
  }
}

/** A ref that leads to the head for sure; of others it is not known whether they are branches or tags. */
function nameOf(ref: string | null): string | null {
  return ref === null ? 'HEAD' : ref.startsWith('refs/') ? ref : null
}

/** What comes out of a decoder is a part of a longer text, which would be kept with it. */
function copied(oid: string): string {
  return Buffer.from(oid, 'latin1').toString('latin1')
}
