import { keyRingOf } from './key-ring.ts'
import type { RecognisedIdentity } from './recognise.ts'

/** The indices of the identities that are one person. */
export type Members = readonly number[]

/**
 * Finds out which identities are one person: those that share a key, directly or through others.
 *
 * @param identities all that are known
 * @param isPresent whether the identity with this index takes part at all
 * @param apart when given, identities that differ in it are never united
 * @returns each present identity's index in exactly one of the groups; groups by their first member, members ascending
 */
export function unite(
  identities: readonly RecognisedIdentity[],
  isPresent: (index: number) => boolean,
  apart: (identity: RecognisedIdentity) => boolean = () => false,
): readonly Members[] {
  const sets = new DisjointSets(identities.length)
  const firstWithKey = new Map<string, number>()
  const { keysOf } = keyRingOf(identities.filter((_, index) => isPresent(index)))
  for (const [index, identity] of identities.entries()) {
    if (!isPresent(index)) continue
    const side = apart(identity) ? 'apart ' : ''
    for (const { text } of keysOf(identity)) {
      const first = firstWithKey.get(side + text)
      if (first === undefined) firstWithKey.set(side + text, index)
      else sets.unite(first, index)
    }
  }
  const groups = new Map<number, number[]>()
  for (let index = 0; index < identities.length; index++) {
    if (!isPresent(index)) continue
    const root = sets.rootOf(index)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [index])
    else group.push(index)
  }
  return [...groups.values()]
}

/** A disjoint-set forest whose roots are the smallest index of each set (Galler and Fischer, 1964). */
class DisjointSets {
  readonly #parents: Uint32Array

  constructor(size: number) {
    this.#parents = Uint32Array.from({ length: size }, (_, index) => index)
  }

  rootOf(index: number): number {
    let current = index
    for (;;) {
      const next = this.#parents[current] ?? current
      if (next === current) return current
      // Path halving keeps the trees flat without a second walk.
      this.#parents[current] = this.#parents[next] ?? next
      current = next
    }
  }

  unite(left: number, right: number): void {
    const [first, second] = [this.rootOf(left), this.rootOf(right)]
    this.#parents[Math.max(first, second)] = Math.min(first, second)
  }
}
