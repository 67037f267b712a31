import type { Ledger } from '../../../ledger/ledger.ts'
import { latestName } from '../../../people/names.ts'
import { type IdentityKey, identityAt, type RecognisedIdentity } from '../../../people/recognise.ts'
import { byCodeUnits, fold } from '../../../text/fold.ts'
import type { NamedStake } from '../../count/contributor.ts'
import type { Credits } from '../../count/credit.ts'
import { type Attribution, byVolume } from '../../count/stake.ts'
import { type Measurement, measureFigures } from '../../measure.ts'
import type { Finding } from './doubt.ts'

/** Those who commit with one address under names that may be one person's. */
interface Party {
  readonly address: string
  readonly contributor: NamedStake
  readonly members: number[]
  volume: bigint
}

/**
 * One address under names that have no word in common, directly or by way of a third: several people may share it. The address
 * and its account then prove nothing, and each of the names stands for itself.
 */
export function sharedAddress(
  ledger: Ledger,
  { rules, moment, tally }: Measurement<NamedStake>,
  { roster, credits }: Attribution,
): Finding | null {
  const parties = tally.contributors.flatMap(contributor => partiesOf(contributor, ledger.identities, credits))
  if (parties.length === 0) return null
  const proofs = new Map<number, IdentityKey>()
  for (const [number, { address, members }] of parties.entries()) {
    for (const index of members) proofs.set(index, { kind: 'name', text: `party ${number} of ${address}` })
  }
  const identities = ledger.identities.map((identity, index) => {
    const proof = proofs.get(index)
    return proof === undefined ? identity : apart(identity, proof)
  })
  const credited = parties
    .filter(({ volume }) => volume > 0n)
    .map(party => ({ ...party, name: latestName(party.members, roster) || party.contributor.name }))
    .sort((left, right) => byVolume(left, right) || byCodeUnits(left.name, right.name))
  return {
    about: credited.map(({ name, contributor }, index) => ({
      name: ledger.register.otherName(contributor, name, index + 1),
      login: null,
      contributor,
    })),
    commits: Number(credited.reduce((sum, { volume }) => sum + volume, 0n) / tally.unit),
    figures: measureFigures({ ...ledger, identities }, rules, moment).figures,
  }
}

function apart(identity: RecognisedIdentity, proof: IdentityKey): RecognisedIdentity {
  const keys = identity.keys.filter(({ kind }) => kind !== 'e-mail')
  return { ...identity, keys: [...keys, proof], accounts: [], sharedAccounts: identity.accounts }
}

/** The parties to each of somebody's addresses that has several of them with commits. */
function partiesOf(
  contributor: NamedStake,
  identities: readonly RecognisedIdentity[],
  { volume }: Credits,
): readonly Party[] {
  if (contributor.members.length < 2) return []
  const byAddress = new Map<string, number[]>()
  for (const index of contributor.members) {
    const { name, keys, accounts } = identityAt(identities, index)
    const address = keys.find(({ kind }) => kind === 'e-mail')?.text
    // An account's own address is nobody else's, whatever its owner is called.
    if (address === undefined || name.trim() === '' || accounts.some(({ isLinked }) => !isLinked)) continue
    const members = byAddress.get(address)
    if (members === undefined) byAddress.set(address, [index])
    else members.push(index)
  }
  return [...byAddress].flatMap(([address, members]) => {
    const parties = partsByWords(members, identities).map(part => ({
      address,
      contributor,
      members: part,
      volume: part.reduce((sum, index) => sum + volume(index), 0n),
    }))
    return parties.filter(party => party.volume > 0n).length > 1 ? parties : []
  })
}

/** Letters with their accents, and digits. Words end at anything else. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The identities whose names have a word in common, directly or by way of a third, together. */
function partsByWords(members: readonly number[], identities: readonly RecognisedIdentity[]): readonly number[][] {
  const parts = new Map<string, number[]>()
  for (const index of members) {
    const words = [...new Set(fold(identityAt(identities, index).name).match(WORD) ?? [''])]
    const met = [...new Set(words.map(word => parts.get(word)).filter(part => part !== undefined))]
    // The largest takes the others in, so that no identity is moved more often than there are doublings.
    const [largest = [], ...others] = met.sort((left, right) => right.length - left.length)
    for (const other of others) {
      for (const moved of other) {
        largest.push(moved)
        for (const word of fold(identityAt(identities, moved).name).match(WORD) ?? ['']) parts.set(word, largest)
      }
    }
    largest.push(index)
    for (const word of words) parts.set(word, largest)
  }
  return [...new Set(parts.values())]
}
