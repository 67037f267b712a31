import type { Ledger } from '../../../ledger/ledger.ts'
import type { IdentityKey } from '../../../people/recognise.ts'
import type { NamedStake } from '../../count/contributor.ts'
import { type Measurement, measureFigures } from '../../measure.ts'
import { asShown, type Finding } from './doubt.ts'

/** People who share a shown name and may be one. A name of nobody in particular says nothing. */
export function sameName(ledger: Ledger, { rules, moment, tally }: Measurement<NamedStake>): Finding | null {
  const found = ledger.register.namesakesAmong(tally.contributors)
  if (found.length === 0) return null
  const proofs = new Map<number, IdentityKey>()
  for (const [number, namesakes] of found.entries()) {
    for (const index of namesakes.flatMap(({ members }) => members)) {
      proofs.set(index, { kind: 'name', text: `same name:${number}` })
    }
  }
  const identities = ledger.identities.map((identity, index) => {
    const proof = proofs.get(index)
    return proof === undefined ? identity : { ...identity, keys: [...identity.keys, proof] }
  })
  const sharing = new Set(found.flat().map(({ id }) => id))
  const about = tally.contributors.filter(({ id }) => sharing.has(id))
  const volume = about.reduce((sum, person) => sum + person.volume, 0n)
  return {
    about: about.map(asShown),
    commits: Number(volume / tally.unit),
    figures: measureFigures({ ...ledger, identities }, rules, moment).figures,
  }
}
