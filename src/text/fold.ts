/** Letters that neither composing nor folding white space can change. */
const PLAIN = /^[\x21-\x7e]*$/

/** As many marks on one letter as Unicode's stream-safe format allows (UAX #15); no language writes as many. */
const MOST_MARKS = 30

/**
 * A text in Unicode's composed form (NFC). A longer run of marks is parted by a joiner, as the stream-safe format has it: to put the
 * whole of it in order would take time that is quadratic in its length.
 */
export function composed(text: string): string {
  const safe = text.length > MOST_MARKS ? text.replace(LONG_RUN, '$&\u034f') : text
  return safe.normalize('NFC')
}

const LONG_RUN = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu

/**
 * A text as texts are compared: composed (NFC), in small letters, with one space for each run of white space. Two texts
 * that a reader takes for the same are then the same, whichever machine wrote them.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return composed(composed(text).toLowerCase()).replace(/\s+/gu, ' ').trim()
}

/** The order of UTF-16 code units, the same on every machine and in every language. */
export function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
