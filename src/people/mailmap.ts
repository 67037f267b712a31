import type { Identity } from '../history/commit.ts'
import { fold } from '../text/fold.ts'

/** The part of an identity that a mailmap knows. */
export type NameAndEmail = Pick<Identity, 'name' | 'email'>

/** What an entry puts in place of a commit's name and e-mail address; `null` leaves that part as it is. */
interface Replacement {
  readonly name: string | null
  readonly email: string | null
}

/** What is known of one commit e-mail address. */
interface Entry {
  /** For every name that `byName` does not hold. */
  plain: Replacement
  /** For one commit name each, keyed without case. */
  readonly byName: Map<string, Replacement>
  /** Whether it leads to two or more different people. */
  isParted: boolean
}

/** A parsed `.mailmap`, keyed by the commit e-mail address without case. */
export type Mailmap = ReadonlyMap<string, Entry>

/**
 * Reads a `.mailmap` by git's own rules (gitmailmap(5); `read_mailmap_string` in git's mailmap.c). A line that git
 * cannot read is skipped, as git does; nothing is thrown.
 *
 * @param text the file's content
 */
export function parseMailmap(text: string): Mailmap {
  const mailmap = new Map<string, Entry>()
  for (const { proper, commit } of linesIn(text)
    .map(({ entry }) => entry)
    .filter(entry => entry !== null)) {
    add(mailmap, commit.email, commit.name, proper)
  }
  for (const entry of mailmap.values()) entry.isParted = leadsToSeveral(entry)
  return mailmap
}

/** What a mailmap makes of somebody. */
export interface MappedIdentity extends NameAndEmail {
  /** The name, where it is the mailmap that gives it. */
  readonly properName: string | null
}

/** The proper name and e-mail address of somebody whom a commit names, as `git check-mailmap` gives them. */
export function mapIdentity(mailmap: Mailmap, { name, email }: NameAndEmail): MappedIdentity {
  const entry = mailmap.get(withoutCase(email))
  const proper = entry?.byName.get(withoutCase(name)) ?? entry?.plain
  return { name: proper?.name ?? name, email: proper?.email ?? email, properName: proper?.name ?? null }
}

/** Whether the lines of a mailmap lead an address to two or more proper names, so that the address is no evidence for anybody. */
export function isParted(mailmap: Mailmap, email: string): boolean {
  return mailmap.get(withoutCase(email))?.isParted ?? false
}

function leadsToSeveral({ plain, byName }: Entry): boolean {
  const named = Array.from(byName, ([commitName, { name }]) => fold(name ?? commitName))
  return new Set([...named, ...(plain.name === null ? [] : [fold(plain.name)])]).size > 1
}

/**
 * The numbers of the lines that match nobody in a history, counted from 1: those of people who never committed, and those that
 * git cannot read.
 *
 * @param text the file's content
 */
export function idleLines(text: string, identities: readonly NameAndEmail[]): readonly number[] {
  const lines = linesIn(text)
  if (lines.length === 0) return []
  const contacts = new Set<string>()
  for (const { name, email } of identities) {
    contacts.add(withoutCase(email))
    contacts.add(contactKey(name, email))
  }
  return lines.flatMap(({ number, entry }) => {
    const { name, email } = entry?.commit ?? { name: null, email: null }
    const isIdle = email === null || !contacts.has(name === null ? withoutCase(email) : contactKey(name, email))
    return isIdle ? [number] : []
  })
}

/** What no address can be: it has a line break. */
function contactKey(name: string, email: string): string {
  return `${withoutCase(email)}\n${withoutCase(name)}`
}

/** What a line says of whoever commits under an address, or under a name and an address. */
interface LineEntry {
  readonly proper: Replacement
  readonly commit: { readonly name: string | null; readonly email: string }
}

/** Every line that is neither empty nor a comment; its entry is `null` where git cannot read it. */
function linesIn(text: string): readonly { readonly number: number; readonly entry: LineEntry | null }[] {
  return beforeNul(text)
    .split('\n')
    .flatMap((line, index) =>
      line.startsWith('#') || trimGitSpace(line) === '' ? [] : [{ number: index + 1, entry: readLine(line) }],
    )
}

function readLine(line: string): LineEntry | null {
  const first = readContact(line)
  if (first === null || first.email === '') return null
  const second = readContact(first.rest)
  return second === null
    ? { proper: { name: first.name, email: null }, commit: { name: null, email: first.email } }
    : { proper: { name: first.name, email: first.email }, commit: second }
}

function add(mailmap: Map<string, Entry>, email: string, name: string | null, replacement: Replacement): void {
  const key = withoutCase(email)
  const entry = mailmap.get(key) ?? { plain: { name: null, email: null }, byName: new Map(), isParted: false }
  mailmap.set(key, entry)
  if (name === null) {
    // Git lets a later plain line override what it says and keep what it does not say, unlike a line for one name.
    entry.plain = { name: replacement.name ?? entry.plain.name, email: replacement.email ?? entry.plain.email }
  } else {
    entry.byName.set(withoutCase(name), replacement)
  }
}

interface Contact {
  /** `null` when nothing but white space stands before the address. */
  readonly name: string | null
  readonly email: string
  /** What follows the address. */
  readonly rest: string
}

/** Reads `Name <e-mail>` from the start of a text; `null` when there is no complete pair of brackets. */
function readContact(text: string): Contact | null {
  const left = text.indexOf('<')
  const right = text.indexOf('>', left + 1)
  if (left === -1 || right === -1) return null
  const name = trimGitSpace(text.slice(0, left))
  return { name: name === '' ? null : name, email: text.slice(left + 1, right), rest: text.slice(right + 1) }
}

/** Git's `isspace` knows these four only (ctype.c); JavaScript's `trim` would also take a no-break space. */
function trimGitSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isGitSpace(text[start])) start += 1
  while (end > start && isGitSpace(text[end - 1])) end -= 1
  return text.slice(start, end)
}

function isGitSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}

/** Git reads the file as a C string. */
function beforeNul(text: string): string {
  const nul = text.indexOf('\0')
  return nul === -1 ? text : text.slice(0, nul)
}

/** Git compares with `strcasecmp`, which knows ASCII letters only: `É` and `é` stay two. */
function withoutCase(text: string): string {
  return text.replace(/[A-Z]+/g, letters => letters.toLowerCase())
}
