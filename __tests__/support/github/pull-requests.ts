import type { PullRequestOptions } from './options.ts'
import type { HostedRepository } from './world.ts'

/** A file that a pull request or a commit changes. */
export interface ChangedFile {
  readonly path: string
  readonly change: Change
  /** Where the file was before; `null` unless it was renamed or copied. */
  readonly previousPath: string | null
}

/** What a change is called by GraphQL (`PatchStatus`) and by REST. */
export interface Change {
  readonly graphql: 'ADDED' | 'CHANGED' | 'COPIED' | 'DELETED' | 'MODIFIED' | 'RENAMED'
  readonly rest: 'added' | 'changed' | 'copied' | 'removed' | 'modified' | 'renamed'
}

/** git's letters; see git-diff(1), `--diff-filter`. */
const CHANGES: ReadonlyMap<string, Change> = new Map([
  ['A', { graphql: 'ADDED', rest: 'added' }],
  ['C', { graphql: 'COPIED', rest: 'copied' }],
  ['D', { graphql: 'DELETED', rest: 'removed' }],
  ['M', { graphql: 'MODIFIED', rest: 'modified' }],
  ['R', { graphql: 'RENAMED', rest: 'renamed' }],
  ['T', { graphql: 'CHANGED', rest: 'changed' }],
])

/** The object ids of a pull request's two heads at this moment. */
export function headsOf(
  { objects }: HostedRepository,
  { base, head }: PullRequestOptions,
): { readonly base: string; readonly head: string } {
  const oidOf = (branch: string) => {
    const oid = objects.resolve(`refs/heads/${branch}`)
    if (oid === null) throw new Error(`The pull request names a branch that is not there: ${branch}`)
    return oid
  }
  return { base: oidOf(base), head: oidOf(head) }
}

/** The files that a pull request changes, by real git. */
export function filesOf(repository: HostedRepository, pullRequest: PullRequestOptions): readonly ChangedFile[] {
  const { base, head } = headsOf(repository, pullRequest)
  return changedFilesIn(repository.objects.changesBetween(base, head))
}

/** The files in what git says by `--name-status -z`. */
export function changedFilesIn(status: readonly string[]): readonly ChangedFile[] {
  const fields = status.values()
  const files: ChangedFile[] = []
  for (const letter of fields) {
    const change = CHANGES.get(letter.charAt(0))
    if (change === undefined) throw new Error(`git diff names an unknown change: ${letter}`)
    const first = fields.next().value ?? ''
    const hasTwoPaths = change.rest === 'renamed' || change.rest === 'copied'
    files.push(
      hasTwoPaths
        ? { path: fields.next().value ?? '', change, previousPath: first }
        : { path: first, change, previousPath: null },
    )
  }
  return files
}
