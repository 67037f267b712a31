import { plainText } from '../../text/escape.ts'
import { day } from '../../text/times.ts'
import type { Medium } from '../../words/medium.ts'
import { h, type Tree } from './tree.ts'

/** Unicode's isolates: what text from outside begins with here, what a day does, and what ends both. Outside, they are removed. */
const OUTSIDE = '\u2068'
const DAY = '\u2066'
const END = '\u2069'

const ISOLATED = new RegExp(`([${OUTSIDE}${DAY}][^${END}]*)${END}`)

/**
 * Words for the page, in which text from outside is kept to itself: a name that is written from right to left turns nothing around
 * that stands beside it.
 */
export const pageWords: Medium = {
  text: isolate,
  code: isolate,
  strong: words => words,
  risk: (level, words = level) => words,
  day: instant => `${DAY}${day(instant)}${END}`,
  link: words => words,
}

function isolate(outside: string): string {
  return `${OUTSIDE}${plainText(outside)}${END}`
}

/**
 * A sentence with names and days in it, each in an element of its own: in a day no line ends. In attributes, where there are no
 * elements, the characters do the same for names.
 */
export function prose(sentence: string): readonly Tree[] {
  return sentence.split(ISOLATED).flatMap((piece): readonly Tree[] => {
    if (piece.startsWith(OUTSIDE)) return [h('bdi', {}, piece.slice(1))]
    if (piece.startsWith(DAY)) return [h('time', {}, piece.slice(1))]
    return piece === '' ? [] : [piece]
  })
}
