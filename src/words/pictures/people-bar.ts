import { type Fraction, fraction, toNumber } from '../../measure/figures/fraction.ts'
import type { Percentage } from '../../measure/rules.ts'
import { listed } from '../../text/lists.ts'
import { count } from '../../text/numbers.ts'
import { percent } from '../phrases.ts'
import { UNIT } from '../unit.ts'

/**
 * Where somebody stands in a bar: a holder of the APF that the report is about; active besides; clicked away, as if they had left;
 * or one of those who have left.
 */
export type BarPlace = 'holder' | 'active' | 'away' | 'left'

/** Somebody in a bar of people. */
export interface BarPerson {
  /** What they are called, harmless already. */
  readonly name: string
  /** Their commits, in the units of the whole. */
  readonly volume: bigint
  readonly place: BarPlace
}

/** A piece of the bar, from left to right: where it begins, and how much of all commits it is. */
interface Piece {
  readonly from: Fraction
  readonly share: Fraction
}

/** One holder, or several people together. */
export type Segment =
  | (Piece & { readonly kind: 'holder'; readonly name: string })
  | (Piece & { readonly kind: 'holders' | BarCrowd; readonly people: number })

/** The people who have no segment of their own. */
type BarCrowd = Exclude<BarPlace, 'holder'>

/** What all commits are made of: each holder, then everybody else who is active, then those who have left. */
export interface PeopleBar {
  /** From left to right; together they are the whole, and none of them is empty. Without commits there is none. */
  readonly segments: readonly Segment[]
  /** Where the majority lies. */
  readonly majority: Percentage
}

/** So many segments of holders at most, so that each can have a colour that is told from all others. */
export const MOST_HOLDERS = 5

const CROWDS: readonly BarCrowd[] = ['active', 'away', 'left']

/**
 * Lays out a bar of people.
 *
 * @param people everybody, most commits first
 * @param majority K
 */
export function peopleBar(people: readonly BarPerson[], majority: Percentage): PeopleBar {
  const whole = volumeOf(people)
  const holders = people.filter(({ place }) => place === 'holder')
  // One segment for all that are too many; it takes the place of one.
  const named = holders.length <= MOST_HOLDERS ? holders : holders.slice(0, MOST_HOLDERS - 1)
  const groups = [
    ...named.map(person => ({ kind: 'holder', name: person.name, members: [person] }) as const),
    { kind: 'holders', members: holders.slice(named.length) } as const,
    ...CROWDS.map(kind => ({ kind, members: people.filter(({ place }) => place === kind) })),
  ].filter(({ members }) => volumeOf(members) > 0n)
  let before = 0n
  const segments = groups.map((group): Segment => {
    const volume = volumeOf(group.members)
    const piece = { from: fraction(before, whole), share: fraction(volume, whole) }
    before += volume
    return group.kind === 'holder'
      ? { ...piece, kind: group.kind, name: group.name }
      : { ...piece, kind: group.kind, people: group.members.length }
  })
  return { segments, majority }
}

function volumeOf(people: readonly BarPerson[]): bigint {
  return people.reduce((sum, { volume }) => sum + volume, 0n)
}

/** What of the bar those who are active have made: all up to those who are clicked away or have left. */
export function activePart({ segments }: PeopleBar): Fraction {
  return segments.find(({ kind }) => kind === 'away' || kind === 'left')?.from ?? fraction(1n, 1n)
}

/** The part of a segment on which a text is not crossed by the line of the majority, as shares of the whole for drawing. */
export function unbrokenPart(
  { from, share }: Segment,
  { majority }: PeopleBar,
): { readonly from: number; readonly share: number } {
  const start = toNumber(from)
  const end = start + toNumber(share)
  const line = Math.min(end, Math.max(start, toNumber(majority.share)))
  return line - start >= end - line ? { from: start, share: line - start } : { from: line, share: end - line }
}

/** Who a segment is: `Jane`, `the next 7`, `24 others who are active`, `1 who has left`. */
export function whoIn(segment: Segment): string {
  switch (segment.kind) {
    case 'holder':
      return segment.name
    case 'holders':
      return `the next ${count(segment.people)}`
    case 'active':
      return segment.people === 1 ? '1 other who is active' : `${count(segment.people)} others who are active`
    case 'away':
      return `${count(segment.people)} clicked away`
    case 'left':
      return segment.people === 1 ? '1 who has left' : `${count(segment.people)} who have left`
  }
}

/** Who a segment is, and what is theirs: `Jane: 12.0 %`. */
export function segmentInWords(segment: Segment): string {
  return `${whoIn(segment)}: ${percent(segment.share)}`
}

/** The whole bar in a sentence, for those who do not see it. */
export function barInWords({ segments, majority }: PeopleBar): string {
  if (segments.length === 0) return `There is no ${UNIT.one}.`
  const parts = segments.map(segment => `${whoIn(segment)} (${percent(segment.share)})`)
  return `All ${UNIT.many} are by ${listed(parts)}. The majority begins at ${majority.text} %.`
}
