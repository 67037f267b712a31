import { lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Why nothing may be written where a path leads; its message follows "it cannot be written to PATH:". */
export class Misplaced extends Error {
  override readonly name = 'Misplaced'
}

/**
 * Where a path really leads: the real folder, and the last part as it is, which nobody follows if it is a link. Makes the folders
 * that are missing.
 *
 * A pull request that was checked out may have brought links along. So a path that is relative, or lies in the workspace by
 * its name, has to stay in it.
 *
 * @throws Misplaced when it leads out of the workspace, or nowhere
 */
export async function findPlace(path: string, workspace: string): Promise<string> {
  const target = resolve(workspace, path)
  const isBound = !isAbsolute(path) || isWithin(workspace, target)
  return join(await realFolder(dirname(target), isBound ? await realpath(workspace) : null), basename(target))
}

/** @param bounds the real folder that must not be left; `null` for none */
async function realFolder(folder: string, bounds: string | null): Promise<string> {
  const real = await realpath(folder).catch(absent)
  if (real === null) return makeFolder(join(await realFolder(dirname(folder), bounds), basename(folder)))
  if (bounds === null || isWithin(bounds, real)) return real
  throw new Misplaced(`the way there leads out of ${bounds}`)
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    const there = await lstat(folder).catch(absent)
    if (there?.isSymbolicLink()) throw new Misplaced('a link on the way leads nowhere')
    if (!there?.isDirectory()) throw error
  }
  return folder
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** What is not there is `null`, as the answer to a question about a path. */
export function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

/** The system's code of an error; empty where it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** By what two paths that are one file are known. */
export interface Marks {
  /** Those of the file itself. */
  readonly own: readonly string[]
  /** Those of the file to which a link at the path leads. */
  readonly target: readonly string[]
}

/** The marks of a path, without regard to case, as many systems have none for it. Nothing is made for it. */
export async function marksOf(path: string, workspace: string): Promise<Marks> {
  const target = resolve(workspace, path)
  const place = join(await existing(dirname(target)), basename(target))
  const [itself, followed] = await Promise.all([lstat, stat].map(look => look(place).catch(() => null)))
  const inode = followed?.isFile() ? [`${followed.dev} ${followed.ino}`] : []
  const isLink = itself?.isSymbolicLink() ?? false
  return { own: [withoutCase(place), ...(isLink ? [] : inode)], target: isLink ? inode : [] }
}

function withoutCase(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The real folder as far as it exists. */
async function existing(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => null)
  if (real !== null || dirname(folder) === folder) return real ?? folder
  return join(await existing(dirname(folder)), basename(folder))
}
