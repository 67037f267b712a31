import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const DRAFT = /^\.pony-factor-[\da-f-]{36}\.tmp$/

/** What of a file's mode says who may do what with it. */
const PERMISSIONS = 0o777

/**
 * Puts a new file in the place of whatever lies there, whole or not at all: whoever reads the path finds the old content or the new
 * one, never a part. A link is replaced and never followed, and nothing that has another name, too, is changed.
 *
 * @param permissions those that it gets; `null` for those of any new file
 * @throws Error of the system when it cannot be written; nothing is left of it then
 */
export async function replaceFile(
  place: string,
  content: string | Uint8Array,
  permissions: number | null,
): Promise<void> {
  // In the same folder, since a file can only be moved at once within its disk. Nobody can have put a link where it will be.
  const draft = join(dirname(place), `.pony-factor-${randomUUID()}.tmp`)
  try {
    const file = await open(draft, 'wx', permissions ?? undefined)
    try {
      // What the process's mask has taken away; where a disk knows no permissions, there is nothing to do.
      if (permissions !== null && ((await file.stat()).mode & PERMISSIONS) !== permissions)
        await file.chmod(permissions)
      await file.writeFile(content)
    } finally {
      await file.close()
    }
    await rename(draft, place)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Whether a file's name is that of one that was not finished, where the process was ended. */
export function isUnfinished(name: string): boolean {
  return DRAFT.test(name)
}
