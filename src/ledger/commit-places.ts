import type { Commit } from '../history/commit.ts'
import { PackedList } from './packed-list.ts'

/** An object id is kept as numbers of 32 bits: five for SHA-1, and for the last 160 bits of SHA-256, which tell as much. */
const WORDS = 5
const DIGITS_OF_WORD = 8

/** A double holds 53 bits exactly: 26 for a place, since no history has as many commits, and 27 of an object id. */
const PLACES = 2 ** 26
const ID_ENDINGS = 2 ** 27

/**
 * Finds the commits of a log by their object ids, once it was read to its end. That takes 20 bytes for each commit, and 8 more as
 * soon as it is asked: too much to be kept for a run that has no such question.
 */
export class CommitPlaces {
  /** The first list has the last word of every object id, the second has those before them, and so on. */
  readonly #words = Array.from({ length: WORDS }, () => new PackedList())
  /** The end of each object id with the commit's place behind it, sorted; `null` until it is asked for. */
  #keys: Float64Array | null = null

  /** Takes in the next commit of the log. */
  add({ oid }: Pick<Commit, 'oid'>): void {
    for (let number = 0; number < WORDS; number++) this.#words[number]?.push(wordAt(number, oid))
    this.#keys = null
  }

  /** The place of a commit, counted from 0, as in a `CommitLog` of the same commits; `null` where it is in none. */
  placeOf(oid: string): number | null {
    this.#keys ??= this.#sortedKeys()
    const words = this.#words.map((_, number) => wordAt(number, oid))
    const least = keyOf(words[0] ?? 0, 0)
    for (let index = firstNotBelow(least, this.#keys); index < this.#keys.length; index++) {
      const place = (this.#keys[index] ?? 0) - least
      if (place >= PLACES) return null
      if (this.#words.every((list, number) => list.at(place) === words[number])) return place
    }
    return null
  }

  #sortedKeys(): Float64Array {
    const [last = new PackedList()] = this.#words
    return Float64Array.from({ length: last.length }, (_, place) => keyOf(last.at(place), place)).sort()
  }
}

/** A word, counted from the last: object ids that begin alike are easily made, and some like theirs to begin with zeros. */
function wordAt(number: number, oid: string): number {
  const end = oid.length - number * DIGITS_OF_WORD
  return Number.parseInt(oid.slice(end - DIGITS_OF_WORD, end), 16)
}

function keyOf(last: number, place: number): number {
  return (last % ID_ENDINGS) * PLACES + place
}

/** The index of the first of some sorted numbers that is not below another. */
function firstNotBelow(least: number, sorted: Float64Array): number {
  let [start, end] = [0, sorted.length]
  while (start < end) {
    const middle = (start + end) >>> 1
    if ((sorted[middle] ?? least) < least) start = middle + 1
    else end = middle
  }
  return start
}
