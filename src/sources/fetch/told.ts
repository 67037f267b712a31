import type { Commit } from '../../history/commit.ts'
import { branchRef, type History, type SourceKind } from '../../history/source.ts'
import type { Sighting } from '../graphql/reading.ts'

/** A history on GitHub, whichever way its commits come. */
export function told({ head }: Sighting, source: SourceKind, commits: History['commits']): History {
  const { repository, ref, oid, mailmap } = head
  return { ...asGitTells(source), repository, ref, head: oid, mailmap, commits }
}

/** The history of a repository without a commit. */
export function emptyHistory(repository: string, ref: string | null, source: SourceKind): History {
  return { ...asGitTells(source), repository, ref: ref ?? 'HEAD', head: null, mailmap: '', commits: eachOf([]) }
}

/** Git tells of every commit whether it is a merge, and what is kept must be the same for both ways. */
function asGitTells(source: SourceKind): Pick<History, 'source' | 'knowsMerges' | 'server' | 'refOf'> {
  return { source, knowsMerges: true, server: null, refOf: branchRef }
}

/** Batches that are there already. */
export async function* eachOf(batches: readonly (readonly Commit[])[]): AsyncGenerator<readonly Commit[]> {
  yield* batches
}
