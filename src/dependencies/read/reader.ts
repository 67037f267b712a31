import { UserError } from '../../errors.ts'
import type { Dependency, RepositoryPlace } from '../dependency.ts'

/** What a reader may know besides the file that it reads. */
export interface ReadContext {
  /** Where the file is in the checkout: `web/yarn.lock`. */
  readonly path: string
  /** Every file of the checkout that `formats.ts` calls worth reading, with slashes, from the checkout's root. */
  readonly paths: readonly string[]
  /** The text of another file of the checkout, by its path; `null` where there is none, or it is too large. */
  readonly textOf: (path: string) => Promise<string | null>
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
  /** The repository that the checkout is of; `null` where nobody knows. */
  readonly own: RepositoryPlace | null
}

/** What a file says. */
export interface ReadDependencies {
  /** Each package of each version once. */
  readonly dependencies: readonly Dependency[]
  /** Sentences about what the file does not say, or what was left out. Text from outside may be in them. */
  readonly notes: readonly string[]
}

/**
 * Reads one format: a function of its arguments, which neither runs nor fetches anything.
 *
 * @throws {UserError} one sentence where the file is broken or too large
 */
export type Reader = (text: string, context: ReadContext) => ReadDependencies | Promise<ReadDependencies>

/** The most that is read. Above the largest that people keep: lock files of some 100,000 lines. */
export const LIMITS = {
  /** Characters of a file. */
  characters: 20_000_000,
  /** Characters of a file in YAML, whose parser needs a hundred times as much memory. */
  yamlCharacters: 6_000_000,
  /** Packages that one file names. */
  packages: 50_000,
  /** Manifests of workspaces beside one lock file. */
  manifests: 2_000,
  /** Brackets in brackets. */
  depth: 100,
  /** Question marks in a line of YAML. */
  questionMarks: 50,
  /** How many times a YAML file may refer to something above. */
  aliases: 100,
} as const

/** A file that is not what its name says. */
export function brokenFile({ path }: Pick<ReadContext, 'path'>, why: string, cause?: unknown): UserError {
  return new UserError(`${path} could not be read: ${why}.`, '', cause)
}

/** A file of which more would be read than is good for the machine. */
export function tooLarge({ path }: Pick<ReadContext, 'path'>, what: string): UserError {
  return new UserError(`${path} was not read, since it has more than ${what}.`)
}
