import type { Ledger } from '../../ledger/ledger.ts'
import { keyRingOf } from '../../people/key-ring.ts'
import { identityAt } from '../../people/recognise.ts'
import type { Members } from '../../people/unite.ts'
import { byCodeUnits } from '../../text/fold.ts'

/**
 * Tells by which accounts somebody of a history is known in other histories: a text for each, sorted; none where they have none.
 *
 * @param until what came later does not exist, not even as a sign of which number a login has; milliseconds
 */
export function accountsIn({ log, identities }: Ledger, until: number): (members: Members) => readonly string[] {
  const present = new Set<number>()
  log.count({ until }).forEach(({ author, committer, coAuthors }) => {
    for (const index of [author, committer, ...coAuthors]) present.add(index)
  })
  const { proofsOf } = keyRingOf(identities.filter((_, index) => present.has(index)))
  return members => [...new Set(members.flatMap(index => proofsOf(identityAt(identities, index))))].sort(byCodeUnits)
}
