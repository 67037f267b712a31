/** Letters that neither composing nor folding white space can change. */
const PLAIN = /^[\x21-\x7e]*$/

/**
 * A text as texts are compared: composed (NFC), in small letters, with one space for each run of white space. Two texts
 * that a reader takes for the same are then the same, whichever machine wrote them.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** The order of UTF-16 code units, the same on every machine and in every language. */
export function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
