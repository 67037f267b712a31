import { UserError } from '../errors.ts'
import { listed } from '../text/lists.ts'
import type { Dependency, Scope } from './dependency.ts'
import { isInForeignFolder } from './foreign-folders.ts'
import { formatOf, formatOfNamed, isOfActions, isWorthReading, LOOKED_FOR } from './formats.ts'
import { matcherOf } from './read/javascript/workspaces.ts'
import { type Format, readDependencies } from './read/read.ts'
import type { ReadContext } from './read/reader.ts'

/** The files of one side: of the checkout, or of the commit on which a pull request is based. */
export type Files = Pick<ReadContext, 'paths' | 'textOf'>

/** Which files are read. */
export interface FileChoice {
  /** Paths, and patterns with `*` for one folder and `**` for any number; none: whatever is found. They replace lock files, not workflows. */
  readonly patterns: readonly string[]
  readonly scopes: readonly Scope[]
}

/** What the files of one side say. */
export interface FilesRead {
  /** As each file says it; what several say is there several times. */
  readonly dependencies: readonly Dependency[]
  /** The files that say what is depended on, also those that could not be read. */
  readonly found: readonly string[]
  /** How many of them could be read. */
  readonly readable: number
  /** Every path of which the text was wanted, whether it is there or not. */
  readonly asked: readonly string[]
  /** Sentences on what could not be read, or is not said. Text from outside is in them. */
  readonly notes: readonly string[]
}

/** Whether a list of files has to hold a path. */
export function isWantedBy({ patterns }: Pick<FileChoice, 'patterns'>): (path: string) => boolean {
  const isNamed = matcherOf(patterns, '')
  return path => !isInForeignFolder(path) && (isWorthReading(path) || (patterns.length > 0 && isNamed(path)))
}

/**
 * Reads every file of one side that says what is depended on, one after the other. A file that cannot be read is a sentence, as
 * anybody may have written it.
 */
export async function readFiles(
  { paths, textOf }: Files,
  choice: FileChoice,
  place: Pick<ReadContext, 'ownServer' | 'own'>,
): Promise<FilesRead> {
  const asked = new Set<string>()
  const recorded = (path: string) => {
    asked.add(path)
    return textOf(path)
  }
  const found = filesToRead(paths, choice)
  const dependencies: Dependency[] = []
  const notes: string[] = []
  let readable = 0
  for (const { path, format } of found) {
    const text = await recorded(path)
    if (text === null || format === null) {
      notes.push(text === null ? `${path} was not read: it is too large, or no text.` : unknownFormat(path))
      continue
    }
    try {
      const read = await readDependencies(format, text, { ...place, path, paths, textOf: recorded })
      dependencies.push(...read.dependencies)
      notes.push(...read.notes)
      readable += 1
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      notes.push(error.message)
    }
  }
  return { dependencies, found: found.map(({ path }) => path), readable, asked: [...asked], notes }
}

/**
 * Requires that there was something to read: without it, nothing that is said about dependencies is true.
 *
 * @throws {UserError} that names what was looked for, or why none of it could be read
 */
export function requireFiles({ found, readable, notes }: FilesRead, { patterns, scopes }: FileChoice): void {
  if (readable > 0) return
  if (found.length > 0) {
    throw new UserError(
      `None of the files that say what this checkout depends on could be read: ${notes.join(' ')}`,
      'Mend one of them, or name others with the input files.',
    )
  }
  const looked = LOOKED_FOR.filter(name => scopes.includes('actions') || !isOfWorkflows(name))
  throw patterns.length > 0
    ? new UserError(
        `No file of the checkout is what the input files names: ${listed(patterns)}.`,
        'Name paths from the checkout, with * for one folder and ** for any number.',
      )
    : new UserError(
        `No file was found that says what this checkout depends on. Looked for: ${looked.join(', ')}.`,
        'Check that the repository is checked out, and working-directory; or name files with the input files.',
      )
}

function filesToRead(
  paths: readonly string[],
  { patterns, scopes }: FileChoice,
): readonly { readonly path: string; readonly format: Format | null }[] {
  const isNamed = matcherOf(patterns, '')
  const hasActions = scopes.includes('actions')
  return paths.flatMap(path => {
    const format = formatOf(path)
    if (format !== null && isOfActions(format)) return hasActions ? [{ path, format }] : []
    if (patterns.length > 0) return isNamed(path) ? [{ path, format: formatOfNamed(path) }] : []
    return format === null ? [] : [{ path, format }]
  })
}

function unknownFormat(path: string): string {
  return `${path} was not read: its name does not say what it is, as ${LOOKED_FOR.slice(0, 3).join(', ')} or bom.json would.`
}

/** Whether what is looked for, such as `.github/workflows/*.yml`, says what workflows run. */
function isOfWorkflows(pattern: string): boolean {
  const format = formatOf(pattern.replace('*', 'x'))
  return format !== null && isOfActions(format)
}
