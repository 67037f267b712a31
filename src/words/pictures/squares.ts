import { unitsKept } from '../../text/numbers.ts'
import { MOST_HOLDERS, type PeopleBar, type Segment, segmentInWords } from './people-bar.ts'

/** A bar of people where there are no pictures: a row of squares, and what each kind of square stands for. */
export interface Squares {
  /** Twenty-five squares, or none where there is no commit. */
  readonly row: string
  /** One entry for each segment, from left to right. */
  readonly legend: readonly string[]
}

/** How the squares of one medium look. */
export interface SquareStyle {
  /** One for each holder, told apart by more than their colour's hue: neighbours differ in lightness, or in shape. */
  readonly holders: readonly string[]
  readonly active: string
  readonly left: string
}

/** How many squares a row has; each is 4 %. */
const SQUARES = 25

/** For GitHub's markdown: dark and light take turns, so that neighbours are told apart without hues, on either ground. */
export const EMOJI: SquareStyle = { holders: ['🟦', '🟨', '🟪', '🟧', '🟫'], active: '⬜', left: '⬛' }

/** For terminals without colours, and for what is not a terminal: nothing but ASCII. */
export const LETTERS: SquareStyle = { holders: ['AA', 'BB', 'CC', 'DD', 'EE'], active: '++', left: '..' }

/** Draws a bar as squares of some style. */
export function squaresOf(bar: PeopleBar, style: SquareStyle): Squares {
  const counts = squareCounts(bar.segments.map(({ share }) => share.numerator))
  const looks = bar.segments.map((segment, index) => lookOf(segment, index, style))
  return {
    row: looks.map((look, index) => look.repeat(counts[index] ?? 0)).join(''),
    legend: bar.segments.map((segment, index) => unitsKept(`${looks[index]}\u00a0${segmentInWords(segment)}`)),
  }
}

/** Whoever is clicked away has left, as far as a row of squares tells. */
function lookOf({ kind }: Segment, index: number, { holders, active, left }: SquareStyle): string {
  if (kind === 'active') return active
  return (kind === 'holder' || kind === 'holders' ? holders[index % MOST_HOLDERS] : undefined) ?? left
}

/**
 * How many squares each part gets. By largest remainder, so that they are as near to the parts as squares can be; but at least
 * one, so that nobody vanishes.
 *
 * @param parts each above zero, at most as many as there are squares
 * @returns numbers whose sum is that of the squares; none for no parts
 */
export function squareCounts(parts: readonly bigint[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0n)
  const counts = parts.map(part => Math.max(1, Number((part * BigInt(SQUARES)) / whole)))
  /** How much of a part its squares do not show; below zero where they show more than there is. */
  const lack = (place: number) => (parts[place] ?? 0n) * BigInt(SQUARES) - BigInt(counts[place] ?? 0) * whole
  const change = (candidates: readonly number[], by: 1 | -1) => {
    const chosen = candidates.reduce((best, place) => ((lack(place) - lack(best)) * BigInt(by) > 0n ? place : best))
    counts[chosen] = (counts[chosen] ?? 0) + by
  }
  const places = [...counts.keys()]
  for (let missing = SQUARES - sumOf(counts); missing > 0 && places.length > 0; missing--) change(places, 1)
  for (let excess = sumOf(counts) - SQUARES; excess > 0; excess--) {
    change(
      places.filter(place => (counts[place] ?? 0) > 1),
      -1,
    )
  }
  return counts
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
