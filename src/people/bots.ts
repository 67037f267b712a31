import type { Identity } from '../history/commit.ts'
import { fold } from '../text/fold.ts'
import type { BotAccount } from './bots/account.ts'
import { agents } from './bots/agents.ts'
import { mergers } from './bots/mergers.ts'
import { platforms } from './bots/platforms.ts'
import { projects } from './bots/projects.ts'
import { services } from './bots/services.ts'
import { loginOfNoreply } from './noreply.ts'

export type { BotAccount } from './bots/account.ts'

/**
 * Well-known accounts that commit by themselves. An entry has to be an account of its own, documented in public, that
 * no human commits with. Not in the list, on purpose: accounts that publish many people's work under one name (whom
 * they stand for is not known), names that people have (people are called Claude), and addresses that an agent was
 * merely told to use. A project adds its own with the input `exclude`.
 */
export const botAccounts: readonly BotAccount[] = [...platforms, ...services, ...mergers, ...projects, ...agents]

/** What a list of accounts is known by. */
export interface BotMarks {
  /** Marks that are a whole text, so that one look-up tells. */
  readonly exact: ReadonlyMap<string, BotAccount>
  /** Addresses of which only the shape is known. */
  readonly shapes: readonly (readonly [RegExp, BotAccount])[]
}

/** The marks of some accounts; without any account the `[bot]` rule is left alone. */
export function marksOf(accounts: readonly BotAccount[]): BotMarks {
  const addresses = accounts.flatMap(account => (account.emails ?? []).map(email => [email, account] as const))
  const isShape = ([email]: readonly [string, BotAccount]) => email.includes('*')
  return {
    exact: new Map([
      ...accounts.flatMap(account => textsOf(account).map(mark => [mark, account] as const)),
      ...addresses.filter(address => !isShape(address)).map(([email, account]) => [emailMark(email), account] as const),
    ]),
    shapes: addresses.filter(isShape).map(([email, account]) => [shapeOf(email), account]),
  }
}

/** An app's login, which ends in `[bot]`, is also its name. */
function textsOf({ names = [], logins = [], contacts = [] }: BotAccount): readonly string[] {
  return [
    ...names.map(nameMark),
    ...logins.map(loginMark),
    ...logins.filter(isApp).map(nameMark),
    ...contacts.map(contactMark),
  ]
}

const nameMark = (name: string) => `name ${name}`
const loginMark = (login: string) => `login ${login}`
const emailMark = (email: string) => `e-mail ${email}`
const contactMark = (contact: string) => `contact ${contact}`

function shapeOf(email: string): RegExp {
  const literally = email.split('*').map(part => part.replace(/[.+]/g, '\\$&'))
  return new RegExp(`^${literally.join('[^@\\s]+')}$`)
}

/** As RFC 5321 has it. A commit may claim a longer one, which would be slow to look through for a shape. */
const LONGEST_ADDRESS = 254

const isApp = (word: string) => word.endsWith('[bot]')

/** An app's noreply address on any server: `ID+APP[bot]@users.noreply.HOST`. */
const APP_NOREPLY = /\[bot\]@users\.noreply\.[^@\s]+$/

/** Who somebody is for the list: logins in any order, as GitHub links them and as addresses stand for them. */
interface Suspect {
  readonly name: string
  readonly email: string
  readonly logins: readonly string[]
}

/**
 * Whether an identity belongs to a program: its name or login ends in `[bot]`, or it is in the list. A missing GitHub
 * account (`login: null`) is no sign of one, nor is a noreply address.
 *
 * Ask it before people are united: GitHub has linked addresses of agents to people who claimed them
 * (https://github.com/anthropics/claude-code/issues/1653), and those are no bots for it.
 */
export function isBot({ name, email, login }: Omit<Identity, 'accountId'>, marks: BotMarks): boolean {
  const suspect = folded({ name, email, logins: login === null ? [] : [login] })
  return (
    [suspect.name, ...suspect.logins].some(isApp) ||
    APP_NOREPLY.test(suspect.email) ||
    accountsOf(suspect, marks).length > 0
  )
}

/** Whether an identity belongs to a program of the list that commits what others wrote. */
export function landsForOthers(suspect: Suspect, marks: BotMarks): boolean {
  return accountsOf(folded(suspect), marks).some(({ lands }) => lands)
}

function accountsOf({ name, email, logins }: Suspect, { exact, shapes }: BotMarks): readonly BotAccount[] {
  const texts = [nameMark(name), emailMark(email), contactMark(`${name} <${email}>`), ...logins.map(loginMark)]
  const likely = email.length > LONGEST_ADDRESS ? [] : shapes
  return [
    ...texts.flatMap(text => exact.get(text) ?? []),
    ...likely.filter(([shape]) => shape.test(email)).map(([, account]) => account),
  ]
}

function folded({ name, email, logins }: Suspect): Suspect {
  const address = fold(email)
  return {
    name: fold(name),
    email: address,
    logins: [...logins, loginOfNoreply(address)].filter(login => login !== null).map(fold),
  }
}
