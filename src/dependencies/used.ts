import { byCodeUnits } from '../text/fold.ts'
import { type Dependency, type NamedBy, packageName, type RepositoryPlace, type Scope } from './dependency.ts'
import { placeKey } from './place.ts'

/** A package that comes from a repository. */
export interface UsedPackage {
  /** `npm/minimatch`. */
  readonly name: string
  readonly version: string | null
  readonly direct: boolean
  readonly scope: Scope
  readonly namedBy: NamedBy
}

/** A repository, and what is used from it. */
export interface UsedRepository {
  readonly place: RepositoryPlace
  /** Direct ones first, then by name. */
  readonly packages: readonly [UsedPackage, ...UsedPackage[]]
}

/** Packages by the repositories from which they come. */
export interface Usage {
  /** How many packages there are. */
  readonly packages: number
  /** Most used first. */
  readonly repositories: readonly UsedRepository[]
  /** Names of packages whose repository nobody named, sorted. */
  readonly unknown: readonly string[]
}

/** Where repositories are that have moved: from the keys of their old places (`placeKey`) to where they are now. */
export type Moves = ReadonlyMap<string, RepositoryPlace>

/** Where a place has moved to; the place itself where it has not. */
export function presentPlace(place: RepositoryPlace, moves: Moves): RepositoryPlace {
  return moves.get(placeKey(place)) ?? place
}

/**
 * Sorts packages by the repositories from which they come.
 *
 * @param dependencies each package once
 */
export function usageOf(dependencies: readonly Dependency[], moves: Moves): Usage {
  const found = new Map<string, { place: RepositoryPlace; packages: [UsedPackage, ...UsedPackage[]] }>()
  const unknown: string[] = []
  for (const dependency of dependencies) {
    const { version, direct, scope, repository, namedBy } = dependency
    const name = packageName(dependency)
    if (repository === null || namedBy === null) {
      unknown.push(name)
      continue
    }
    const used = { name, version, direct, scope, namedBy }
    const place = presentPlace(repository, moves)
    const known = found.get(placeKey(place))
    if (known === undefined) found.set(placeKey(place), { place, packages: [used] })
    else known.packages.push(used)
  }
  for (const { packages } of found.values()) packages.sort(byDirectness)
  return {
    packages: dependencies.length,
    repositories: orderByUse([...found.values()]),
    unknown: unknown.sort(byCodeUnits),
  }
}

function byDirectness(left: UsedPackage, right: UsedPackage): number {
  return Number(right.direct) - Number(left.direct) || byCodeUnits(left.name, right.name)
}

/** Most direct packages first, then most packages, then by name. */
export function orderByUse(repositories: readonly UsedRepository[]): readonly UsedRepository[] {
  return [...repositories].sort(
    (left, right) =>
      directOf(right) - directOf(left) ||
      right.packages.length - left.packages.length ||
      byCodeUnits(placeKey(left.place), placeKey(right.place)),
  )
}

function directOf({ packages }: UsedRepository): number {
  return packages.filter(({ direct }) => direct).length
}
