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
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) }
}
