import type { Dependency, Scope } from './dependency.ts'
import { placeKey } from './place.ts'
import { orderByUse, type UsedRepository } from './used.ts'

/** Which dependencies are looked at. */
export interface DependencyChoice {
  readonly scopes: readonly Scope[]
  /** `direct`: only what the checkout itself asks for. */
  readonly depth: 'direct' | 'all'
}

/** Those that are looked at, in their order. */
export function selectDependencies(
  dependencies: readonly Dependency[],
  { scopes, depth }: DependencyChoice,
): readonly Dependency[] {
  return dependencies.filter(({ scope, direct }) => scopes.includes(scope) && (depth === 'all' || direct))
}

/** Why a repository is not measured for which the limit leaves no room. */
export function beyondLimit(limit: number): string {
  return `Only the ${limit} most used repositories are measured, as "limit" says.`
}

/** Repositories that are measured, in this order, and those for which the limit leaves no room. */
export interface WithinLimit {
  readonly measured: readonly UsedRepository[]
  readonly beyond: readonly UsedRepository[]
}

/**
 * Which repositories are measured: those that a pull request adds before all others, and beyond the limit if need be; then those
 * that are used most, as far as the limit goes.
 *
 * @param added places of those that are added
 */
export function withinLimit(
  repositories: readonly UsedRepository[],
  { limit, added }: { readonly limit: number; readonly added: readonly UsedRepository['place'][] },
): WithinLimit {
  const keys = new Set(added.map(placeKey))
  const isAdded = ({ place }: UsedRepository) => keys.has(placeKey(place))
  const ordered = orderByUse(repositories)
  const first = ordered.filter(isAdded)
  const others = ordered.filter(repository => !isAdded(repository))
  const room = Math.max(0, limit - first.length)
  return { measured: [...first, ...others.slice(0, room)], beyond: others.slice(room) }
}
