import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What a folder is filled with: text by path, or where a symbolic link leads. */
export type FolderContent = Readonly<Record<string, string | { readonly linkTo: string }>>

/** A folder under the machine's temp folder. */
export interface TemporaryFolder {
  /** Its real path. */
  readonly path: string
  readonly write: (content: FolderContent) => void
  /** Deletes a file or a folder in it. */
  readonly drop: (name: string) => void
  readonly remove: () => void
}

/** Makes a folder with such files in it. Remove it after the test. */
export function makeFolder(content: FolderContent = {}): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'pony-factor-folder-')))
  const write = (files: FolderContent) => {
    for (const [name, what] of Object.entries(files)) {
      const target = join(path, name)
      mkdirSync(dirname(target), { recursive: true })
      if (typeof what === 'string') writeFileSync(target, what)
      else symlinkSync(what.linkTo, target)
    }
  }
  write(content)
  const drop = (name: string) => rmSync(join(path, name), { recursive: true })
  return { path, write, drop, remove: () => rmSync(path, { recursive: true, force: true }) }
}
