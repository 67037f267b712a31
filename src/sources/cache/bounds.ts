/** What is larger than this is none of ours, whatever the history: it is not even read. */
export const MOST_BYTES = 128 * 1024 ** 2

/** JavaScript's strings end about here; no history that can be measured is as large. */
const LONGEST_TEXT = 500_000_000

/** How large a kept history may be. What is larger is neither kept nor believed. */
export interface Bounds {
  /** Bytes as they are kept. */
  readonly packed: number
  /** Bytes of the text that they unpack to. */
  readonly unpacked: number
  /** Lists, objects, texts and numbers in the text; a value takes up to thirty times the memory of its two letters. */
  readonly values: number
}

/**
 * The bounds of a kept history. A commit takes about 30 bytes packed, 70 unpacked and five values; each of four layers may
 * have all of them. The rest is for people with long names.
 *
 * @param commits how many commits GitHub says that there are
 */
export function boundsFor(commits: number): Bounds {
  return {
    packed: Math.min(MOST_BYTES, 1_000_000 + 250 * commits),
    unpacked: Math.min(LONGEST_TEXT, 1_000_000 + 1_000 * commits),
    values: 10_000 + 60 * commits,
  }
}

/** Our text has lists in lists in an object in a list in an object, and nothing deeper. */
const DEEPEST = 5

/** The characters of JSON that tell its form. */
const [QUOTE, ESCAPE, COMMA] = [0x22, 0x5c, 0x2c]
const [LIST, OBJECT, END_OF_LIST, END_OF_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d]

/**
 * Whether JSON text can be parsed at no more than its due: a parser gives each bracket some memory before anybody can look at
 * what it has made.
 *
 * @param text in UTF-8
 * @param values how many there may be in it
 */
export function isModest(text: Uint8Array, values: number): boolean {
  let [depth, found] = [0, 0]
  for (let index = 0; index < text.length; index += 1) {
    const byte = text[index]
    if (byte === QUOTE) index = endOfQuote(text, index)
    else if (byte === COMMA) found += 1
    else if (byte === LIST || byte === OBJECT) [depth, found] = [depth + 1, found + 1]
    else if (byte === END_OF_LIST || byte === END_OF_OBJECT) depth -= 1
    if (depth > DEEPEST || found > values) return false
  }
  return true
}

/** Where the text in quotes ends that begins here. */
function endOfQuote(text: Uint8Array, start: number): number {
  let end = start + 1
  while (end < text.length && text[end] !== QUOTE) end += text[end] === ESCAPE ? 2 : 1
  return end
}
