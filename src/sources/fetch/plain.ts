import { Cancelled } from '../../errors.ts'
import { type RepositoryAddress, urlOf } from '../../history/address.ts'
import type { Commit } from '../../history/commit.ts'
import { nameFromRemote } from '../../history/remote.ts'
import { branchRef, type History, type HistoryRequest, type HistorySource } from '../../history/source.ts'
import { oneLine } from '../../text/one-line.ts'
import { readCommits } from '../git/source.ts'
import { type BareRepository, cloneIn, temporaryBare } from './bare.ts'
import { fetchMailmap } from './mailmap.ts'
import type { Mirror, MirrorOf } from './mirror.ts'
import { createFetchProgress } from './progress.ts'
import { findRef } from './refs.ts'
import { GitServerError, repositoryInWords } from './server/failure.ts'
import { gitServer, type ServerOptions } from './server/server.ts'
import { fetchCommits } from './transfer.ts'

/** What a git server is asked with, by nobody in particular. */
export interface PlainOptions extends Omit<ServerOptions, 'token'> {
  /** Whether it is the run's own server, whose name needs not be said. */
  readonly isOwnServer: boolean
  /** The folder for what nobody needs any more afterwards. */
  readonly temporary: string
  /** Where mirrors are kept; `null` for nowhere. */
  readonly mirrorOf: MirrorOf | null
}

/** A history by git's own protocol alone: nobody is named, and nobody says who has which account. */
export function plainHistory(options: PlainOptions): HistorySource {
  const { address, mirrorOf, temporary } = options
  return async request => {
    const mirror = (await mirrorOf?.(address)) ?? null
    try {
      return await read(options, request, mirror ?? (await temporaryBare(temporary)))
    } catch (thrown) {
      if (mirror === null || !isOfMirror(mirror, thrown)) throw thrown
      await mirror.empty()
      return read(options, request, mirror)
    }
  }
}

const NO_ACCOUNTS =
  'The history is fetched without a token, so nobody’s account is known: people are told apart by their names and addresses alone.'

/** Whether what failed may have failed for what lies in a mirror, and not for what the server says. */
function isOfMirror({ isOld }: Mirror, thrown: unknown): boolean {
  return isOld && thrown instanceof GitServerError && ['broken', 'hindered', 'unknown-object'].includes(thrown.failure)
}

async function read(options: PlainOptions, { ref, coAuthors }: HistoryRequest, bare: BareRepository): Promise<History> {
  const { signal, isOwnServer, log, clock } = options
  try {
    const server = gitServer({ ...options, token: null })
    const found = await findRef(server, bare, ref)
    const told = {
      ...({ source: 'fetch', knowsMerges: true, refOf: branchRef } as const),
      server: isOwnServer ? null : server.address.host,
    }
    if (found === null) {
      await bare.release()
      return {
        ...told,
        repository: nameOf(server.address),
        ref: ref ?? 'HEAD',
        head: null,
        mailmap: '',
        commits: none(),
      }
    }
    const progress = createFetchProgress(log, clock, repositoryInWords(server.address))
    const head = await fetchCommits(server, bare, found, progress)
    const mailmap = await fetchMailmap(server, bare, head, signal)
    log.notice(NO_ACCOUNTS)
    // A renamed repository is called what it is called now.
    const repository = nameOf(server.address)
    return { ...told, repository, ref: found.ref, head, mailmap, commits: commitsIn(bare, head, coAuthors, signal) }
  } catch (thrown) {
    await bare.release()
    throw thrown
  }
}

async function* commitsIn(
  bare: BareRepository,
  head: string,
  coAuthors: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<Iterable<Commit>> {
  try {
    yield* readCommits(cloneIn(bare.folder, signal), head, coAuthors)
  } catch (thrown) {
    // What git cannot read of a mirror it will not be able to read the next time.
    if (!(thrown instanceof Cancelled)) await bare.empty()
    throw thrown
  } finally {
    await bare.release()
  }
}

async function* none(): AsyncGenerator<never> {}

/** `owner/name` where an address has two such parts, else its last one. */
function nameOf(address: RepositoryAddress): string {
  return (
    nameFromRemote(urlOf(address)) ??
    oneLine(
      address.path
        .split('/')
        .at(-1)
        ?.replace(/\.git$/, '') ?? '',
    )
  )
}
