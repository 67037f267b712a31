import { readMailmap as readLocal } from '../git/mailmap.ts'
import { askGit } from '../git/run.ts'
import type { BareRepository } from './bare.ts'
import { cloneIn } from './bare.ts'
import type { GitServer } from './server/server.ts'
import { fetchObject, treeOf } from './transfer.ts'

/** A file, in `git ls-tree -z`. */
const FILE = /^100\d{3} blob (?<oid>[0-9a-f]+)\t/

/**
 * The text of `.mailmap` at a commit that was fetched without trees and files; empty when there is none. Its tree and the file are
 * fetched for it, and no other.
 *
 * @throws GitServerError when the server does not give them
 * @throws UserError when it cannot be read
 */
export async function fetchMailmap(
  server: GitServer,
  repository: BareRepository,
  commit: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const clone = cloneIn(repository.folder, signal)
  const tree = await treeOf(repository.folder, commit)
  if (tree === null) return readLocal(clone, commit)
  if (!(await isThere(repository, tree))) await fetchObject(server, repository, tree)
  const entry = await askGit(clone, ['ls-tree', '--full-tree', '-z', commit, '.mailmap'])
  const { oid } = FILE.exec(entry.output.toString())?.groups ?? {}
  if (oid !== undefined && !(await isThere(repository, oid))) await fetchObject(server, repository, oid)
  return readLocal(clone, commit)
}

async function isThere({ folder }: BareRepository, oid: string): Promise<boolean> {
  return (await askGit(cloneIn(folder, undefined), ['cat-file', '-e', oid])).status === 0
}
