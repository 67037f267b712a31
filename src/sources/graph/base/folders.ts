import { isForeignFolder } from '../../../dependencies/foreign-folders.ts'
import { folderOf } from '../../../dependencies/read/paths.ts'
import type { CommitAnswer } from './commit-files.ts'
import type { BaseRequest } from './request.ts'

/** How many folders are compared in the first query. */
const MOST_FOLDERS = 50

type Side = Pick<BaseRequest, 'head' | 'asked' | 'isWanted'>

/** The folders that are compared: those in which something was read, with what is around them; then the others, the highest first. */
export function foldersToCompare({ asked, head }: Pick<Side, 'asked' | 'head'>): readonly string[] {
  const around = asked.flatMap(path => {
    const steps = folderOf(path).split('/')
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
  })
  return [...new Set(['', '.github/workflows', ...around, ...head.folders])].slice(0, MOST_FOLDERS)
}

/** A folder of the checkout, from the repository's root. */
export function folderAt(prefix: string, folder: string): string {
  return `${prefix}${folder}`.replace(/\/$/, '')
}

/** What lies in the compared folders of the base. */
export interface BaseFolders {
  /** Symbolic links and submodules, which are no files. */
  readonly links: ReadonlySet<string>
  /** Whether there is a file worth reading, or a folder, that the checkout has not. */
  readonly hasMore: boolean
}

/** Compares the base's folders with those of the checkout. */
export function compareFolders(
  { folders }: CommitAnswer,
  { head, isWanted }: Side,
  compared: readonly string[],
): BaseFolders {
  const [ownFiles, ownFolders] = [new Set(head.paths), new Set(head.folders)]
  const entries = compared.flatMap(folder =>
    (folders.get(folderAt(head.prefix, folder)) ?? []).map(({ name, kind }) => ({
      path: folder === '' ? name : `${folder}/${name}`,
      isForeign: isForeignFolder(name),
      kind,
    })),
  )
  return {
    links: new Set(entries.filter(({ kind }) => kind === 'other').map(({ path }) => path)),
    hasMore: entries.some(({ path, kind, isForeign }) =>
      kind === 'folder'
        ? !isForeign && !ownFolders.has(path)
        : kind === 'file' && isWanted(path) && !ownFiles.has(path),
    ),
  }
}
