import { DisjointSets } from './disjoint-sets.ts'
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
