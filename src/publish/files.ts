import { constants, type Stats } from 'node:fs'
import { lstat, mkdtemp, open, realpath } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { messageOf, UserError } from '../errors.ts'
import { replaceFile } from '../whole-file.ts'
import { absent, codeOf, findPlace, Misplaced } from './place.ts'

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
  ['ELOOP', 'links on the way lead in a circle'],
  ['EBUSY', 'something else holds it'],
  ['ENXIO', 'nobody reads from it'],
])

/** By these names a process writes to what it was started with; they are links of the system, to a terminal, a pipe or a file. */
const OWN_STREAM = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/

/** Those of them that this process writes to by itself, so that it does not overwrite what it has written. */
const OWN_OUTPUTS: readonly (readonly [path: RegExp, stream: NodeJS.WritableStream])[] = [
  [/^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/, process.stdout],
  [/^\/(?:dev\/(?:stderr|fd\/2)|proc\/self\/fd\/2)$/, process.stderr],
]

/** A text and where it belongs. */
export interface TextFile {
  /** Relative paths start at the workspace, and stay in it. */
  readonly path: string
  readonly text: string
  /** What it is, to begin a sentence with: `The JSON report`. */
  readonly what: string
  /** The input that decides where it goes: `report-path`. */
  readonly input: string
}

/**
 * Writes a file whole or not at all: whoever reads the path finds the old text or the new one, never a part. Makes the folders
 * that are missing. A link at the path is replaced and never followed, an older file's permissions stay, and what is no
 * file is written to only where it was named by its own absolute path, as `/dev/stdout`.
 *
 * @param workspace absolute path of the folder that paths start at; a checkout in it may hold anything
 * @returns the absolute path
 * @throws UserError when it cannot be written
 */
export async function publishFile({ path, text, what, input }: TextFile, workspace: string): Promise<string> {
  const absolute = resolve(workspace, path)
  try {
    await put(path, workspace, text)
    return absolute
  } catch (error) {
    const elsewhere = '; a place outside of the workspace is named by its own absolute path'
    throw new UserError(
      `${what} cannot be written to ${absolute}: ${reasonOf(error)}.`,
      `Choose another file with the input ${input}${error instanceof Misplaced ? elsewhere : ''}.`,
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
    return await realpath(await mkdtemp(join(parent, 'pony-factor-')))
  } catch (error) {
    throw new UserError(
      `No folder for the report can be made in ${parent}: ${reasonOf(error)}.`,
      'Set the input report-path, or the variable TMPDIR to a folder that you may write to.',
      error,
    )
  }
}

/** Whether a path names a terminal, another device or a pipe by its own absolute path: beside it nothing else can lie. */
export async function isStream(path: string): Promise<boolean> {
  if (!isAbsolute(path)) return false
  const there = await lstat(path).catch(() => null)
  if (there?.isSymbolicLink() || there === null) return OWN_STREAM.test(resolve(path))
  return there.isCharacterDevice() || there.isBlockDevice() || there.isFIFO() || there.isSocket()
}

async function put(path: string, workspace: string, text: string): Promise<void> {
  const absolute = resolve(workspace, path)
  const isNamed = await isStream(path)
  if (isNamed && OWN_STREAM.test(absolute)) return pour(absolute, text)
  const place = await findPlace(path, workspace)
  // Nothing can be renamed to a terminal, and a pipe that somebody has put there would never be read.
  if (isNamed && place === absolute) return pour(place, text)
  const old = await lstat(place).catch(absent)
  if (old !== null && isDevice(old, place)) throw new Misplaced('it is a device, and not named as one')
  await replaceFile(place, text, old?.isFile() ? old.mode & PERMISSIONS : null)
}

const PERMISSIONS = 0o777

function isDevice(there: Stats, place: string): boolean {
  return there.isCharacterDevice() || there.isBlockDevice() || OWN_STREAM.test(place)
}

/** Writes into a device or a pipe. A pipe that nobody reads from is refused, as it would hold the run for ever. */
async function pour(path: string, text: string): Promise<void> {
  const own = OWN_OUTPUTS.find(([name]) => name.test(path))?.[1]
  if (own !== undefined) {
    own.write(text)
    return
  }
  const flags = constants.O_WRONLY | constants.O_APPEND
  // Only without waiting does the system say that there is no reader; only with waiting is all of a long text taken.
  const probe = await open(path, flags | constants.O_NONBLOCK)
  try {
    const stream = await open(path, flags)
    await stream.writeFile(text).finally(() => stream.close())
  } finally {
    await probe.close()
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Misplaced) return error.message
  return REASONS.get(codeOf(error)) ?? messageOf(error)
}
