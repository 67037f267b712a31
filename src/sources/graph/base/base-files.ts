import type { Files } from '../../../dependencies/read-files.ts'
import { UserError } from '../../../errors.ts'
import type { GitHub } from '../../../github/client.ts'
import { listed } from '../../../text/lists.ts'
import { blobId } from './blob-id.ts'
import { askCommit, type CommitAt, type CommitFile, LONGEST_TEXT_BYTES, readWholeFile } from './commit-files.ts'
import { compareFolders, folderAt, foldersToCompare } from './folders.ts'
import type { BaseRequest } from './request.ts'
import { readWholeTree } from './whole-tree.ts'

/** The base's side. */
export interface BaseFiles extends Files {
  /** The text of each further file; `null` where there is none. */
  readonly others: ReadonlyMap<string, string | null>
}

/**
 * Reads the files of the commit on which a pull request is based: what was read of the checkout, in one request. Where the checkout
 * has a file more or less, a second one lists all of the base's, since a lock file that was moved adds nobody.
 *
 * @throws {UserError} where GitHub does not have the commit, or does not answer
 */
export async function readBaseFiles(github: GitHub, request: BaseRequest): Promise<BaseFiles> {
  const { head, asked, others, isWanted, log } = request
  const atBase = (path: string) => head.prefix + path
  const { ids, large } = await ownFiles(request)
  const folders = foldersToCompare(request)
  const answer = await askCommit(github, request, {
    files: [...new Set([...asked.map(atBase), ...others])],
    large,
    folders: [...new Set(['', ...folders.map(folder => folderAt(head.prefix, folder))])],
  })
  if (answer.folders.get('') === null) throw withoutCommit(request)
  const { links, hasMore } = compareFolders(answer, request, folders)
  const isThere = (path: string) => (answer.files.get(atBase(path)) ?? null) !== null && !links.has(path)
  const fresh = [...ids.keys()].filter(path => !isThere(path))
  const untracked = await untrackedAmong(github, request, fresh)
  if (untracked.size > 0) log.notice(notInGit([...untracked]))

  let paths = head.paths.filter(path => !asked.includes(path) || isThere(path) || untracked.has(path))
  if (fresh.length > untracked.size || hasMore) {
    const tree = await readWholeTree(github, request)
    if (!tree.isWhole) log.notice(NOT_WHOLE)
    const inside = tree.paths.filter(path => path.startsWith(head.prefix)).map(path => path.slice(head.prefix.length))
    paths = [...new Set([...inside.filter(isWanted), ...untracked])]
  }

  const fileAt = filesInBatches(github, request, answer.files)
  async function textAt(path: string, own: string | null): Promise<string | null> {
    const file = await fileAt(path)
    if (file === null || file.text !== null) return file?.text ?? null
    // A long file that nobody has changed is at hand.
    return own !== null && ids.get(own) === file.oid ? head.textOf(own) : readWholeFile(github, request, file.oid)
  }

  const known = new Set(paths)
  return {
    paths,
    textOf: async path => {
      if (untracked.has(path)) return head.textOf(path)
      return known.has(path) || isThere(path) ? textAt(atBase(path), path) : null
    },
    others: new Map(await Promise.all(others.map(async path => [path, await textAt(path, null)] as const))),
  }
}

const NOT_WHOLE =
  'GitHub does not list all files of the commit on which the pull request is based: a file that was moved may count as new.'

function withoutCommit({ repository, commit }: CommitAt): UserError {
  return new UserError(`GitHub does not have ${commit} in ${repository}, on which the pull request is based.`)
}

function notInGit(paths: readonly string[]): string {
  return `What the pull request adds to ${listed(paths)} is not known, since that is not in the repository.`
}

/** The object ids that the checkout's files have in git, and those that are too long for GraphQL. */
async function ownFiles({ asked, head, commit }: BaseRequest) {
  const [ids, large] = [new Map<string, string>(), new Set<string>()]
  for (const path of asked) {
    const text = await head.textOf(path)
    if (text === null) continue
    ids.set(path, blobId(text, commit))
    if (Buffer.byteLength(text) > LONGEST_TEXT_BYTES) large.add(head.prefix + path)
  }
  return { ids, large }
}

/** Files that the workflow itself has made, such as a bill of materials: the pull request's own head has them no more than the base. */
async function untrackedAmong(
  github: GitHub,
  { repository, headCommit, head }: BaseRequest,
  fresh: readonly string[],
): Promise<ReadonlySet<string>> {
  if (headCommit === null || fresh.length === 0) return new Set()
  const files = fresh.map(path => head.prefix + path)
  const question = { files, large: new Set(files), folders: [''] }
  const answer = await askCommit(github, { repository, commit: headCommit }, question)
  if (answer.folders.get('') === null) return new Set()
  return new Set(fresh.filter(path => answer.files.get(head.prefix + path) === null))
}

/** Gives files at a commit; those that are wanted at the same time are asked for together, and each once. */
function filesInBatches(github: GitHub, commitAt: CommitAt, first: ReadonlyMap<string, CommitFile | null>) {
  const found = new Map(first)
  const wanted = new Set<string>()
  let batch: Promise<void> | undefined

  async function askForWanted(): Promise<void> {
    await new Promise<void>(soon => setImmediate(soon))
    const files = [...wanted]
    wanted.clear()
    batch = undefined
    const answer = await askCommit(github, commitAt, { files, large: new Set(), folders: [] })
    for (const [path, file] of answer.files) found.set(path, file)
  }

  return async (path: string): Promise<CommitFile | null> => {
    if (!found.has(path)) {
      wanted.add(path)
      batch ??= askForWanted()
      await batch
    }
    return found.get(path) ?? null
  }
}
