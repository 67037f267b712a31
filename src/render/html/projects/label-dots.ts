import { riskDifference } from '../../../measure/figures/risk.ts'
import { shortened } from '../../../text/shorten.ts'
import type { PlacedDot } from './place-dots.ts'

/** A name beside a dot. */
export interface DotLabel {
  readonly text: string
  readonly at: PlacedDot
  /** Whether it stands left of its dot. */
  readonly isLeft: boolean
  /** Whether there is room for it on a telephone, too. */
  readonly fitsNarrow: boolean
}

/** More names than these are not read. */
const MOST = 10

const LONGEST = 26

/** In pixels: a plot at its widest and on a telephone, a letter and a line of the labels, and what lies between dot and name. */
const WIDE = 900
const NARROW = 300
const LETTER = 7
const LINE = 15
const BESIDE = 4

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Names the few dots that matter most, those that hang on fewest people before others and the largest first, as far as no name
 * covers another, or a dot that has one.
 */
export function labelsOf(placed: readonly PlacedDot[]): readonly DotLabel[] {
  const candidates = [...placed].sort(byWeight).slice(0, 4 * MOST)
  const wide: Box[] = []
  const narrow: Box[] = []
  const labels: DotLabel[] = []
  for (const at of candidates) {
    if (labels.length === MOST) break
    const text = shortened(at.dot.label, LONGEST)
    const side = [false, true].find(isLeft => isFree(boxOf(at, text, isLeft, WIDE), wide, WIDE))
    if (side === undefined) continue
    const narrowBox = boxOf(at, text, side, NARROW)
    const fitsNarrow = isFree(narrowBox, narrow, NARROW)
    wide.push(boxOf(at, text, side, WIDE), dotBox(at, WIDE))
    if (fitsNarrow) narrow.push(narrowBox, dotBox(at, NARROW))
    labels.push({ text, at, isLeft: side, fitsNarrow })
  }
  return labels
}

/** What is worst is weighed up by size: of two that hang on one person, the one with more commits matters more. */
function byWeight({ dot: left }: PlacedDot, { dot: right }: PlacedDot): number {
  return (
    Number(isUrgent(right)) - Number(isUrgent(left)) ||
    right.commits - left.commits ||
    riskDifference(right.kind.look, left.kind.look)
  )
}

function isUrgent({ kind }: PlacedDot['dot']): boolean {
  return kind.look === 'critical'
}

function boxOf({ x, y, radius }: PlacedDot, text: string, isLeft: boolean, width: number): Box {
  const length = [...text].length * LETTER
  const edge = (x / 100) * width + (isLeft ? -1 : 1) * (radius + BESIDE)
  const [left, right] = isLeft ? [edge - length, edge] : [edge, edge + length]
  return { left, right, top: y - LINE / 2, bottom: y + LINE / 2 }
}

function dotBox({ x, y, radius }: PlacedDot, width: number): Box {
  const middle = (x / 100) * width
  return { left: middle - radius, right: middle + radius, top: y - radius, bottom: y + radius }
}

function isFree(box: Box, taken: readonly Box[], width: number): boolean {
  const isWithin = box.left >= 0 && box.right <= width
  return isWithin && taken.every(other => !overlap(box, other))
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
