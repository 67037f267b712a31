import { count } from './numbers.ts'

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A small number as a word, within a sentence that has other numbers in digits; a larger one in digits. */
export function spelled(number: number): string {
  return WORDS[number] ?? count(number)
}

/** A number of things, a small one as a word: `no people`, `one person`, `five people`, `13 people`. */
export function spelledOf(number: number, one: string, many = `${one}s`): string {
  return `${spelled(number)} ${number === 1 ? one : many}`
}

/** Words with a capital letter at their beginning. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
