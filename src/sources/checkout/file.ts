import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { joined } from '../../dependencies/read/paths.ts'

/** A file in a folder, and how much of it is read. */
export interface FileIn {
  /** The folder's real path. */
  readonly root: string
  /** From the folder, with slashes. Text from outside. */
  readonly path: string
  readonly mostBytes: number
}

/**
 * The text of a file that lies in a folder itself; no link on the way to it is followed.
 *
 * @returns `null` where there is no such file, or it is larger
 */
export function textWithoutLinks(file: FileIn): Promise<string | null> {
  return textOf(file, (found, expected) => found === expected)
}

/**
 * The same, where links may lead to another place in the folder, as pnpm links packages: but not out of it.
 *
 * @returns `null` where there is no such file in the folder, or it is larger
 */
export function textInside(file: FileIn): Promise<string | null> {
  return textOf(file, found => {
    const inside = relative(file.root, found)
    return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`)
  })
}

async function textOf(
  { root, path, mostBytes }: FileIn,
  isAllowed: (found: string, expected: string) => boolean,
): Promise<string | null> {
  if (path === '' || joined('', path) !== path || path.includes('\0')) return null
  const expected = join(root, ...path.split('/'))
  try {
    const found = await realpath(expected)
    return isAllowed(found, expected) ? await readText(found, mostBytes) : null
  } catch {
    // It is not there, is a folder, or may not be read: there is nothing to say of it.
    return null
  }
}

/** What follows a link is looked at no more: opening a pipe would wait for somebody who writes to it. */
async function readText(path: string, mostBytes: number): Promise<string | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const found = await file.stat()
    if (!found.isFile() || found.size > mostBytes) return null
    const bytes = Buffer.alloc(found.size)
    const { bytesRead } = await file.read(bytes, 0, found.size, 0)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
