import type { Dependency, NamedBy, RepositoryPlace } from './dependency.ts'
import { packageKey } from './package-key.ts'

/** Somebody who can name the repositories of packages. */
export interface Namer {
  readonly namedBy: NamedBy
  /**
   * Names what it knows. What it cannot find out, it leaves out and says by itself.
   *
   * @returns by `packageKey`
   */
  readonly name: (unnamed: readonly Dependency[]) => Promise<ReadonlyMap<string, RepositoryPlace>>
}

/** Who named the repository of a package. */
export interface Named {
  readonly repository: RepositoryPlace
  readonly namedBy: NamedBy
}

/**
 * Asks for the repositories of those packages that no file names, each namer for what those before it did not know. Nobody is asked
 * where nothing is left.
 *
 * @param dependencies also of both sides of a pull request: a package is asked for once
 * @returns by `packageKey`
 */
export async function namesOf(
  dependencies: readonly Dependency[],
  namers: readonly Namer[],
): Promise<ReadonlyMap<string, Named>> {
  const named = new Map<string, Named>()
  const known = new Set(dependencies.filter(({ repository }) => repository !== null).map(packageKey))
  const wanted = new Map(
    dependencies.filter(dependency => !known.has(packageKey(dependency))).map(one => [packageKey(one), one]),
  )
  for (const { namedBy, name } of namers) {
    const unnamed = [...wanted].filter(([key]) => !named.has(key)).map(([, dependency]) => dependency)
    if (unnamed.length === 0) break
    for (const [key, repository] of await name(unnamed)) {
      if (wanted.has(key) && !named.has(key)) named.set(key, { repository, namedBy })
    }
  }
  return named
}

/** The same dependencies, with the repositories that were found out. */
export function withNames(
  dependencies: readonly Dependency[],
  names: ReadonlyMap<string, Named>,
): readonly Dependency[] {
  return dependencies.map(dependency => {
    const named = dependency.repository === null ? names.get(packageKey(dependency)) : undefined
    return named === undefined ? dependency : { ...dependency, ...named }
  })
}

/** Names the repositories of packages: {@link namesOf} and {@link withNames}. */
export async function resolveRepositories(
  dependencies: readonly Dependency[],
  namers: readonly Namer[],
): Promise<readonly Dependency[]> {
  return withNames(dependencies, await namesOf(dependencies, namers))
}
