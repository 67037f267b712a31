import { byCodeUnits, fold } from '../text/fold.ts'
import { keyRingOf } from './key-ring.ts'
import { type IdentityKey, identityAt, type RecognisedIdentity } from './recognise.ts'
import type { Members } from './unite.ts'

/** Why identities were taken for one person. */
export type UnionReason = 'mailmap' | 'login' | 'e-mail' | 'noreply'

const REASONS: readonly UnionReason[] = ['mailmap', 'login', 'e-mail', 'noreply']

/**
 * The reasons for which a person's identities were united: the mailmap gave different addresses one, GitHub links them to one
 * account, they were recorded with the same address, or a noreply address stands for the same account.
 */
export function unionReasons(members: Members, identities: readonly RecognisedIdentity[]): readonly UnionReason[] {
  const people = members.map(index => identityAt(identities, index))
  const { keysOf } = keyRingOf(people)
  const byKey = new Map<string, { readonly kind: IdentityKey['kind']; readonly sharing: RecognisedIdentity[] }>()
  for (const identity of people) {
    for (const { kind, text } of keysOf(identity)) {
      const entry = byKey.get(text)
      if (entry === undefined) byKey.set(text, { kind, sharing: [identity] })
      else entry.sharing.push(identity)
    }
  }
  const reasons = new Set<UnionReason>()
  for (const { kind, sharing } of byKey.values()) {
    if (sharing.length > 1) for (const reason of reasonsFor(kind, sharing)) reasons.add(reason)
  }
  return REASONS.filter(reason => reasons.has(reason))
}

function reasonsFor(kind: IdentityKey['kind'], sharing: readonly RecognisedIdentity[]): readonly UnionReason[] {
  if (kind === 'account') {
    const linked = sharing.filter(({ accounts }) => accounts.some(({ isLinked }) => isLinked))
    return linked.length === sharing.length ? ['login'] : linked.length > 1 ? ['login', 'noreply'] : ['noreply']
  }
  const addresses = new Set(sharing.map(({ recorded }) => fold(recorded.email)))
  if (kind === 'proper name') return addresses.size > 1 ? ['mailmap'] : []
  if (kind === 'name' || addresses.size === 1) return ['e-mail']
  return addresses.size === sharing.length ? ['mailmap'] : ['mailmap', 'e-mail']
}

/** The number of different pairs of name and e-mail address that a person committed with. */
export function countIdentities(members: Members, identities: readonly RecognisedIdentity[]): number {
  return new Set(
    members.map(index => {
      const { name, email } = identityAt(identities, index).recorded
      return JSON.stringify([name, email])
    }),
  ).size
}

/** People who share a name and were not united. */
export interface LookAlikes<Person> {
  /** One of the spellings, fit to be shown. */
  readonly name: string
  /** Two or more, in the order in which they were given. */
  readonly people: readonly Person[]
}

/** Groups of people who share a name, spaces and case ignored, and were not united; the largest groups first. */
export function lookAlikesAmong<Person extends { readonly members: Members }>(
  people: readonly Person[],
  identities: readonly RecognisedIdentity[],
): readonly LookAlikes<Person>[] {
  const bearers = new Map<string, { name: string; people: Person[] }>()
  for (const person of people) {
    const names = new Map<string, string>()
    for (const { name, shownName } of person.members.map(index => identityAt(identities, index))) {
      const folded = fold(name.replace(/\s+/gu, ''))
      if (shownName !== '' && !names.has(folded)) names.set(folded, shownName)
    }
    for (const [folded, name] of names) {
      const entry = bearers.get(folded)
      if (entry === undefined) bearers.set(folded, { name, people: [person] })
      else entry.people.push(person)
    }
  }
  return [...bearers.values()]
    .filter(({ people: sharing }) => sharing.length > 1)
    .sort((left, right) => right.people.length - left.people.length || byCodeUnits(left.name, right.name))
}
