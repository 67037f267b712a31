import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { messageOf, UserError } from '../errors.ts'
import { codeOf } from '../publish/place.ts'

/** A text that an input names. */
export interface NamedText {
  /** Relative paths start at the workspace. */
  readonly path: string
  /** What it is, to begin a sentence with: `The plan`. */
  readonly what: string
  /** The input that names it. */
  readonly input: string
}

/** Larger than any file of ours. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Reads a text that an input names.
 *
 * @param workspace absolute path of the folder that paths start at
 * @throws UserError when it is not there, or is no file that can be read
 */
export async function readNamedText({ path, what, input }: NamedText, workspace: string): Promise<string> {
  const absolute = resolve(workspace, path)
  try {
    const { size } = await lstat(absolute)
    if (size > MOST_BYTES) throw new Error('it is larger than any such file')
    return await readFile(absolute, 'utf8')
  } catch (thrown) {
    throw unreadable(what, absolute, input, thrown)
  }
}

/** Deeper than artifacts lie in a folder. */
const MOST_LEVELS = 3

/**
 * Finds the JSON files in a folder and its folders, in the order of their paths, numbers in them by what they count. Where there is
 * no folder there is no file: nobody makes one for nothing.
 *
 * @throws UserError when the folder cannot be read
 */
export async function jsonFilesIn({ path, what, input }: NamedText, workspace: string): Promise<readonly string[]> {
  const absolute = resolve(workspace, path)
  try {
    const found = await filesBelow(absolute, MOST_LEVELS)
    return found.filter(file => file.endsWith('.json')).sort(new Intl.Collator('en', { numeric: true }).compare)
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return []
    throw unreadable(what, absolute, input, thrown)
  }
}

async function filesBelow(folder: string, levels: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async entry => {
      const path = join(folder, entry.name)
      if (entry.isFile()) return [path]
      return entry.isDirectory() && levels > 0 ? filesBelow(path, levels - 1) : []
    }),
  )
  return found.flat()
}

function unreadable(what: string, path: string, input: string, thrown: unknown): UserError {
  const reason = codeOf(thrown) === 'ENOENT' ? 'it is not there' : messageOf(thrown)
  return new UserError(`${what} cannot be read from ${path}: ${reason}.`, `Correct the input ${input}.`, thrown)
}
