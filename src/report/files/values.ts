import { EARLIEST_MS, LATEST_MS } from '../../history/commit.ts'
import { type Fraction, fraction } from '../../measure/figures/fraction.ts'
import { holdsUnseen } from '../../text/characters.ts'
import { nameWithoutMailDomains } from '../../text/secrets.ts'
import type { Spent } from '../projects.ts'
import { exactFieldsOf, listOf, Misread, nullOr, type Reading, textThat, wholeFrom } from './fields.ts'

/** More than a list of any server has. */
export const MOST_PROJECTS = 100_000

/** A factor, which is nobody or at least one. */
export const readFactor: Reading<number | null> = nullOr(wholeFrom(1))

/** A date that git can give, in milliseconds since the epoch. */
export const readMilliseconds: Reading<number> = wholeFrom(EARLIEST_MS, LATEST_MS)

/** How somebody is called. It is a text from outside like any other, which renderers make harmless; addresses go no further than here. */
export function readName(value: unknown, where: string): string {
  return nameWithoutMailDomains(textThat(text => text !== '', 1_000)(value, where))
}

/** What a project or a repository is called, or a branch. */
export const readTitle: Reading<string> = textThat(text => text !== '', 10_000)

/** A reason in one or two sentences. */
export const readReason: Reading<string> = textThat(text => text !== '', 100_000)

/** An account as people are joined by it: `github.com#1` or `github.com/ann`. */
export const readAccount: Reading<string> = textThat(text => /^[^\s@#/]+[#/][^\s@]+$/.test(text), 1_000)

/** A login. */
export const readLogin: Reading<string> = textThat(text => /^[^\s@]+$/.test(text), 1_000)

/** What a run has cost. */
export function readSpent(value: unknown, where: string): Spent {
  const { get } = exactFieldsOf(value, where, ['points', 'requests', 'bytes'])
  return {
    points: get('points', wholeFrom(0)),
    requests: get('requests', wholeFrom(0)),
    bytes: get('bytes', wholeFrom(0)),
  }
}

/** An object id. */
export const readOid: Reading<string> = textThat(text => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text), 64)

/** The address of a page. */
export const readPage: Reading<string> = textThat(isPage, 2_000)

function isPage(text: string): boolean {
  if (!/^https?:\/\/[^/\\]/.test(text) || holdsUnseen(text) || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

/** Longer than any number that so many people who share commits lead to. */
const LONGEST_NUMBER = 20_000

const readDigits = textThat(text => /^(?:0|[1-9]\d*)$/.test(text), LONGEST_NUMBER)

/** A share of one, from `["1", "2"]`. */
export function readShare(value: unknown, where: string): Fraction {
  const [numerator, denominator, ...more] = listOf(readDigits, 2)(value, where).map(BigInt)
  const isShare = numerator !== undefined && denominator !== undefined && more.length === 0
  if (!isShare || denominator === 0n || numerator > denominator) throw new Misread(where)
  return fraction(numerator, denominator)
}

/** An exact share as two numbers in digits, since JSON's own are not exact. */
export function shareJson({ numerator, denominator }: Fraction): readonly [string, string] {
  return [String(numerator), String(denominator)]
}
