import { textOfIdentity } from '../history/commit.ts'
import { byCodeUnits, fold } from '../text/fold.ts'
import { UNNAMED } from '../text/shown-name.ts'
import { isNobodysName } from './nobody.ts'
import { isPersonId, type Person, type PersonId } from './person.ts'
import { identityAt, type RecognisedIdentity } from './recognise.ts'
import { TakenNames } from './taken-names.ts'
import type { Members } from './unite.ts'

/** Under what somebody comes into the register; pseudonyms say it. */
export type Standing = 'contributor' | 'bot' | 'listed'

/** Somebody in one history, by their own name. */
export interface Candidate {
  /** The indices of their identities in that history. */
  readonly members: Members
  /** Fit to be shown, and told apart from everybody else's there. */
  readonly name: string
  /** The same without the number that may tell it apart. */
  readonly bareName: string
  readonly login: string | null
  readonly standing: Standing
}

/** A candidate, and who they are in the register. */
export interface Enrolled<Somebody extends Candidate> {
  readonly candidate: Somebody
  readonly person: Person
}

/** Somebody who is in the register: as whom they are shown, and who they are. */
interface Entry {
  readonly person: Person
  readonly ownName: string
  readonly bareName: string
  readonly ownLogin: string | null
}

/** Whom the register got to know in one history. */
interface Enrolment {
  readonly identities: readonly RecognisedIdentity[]
  readonly people: readonly { readonly members: Members; readonly person: Person }[]
}

/** What pseudonyms begin with. */
const PSEUDONYMS: Readonly<Record<Standing, string>> = { contributor: 'Contributor', bot: 'Bot', listed: 'Excluded' }

/** Behind every login. */
const NO_LOGIN = '~'

/**
 * Everybody whom a run names. It gives each an id, the same one in whatever history they are met, and it is the only one who
 * decides under which name anybody is shown. Where nobody is to be named it gives pseudonyms, so that whatever is computed from
 * then on has no name in it that could slip out; own names stay in here, where they can be compared and not be read.
 */
export class Register {
  readonly #isAnonymous: boolean
  readonly #entries: Entry[] = []
  readonly #enrolments: Enrolment[] = []
  readonly #numbers: Record<Standing, number> = { contributor: 0, bot: 0, listed: 0 }
  /** How many digits the number of a contributor has, so that pseudonyms are in the order of their numbers. */
  #digits = 1

  constructor({ anonymize }: { readonly anonymize: boolean }) {
    this.#isAnonymous = anonymize
  }

  /**
   * Takes in the people of one history. Who was recorded there as somebody in the register was before is that person; a name that
   * somebody of another history has gets a number. What one history takes for two people and an earlier one for one is the first
   * of them.
   *
   * @param candidates contributors by rank, then those who were left out: pseudonyms are numbered in this order
   * @param identities those of the history
   * @returns one for each, in the same order, each another person
   */
  enrol<Somebody extends Candidate>(
    candidates: readonly Somebody[],
    identities: readonly RecognisedIdentity[],
  ): readonly Enrolled<Somebody>[] {
    const isFirst = this.#enrolments.length === 0
    if (isFirst) this.#digits = String(candidates.filter(({ standing }) => standing === 'contributor').length).length
    const known = this.#knownByRecord()
    const taken = new TakenNames(this.#entries.map(({ ownName }) => ownName))
    const met = new Set<PersonId>()
    const people = candidates.map(candidate => {
      const { members, name } = candidate
      const records = isFirst ? [] : members.map(index => recordOf(identities, index))
      const same = records.flatMap(record => known.get(record) ?? []).find(({ id }) => !met.has(id))
      const person = same ?? this.#admit(candidate, isFirst ? name : taken.take(name))
      met.add(person.id)
      return { candidate, person }
    })
    this.#enrolments.push({
      identities,
      people: people.map(({ candidate: { members }, person }) => ({ members, person })),
    })
    return people
  }

  /**
   * One of somebody's names that is not the one by which they are shown, such as that of one of their addresses.
   *
   * @param number tells it from their other names where nobody is named
   */
  otherName({ id, name }: Person, otherName: string, number: number): string {
    if (!this.#isAnonymous) return otherName
    return this.#entries[id]?.ownName === otherName ? name : `${name}, name ${number}`
  }

  /** Something that may name somebody and is no person's own name, such as a pattern: as it is, or what stands for it. */
  shown(name: string, pseudonym: string): string {
    return this.#isAnonymous ? pseudonym : name
  }

  /** By what somebody can be found who is called by their own name: folded, and not to be shown. */
  foldedNameOf({ id }: Person): string {
    return fold(this.#entries[id]?.ownName ?? '')
  }

  /** The order of people by their own names, and then by their logins. */
  byName(left: Person, right: Person): number {
    const [one, other] = [this.#entries[left.id], this.#entries[right.id]]
    return byOwnName(
      { name: one?.ownName ?? left.name, login: one?.ownLogin ?? null },
      { name: other?.ownName ?? right.name, login: other?.ownLogin ?? null },
    )
  }

  /** The people who share an own name, those of each name together; a name of nobody in particular says nothing. */
  namesakesAmong<Somebody extends Person>(people: readonly Somebody[]): readonly (readonly Somebody[])[] {
    const bearers = new Map<string, Somebody[]>()
    for (const person of people) {
      const bareName = this.#entries[person.id]?.bareName ?? UNNAMED
      if (bareName === UNNAMED || isNobodysName(bareName)) continue
      const namesakes = bearers.get(fold(bareName))
      if (namesakes === undefined) bearers.set(fold(bareName), [person])
      else namesakes.push(person)
    }
    return [...bearers.values()].filter(namesakes => namesakes.length > 1)
  }

  #admit({ bareName, login, standing }: Candidate, ownName: string): Person {
    const id = this.#entries.length
    // An index is an id by the same rule, which the compiler does not know.
    if (!isPersonId(id)) throw new RangeError('The register is full.')
    const person = this.#isAnonymous
      ? { id, name: this.#pseudonym(standing), login: null }
      : { id, name: ownName, login }
    this.#entries.push({ person, ownName, bareName, ownLogin: login })
    return person
  }

  #pseudonym(standing: Standing): string {
    this.#numbers[standing] += 1
    const number = String(this.#numbers[standing])
    return `${PSEUDONYMS[standing]} ${standing === 'contributor' ? number.padStart(this.#digits, '0') : number}`
  }

  /** Everybody by the names and addresses that commits have, which do not hang on the history. */
  #knownByRecord(): ReadonlyMap<string, Person> {
    const known = new Map<string, Person>()
    for (const { identities, people } of this.#enrolments) {
      for (const { members, person } of people) {
        for (const index of members) {
          const record = recordOf(identities, index)
          if (!known.has(record)) known.set(record, person)
        }
      }
    }
    return known
  }
}

/** The order of people by name, and then by login. */
export function byOwnName(left: Pick<Person, 'name' | 'login'>, right: Pick<Person, 'name' | 'login'>): number {
  return byCodeUnits(left.name, right.name) || byCodeUnits(left.login ?? NO_LOGIN, right.login ?? NO_LOGIN)
}

function recordOf(identities: readonly RecognisedIdentity[], index: number): string {
  return textOfIdentity(identityAt(identities, index).recorded)
}
