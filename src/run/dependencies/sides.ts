import { type UsageChange, usageChange } from '../../dependencies/added.ts'
import type { Dependency } from '../../dependencies/dependency.ts'
import { mergeDependencies } from '../../dependencies/merge.ts'
import { type FileChoice, type FilesRead, readFiles, requireFiles } from '../../dependencies/read-files.ts'
import { namesOf, withNames } from '../../dependencies/resolve.ts'
import { type DependencyChoice, selectDependencies } from '../../dependencies/select.ts'
import { type Moves, type Usage, usageOf } from '../../dependencies/used.ts'
import type { Log } from '../../log.ts'
import type { BaseSide, DependenciesPorts } from './ports.ts'

/** Which dependencies are looked at. */
export interface SidesChoice extends FileChoice, DependencyChoice {}

/** What a checkout depends on, and what the commit on which its pull request is based did; each package once a side. */
export interface Sides {
  readonly head: readonly Dependency[]
  /** `null` outside of pull requests. */
  readonly base: { readonly dependencies: readonly Dependency[]; readonly waivers: string | null } | null
}

/**
 * Reads both sides, and asks for the repositories that no file names: once for both.
 *
 * @throws UserError when there is nothing to read, or GitHub does not answer
 */
export async function readSides(choice: SidesChoice, ports: DependenciesPorts, log: Log): Promise<Sides> {
  const head = await readFiles(ports.head, choice, ports)
  for (const note of head.notes) log.notice(note)
  requireFiles(head, choice)
  const base = ports.base === null ? null : await readBase(await ports.base(head), choice, ports)
  const all = [...head.dependencies, ...(base?.read.dependencies ?? [])]
  const names = await namesOf(selectDependencies(all, { ...choice, depth: 'all' }), ports.namersFor(head.found))
  const named = ({ dependencies }: FilesRead) => mergeDependencies(withNames(dependencies, names))
  return { head: named(head), base: base && { dependencies: named(base.read), waivers: base.waivers } }
}

async function readBase(side: BaseSide, choice: FileChoice, ports: DependenciesPorts) {
  // What cannot be read there could not be mended by this pull request, and says nothing to its author.
  return { read: await readFiles(side, choice, ports), waivers: side.waivers }
}

/** What is used, and what changes beside the base. */
export function changeBetween({ head, base }: Sides, choice: DependencyChoice, moves: Moves): UsageChange {
  if (base !== null) return usageChange({ head, base: base.dependencies, choice, moves })
  return { usage: usageAlone(head, choice, moves), added: [], addedPackages: [], removed: [] }
}

function usageAlone(head: readonly Dependency[], choice: DependencyChoice, moves: Moves): Usage {
  return usageOf(selectDependencies(head, choice), moves)
}
