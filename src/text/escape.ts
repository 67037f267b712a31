/**
 * Makes text from outside harmless where it is shown: names, refs, paths, repositories. Every renderer and every log goes
 * through here.
 *
 * GitHub's own filters (mentions, references, emoji) read the text that is left after entities are decoded, so a
 * backslash or an entity does not stop them: the words are broken with a zero-width space, as Renovate and Dependabot do it.
 */

import { singleSpaced, UNSEEN, visibleLine } from './characters.ts'
import { withoutMailDomains, withoutPasswords } from './secrets.ts'
import { shortened, withoutMiddle } from './shorten.ts'

/** As much of a text from outside as is shown, and how much of it is its end. */
const LONGEST = 120
const KEPT_AT_END = 40

/** Longer words are names of refs and paths from outside, of which the beginning is enough. */
const LONGEST_WORD = 201

/** More accents on one letter than any language writes; they would cover the lines around it. */
const PILED_ACCENTS = /(?<=\p{M}{4})\p{M}+/gu

const BREAK = '\u200b'

/** Where a runner begins to see a command: in the second of two colons, at the start of a line, and in `##[`, anywhere. */
const COMMAND = '(?<=:):|(?<=##)\\['

const EVERY_COMMAND = new RegExp(COMMAND, 'g')

/** Positions at which a word is broken, so that GitHub makes no link or picture of it. */
const BREAKING_POINTS = new RegExp(
  [
    '(?<=@)', // @login, @org/team, owner@hash, ann@example.com
    '(?<=#)(?=\\d)', // #1, owner/name#1
    '(?<=-)(?=\\d)', // GH-1, and prefixes such as TICKET-1 that a repository has chosen
    '(?<=\\bGHSA)(?=-)', // security advisories
    '(?<=:)(?=[\\w+/-])', // :emoji:, https://, mailto:
    '(?<=\\bwww)(?=\\.)', // www.example.com
    '(?<=(?:^|[^\\da-f])(?:[\\da-f]{6})+)(?=[\\da-f])', // commits: 7 to 40 hexadecimal digits
  ].join('|'),
  'gi',
)

/** Characters with a meaning in markdown or HTML; at the start of a line also those that begin a list or underline a heading. */
const MARKUP = /^[-+=\d]|[&<>"`*_[\]#|~\\\u200b]/g

/**
 * Text for markdown: within a line, a table cell, a link's text or the `<summary>` of a `<details>` element. Everything is written
 * as entities, which, unlike backslashes, mean the same in markdown and in HTML.
 */
export function inlineText(text: string): string {
  return (
    briefLine(text)
      .replace(BREAKING_POINTS, BREAK)
      .replace(MARKUP, entity)
      // What GitHub documents against mathematics, which looks for dollars after entities are decoded.
      .replaceAll('$', '<span>&#36;</span>')
  )
}

/** Text as code in markdown; as plain text where code cannot hold it. Not for use within HTML. */
export function codeSpan(text: string): string {
  const shown = briefLine(text)
  return shown === '' || /[`|]/.test(shown) ? inlineText(text) : `\`${shown}\``
}

/** Text for a terminal or a log: `plainLine`, and not too long. */
export function plainText(text: string): string {
  return plainLine(briefLine(text))
}

/** One line for a terminal or a log, whole: no control character, no escape sequence and no workflow command. */
export function plainLine(text: string): string {
  return legibleLine(text).replace(EVERY_COMMAND, `${BREAK}$&`)
}

/**
 * Sentences for a log, a line each: `plainLine`, with long words cut, and without the domains of e-mail addresses and the passwords
 * of other addresses.
 */
export function harmlessLines(text: string): string {
  return text
    .split('\n')
    .map(line => plainLine(withoutMailDomains(cutWords(withoutPasswords(line)))))
    .join('\n')
}

function cutWords(line: string): string {
  return line.replace(/\S+/g, word => shortened(word, LONGEST_WORD))
}

/**
 * The address of a page on a server.
 *
 * @param base the server's address
 * @param path each part as it is, slashes in it included
 * @returns `null` when `base` is not an address of the web
 */
export function webAddress(base: string, ...path: readonly string[]): string | null {
  if (!URL.canParse(base)) return null
  const { protocol, origin } = new URL(base)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return [origin, ...path.map(urlPart)].join('/')
}

/**
 * An address from outside as a link may have it: nothing in it ends the link, or the cell of a table.
 *
 * @returns `null` when it is not an address of the web, or names a user
 */
export function pageAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href, username, password } = new URL(address)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null
  return href.replace(/["'()*<>[\\\]^`{|}]/g, percentEncoded)
}

/**
 * The page of a person on a server, or of an app, whose login ends in `[bot]` and whose page is another one.
 *
 * @param base the server's address
 * @returns `null` where there is none
 */
export function personPage(base: string, login: string | null): string | null {
  if (login === null) return null
  const [, app] = /^(.+)\[bot\]$/i.exec(login) ?? []
  return app === undefined ? webAddress(base, login) : webAddress(base, 'apps', app)
}

/** Also encodes what `encodeURIComponent` leaves alone and markdown gives a meaning to. */
function urlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percentEncoded)
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** One line of visible characters, which cover no other. */
function legibleLine(text: string): string {
  return singleSpaced(visibleLine(text).replace(PILED_ACCENTS, ''))
}

/** The beginning and the end of such a line. */
function briefLine(text: string): string {
  return withoutMiddle(legibleLine(text), LONGEST, KEPT_AT_END)
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** Text in HTML, whole and character by character: for texts of our own that are long, and for text that has been shortened already. */
export function htmlWhole(text: string): string {
  return text.toWellFormed().replace(/[&<>"'`]/g, entity)
}

/** What a log or a terminal may take for more than text: all that is not seen, line ends, and what a command begins with. */
const FORGING = new RegExp(`(?!\\n)[${UNSEEN}\\p{Zl}\\p{Zp}]|${COMMAND}`, 'gu')

/**
 * A value as JSON that forges nothing where it is printed: invisible characters, `::` and `##[` stand in it as escapes, so that it
 * means the same. Only what stands between quotes can hold any of them.
 *
 * @param indent how many spaces the lines are moved in by; everything in one line where it is not given
 */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(FORGING, unicodeEscape)
}

/** A value as the content of a `<script type="application/json">`: nothing in it can end the element or open a comment. */
export function scriptJson(value: unknown): string {
  return printableJson(value).replaceAll('<', unicodeEscape)
}

/** One character as JSON's escape; two for those that take two. */
function unicodeEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
