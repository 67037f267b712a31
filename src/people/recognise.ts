import type { Identity } from '../history/commit.ts'
import { fold } from '../text/fold.ts'
import { shownName } from '../text/shown-name.ts'
import type { Account } from './account.ts'
import { type BotMarks, isBot, landsForOthers } from './bots.ts'
import { isParted, type Mailmap, type MappedIdentity, mapIdentity } from './mailmap.ts'
import { isNobodysAddress, isNobodysName } from './nobody.ts'
import { accountOfNoreply, GITHUB_COM } from './noreply.ts'

/** Two identities with the same key are one contributor. */
export interface IdentityKey {
  readonly kind: 'e-mail' | 'account' | 'proper name' | 'name'
  /** The kind and the value, folded: `e-mail:ann@example.com`. */
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
  /** The accounts behind it, those that prove most. */
  readonly accounts: readonly Account[]
  /** The logins of those accounts as they are spelled, each once. */
  readonly logins: readonly string[]
  /** What else proves who it is. */
  readonly keys: readonly IdentityKey[]
  /** Accounts that belong to an address which the mailmap gives to several people: they prove nothing about anybody. */
  readonly sharedAccounts: readonly Account[]
  readonly isBot: boolean
  /** Whether it is a program that commits what others wrote, such as a merge queue. */
  readonly landsForOthers: boolean
  /** Whether it is GitHub itself, which commits what people do on its pages. */
  readonly isGitHub: boolean
  /** By which of several mailmaps it was read. */
  readonly origin: number
}

/** What identities are read by. */
export interface Recognition {
  readonly mailmap: Mailmap
  readonly bots: BotMarks
  /** The host of the run's own GitHub server, which links addresses to accounts; in small letters. */
  readonly server: string
  /** Tells this mailmap from those of other repositories that are looked at with this one; 0 where there is one alone. */
  readonly origin?: number
}

/**
 * Reads recorded identities through the mailmap and the noreply addresses, which stand for their account before and after
 * the mailmap.
 *
 * @returns one for each, in the same order
 */
export function recogniseIdentities(
  recorded: readonly Identity[],
  recognition: Recognition,
): readonly RecognisedIdentity[] {
  return recorded.map(identity => recognise(identity, recognition))
}

function recognise(recorded: Identity, { mailmap, bots, server, origin = 0 }: Recognition): RecognisedIdentity {
  const { name, email, properName } = mapIdentity(mailmap, recorded)
  const [isRecordedShared, isShared] = [isParted(mailmap, recorded.email), isParted(mailmap, email)]
  const linked = linkedAccount(recorded, server)
  const servers = [...new Set([server, GITHUB_COM])]
  const [recordedAccount, mappedAccount] = [recorded.email, email].map(address => accountOfNoreply(address, servers))
  const accounts = ranked([
    ...(isRecordedShared ? [] : [recordedAccount, linked]),
    ...(isShared ? [] : [mappedAccount]),
  ])
  const logins = loginsOf(accounts)
  // On another server, anybody may be called what a bot is called on github.com.
  const known = loginsOf(accounts.filter(account => account.server === GITHUB_COM || /\[bot\]$/i.test(account.login)))
  return {
    recorded,
    name,
    shownName: shownName(name),
    email,
    accounts,
    logins,
    keys: keysOf({ name, email, properName, isShared }),
    sharedAccounts: ranked([
      ...(isRecordedShared ? [recordedAccount, linked] : []),
      ...(isShared ? [mappedAccount] : []),
    ]),
    // What the mailmap says of an address counts; what GitHub says of an account stands beside it.
    isBot:
      isEnterprise(recorded, server) ||
      isBot({ name, email, login: null }, bots) ||
      known.some(login => isBot({ name: '', email: '', login }, bots)),
    landsForOthers: landsForOthers({ name, email, logins: known }, bots),
    isGitHub: isGitHubItself(recorded, logins, server),
    origin,
  }
}

/** The account that GitHub links; an address that anybody may have written is linked to nobody. */
function linkedAccount({ email, login, accountId }: Identity, server: string): Account | null {
  if (login === null || (email.trim() !== '' && isNobodysAddress(email))) return null
  return { server, login, id: accountId, isLinked: true }
}

/** On each server the number in an address outranks the account that GitHub links, which outranks a login in an address. */
function ranked(found: readonly (Account | null | undefined)[]): readonly Account[] {
  const known = found.filter(account => account !== null && account !== undefined)
  return [...new Set(known.map(({ server }) => server))].flatMap(server => {
    const here = known.filter(account => account.server === server)
    const numbered = here.filter(({ id, isLinked }) => id !== null && !isLinked)
    const linked = here.filter(({ isLinked }) => isLinked)
    // Of one account, GitHub spells the present login.
    if (numbered.length > 0) return numbered.map(account => linked.find(({ id }) => id === account.id) ?? account)
    return linked.length > 0 ? linked : here
  })
}

function loginsOf(accounts: readonly Account[]): readonly string[] {
  const logins = accounts.map(({ login }) => login)
  return logins.filter((login, index) => logins.findIndex(other => fold(other) === fold(login)) === index)
}

/** An identity after the mailmap. */
interface Mapped extends MappedIdentity {
  /** Whether the mailmap gives the address to several people. */
  readonly isShared: boolean
}

function keysOf({ name, email, properName, isShared }: Mapped): readonly IdentityKey[] {
  const isNamed = properName !== null && !isNobodysName(properName)
  const proper = isNamed ? [keyOf('proper name', properName)] : []
  if (isNobodysAddress(email)) return [...proper, keyOf('name', name)]
  if (!isShared) return [...proper, keyOf('e-mail', email)]
  return isNamed ? proper : [keyOf('name', `${fold(name)} <${email}>`)]
}

function keyOf(kind: IdentityKey['kind'], value: string): IdentityKey {
  return { kind, text: `${kind}:${fold(value)}` }
}

function isGitHubItself(recorded: Identity, logins: readonly string[], server: string): boolean {
  return (
    fold(recorded.email) === 'noreply@github.com' ||
    logins.some(login => fold(login) === 'web-flow') ||
    isEnterprise(recorded, server)
  )
}

/**
 * Whether it is an Enterprise Server itself. Its administrator sets the address, a noreply one of the server
 * (https://github.com/desktop/desktop/issues/4329).
 */
function isEnterprise({ name, email }: Identity, server: string): boolean {
  if (fold(name) !== 'github enterprise') return false
  const domain = /^no-?reply@(?<domain>.+)$/.exec(fold(email))?.groups?.domain
  return domain !== undefined && (isWithin(domain, server) || isWithin(server, domain))
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** The identity with this index, which the one who asks has from the same list. */
export function identityAt(identities: readonly RecognisedIdentity[], index: number): RecognisedIdentity {
  const identity = identities[index]
  if (identity === undefined) throw new RangeError(`There is no identity ${index} in this list.`)
  return identity
}
