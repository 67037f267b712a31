import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { messageOf, UserError } from '../errors.ts'

/** What the system's error codes mean to somebody who chose a path. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EEXIST', 'a part of the path is a file, not a folder'],
  ['ENAMETOOLONG', 'the path is too long'],
])

/** A text and where it belongs. */
export interface TextFile {
  /** Relative paths start at the working directory. */
  readonly path: string
  readonly text: string
  /** What it is, to begin a sentence with: `The JSON report`. */
  readonly what: string
  /** The input that decides where it goes: `report-path`. */
  readonly input: string
}

/**
 * Writes a file whole or not at all: whoever reads the path finds the old text or the new one, never a part. Makes the folders
 * that are missing.
 *
 * @returns the absolute path
 * @throws UserError when it cannot be written
 */
export async function publishFile({ path, text, what, input }: TextFile): Promise<string> {
  const absolute = resolve(path)
  try {
    await replace(absolute, text)
    return absolute
  } catch (error) {
    throw new UserError(
      `${what} cannot be written to ${absolute}: ${reasonOf(error)}.`,
      `Choose another file with the input ${input}.`,
      error,
    )
  }
}

/**
 * A new folder for the files that nobody chose a place for.
 *
 * @throws UserError when it cannot be made
 */
export async function makeFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'pony-factor-'))
  } catch (error) {
    throw new UserError(
      `No folder for the report can be made in ${parent}: ${reasonOf(error)}.`,
      'Set the input report-path, or the variable TMPDIR to a folder that you may write to.',
      error,
    )
  }
}

async function replace(path: string, text: string): Promise<void> {
  await makeFolders(dirname(path))
  const there = await stat(path).catch(() => null)
  // Nothing can be renamed to a pipe or a terminal, and a folder says best itself what is wrong with it.
  if (there !== null && !there.isFile()) return writeFile(path, text)
  const target = there === null ? path : await realpath(path)
  const draft = join(dirname(target), `.pony-factor-${randomUUID()}.tmp`)
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, target)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Makes a folder and those above it. Node's own way of doing so never ends where the system lets nobody make one, as in /proc. */
async function makeFolders(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolders(parent)
  await mkdir(folder).catch(async (error: unknown) => {
    // Another process may have made it meanwhile.
    if (!(await isThere(folder))) throw error
  })
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return REASONS.get(code) ?? messageOf(error)
}
