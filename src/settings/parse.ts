import { Temporal } from 'temporal-polyfill'
import { compareFractions, fraction, parseDecimal } from '../measure/figures/fraction.ts'
import type { Percentage } from '../measure/rules.ts'
import { type NameLine, parseNameLines } from '../people/name-list.ts'

/** A text that has a meaning, or what would have had one. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      /** What is accepted: `a percentage above 1 and up to 100`. */
      readonly expected: string
      /** The likely wish, one sentence. */
      readonly hint?: string
    }

/** One of a few words, as they are written. */
export function parseChoice<const Choice extends string>(choices: readonly Choice[]): (text: string) => Parsed<Choice> {
  return text => {
    const choice = choices.find(candidate => candidate === text)
    return choice === undefined ? refuse(`one of ${choices.join(', ')}`) : accept(choice)
  }
}

/** A boolean as YAML 1.2's core schema writes it, the way the runner's own toolkit reads one. */
export function parseBoolean(text: string): Parsed<boolean> {
  if (/^(?:true|True|TRUE)$/.test(text)) return accept(true)
  if (/^(?:false|False|FALSE)$/.test(text)) return accept(false)
  return refuse('true or false')
}

/** People on lines of their own or between commas; which commas those are, only a history can say. */
export function parseNames(text: string): Parsed<readonly NameLine[]> {
  return accept(parseNameLines(text))
}

/** `owner/name`, as GitHub allows it. */
export function parseRepository(text: string): Parsed<string> {
  const expected = 'a repository as owner/name'
  if (/^[A-Za-z0-9](?:[A-Za-z0-9_-]*)\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(text)) return accept(text)
  const inAddress = /(?<![A-Za-z0-9_-])([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/.exec(text)
  return inAddress !== null && /[:/]/.test(text.slice(0, inAddress.index))
    ? refuse(expected, `Write ${inAddress[1]}/${inAddress[2]}.`)
    : refuse(expected)
}

/** A token in characters that can stand in the header of a request (RFC 9110, section 5.5), of which no token has blanks. */
export function parseToken(text: string): Parsed<string> {
  return /^[\x21-\x7e]*$/.test(text) ? accept(text) : refuse('a token of ASCII letters, digits and signs')
}

/** A branch, a tag or a commit by its name; git allows none of these characters in one (git-check-ref-format(1)). */
export function parseRef(text: string): Parsed<string> {
  const isName = !/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^-/u.test(text)
  return isName ? accept(text) : refuse('the name of a branch or tag, or the object id of a commit')
}

/** A word, such as `committers`. */
export function parseWord(text: string): Parsed<string> {
  return /^[\w.-]{1,100}$/.test(text)
    ? accept(text)
    : refuse('a word of up to 100 letters, digits, dots, hyphens and underscores')
}

/** A whole number of 1 or more. */
export function parseMinimum(text: string): Parsed<number> {
  const expected = 'a whole number of 1 or more'
  if (/^[1-9]\d{0,8}$/.test(text)) return accept(Number(text))
  return /^0+$/.test(text) ? refuse(expected, 'To switch this gate off, leave it empty.') : refuse(expected)
}

/** A percentage above 1 and up to 100; a share such as 0.5 is taken for the mistake that it is. */
export function parseMajority(text: string): Parsed<Percentage> {
  const expected = 'a percentage above 1 and up to 100'
  const percentage = readPercentage(text)
  if (percentage === null) return refuse(expected)
  if (isAbove(percentage, 1n) && !isAbove(percentage, 100n)) return accept(percentage)
  if (percentage.share.numerator === 0n || isAbove(percentage, 1n) || text.endsWith('%')) return refuse(expected)
  if (percentage.text === '0.5') return refuse(expected, 'For one half, write 50.')
  return refuse(expected, `For that share of everything, write ${Number((Number(percentage.text) * 100).toFixed(6))}.`)
}

/** A percentage from 0 to 100. */
export function parseShare(text: string): Parsed<Percentage> {
  const percentage = readPercentage(text)
  return percentage === null || isAbove(percentage, 100n) ? refuse('a percentage from 0 to 100') : accept(percentage)
}

/** An ISO 8601 date, which means its first instant in UTC, or date-time, which is in UTC unless it has an offset. */
export function parseInstant(text: string): Parsed<number> {
  const expected = 'an ISO 8601 date or date-time, such as 2026-11-23 or 2026-11-23T10:00:00Z'
  const match = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
    text,
  )
  // Before git's own time there is nothing to measure.
  if (match === null || text < '1970') return refuse(expected)
  try {
    return match[1] === undefined
      ? accept(Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').epochMilliseconds)
      : accept(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return refuse(expected, 'There is no such day or time.')
  }
}

/** The most quarters that a trend looks back. */
const MOST_QUARTERS = 40

/** `12 quarters`, or `off` for `null`. */
export function parseQuarters(text: string): Parsed<number | null> {
  if (text.toLowerCase() === 'off') return accept(null)
  const quarters = Number(/^(\d{1,2})(?:\s*quarters?)?$/i.exec(text)?.[1] ?? 0)
  return quarters >= 1 && quarters <= MOST_QUARTERS
    ? accept(quarters)
    : refuse(`1 to ${MOST_QUARTERS} quarters, such as 12 quarters, or off`)
}

/** The longest window: longer than any history, short enough for every calendar. */
const LONGEST_WINDOW_DAYS = 36_525

/** A span of calendar time: `18 months`, `1 year 6 months`, `90 days`, `52 weeks`, `P1Y6M`. */
export function parseWindow(text: string): Parsed<Temporal.Duration> {
  const expected = 'a span of time of up to 100 years, such as 1 year, 18 months, 52 weeks, 90 days or P1Y6M'
  if (/^\d+$/.test(text)) return refuse(expected, `For days, write ${text} ${Number(text) === 1 ? 'day' : 'days'}.`)
  const window = readIsoWindow(text) ?? readWordedWindow(text)
  if (window === null) return refuse(expected)
  const days = window.years * 365 + window.months * 30 + window.weeks * 7 + window.days
  return days >= 1 && days <= LONGEST_WINDOW_DAYS ? accept(window) : refuse(expected)
}

/** Whole days and more, which is less than ISO 8601 has. */
function readIsoWindow(text: string): Temporal.Duration | null {
  const isWindow = /^P(?=\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?$/i.test(text)
  return isWindow ? Temporal.Duration.from(text) : null
}

function readWordedWindow(text: string): Temporal.Duration | null {
  const counts = new Map<string, number>()
  for (const part of text.split(/(?:,|\band\b)\s*|(?<=[a-z])\s+(?=\d)/i)) {
    const [, count, word] = /^(\d{1,6})\s*(year|month|week|day)s?$/i.exec(part.trim()) ?? []
    const unit = `${word?.toLowerCase()}s`
    if (count === undefined || counts.has(unit)) return null
    counts.set(unit, Number(count))
  }
  return Temporal.Duration.from(Object.fromEntries(counts))
}

const LONGEST_WAIT_MS = 6 * 3_600_000
const WAIT_UNITS_MS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000 }

/** How long to wait, at most: `10 minutes`, `1 hour`, or `0`; in milliseconds. */
export function parseWait(text: string): Parsed<number> {
  const expected = 'a time of up to 6 hours, such as 10 minutes, or 0'
  if (text === '0') return accept(0)
  const [, count, unit] = /^(\d{1,5})\s*(second|minute|hour)s?$/i.exec(text) ?? []
  const wait = Number(count) * (WAIT_UNITS_MS[unit?.toLowerCase() ?? ''] ?? Number.NaN)
  return wait <= LONGEST_WAIT_MS ? accept(wait) : refuse(expected)
}

function readPercentage(text: string): Percentage | null {
  const number = text.replace(/(?<!\s)\s*%$/, '')
  const decimal = parseDecimal(number)
  if (decimal === null) return null
  const share = fraction(decimal.numerator, decimal.denominator * 100n)
  return { share, text: number.replace(/^0+(?=\d)/, '') }
}

function isAbove({ share }: Percentage, percent: bigint): boolean {
  return compareFractions(share, fraction(percent, 100n)) > 0
}

function accept<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

function refuse(expected: string, hint?: string): { ok: false; expected: string; hint?: string } {
  return hint === undefined ? { ok: false, expected } : { ok: false, expected, hint }
}
