import { composed } from './fold.ts'

/** What is shown of somebody who is recorded without any name. */
export const UNNAMED = 'unnamed'

const LONGEST = 80

/** Letters that are not visible or change the direction of others; joiners stay, since scripts and emoji need them. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu

/** `@` and its look-alikes. */
const AT = '[@＠﹫]'

/** A domain of two parts or more, in any script. */
const DOMAIN = '[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}{2,}'

/** The `@domain` of whatever looks like an e-mail address within a name: anything after a letter, or a whole domain. */
const MAIL_DOMAIN = new RegExp(
  `(?<=[^\\s<>()[\\]"',;:@＠﹫])${AT}[^\\s<>()[\\]"',;:]+|${AT}${DOMAIN}|${AT}\\[[^\\s\\]]*\\]?`,
  'giu',
)

/** The `@domain` of an e-mail address within other text, where `node@24` and `@2x` are none. */
const WHOLE_DOMAIN = new RegExp(`(?<=[\\p{L}\\p{N}_.+"-])${AT}${DOMAIN}`, 'giu')

/** Whether a text has a sign in it that makes an e-mail address. */
export function mayHoldAddress(text: string): boolean {
  return new RegExp(AT, 'u').test(text)
}

/** A text from outside that is no name, such as a branch's, without the domains of e-mail addresses. */
export function withoutMailDomains(text: string): string {
  return text.replace(WHOLE_DOMAIN, '')
}

/**
 * A name as it may be shown: composed (NFC), one line without invisible characters, at most 80 characters, and no e-mail address: of
 * `ann@example.com` only `ann` is left. Empty when nothing is left of it.
 */
export function shownName(name: string): string {
  const oneLine = composed(name.toWellFormed()).replace(/\s+/gu, ' ').replace(INVISIBLE, '')
  const characters = [...oneLine.replace(MAIL_DOMAIN, '').replace(/\s+/gu, ' ').trim()]
  const shown = characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`
  // Most names are shown as they are, and need not be kept twice.
  return shown === name ? name : shown
}
