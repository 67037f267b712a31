import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isForeignFolder } from '../../dependencies/foreign-folders.ts'
import { count } from '../../text/numbers.ts'

/** How much of a folder is looked at: more than any checkout has that people work in. */
export interface FolderLimits {
  /** Folders in folders. */
  readonly depth: number
  /** Files and folders in all. */
  readonly entries: number
  /** Files that are listed. */
  readonly files: number
}

const LIMITS: FolderLimits = { depth: 20, entries: 500_000, files: 10_000 }

/** What lies in a folder. Paths are from it, with slashes, those higher up first, then by name. */
export interface Listing {
  /** Those files that were wanted. */
  readonly paths: readonly string[]
  /** All folders that were entered, itself left out. */
  readonly folders: readonly string[]
  /** Sentences on what was not looked at. */
  readonly notes: readonly string[]
}

/**
 * Lists the files of a folder. Symbolic links are not followed, not even to files; others' folders, and those of other
 * repositories in it, are not entered.
 *
 * @param root its real path
 * @param isWanted which files are listed
 * @throws Error where the folder itself cannot be read
 */
export async function listFolder(
  root: string,
  isWanted: (path: string) => boolean,
  limits: FolderLimits = LIMITS,
): Promise<Listing> {
  const [paths, folders]: [string[], string[]] = [[], []]
  const notes = new Set<string>()
  let entries = 0
  let level: readonly string[] = ['']
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: string[] = []
    for (const folder of level) {
      const inside = await entriesOf(root, folder)
      // Another repository, such as a submodule, says what it depends on itself.
      if (inside === null || (folder !== '' && inside.some(({ name }) => name === '.git'))) continue
      if (folder !== '') folders.push(folder)
      entries += inside.length
      if (entries > limits.entries) return { paths, folders, notes: [...notes, tooMany(limits.entries, 'entries')] }
      for (const entry of inside) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory() && !isForeignFolder(entry.name)) next.push(path)
        if (!isWanted(path)) continue
        if (entry.isSymbolicLink()) notes.add(`${path} was not read, since it is a symbolic link.`)
        if (entry.isFile()) paths.push(path)
        if (paths.length > limits.files)
          return { paths: paths.slice(0, -1), folders, notes: [...notes, tooMany(limits.files, 'files to read')] }
      }
    }
    if (depth === limits.depth && next.length > 0) {
      return { paths, folders, notes: [...notes, `Folders more than ${limits.depth} deep were not looked into.`] }
    }
    level = next
  }
  return { paths, folders, notes: [...notes] }
}

function tooMany(most: number, what: string): string {
  return `The checkout has more than ${count(most)} ${what}: what is beyond was not looked at.`
}

/** By name; `null` where a folder inside may not be read, or is gone. */
async function entriesOf(root: string, folder: string): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1))
  } catch (error) {
    if (folder === '') throw error
    return null
  }
}
