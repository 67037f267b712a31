import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { unitsKept } from '../../text/numbers.ts'

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text)
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
  const lines = wrapAnsi(unitsKept(text), columns, { hard: true })
  return lines.replaceAll('\u00a0', ' ').split('\n')
}

/** The columns of a text's longest word that a line of so many columns can hold whole. */
export function longestWordIn(text: string, columns: number): number {
  const words = unitsKept(text).split(' ').map(widthOf)
  return Math.max(0, ...words.filter(width => width <= columns))
}
