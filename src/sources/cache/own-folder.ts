import { constants } from 'node:fs'
import { lstat, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The rights of the group and of everybody to write. */
const WRITABLE_BY_OTHERS = 0o022
const WRITABLE_BY_ALL = 0o002
/** Nobody can move or delete in it what is another's, as in `/tmp`. */
const STICKY = 0o1000

/**
 * Why a folder is not the user's alone; `null` when it is. Whoever may write to it could put anything there.
 *
 * @throws Error when there is none
 */
export async function whyNotOwn(folder: string): Promise<string | null> {
  const found = await lstat(folder)
  if (found.isSymbolicLink()) return 'it is a link'
  if (!isOwn(found.uid)) return 'it belongs to somebody else'
  // Windows knows no such rights, and shows all of them.
  if (process.getuid === undefined) return null
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) return 'others may write to it'
  const around = (await stat(dirname(folder))).mode & (WRITABLE_BY_ALL | STICKY)
  return around === WRITABLE_BY_ALL ? 'others may put another in its place' : null
}

/**
 * Reads a file of the user's without following a link, waiting for anybody, or reading more than that many bytes.
 *
 * @throws Error when it is anything else, or larger
 */
export async function readOwnFile(path: string, mostBytes: number): Promise<Uint8Array> {
  // Where there is no such flag, it is nothing. Opening a pipe would wait for somebody who writes to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const found = await file.stat()
    if (!found.isFile() || !isOwn(found.uid)) throw new Error(`${path} is no file of the user's`)
    if (found.size > mostBytes) throw new Error(`${path} is larger than any of ours`)
    const bytes = Buffer.alloc(found.size)
    const { bytesRead } = await file.read(bytes, 0, found.size, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isOwn(uid: number): boolean {
  return process.getuid === undefined || uid === process.getuid()
}
