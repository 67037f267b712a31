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
  const keysFor = (scope: Scope) => asked.filter(wish => wish.scope === scope).map(({ key }) => key)
  const runtime = reachedFrom(keysFor('runtime'), locked)
  const development = reachedFrom(keysFor('development'), locked)
  const direct = new Set(asked.map(({ key }) => key))
  return [...locked].map(([key, { needs: _, ...entry }]) => ({
    ...entry,
    direct: direct.has(key),
    scope: development.has(key) && !runtime.has(key) ? 'development' : 'runtime',
  }))
}

function reachedFrom(keys: readonly string[], locked: ReadonlyMap<string, Locked>): ReadonlySet<string> {
  const reached = new Set<string>(keys)
  const next = [...reached]
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    const fresh = (locked.get(key)?.needs ?? []).filter(need => !reached.has(need))
    for (const need of fresh) reached.add(need)
    // One by one: a list of 50,000 is more than a call takes.
    for (const need of fresh) next.push(need)
  }
  return reached
}
