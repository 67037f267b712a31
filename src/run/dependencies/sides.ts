import { type UsageChange, usageChange } from '../../dependencies/added.ts'
import type { Dependency } from '../../dependencies/dependency.ts'
import { mergeDependencies } from '../../dependencies/merge.ts'
import { type FileChoice, readFiles, requireFiles } from '../../dependencies/read-files.ts'
import { type Namer, namesOf, withNames } from '../../dependencies/resolve.ts'
import { type DependencyChoice, selectDependencies } from '../../dependencies/select.ts'
import { type Moves, usageOf } from '../../dependencies/used.ts'
import type { Log } from '../../log.ts'
import type { DependenciesPorts } from './ports.ts'

/** Which dependencies are looked at. */
export interface SidesChoice extends FileChoice, DependencyChoice {}

/** What a checkout depends on, and what the commit on which its pull request is based did; each package once a side. */
export interface Sides {
  readonly head: readonly Dependency[]
  /** `null` outside of pull requests. */
  readonly base: { readonly dependencies: readonly Dependency[]; readonly waivers: string | null } | null
}

/**
 * Reads both sides, with the repositories that files and installed packages name. No server is asked but for the base's files.
 *
 * @throws UserError when there is nothing to read, or the base cannot be read
 */
export async function readSides(choice: SidesChoice, ports: DependenciesPorts, log: Log): Promise<Sides> {
  const head = await readFiles(ports.head, choice, ports)
  for (const note of head.notes) log.notice(note)
  requireFiles(head, choice)
  const side = ports.base === null ? null : await ports.base(head)
  // What cannot be read there could not be mended by this pull request, and says nothing to its author.
  const base = side === null ? null : await readFiles(side, choice, ports)
  const sides = {
    head: head.dependencies,
    base: side && base && { dependencies: base.dependencies, waivers: side.waivers },
  }
  const named = await withNamesOf(sides, choice, [ports.installed(head.found)])
  return {
    head: mergeDependencies(named.head),
    base: named.base && { ...named.base, dependencies: mergeDependencies(named.base.dependencies) },
  }
}

/** The same sides, with the repositories that servers name: each package is asked for once. */
export function withServersNames(sides: Sides, choice: DependencyChoice, ports: DependenciesPorts): Promise<Sides> {
  return withNamesOf(sides, choice, ports.namers)
}

async function withNamesOf(sides: Sides, choice: DependencyChoice, namers: readonly Namer[]): Promise<Sides> {
  const all = [...sides.head, ...(sides.base?.dependencies ?? [])]
  const names = await namesOf(selectDependencies(all, choice), namers)
  return {
    head: withNames(sides.head, names),
    base: sides.base && { ...sides.base, dependencies: withNames(sides.base.dependencies, names) },
  }
}

/** What is used, and what changes beside the base. */
export function changeBetween({ head, base }: Sides, choice: DependencyChoice, moves: Moves): UsageChange {
  if (base !== null) return usageChange({ head, base: base.dependencies, choice, moves })
  return { usage: usageOf(selectDependencies(head, choice), moves), added: [], addedPackages: [], removed: [] }
}
