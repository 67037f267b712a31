import { fold } from '../text/fold.ts'

/** As many people as a question can name. */
const MOST = 3

/** As many letters as are easily mistyped in a name; of few letters and in a word of it, half as many. */
const FARTHEST = 2
const FEW_LETTERS = 4

/** As much of a name as is shown. Every letter is compared with every other one, so that of a long name the beginning must do. */
const LONGEST = 80

/** As many letters as say something of a word that they begin. */
const SHORTEST_START = 3

/** Letters that are no other letter with a mark, by what stands for them where they are missing on a keyboard. */
const STAND_INS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
}

/** A name, fit to be compared. */
interface Comparable {
  readonly name: string
  /** Every letter of it without its marks. */
  readonly letters: readonly string[]
  readonly words: readonly string[]
}

/**
 * The people whom somebody may have meant by a name that nobody has: by a misspelled name, by a part of one, without the
 * marks on its letters or in another order. The most likely first, at most three.
 *
 * @param people each by the names and logins that they have
 * @returns of each, the one that is nearest
 */
export function nearestNames(name: string, people: readonly (readonly string[])[]): readonly string[] {
  const wanted = comparable(name)
  return people
    .flatMap(names => {
      const candidates = names.map(comparable).map(known => ({ name: known.name, rank: rankOf(wanted, known) }))
      const [nearest] = candidates.sort((one, other) => one.rank - other.rank)
      return nearest === undefined || nearest.rank === Number.POSITIVE_INFINITY ? [] : nearest
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(nearest => nearest.name)
}

function comparable(name: string): Comparable {
  const plain = fold(name.slice(0, LONGEST))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðı]/g, letter => STAND_INS[letter] ?? letter)
  return { name, letters: [...plain], words: plain.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '') }
}

/** How far a known name is from the one that was wanted: the lower the nearer, infinite where nothing speaks for it. */
function rankOf(wanted: Comparable, known: Comparable): number {
  const distance = distanceWithin(mistypedIn(wanted.letters), wanted.letters, known.letters)
  if (distance < FARTHEST) return distance
  if (isPart(wanted.words, known.words)) return 2
  if (distance === FARTHEST) return 3
  if (known.words.length > 1 && isPart(known.words, wanted.words)) return 4
  if (everyWord(wanted, known, (word, other) => word.length >= SHORTEST_START && other.startsWith(word))) return 5
  return everyWord(wanted, known, isMistyped) ? 6 : Number.POSITIVE_INFINITY
}

function mistypedIn(letters: readonly string[]): number {
  // Of a name of one letter, one that differs leaves nothing in common.
  if (letters.length < 2) return 0
  return letters.length <= FEW_LETTERS ? FARTHEST / 2 : FARTHEST
}

function isMistyped(word: string, other: string): boolean {
  return word === other || (word.length >= FEW_LETTERS && distanceWithin(FARTHEST / 2, [...word], [...other]) <= 1)
}

function isPart(words: readonly string[], whole: readonly string[]): boolean {
  return words.length > 0 && words.every(word => whole.includes(word))
}

function everyWord(
  { words }: Comparable,
  known: Comparable,
  matches: (word: string, other: string) => boolean,
): boolean {
  return words.length > 0 && words.every(word => known.words.some(other => matches(word, other)))
}

/**
 * How many letters have to be put in, taken out, exchanged or swapped with the next to make one word of another (optimal
 * string alignment); infinite where these are more than the limit.
 */
function distanceWithin(limit: number, left: readonly string[], right: readonly string[]): number {
  if (Math.abs(left.length - right.length) > limit) return Number.POSITIVE_INFINITY
  let before: readonly number[] = []
  let above: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (const [row, letter] of left.entries()) {
    const current = [row + 1]
    for (const [column, other] of right.entries()) {
      const exchanged = (above[column] ?? 0) + (letter === other ? 0 : 1)
      const isSwapped = row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === other
      const swapped = isSwapped ? (before[column - 1] ?? 0) + 1 : exchanged
      current.push(Math.min(exchanged, swapped, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    before = above
    above = current
  }
  const distance = above[right.length] ?? 0
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
}
