import { fold } from './fold.ts'

/** As many letters as are easily mistyped. */
const FARTHEST = 2

/**
 * The known name that somebody may have meant: the one from which the fewest letters differ, at most two, case ignored; of
 * several the first. `null` where none is so near.
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = [...fold(name)]
  let nearest: string | null = null
  // Of a name of two letters, two that differ leave nothing in common.
  let limit = Math.min(FARTHEST, wanted.length - 1)
  for (const candidate of known) {
    const letters = [...fold(candidate)]
    if (Math.abs(letters.length - wanted.length) > limit) continue
    const distance = distanceBetween(wanted, letters)
    if (distance > limit) continue
    nearest = candidate
    limit = distance - 1
  }
  return nearest
}

/** How many letters have to be put in, taken out or exchanged to make one word of another (Levenshtein). */
function distanceBetween(left: readonly string[], right: readonly string[]): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (const [row, letter] of left.entries()) {
    const current = [row + 1]
    for (const [column, other] of right.entries()) {
      const exchanged = (above[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(exchanged, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above[right.length] ?? 0
}
