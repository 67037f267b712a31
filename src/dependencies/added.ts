import { byCodeUnits } from '../text/fold.ts'
import { type Dependency, packageName, type RepositoryPlace } from './dependency.ts'
import { packageKey } from './package-key.ts'
import { placeKey } from './place.ts'
import { type DependencyChoice, selectDependencies } from './select.ts'
import { type Moves, type Usage, type UsedRepository, usageOf } from './used.ts'

/** What the files of a pull request's two sides say. */
export interface DependencySides {
  /** What the checkout depends on, in all scopes and depths; each package once. */
  readonly head: readonly Dependency[]
  /** The same of the commit on which the pull request is based. */
  readonly base: readonly Dependency[]
  /** What is looked at, on either side. */
  readonly choice: DependencyChoice
  readonly moves: Moves
}

/** What a pull request changes in the repositories that are used. */
export interface UsageChange {
  /** What the checkout uses: all that is added is in it. */
  readonly usage: Usage
  /** Most used first. */
  readonly added: readonly UsedRepository[]
  /** Names of packages that are added and whose repository nobody named, sorted. */
  readonly addedPackages: readonly string[]
  /** By name. */
  readonly removed: readonly RepositoryPlace[]
}

/**
 * What is added and removed: repositories that one side uses and the other does not, and packages of which no repository is known.
 * Another version adds nobody, and neither does one more package of a repository that is used already. Where one side does not
 * say where a package comes from, it comes from where the other side says.
 */
export function usageChange({ head, base, choice, moves }: DependencySides): UsageChange {
  const [now, before] = [
    usageOf(selectDependencies(withPlacesOf(base, head), choice), moves),
    usageOf(selectDependencies(withPlacesOf(head, base), choice), moves),
  ]
  const packagesBefore = new Set(selectDependencies(base, choice).map(packageKey))
  const isNewPackage = new Map(
    head.map(dependency => [packageName(dependency), !packagesBefore.has(packageKey(dependency))]),
  )
  return {
    usage: now,
    added: without(now.repositories, before.repositories),
    addedPackages: now.unknown.filter(name => isNewPackage.get(name) === true),
    removed: without(before.repositories, now.repositories)
      .map(({ place }) => place)
      .sort((left, right) => byCodeUnits(placeKey(left), placeKey(right))),
  }
}

/** The same dependencies; those that name no repository come from where others say that the package comes from. */
function withPlacesOf(others: readonly Dependency[], own: readonly Dependency[]): readonly Dependency[] {
  const known = new Map(others.map(dependency => [packageKey(dependency), dependency]))
  return own.map(dependency => {
    const { repository, namedBy } = known.get(packageKey(dependency)) ?? dependency
    return dependency.repository === null ? { ...dependency, repository, namedBy } : dependency
  })
}

function without(some: readonly UsedRepository[], others: readonly UsedRepository[]): readonly UsedRepository[] {
  const keys = new Set(others.map(({ place }) => placeKey(place)))
  return some.filter(({ place }) => !keys.has(placeKey(place)))
}
