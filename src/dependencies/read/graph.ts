import type { Scope } from '../dependency.ts'
import type { Found } from './collect.ts'

/** A package as it is locked, with what it needs: keys of others in the same file. */
export interface Locked extends Omit<Found, 'direct' | 'scope'> {
  readonly needs: readonly string[]
}

/** What a manifest of the checkout asks for: the key of a locked package. */
export interface Asked {
  readonly key: string
  readonly scope: Exclude<Scope, 'actions'>
}

/**
 * The packages of a lock file that does not say itself what each is needed for: what is reached from what is asked for to run, is
 * needed to run; what is reached from the rest alone, to develop. What is reached from nowhere is needed to run, as nobody says.
 *
 * @param locked by their keys
 */
export function foundInGraph(locked: ReadonlyMap<string, Locked>, asked: readonly Asked[]): readonly Found[] {
  const needs = new Map([...locked].map(([key, entry]) => [key, entry.needs] as const))
  const developed = developedAlone(needs, asked)
  const direct = new Set(asked.map(({ key }) => key))
  return [...locked].map(([key, { needs: _, ...entry }]) => ({
    ...entry,
    direct: direct.has(key),
    scope: developed.has(key) ? 'development' : 'runtime',
  }))
}

/** The keys of what is needed to develop, and for nothing else. */
export function developedAlone(
  needs: ReadonlyMap<string, readonly string[]>,
  asked: readonly Asked[],
): ReadonlySet<string> {
  const keysFor = (scope: Scope) => asked.filter(wish => wish.scope === scope).map(({ key }) => key)
  const runtime = reachedFrom(keysFor('runtime'), needs)
  return new Set([...reachedFrom(keysFor('development'), needs)].filter(key => !runtime.has(key)))
}

function reachedFrom(keys: readonly string[], needs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  // What is added to a set while it is walked is walked, too.
  const reached = new Set(keys)
  for (const key of reached) for (const need of needs.get(key) ?? []) reached.add(need)
  return reached
}
