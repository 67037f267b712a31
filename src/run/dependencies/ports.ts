import type { ReadContext } from '../../dependencies/read/reader.ts'
import type { Files, FilesRead } from '../../dependencies/read-files.ts'
import type { Namer } from '../../dependencies/resolve.ts'
import type { Spent } from '../../history/spent.ts'
import type { ProjectSources } from '../portfolio/open.ts'

/** The files of the commit on which a pull request is based. */
export interface BaseSide extends Files {
  /** The text of the list of waivers there; `null` where there is none. */
  readonly waivers: string | null
}

/** Everything outside that a run on dependencies needs. */
export interface DependenciesPorts extends Pick<ReadContext, 'ownServer' | 'own'> {
  /** The checkout. */
  readonly head: Files
  /**
   * The base of the run's pull request; `null` outside of pull requests, and where nobody can read it. Throws `UserError` when it
   * cannot be read.
   */
  readonly base: ((head: FilesRead) => Promise<BaseSide>) | null
  /** Names the repositories of packages that are installed beside the files that were found. */
  readonly installed: (found: readonly string[]) => Namer
  /** Who else can name repositories, in the order in which they are asked; each is on a server. */
  readonly namers: readonly Namer[]
  readonly sources: ProjectSources
  /** What the run has cost so far. */
  readonly spent: () => Spent
}
