import { byCodeUnits, fold, identityAt, type RecognisedIdentity } from '../identity/recognise.ts'
import { UNNAMED } from '../identity/shown-name.ts'
import type { Members } from '../identity/unite.ts'
import type { Roster } from './roster.ts'

/** One person, as far as this history knows them. */
export interface Person {
  /** The indices of their identities in the ledger. */
  readonly members: Members
  /** The most recent name, fit to be shown; with a number behind it where it is needed to tell people apart. */
  readonly name: string
  /** The GitHub account; of several, the one with the most commits. */
  readonly login: string | null
  /** The committed date of the last commit that they authored or committed, merges too; milliseconds. */
  readonly lastActivity: number
}

/** A person to whom commits are attributed. */
export interface Contributor extends Person {
  /** Their commits in units of the tally. */
  readonly volume: bigint
}

/**
 * Describes the person behind some identities, and what they contributed.
 *
 * @param volume an identity's commits, in units of the tally
 */
export function describePerson(
  members: Members,
  { identities, lastSeen }: Pick<Roster, 'identities' | 'lastSeen'>,
  volume: (identity: number) => bigint,
): Contributor {
  const seen = (index: number) => lastSeen[index] ?? Number.NEGATIVE_INFINITY
  const login = busiestLogin(members, identities, volume)
  return {
    members,
    name: latestName(members, identities, seen) || (login ?? UNNAMED),
    login,
    lastActivity: members.reduce((latest, index) => Math.max(latest, seen(index)), Number.NEGATIVE_INFINITY),
    volume: members.reduce((sum, index) => sum + volume(index), 0n),
  }
}

/** Of names that were seen last at the same time, the first by code units; empty when none can be shown. */
function latestName(
  members: Members,
  identities: readonly RecognisedIdentity[],
  seen: (index: number) => number,
): string {
  let latest = { name: '', seen: Number.NEGATIVE_INFINITY }
  for (const index of members) {
    const candidate = { name: identityAt(identities, index).shownName, seen: seen(index) }
    const isLater = candidate.seen > latest.seen || (candidate.seen === latest.seen && candidate.name < latest.name)
    if (candidate.name !== '' && (latest.name === '' || isLater)) latest = candidate
  }
  return latest.name
}

function busiestLogin(
  members: Members,
  identities: readonly RecognisedIdentity[],
  volume: (identity: number) => bigint,
): string | null {
  const logins = members.flatMap(index => identityAt(identities, index).logins)
  if (logins.length < 2) return logins[0] ?? null
  const volumes = new Map<string, { login: string; volume: bigint }>()
  for (const index of members) {
    for (const login of identityAt(identities, index).logins) {
      const entry = volumes.get(fold(login))
      if (entry === undefined) volumes.set(fold(login), { login, volume: volume(index) })
      else entry.volume += volume(index)
    }
  }
  const [first] = [...volumes.values()].sort(
    (left, right) => compareVolumes(right.volume, left.volume) || byCodeUnits(fold(left.login), fold(right.login)),
  )
  return first?.login ?? null
}

/** The order of contributors: by commits, most first, then by name. */
export function byRank(left: Contributor, right: Contributor): number {
  return compareVolumes(right.volume, left.volume) || byCodeUnits(left.name, right.name)
}

/**
 * Puts a number behind the shown name of people without a login who share it. Who is counted from does not depend on the order
 * of commits.
 *
 * @param people everybody whom a report may name
 */
export function tellApart(
  people: readonly Contributor[],
  identities: readonly RecognisedIdentity[],
): readonly Contributor[] {
  return numberNamesakes(
    [...people].sort(
      (left, right) => byRank(left, right) || byCodeUnits(anchorOf(left, identities), anchorOf(right, identities)),
    ),
  )
}

/** Puts a number behind the name of people without a login who share it, in the order given. */
function numberNamesakes<Named extends Pick<Person, 'name' | 'login'>>(people: readonly Named[]): Named[] {
  const bearers = new Map<string, number>()
  for (const { name, login } of people) if (login === null) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const taken = new Set(people.map(({ name }) => name))
  return people.map(person => {
    if (person.login !== null || (bearers.get(person.name) ?? 0) < 2) return person
    const name = firstFree(taken, person.name)
    taken.add(name)
    return { ...person, name }
  })
}

function firstFree(taken: ReadonlySet<string>, name: string): string {
  for (let number = 1; ; number++) {
    const numbered = `${name} (${number})`
    if (!taken.has(numbered)) return numbered
  }
}

/** Something of a person that does not depend on the order of commits: the first of their keys. */
function anchorOf({ members }: Person, identities: readonly RecognisedIdentity[]): string {
  const keys = members.flatMap(index => identityAt(identities, index).keys.map(({ text }) => text))
  return keys.sort(byCodeUnits)[0] ?? ''
}

function compareVolumes(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}
