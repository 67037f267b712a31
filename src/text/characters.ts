/** Characters that show nothing, or change the direction of others: of control, of format and of private use. For the inside of `[…]` with the flag `u`. */
export const UNSEEN = '\\p{Cc}\\p{Cf}\\p{Co}'

const EVERY_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu')

/** Joiners stay, since scripts and emoji need them. */
const EVERY_INVISIBLE = new RegExp(`(?![\\u200c\\u200d])[${UNSEEN}]`, 'gu')

/** Whether somebody could see only a part of a text, or see it in another order. */
export function holdsUnseen(text: string): boolean {
  return text.search(EVERY_UNSEEN) !== -1
}

/** A text in one line of whole and visible characters, for what people have written: names, refs, paths. */
export function visibleLine(text: string): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').replace(EVERY_INVISIBLE, '')
  return singleSpaced(line)
}

/** A text with a space for each character that is not seen, for what programs say: what stood between two words still does. */
export function unseenAsSpaces(text: string): string {
  return text.toWellFormed().replace(EVERY_UNSEEN, ' ')
}

/** One space for each run of white space, and none at either end. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
