import { byCodeUnits, fold, type RecognisedIdentity } from './recognise.ts'
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
  for (const identity of members.flatMap(index => identities[index] ?? [])) {
    for (const { text } of identity.keys) byKey.set(text, [...(byKey.get(text) ?? []), identity])
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
    members.flatMap(index => identities[index]?.recorded ?? []).map(({ name, email }) => JSON.stringify([name, email])),
  ).size
}

/** Groups of people who share a name, spaces and case ignored, and were not united: `[a name of theirs, how many]`. */
export function lookAlikesAmong(
  people: readonly { readonly members: Members; readonly name: string }[],
  identities: readonly RecognisedIdentity[],
): readonly (readonly [name: string, people: number])[] {
  const bearers = new Map<string, { name: string; count: number }>()
  for (const { members } of people) {
    const names = new Map<string, string>()
    for (const { name } of members.flatMap(index => identities[index] ?? [])) {
      const folded = fold(name.replace(/\s+/gu, ''))
      if (folded !== '' && !names.has(folded)) names.set(folded, name)
    }
    for (const [folded, name] of names) {
      const entry = bearers.get(folded)
      if (entry === undefined) bearers.set(folded, { name, count: 1 })
      else entry.count++
    }
  }
  return [...bearers.values()]
    .filter(({ count }) => count > 1)
    .map(({ name, count }) => [name, count] as const)
    .sort((left, right) => right[1] - left[1] || byCodeUnits(left[0], right[0]))
}
