import { Temporal } from 'temporal-polyfill'
import { shownName } from '../text/shown-name.ts'
import { FACTS, type Fact } from './facts.ts'
import { ECOSYSTEMS, parsePackageName } from './package-key.ts'
import type { Waiver } from './waivers.ts'

/** One `name: text` of a waiver. */
export interface NamedValue {
  readonly line: number
  /** `null` where it is no text. */
  readonly name: string | null
  /** `null` where it is no text. */
  readonly text: string | null
}

/** Something that is wrong, and where. */
export interface Refusal {
  readonly line: number
  readonly message: string
}

/** A waiver, or all that is wrong with it. */
export interface ParsedWaiver {
  readonly waiver: Waiver | null
  /** None exactly where there is a waiver. */
  readonly refusals: readonly Refusal[]
}

const KEYS = ['package', 'repository', 'rule', 'reason', 'until'] as const
type Key = (typeof KEYS)[number]

const SHORTEST_REASON = 10
const LONGEST_REASON = 1_000
const LONGEST_SUBJECT = 300

/** How far away an end may be: what nobody has looked at for so long, nobody has agreed to. */
const LONGEST_TERM = { years: 2 }

/**
 * Reads one entry of a list of waivers.
 *
 * @param line where it begins
 * @param today in UTC
 */
export function parseWaiver(line: number, values: readonly NamedValue[], today: Temporal.PlainDate): ParsedWaiver {
  const refusals: Refusal[] = []
  const refuse = (at: number, message: string) => refusals.push({ line: at, message })
  const given = byKey(values, refuse)
  const subject = subjectIn(given, line, refuse)
  const rule = ruleIn(given, refuse)
  const reason = reasonIn(given, line, refuse)
  const until = untilIn(given, { line, today }, refuse)
  return subject === null || reason === null || until === null || refusals.length > 0
    ? { waiver: null, refusals }
    : { waiver: { ...subject, rule, reason, until }, refusals }
}

type Given = ReadonlyMap<Key, NamedValue>
type Refuse = (line: number, message: string) => void

function byKey(values: readonly NamedValue[], refuse: Refuse): Given {
  const given = new Map<Key, NamedValue>()
  for (const value of values) {
    const key = KEYS.find(known => known === value.name)
    if (key === undefined) refuse(value.line, `expected one of ${KEYS.join(', ')}, got ${quoted(value.name)}.`)
    else if (given.has(key)) refuse(value.line, `"${key}" stands here twice.`)
    else given.set(key, value)
  }
  return given
}

function subjectIn(given: Given, line: number, refuse: Refuse): Pick<Waiver, 'subject' | 'isPackage'> | null {
  const [named, repository] = [given.get('package'), given.get('repository')]
  if (named !== undefined && repository !== undefined) {
    refuse(repository.line, 'expected either "package" or "repository", got both. Write two waivers.')
    return null
  }
  if (named !== undefined) {
    if (isPackageName(named.text)) return { subject: named.text, isPackage: true }
    refuse(
      named.line,
      `package: expected a name such as npm/left-pad, beginning with one of ${ECOSYSTEMS.join(', ')}, got ${quoted(named.text)}.`,
    )
  } else if (repository !== undefined) {
    if (isRepositoryName(repository.text)) return { subject: repository.text, isPackage: false }
    refuse(
      repository.line,
      `repository: expected owner/name, or owner/* for all of an owner, got ${quoted(repository.text)}.`,
    )
  } else {
    refuse(line, 'expected what it is about: "package: npm/name" or "repository: owner/name".')
  }
  return null
}

function isPackageName(text: string | null): text is string {
  const isPlain = text !== null && text.length <= LONGEST_SUBJECT && !/[\s*]/.test(text)
  return isPlain && parsePackageName(text) !== null
}

/** Names of two steps or more, as on other servers; only the last may stand for all. */
function isRepositoryName(text: string | null): text is string {
  if (text === null || text.length > LONGEST_SUBJECT) return false
  const steps = text.split('/')
  const isStep = (step: string) => /^[\w.~@+:-]+$/.test(step)
  return (
    steps.length >= 2 &&
    steps.every((step, index) => isStep(step) || (step === '*' && index > 0 && index === steps.length - 1))
  )
}

function ruleIn(given: Given, refuse: Refuse): Fact | null {
  const rule = given.get('rule')
  if (rule === undefined) return null
  const fact = FACTS.find(known => known === rule.text)
  if (fact === undefined) refuse(rule.line, `rule: expected one of ${FACTS.join(', ')}, got ${quoted(rule.text)}.`)
  return fact ?? null
}

function reasonIn(given: Given, line: number, refuse: Refuse): string | null {
  const expected = `a sentence of ${SHORTEST_REASON} to ${LONGEST_REASON} characters`
  const reason = given.get('reason')
  const text = reason?.text?.trim() ?? null
  if (reason === undefined) refuse(line, `expected a reason: ${expected}.`)
  else if (text === null || text.length < SHORTEST_REASON || text.length > LONGEST_REASON) {
    refuse(reason.line, `reason: expected ${expected}, got ${quoted(text)}.`)
  } else return text
  return null
}

function untilIn(
  given: Given,
  { line, today }: { readonly line: number; readonly today: Temporal.PlainDate },
  refuse: Refuse,
): string | null {
  const until = given.get('until')
  const last = today.add(LONGEST_TERM)
  if (until === undefined) {
    refuse(line, `expected an end: "until: ${today.add({ years: 1 })}", and ${last} at the latest.`)
    return null
  }
  const date = dateIn(until.text)
  if (date === null) refuse(until.line, `until: expected a date as YYYY-MM-DD, got ${quoted(until.text)}.`)
  else if (Temporal.PlainDate.compare(date, last) > 0) {
    refuse(until.line, `until: expected a date up to ${last}, two years from now, got ${date}.`)
  } else return date.toString()
  return null
}

function dateIn(text: string | null): Temporal.PlainDate | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

function quoted(text: string | null): string {
  return text === null ? 'no text' : `"${shownName(text)}"`
}
