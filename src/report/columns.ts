import { ESCAPE } from './medium.ts'

/** Characters that take two columns of a terminal: those of East Asia, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** What takes none: accents that stand on other letters, joiners, colours. */
const NO_WIDTH = new RegExp(`${ESCAPE}\\[\\d+m|[\\p{Mn}\\p{Me}\\p{Cf}]`, 'gu')

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  return [...text.replace(NO_WIDTH, '')].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)
}

/** The text with spaces behind or before it, so that it takes so many columns. */
export function pad(text: string, columns: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return align === 'left' ? text + space : space + text
}

/**
 * The text in lines of at most so many columns, broken at spaces, but not between a number and its unit; words that are longer are
 * broken anywhere.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<!<) (?!%)/).flatMap(long => pieces(long, columns))) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return [word]
  const broken: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > columns) {
      broken.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...broken, piece]
}
