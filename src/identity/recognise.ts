import type { Identity } from '../history/commit.ts'
import { type BotMarks, isBot, landsForOthers } from './bots.ts'
import { type Mailmap, mapIdentity } from './mailmap.ts'
import { loginOfNoreply } from './noreply.ts'
import { shownName } from './shown-name.ts'

/** Two identities with the same key are one contributor. */
export interface IdentityKey {
  readonly kind: 'e-mail' | 'login' | 'name'
  /** The kind and the value, case ignored: `login:ann`. */
  readonly text: string
}

/** One identity as it was recorded, and what the mailmap and GitHub's noreply addresses make of it. */
export interface RecognisedIdentity {
  readonly recorded: Identity
  /** The name after the mailmap. */
  readonly name: string
  /** That name, fit to be shown; empty when nothing of it is. */
  readonly shownName: string
  /** The e-mail address after the mailmap; never leaves the process. */
  readonly email: string
  /** The accounts behind it, as they are spelled: GitHub's own link first. */
  readonly logins: readonly string[]
  readonly keys: readonly IdentityKey[]
  readonly isBot: boolean
  /** Whether it is a program that commits what others wrote, such as a merge queue. */
  readonly landsForOthers: boolean
  /** Whether it is GitHub itself, which commits what people do on its pages. */
  readonly isGitHub: boolean
}

/**
 * Reads recorded identities through the mailmap and the noreply addresses, which stand for their login before and after
 * the mailmap.
 *
 * @returns one for each, in the same order
 */
export function recogniseIdentities(
  recorded: readonly Identity[],
  mailmap: Mailmap,
  bots: BotMarks,
): readonly RecognisedIdentity[] {
  return recorded.map(identity => recognise(identity, mailmap, bots))
}

function recognise(recorded: Identity, mailmap: Mailmap, bots: BotMarks): RecognisedIdentity {
  const { name, email } = mapIdentity(mailmap, recorded)
  const logins = [recorded.login, loginOfNoreply(recorded.email), loginOfNoreply(email)]
    .filter(login => login !== null)
    .filter((login, index, all) => all.findIndex(other => fold(other) === fold(login)) === index)
  return {
    recorded,
    name,
    shownName: shownName(name),
    email,
    logins,
    keys: [ownKey(name, email), ...logins.map(login => keyOf('login', fold(login)))],
    // What the mailmap says of an address counts; what GitHub says of an account stands beside it.
    isBot:
      isBot({ name, email, login: null }, bots) || logins.some(login => isBot({ name: '', email: '', login }, bots)),
    landsForOthers: landsForOthers({ name, email, logins }, bots),
    isGitHub: fold(recorded.email) === 'noreply@github.com' || logins.some(login => fold(login) === 'web-flow'),
  }
}

function ownKey(name: string, email: string): IdentityKey {
  const address = email.trim()
  return address === '' ? keyOf('name', name) : keyOf('e-mail', fold(address))
}

function keyOf(kind: IdentityKey['kind'], value: string): IdentityKey {
  return { kind, text: `${kind}:${value}` }
}

/** The identity with this index, which the one who asks has from the same list. */
export function identityAt(identities: readonly RecognisedIdentity[], index: number): RecognisedIdentity {
  const identity = identities[index]
  if (identity === undefined) throw new RangeError(`There is no identity ${index} in this list.`)
  return identity
}

/** Upper and lower case made one. */
export function fold(text: string): string {
  return text.toLowerCase()
}

/** The order of UTF-16 code units, the same on every machine and in every language. */
export function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
