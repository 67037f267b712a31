import { keyRingOf } from '../../people/key-ring.ts'
import { identityAt, type RecognisedIdentity } from '../../people/recognise.ts'
import { TakenNames } from '../../people/taken-names.ts'
import type { Members } from '../../people/unite.ts'
import { byCodeUnits } from '../../text/fold.ts'
import { UNNAMED } from '../../text/shown-name.ts'
import type { Roster } from './roster.ts'
import { byVolume, type Stake } from './stake.ts'

/** A person to whom commits are attributed. */
export interface Contributor extends Stake {
  /** The most recent name, fit to be shown; with a number behind it where it is needed to tell people apart. */
  readonly name: string
  /** The same without a number. */
  readonly bareName: string
  /** The GitHub account's present login; of several accounts, that of the one with the most commits. */
  readonly login: string | null
}

/** Who was there, and when each was seen last. */
type Sightings = Pick<Roster, 'identities' | 'lastSeen'>

function lastSeen(index: number, sightings: Sightings): number {
  return sightings.lastSeen[index] ?? Number.NEGATIVE_INFINITY
}

/**
 * Says who has a stake.
 *
 * @param volume an identity's commits, in units of the tally
 */
export function nameHolder(stake: Stake, sightings: Sightings, volume: (identity: number) => bigint): Contributor {
  const login = presentLogin(stake.members, sightings, volume)
  const name = latestName(stake.members, sightings) || (login ?? UNNAMED)
  return { ...stake, name, bareName: name, login }
}

/**
 * Of names that were seen last at the same time, the first by code units; one that could not be read only where there is no
 * other. Empty when none can be shown.
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
 */
function presentLogin(members: Members, sightings: Sightings, volume: (identity: number) => bigint): string | null {
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
    (left, right) => byVolume(left, right) || byCodeUnits(left.key, right.key),
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

/** Behind every login. */
const NO_LOGIN = '~'

/** The order of contributors: by commits, most first, then by name, then by login. */
export function byRank(left: Contributor, right: Contributor): number {
  return (
    byVolume(left, right) ||
    byCodeUnits(left.name, right.name) ||
    byCodeUnits(left.login ?? NO_LOGIN, right.login ?? NO_LOGIN)
  )
}

/**
 * Puts a number behind the shown name of people without a login who share it. Who is counted from does not depend on the order
 * of commits.
 *
 * @param people everybody whom a report may name
 * @returns the same people in the same order
 */
export function tellApart(
  people: readonly Contributor[],
  identities: readonly RecognisedIdentity[],
): readonly Contributor[] {
  const taken = new TakenNames(people.map(({ name }) => name))
  const numbered = new Map<Contributor, Contributor>()
  for (const namesakes of namesakesAmong(people)) {
    const inOrder = namesakes
      .map(person => ({ person, volume: person.volume, anchor: anchorOf(person, identities) }))
      .sort((left, right) => byVolume(left, right) || byCodeUnits(left.anchor, right.anchor))
    for (const { person } of inOrder) numbered.set(person, { ...person, name: taken.takeNumbered(person.name) })
  }
  return people.map(person => numbered.get(person) ?? person)
}

/** The people without a login who share a name, or whose name is somebody's login, together. */
function namesakesAmong(people: readonly Contributor[]): readonly (readonly Contributor[])[] {
  const logins = new Set(people.flatMap(({ login }) => login ?? []))
  const bearers = new Map<string, Contributor[]>()
  for (const person of people) {
    if (person.login !== null) continue
    const namesakes = bearers.get(person.name)
    if (namesakes === undefined) bearers.set(person.name, [person])
    else namesakes.push(person)
  }
  return [...bearers].flatMap(([name, namesakes]) => (namesakes.length > 1 || logins.has(name) ? [namesakes] : []))
}

/** Something of a person that does not depend on the order of commits: the first of their keys. */
function anchorOf({ members }: Stake, identities: readonly RecognisedIdentity[]): string {
  const keys = members.flatMap(index => identityAt(identities, index).keys.map(({ text }) => text))
  return keys.reduce((first, key) => (key < first ? key : first), keys[0] ?? '')
}
