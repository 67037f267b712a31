import { plainText } from '../../text/escape.ts'
import { day } from '../../text/times.ts'
import type { Medium } from '../../words/medium.ts'
import { h, type Tree } from './tree.ts'

/**
 * Unicode's isolates: what text from outside begins with here, what a day does, what the address of a link does, and what ends each.
 * Outside, they are removed.
 */
const OUTSIDE = '\u2068'
const DAY = '\u2066'
const LINK = '\u2067'
const END = '\u2069'

const ISOLATED = new RegExp(`([${OUTSIDE}${DAY}${LINK}][^${END}]*)${END}`)

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

/** The same with links: before the words of one stands its address, and behind them an empty one. */
export const linkingWords: Medium = {
  ...pageWords,
  link: (words, address) => (address === null ? words : `${LINK}${address}${END}${words}${LINK}${END}`),
}

function isolate(outside: string): string {
  return `${OUTSIDE}${plainText(outside)}${END}`
}

/**
 * A sentence with names and days in it, each in an element of its own: in a day no line ends. In attributes, where there are no
 * elements, the characters do the same for names.
 */
export function prose(sentence: string): readonly Tree[] {
  const trees: Tree[] = []
  let link: { readonly address: string; readonly words: Tree[] } | null = null
  for (const piece of sentence.split(ISOLATED)) {
    if (piece.startsWith(LINK)) {
      if (link !== null) trees.push(h('a', { href: link.address }, ...link.words))
      link = piece === LINK ? null : { address: piece.slice(1), words: [] }
    } else {
      const into = link === null ? trees : link.words
      into.push(...treesOf(piece))
    }
  }
  return trees
}

function treesOf(piece: string): readonly Tree[] {
  if (piece.startsWith(OUTSIDE)) return [h('bdi', {}, piece.slice(1))]
  if (piece.startsWith(DAY)) return [h('time', {}, piece.slice(1))]
  return piece === '' ? [] : [piece]
}
