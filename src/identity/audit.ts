import { byCodeUnits, fold, identityAt, type RecognisedIdentity } from './recognise.ts'
import type { Members } from './unite.ts'

/** Why identities were taken for one person. */
export type UnionReason = 'mailmap' | 'login' | 'e-mail' | 'noreply'

const REASONS: readonly UnionReason[] = ['mailmap', 'login', 'e-mail', 'noreply']

/**
 * The reasons for which a person's identities were united: the mailmap gave different addresses one, GitHub links them to one
 * account, they were recorded with the same address, or a noreply address stands for the same login.
 */
export function unionReasons(members: Members, identities: readonly RecognisedIdentity[]): readonly UnionReason[] {
  const byKey = new Map<string, RecognisedIdentity[]>()
  for (const identity of members.map(index => identityAt(identities, index))) {
    for (const { text } of identity.keys) {
      const sharing = byKey.get(text)
      if (sharing === undefined) byKey.set(text, [identity])
      else sharing.push(identity)
    }
  }
  const reasons = new Set<UnionReason>()
  for (const [key, sharing] of byKey) {
    if (sharing.length > 1) for (const reason of reasonsFor(key, sharing)) reasons.add(reason)
  }
  return REASONS.filter(reason => reasons.has(reason))
}

function reasonsFor(key: string, sharing: readonly RecognisedIdentity[]): readonly UnionReason[] {
  if (key.startsWith('login:')) {
    const linked = sharing.filter(({ recorded }) => `login:${fold(recorded.login ?? '')}` === key)
    return linked.length === sharing.length ? ['login'] : linked.length > 1 ? ['login', 'noreply'] : ['noreply']
  }
  const addresses = new Set(sharing.map(({ recorded }) => fold(recorded.email.trim())))
  if (addresses.size === 1) return ['e-mail']
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
