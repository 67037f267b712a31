/** What is shown of somebody who is recorded without any name. */
export const UNNAMED = 'unnamed'

const LONGEST = 80

/** Letters that are not visible or change the direction of others; joiners stay, since scripts and emoji need them. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu

/** The `@domain` of whatever looks like an e-mail address, also written with the look-alikes of `@`. */
const MAIL_DOMAIN = /(?<=[^\s<>()[\]"',;:@＠﹫])[@＠﹫][^\s<>()[\]"',;:]+/gu

/**
 * A name as it may be shown: one line without invisible characters, at most 80 characters, and no e-mail address: of
 * `ann@example.com` only `ann` is left. Empty when nothing is left of it.
 */
export function shownName(name: string): string {
  const oneLine = name.toWellFormed().replace(/\s+/gu, ' ').replace(INVISIBLE, '')
  const characters = [...oneLine.replace(MAIL_DOMAIN, '').replace(/\s+/gu, ' ').trim()]
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`
}
