import type { Ledger } from '../../../ledger/ledger.ts'
import { isNobodysName } from '../../../people/nobody.ts'
import type { IdentityKey } from '../../../people/recognise.ts'
import { fold } from '../../../text/fold.ts'
import { UNNAMED } from '../../../text/shown-name.ts'
import type { Contributor } from '../../count/contributor.ts'
import { type Measurement, measureFigures } from '../../measure.ts'
import { asShown, type Finding } from './doubt.ts'

/** People who share a shown name and may be one. A name of nobody in particular says nothing. */
export function sameName(ledger: Ledger, { rules, moment, tally }: Measurement): Finding | null {
  const about = namesakesAmong(tally.contributors)
  if (about.length === 0) return null
  const proofs = new Map<number, IdentityKey>()
  for (const { members, bareName } of about) {
    for (const index of members) proofs.set(index, { kind: 'name', text: `same name:${fold(bareName)}` })
  }
  const identities = ledger.identities.map((identity, index) => {
    const proof = proofs.get(index)
    return proof === undefined ? identity : { ...identity, keys: [...identity.keys, proof] }
  })
  const volume = about.reduce((sum, person) => sum + person.volume, 0n)
  return {
    about: about.map(asShown),
    commits: Number(volume / tally.unit),
    figures: measureFigures({ ...ledger, identities }, rules, moment).figures,
  }
}

function namesakesAmong(contributors: readonly Contributor[]): readonly Contributor[] {
  const bearers = new Map<string, number>()
  for (const { bareName } of contributors) bearers.set(fold(bareName), (bearers.get(fold(bareName)) ?? 0) + 1)
  return contributors.filter(
    ({ bareName }) => (bearers.get(fold(bareName)) ?? 0) > 1 && bareName !== UNNAMED && !isNobodysName(bareName),
  )
}
