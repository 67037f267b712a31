import type { FigureValues } from '../../measure/figures/figures.ts'
import { compareFractions, type Fraction, fraction } from '../../measure/figures/fraction.ts'
import type { DatedFigures } from '../../measure/measure.ts'
import { count } from '../../text/numbers.ts'
import { quarterName } from '../pictures/people-timeline.ts'

/** With fewer quarters there is no tendency. */
const FEWEST_QUARTERS = 4

/** Smaller changes of a share say nothing. */
const FIVE_POINTS = fraction(5n, 100n)

/** How figures went, oldest first, without the dates before the first commit. */
export type Course = readonly DatedFigures[]

/** The dates of a trend at which there was something, and today; none where they are too few to tell anything. */
export function courseOf(trend: readonly DatedFigures[] | null): Course {
  const course = (trend ?? []).filter(({ commits }) => commits > 0)
  return course.length > FEWEST_QUARTERS ? course : []
}

/** How the active share went: `↘ 78 % → 17 % since Q1 2024`, or where it did not go far, `52 % in Q1 2024`. */
export function shareTendency(course: Course): string {
  const [first] = course
  const last = course.at(-1)
  const [then, now] = [first?.figures.activeShare ?? null, last?.figures.activeShare ?? null]
  if (first === undefined || then === null || now === null) return ''
  const quarter = quarterName(first.moment.asOf)
  if (!differ(then, now)) return `${roundly(then)} in ${quarter}`
  const arrow = compareFractions(then, now) > 0 ? '↘' : '↗'
  return `${arrow} ${roundly(then)} → ${roundly(now)} since ${quarter}`
}

/**
 * How a factor went: `↗ 2 → 5 since Q1 2024`, `stayed at 3`, `3 in Q1 2024, too`, `none since Q3 2025`, `reached again by Q2 2026`;
 * empty where there is no course.
 *
 * @param valueIn the factor among the figures
 * @param isOfActive whether it may rise because people leave
 */
export function factorTendency(
  course: Course,
  valueIn: (figures: FigureValues) => number | null,
  isOfActive: boolean,
): string {
  const values = course.map(({ figures }) => valueIn(figures))
  const [then = null] = values
  const now = values.at(-1) ?? null
  if (course.length === 0) return ''
  if (values.every(value => value === null)) return 'none throughout'
  if (then === null || now === null || values.some(value => value === null)) return lostOrReached(course, values)
  if (values.every(value => value === now)) return `stayed at ${count(now)}`
  const quarter = quarterName(course[0]?.moment.asOf ?? 0)
  if (then === now) return `${count(then)} in ${quarter}, too`
  const change = `${count(then)} → ${count(now)} since ${quarter}`
  if (now < then) return `↘ ${change}`
  return isOfActive && isFalling(course) ? `${change}: rises because people have left` : `↗ ${change}`
}

/** Of a factor that was there at some of the dates alone. */
function lostOrReached(course: Course, values: readonly (number | null)[]): string {
  const isReached = values.at(-1) !== null
  const lastOther = values.findLastIndex(value => (value === null) === isReached)
  const since = quarterName(course[lastOther + 1]?.moment.asOf ?? 0)
  if (!isReached) return `none since ${since}`
  return values.slice(0, lastOther).some(value => value !== null) ? `reached again by ${since}` : `none before ${since}`
}

/** Whether the active share falls so much that a factor which rises is no good news. */
function isFalling(course: Course): boolean {
  const [then, now] = [course[0]?.figures.activeShare, course.at(-1)?.figures.activeShare]
  return then != null && now != null && compareFractions(then, now) > 0 && differ(then, now)
}

function differ(one: Fraction, other: Fraction): boolean {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator
  const distance = fraction(difference < 0n ? -difference : difference, one.denominator * other.denominator)
  return compareFractions(distance, FIVE_POINTS) >= 0
}

/** A share in whole percents. */
function roundly({ numerator, denominator }: Fraction): string {
  return `${(numerator * 200n + denominator) / (denominator * 2n)} %`
}
