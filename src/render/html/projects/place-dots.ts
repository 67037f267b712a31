import { scaleLog } from 'd3-scale'
import type { Dot } from './model.ts'

/** A dot where it lies: across in percent, everything else in pixels. */
export interface PlacedDot {
  readonly dot: Dot
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The height in pixels, and the room that dots have above the highest and below the lowest level. */
export const PLOT_HEIGHT = 340
const MARGIN = 34

/** So wide is a plot when it is laid out. On a telephone dots come to lie over each other, which shows, as one sees through them. */
const WIDTH = 640

/** The nobody's band is laid out for a telephone, as no axis says how far apart they are. */
const BAND_WIDTH = 290

/** The radius of the largest dot, by how many there are, and that of the smallest. */
const LARGEST: readonly (readonly [upTo: number, radius: number])[] = [
  [12, 20],
  [60, 15],
  [200, 12],
  [Number.POSITIVE_INFINITY, 10],
]
const SMALLEST = 3.5

/** In pixels: how far a dot is moved at a time to lie beside another, and what is left free between two. */
const STEP = 2
const GAP = 1

/** From a number of people to a height, one person at the bottom. */
export function heights(dots: readonly Dot[]): (people: number) => number {
  return scaleLog([1, Math.max(4, ...dots.map(({ factor }) => factor ?? 1))], [PLOT_HEIGHT - MARGIN, MARGIN])
}

/** The area of a dot says how many commits there are; the smallest are larger than that, so that they are seen. */
export function radiusBy(dots: readonly Dot[]): (dot: Dot) => number {
  const most = Math.max(1, ...dots.map(({ commits }) => commits))
  const largest = LARGEST.find(([upTo]) => dots.length <= upTo)?.[1] ?? SMALLEST
  return ({ commits }) => Math.max(SMALLEST, Math.sqrt(commits / most) * largest)
}

/**
 * Places those in which somebody is active. Dots of one factor lie on a line, and are moved a little up or down where they would
 * cover each other, never so far that they could be taken for those of another.
 */
export function placeActive(
  dots: readonly (Dot & { readonly factor: number })[],
  radiusOf: (dot: Dot) => number,
): readonly PlacedDot[] {
  const height = heights(dots)
  const factors = [...new Set(dots.map(({ factor }) => factor))]
  return factors.flatMap(factor => {
    const room = Math.min(MARGIN, (height(factor) - height(factor + 1)) / 2)
    const sharing = dots
      .filter(dot => dot.factor === factor)
      .map(dot => ({ dot, x: dot.share * 100, radius: radiusOf(dot) }))
      // The largest first: they keep their places.
      .sort((left, right) => right.radius - left.radius)
    return moveApart(sharing, height(factor), room)
  })
}

function moveApart(dots: readonly Omit<PlacedDot, 'y'>[], y: number, room: number): readonly PlacedDot[] {
  const placed: PlacedDot[] = []
  for (const dot of dots) {
    const reach = Math.max(0, room - dot.radius)
    const moves = [0]
    for (let move = STEP; move <= reach; move += STEP) moves.push(-move, move)
    const near = placed.filter(other => across(dot, other) < dot.radius + other.radius + GAP)
    const free = moves.find(move => near.every(other => !touches(across(dot, other), y + move - other.y, dot, other)))
    // Where no place is free, they are spread over the room, so that as many as possible are seen.
    const move = free ?? moves[(placed.length * 7) % moves.length] ?? 0
    placed.push({ ...dot, y: y + move })
  }
  return placed
}

type Sized = Pick<PlacedDot, 'x' | 'radius'>

/** How far apart two dots are across, in pixels. */
function across(one: Sized, other: Sized): number {
  return (Math.abs(one.x - other.x) / 100) * WIDTH
}

function touches(distance: number, rise: number, one: Sized, other: Sized): boolean {
  return Math.hypot(distance, rise) < one.radius + other.radius + GAP
}

/** Places those in which nobody is active side by side, the largest first, from the top downwards. */
export function placeNobody(
  dots: readonly Dot[],
  radiusOf: (dot: Dot) => number,
): { readonly placed: readonly PlacedDot[]; readonly height: number } {
  const sized = dots.map(dot => ({ dot, radius: radiusOf(dot) })).sort((left, right) => right.radius - left.radius)
  const placed: PlacedDot[] = []
  let left = 0
  let top = 0
  let lineHeight = 0
  for (const { dot, radius } of sized) {
    const width = 2 * (radius + GAP)
    if (left + width > BAND_WIDTH) {
      left = 0
      top += lineHeight
      lineHeight = 0
    }
    lineHeight = Math.max(lineHeight, width)
    placed.push({ dot, radius, x: ((left + width / 2) / BAND_WIDTH) * 100, y: top + lineHeight / 2 })
    left += width
  }
  return { placed, height: top + lineHeight }
}
