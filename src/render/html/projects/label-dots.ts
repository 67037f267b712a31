import { shortened } from '../../../text/shorten.ts'
import { LOOKS } from './model.ts'
import type { PlacedDot } from './place-dots.ts'

/** Where a name stands, seen from its dot. */
export type Side = 'right' | 'left' | 'above' | 'below'

const SIDES: readonly Side[] = ['right', 'left', 'above', 'below']

/** A name beside a dot. */
export interface DotLabel {
  readonly text: string
  readonly at: PlacedDot
  readonly side: Side
  /** Whether there is room for it on a telephone, too. */
  readonly fitsNarrow: boolean
}

/** More names than these are not read. */
const MOST = 10
const MOST_TRIED = 60

const LONGEST = 26

/** In pixels: a plot at its widest and on a telephone, a letter and a line of the labels. */
const WIDE = 900
const NARROW = 300
const LETTER = 7
const LINE = 15

/** In pixels: what lies between a dot and its name. */
export const BESIDE = 4

/** In pixels: how far a name may reach into the margin. */
const BEYOND = 10

/** A strip across the chart in which something stands already, in pixels from its top. */
export interface Strip {
  readonly top: number
  readonly bottom: number
}

interface Box extends Strip {
  readonly left: number
  readonly right: number
}

/**
 * Names the few dots that matter most, the worst before others and the largest first, as far as no name covers another, or a dot.
 *
 * @param axis where no name may stand
 */
export function labelsOf(placed: readonly PlacedDot[], axis: Strip | null = null): readonly DotLabel[] {
  const candidates = [...placed].sort(byWeight).slice(0, MOST_TRIED)
  const strips = axis === null ? [] : [{ ...axis, left: 0, right: Number.POSITIVE_INFINITY }]
  const wide: Box[] = [...strips, ...placed.map(at => dotBox(at, WIDE))]
  const narrow: Box[] = [...strips, ...placed.map(at => dotBox(at, NARROW))]
  const labels: DotLabel[] = []
  for (const at of candidates) {
    if (labels.length === MOST) break
    const text = shortened(at.dot.label, LONGEST)
    const side = SIDES.find(side => isFree(boxOf(at, text, side, WIDE), wide, WIDE))
    if (side === undefined) continue
    const narrowBox = boxOf(at, text, side, NARROW)
    const fitsNarrow = isFree(narrowBox, narrow, NARROW)
    wide.push(boxOf(at, text, side, WIDE))
    if (fitsNarrow) narrow.push(narrowBox)
    labels.push({ text, at, side, fitsNarrow })
  }
  return labels
}

/** What is worst is weighed up by size: of two that hang on one person, the one with more commits matters more. */
function byWeight({ dot: left }: PlacedDot, { dot: right }: PlacedDot): number {
  return (
    Number(isUrgent(right)) - Number(isUrgent(left)) ||
    right.commits - left.commits ||
    LOOKS.indexOf(left.kind.look) - LOOKS.indexOf(right.kind.look)
  )
}

function isUrgent({ kind }: PlacedDot['dot']): boolean {
  return kind.look === 'critical' || kind.look === 'archived'
}

function boxOf({ x, y, radius }: PlacedDot, text: string, side: Side, width: number): Box {
  const length = [...text].length * LETTER
  const middle = (x / 100) * width
  const away = radius + BESIDE
  const left = {
    right: middle + away,
    left: middle - away - length,
    above: middle - length / 2,
    below: middle - length / 2,
  }
  const line = y + baselineBelow(side, radius)
  return { left: left[side], right: left[side] + length, top: line - LINE / 2, bottom: line + LINE / 2 }
}

/** How far the middle of a name lies below that of its dot, in pixels. */
export function baselineBelow(side: Side, radius: number): number {
  if (side === 'right' || side === 'left') return 0
  return (side === 'above' ? -1 : 1) * (radius + LINE / 2 + 1)
}

function dotBox({ x, y, radius }: PlacedDot, width: number): Box {
  const middle = (x / 100) * width
  return { left: middle - radius, right: middle + radius, top: y - radius, bottom: y + radius }
}

function isFree(box: Box, taken: readonly Box[], width: number): boolean {
  const isWithin = box.left >= 0 && box.right <= width + BEYOND
  return isWithin && taken.every(other => !overlap(box, other))
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
