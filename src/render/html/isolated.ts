import { plainText } from '../../text/escape.ts'
import type { Medium } from '../../words/medium.ts'
import { h, type Tree } from './tree.ts'

/** Unicode's first strong isolate and its end, which text from outside cannot hold: it comes without such characters. */
const ISOLATED = /\u2068([^\u2069]*)\u2069/

/**
 * Words for the page, in which text from outside is kept to itself: a name that is written from right to left turns nothing around
 * that stands beside it.
 */
export const pageWords: Medium = {
  text: isolate,
  code: isolate,
  strong: words => words,
  risk: level => level,
  link: words => words,
}

function isolate(outside: string): string {
  return `\u2068${plainText(outside)}\u2069`
}

/** A sentence with names in it, each name in an element of its own. In attributes, where there are no elements, the characters do. */
export function prose(sentence: string): readonly Tree[] {
  return sentence.split(ISOLATED).flatMap((piece, index): readonly Tree[] => {
    if (index % 2 === 1) return [h('bdi', {}, piece)]
    return piece === '' ? [] : [piece]
  })
}
