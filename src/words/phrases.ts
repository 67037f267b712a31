import type { Temporal } from 'temporal-polyfill'
import type { Tally } from '../measure/count/tally.ts'
import { type Fraction, formatPercent, formatPercentBeside, fraction } from '../measure/figures/fraction.ts'
import type { MeasureRules, Percentage } from '../measure/rules.ts'
import { listed } from '../text/lists.ts'
import { count, counted } from '../text/numbers.ts'
import type { Medium } from './medium.ts'
import { UNIT, unitsCounted } from './unit.ts'

/** A share such as `32.0 %`; `< 0.1 %` where there is something that would read as nothing. */
export function percent(share: Fraction): string {
  return inPercent(share, formatPercent(share))
}

/** A share with as many decimals as tell it from every limit that it stands beside: `49.98 %` beside 50 %. */
export function percentBeside(share: Fraction, ...limits: readonly Pick<Percentage, 'share'>[]): string {
  const shown = limits.map(({ share: limit }) => formatPercentBeside(share, limit))
  const longest = shown.reduce((longer, text) => (text.length > longer.length ? text : longer), '')
  return inPercent(share, longest)
}

function inPercent({ numerator }: Fraction, rounded: string): string {
  return numerator > 0n && rounded === '0.0' ? '< 0.1 %' : `${rounded} %`
}

/** A number of commits, with a decimal where people share commits: `12`, `1,234.5`. */
export function commitsOf(volume: bigint, { unit }: Pick<Tally, 'unit'>): string {
  if (volume % unit === 0n) return count(volume / unit)
  return formatPercent(fraction(volume, unit * 100n)).replace(/^\d+/, whole => count(BigInt(whole)))
}

/** Everything that was counted: `all 1,234 commits`. */
export function allCommits({ commits }: Pick<Tally, 'commits'>): string {
  return commits === 1 ? `the only ${UNIT.one}` : `all ${count(commits)} ${UNIT.many}`
}

/** What is looked for, as the object of a verb: `the majority`, `at least 66.7 %`. */
export function majorityOf({ majorityThreshold: { text } }: Pick<MeasureRules, 'majorityThreshold'>): string {
  return text === '50' ? 'the majority' : `at least ${text} %`
}

/** What a part is that may never have reached it: `less than the majority`, `less than 66.7 %`. */
export function lessThan({ majorityThreshold: { text } }: Pick<MeasureRules, 'majorityThreshold'>): string {
  return text === '50' ? 'less than the majority' : `less than ${text} %`
}

/** The same of its half: `less than half of the majority`, `less than half of 66.7 %`. */
export function lessThanHalf({ majorityThreshold: { text } }: Pick<MeasureRules, 'majorityThreshold'>): string {
  return text === '50' ? 'less than half of the majority' : `less than half of ${text} %`
}

/** The commits that were left out, by their reasons; `null` when there are none. */
export function leftOutInWords({ merges, bots, listed: byList }: Tally['excluded']): string | null {
  const reasons = [
    ...(merges === 0 ? [] : [counted(merges, 'merge commit', 'merge commits')]),
    ...(bots === 0 ? [] : [`${unitsCounted(bots)} of bots`]),
    ...(byList === 0 ? [] : [`${unitsCounted(byList)} of people whom the settings exclude`]),
  ]
  return reasons.length === 0 ? null : listed(reasons)
}

/**
 * A window in words: `1 year and 6 months`.
 *
 * @param inWords how a number of something is told
 */
export function windowInWords(
  { years, months, weeks, days }: Temporal.Duration,
  inWords: (number: number, unit: string) => string = counted,
): string {
  const parts: [number, string][] = [
    [years, 'year'],
    [months, 'month'],
    [weeks, 'week'],
    [days, 'day'],
  ]
  return listed(parts.filter(([number]) => number > 0).map(([number, unit]) => inWords(number, unit)))
}

/** How many names a sentence has before it counts the others. */
const NAMED = 6

/** Names of projects or packages in a sentence, or the first few and how many others. */
export function codesListed(names: readonly string[], { code }: Pick<Medium, 'code'>): string {
  if (names.length <= NAMED) return listed(names.map(code))
  return listed([...names.slice(0, NAMED - 1).map(code), `${count(names.length - NAMED + 1)} others`])
}
