import { askCommit, askLine } from '../git/run.ts'
import { type BareRepository, cloneIn, makeBare, objectFormatOf } from './bare.ts'
import { GitServerError } from './server/failure.ts'
import type { PackProgress } from './server/said.ts'
import type { GitServer } from './server/server.ts'

/** What is to be there after a fetch. */
export interface Wanted {
  /** The commit's object id, or that of a tag which leads to it. */
  readonly oid: string
  /** The full name of a ref that leads to it, for servers that give nothing by its id alone; `null` where none is known. */
  readonly refName: string | null
}

/** The one ref of our repositories: by it git knows what it has, and fetches what is new. No branch, as it may be a tag. */
const MEASURED = 'refs/measured/head'

/** Arguments of every fetch: commits alone, and nothing that was not asked for. */
const FETCH: readonly string[] = [
  'fetch',
  '--filter=tree:0',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--refmap=',
]

/**
 * Fetches a commit and all behind it, without trees and files.
 *
 * @returns the object id of the commit itself
 * @throws GitServerError when the server does not give it
 */
export async function fetchCommits(
  server: GitServer,
  { folder }: BareRepository,
  { oid, refName }: Wanted,
  onProgress: (progress: PackProgress) => void,
): Promise<string> {
  await makeBare(folder, objectFormatOf(oid))
  const fetch = (what: string) =>
    server.ask(folder, [...FETCH, '--progress', '--force', '--', 'origin', `+${what}:${MEASURED}`], onProgress)
  try {
    await fetch(oid)
  } catch (thrown) {
    const isUnknown = thrown instanceof GitServerError && thrown.failure === 'unknown-object'
    if (!isUnknown || refName === null) throw thrown
    await fetch(refName)
  }
  const commit = await askCommit(cloneIn(folder, undefined), oid)
  if (commit === null)
    throw new GitServerError(
      'unknown-object',
      'What the ref leads to is not a commit.',
      'Name a branch, a tag or a commit in the input ref.',
    )
  return commit
}

/** Fetches one object that a commit leads to, unless it is there. */
export async function fetchObject(server: GitServer, { folder }: BareRepository, oid: string): Promise<void> {
  // Whoever says what they have is taken to have all that it leads to.
  await server.ask(folder, ['-c', 'fetch.negotiationAlgorithm=noop', ...FETCH, '--quiet', '--', 'origin', oid])
}

/** The object id that stands in a commit's own lines for its tree. */
export function treeOf(folder: string, commit: string): Promise<string | null> {
  return askLine(cloneIn(folder, undefined), [
    'log',
    '--max-count=1',
    '--no-mailmap',
    '--no-show-signature',
    '--no-notes',
    '--no-decorate',
    '--format=%T',
    commit,
    '--',
  ])
}
