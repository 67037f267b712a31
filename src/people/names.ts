import { byCodeUnits } from '../text/fold.ts'
import { keyRingOf } from './key-ring.ts'
import { identityAt, type RecognisedIdentity } from './recognise.ts'
import { TakenNames } from './taken-names.ts'
import type { Members } from './unite.ts'

/** Who was there, and when each was seen last. */
export interface Sightings {
  readonly identities: readonly RecognisedIdentity[]
  /** For each identity the latest commit that names it; milliseconds, minus infinity where there is none. */
  readonly lastSeen: Float64Array
}

/** Somebody by their own name, before anybody decides under which name they are shown. */
export interface Bearer {
  readonly members: Members
  /** What they have of a history; of namesakes, who has most is counted first. */
  readonly volume: bigint
  readonly name: string
  readonly login: string | null
}

/** The order of volumes: the largest first. */
export function mostFirst(left: bigint, right: bigint): number {
  return left > right ? -1 : left < right ? 1 : 0
}

function lastSeen(index: number, sightings: Sightings): number {
  return sightings.lastSeen[index] ?? Number.NEGATIVE_INFINITY
}

/**
 * The most recent name, fit to be shown. Of names that were seen last at the same time, the first by code units; one that could
 * not be read only where there is no other. Empty when none can be shown.
 */
export function latestName(members: Members, sightings: Sightings): string {
  const names = members.flatMap(index => {
    const { shownName: name } = identityAt(sightings.identities, index)
    return name === '' ? [] : [{ name, isReadable: !name.includes('\ufffd'), seen: lastSeen(index, sightings) }]
  })
  const [first] = names.sort(
    (left, right) =>
      Number(right.isReadable) - Number(left.isReadable) ||
      right.seen - left.seen ||
      byCodeUnits(left.name, right.name),
  )
  return first?.name ?? ''
}

/**
 * The present login of the account with the most commits: GitHub's own spelling where it links any address to the account,
 * else that of the address that was seen last.
 *
 * @param volume what an identity is credited with
 */
export function presentLogin(
  members: Members,
  sightings: Sightings,
  volume: (identity: number) => bigint,
): string | null {
  const { identities } = sightings
  const people = members.map(index => identityAt(identities, index))
  const mentions = members.flatMap(index =>
    identityAt(identities, index).accounts.map(account => ({ ...account, seen: lastSeen(index, sightings) })),
  )
  if (mentions.length < 2) return mentions[0]?.login ?? null
  const { accountKey } = keyRingOf(people)
  const volumes = new Map<string, { key: string; volume: bigint }>()
  for (const index of members) {
    for (const key of new Set(identityAt(identities, index).accounts.map(accountKey))) {
      const entry = volumes.get(key)
      if (entry === undefined) volumes.set(key, { key, volume: volume(index) })
      else entry.volume += volume(index)
    }
  }
  const [busiest] = [...volumes.values()].sort(
    (left, right) => mostFirst(left.volume, right.volume) || byCodeUnits(left.key, right.key),
  )
  const [present] = mentions
    .filter(account => accountKey(account) === busiest?.key)
    .sort(
      (left, right) =>
        Number(right.isLinked) - Number(left.isLinked) ||
        right.seen - left.seen ||
        byCodeUnits(left.login, right.login),
    )
  return present?.login ?? null
}

/**
 * Puts a number behind the name of people without a login who share it. Who is counted from does not depend on the order of
 * commits.
 *
 * @param people everybody whom a report may name
 * @returns for each of them, in the same order, the name that nobody else without a login has
 */
export function namesApart(people: readonly Bearer[], identities: readonly RecognisedIdentity[]): readonly string[] {
  const taken = new TakenNames(people.map(({ name }) => name))
  const numbered = new Map<Bearer, string>()
  for (const namesakes of namesakesAmong(people)) {
    const inOrder = namesakes
      .map(person => ({ person, anchor: anchorOf(person, identities) }))
      .sort(
        (left, right) => mostFirst(left.person.volume, right.person.volume) || byCodeUnits(left.anchor, right.anchor),
      )
    for (const { person } of inOrder) numbered.set(person, taken.takeNumbered(person.name))
  }
  return people.map(person => numbered.get(person) ?? person.name)
}

/** The people without a login who share a name, or whose name is somebody's login, together. */
function namesakesAmong(people: readonly Bearer[]): readonly (readonly Bearer[])[] {
  const logins = new Set(people.flatMap(({ login }) => login ?? []))
  const bearers = new Map<string, Bearer[]>()
  for (const person of people) {
    if (person.login !== null) continue
    const namesakes = bearers.get(person.name)
    if (namesakes === undefined) bearers.set(person.name, [person])
    else namesakes.push(person)
  }
  return [...bearers].flatMap(([name, namesakes]) => (namesakes.length > 1 || logins.has(name) ? [namesakes] : []))
}

/** Something of a person that does not depend on the order of commits: the first of their keys. */
function anchorOf({ members }: Bearer, identities: readonly RecognisedIdentity[]): string {
  const keys = members.flatMap(index => identityAt(identities, index).keys.map(({ text }) => text))
  return keys.reduce((first, key) => (key < first ? key : first), keys[0] ?? '')
}
