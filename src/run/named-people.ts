import { UserError } from '../errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Log } from '../log.ts'
import { findContributors } from '../measure/around/what-if.ts'
import type { Contributor, NamedStake } from '../measure/count/contributor.ts'
import type { Measurement } from '../measure/measure.ts'
import type { MeasureRules } from '../measure/rules.ts'
import { finderAmong } from '../people/exclude.ts'
import { namesOn } from '../people/name-list.ts'
import { nearestNames } from '../people/nearest-name.ts'
import type { AroundSettings, MeasureSettings, RunSettings } from '../settings/settings.ts'
import { plainText } from '../text/escape.ts'
import { oneOf } from '../text/lists.ts'
import { counted } from '../text/numbers.ts'
import { mayHoldAddress } from '../text/secrets.ts'
import { shownName } from '../text/shown-name.ts'

/** The rules of a run, with the patterns that `exclude` means in this history. */
export function rulesIn(
  { rules, exclude }: Pick<MeasureSettings, 'rules' | 'exclude'>,
  { identities }: Ledger,
): MeasureRules {
  return { ...rules, exclude: exclude.length === 0 ? [] : namesOn(exclude, finderAmong(identities)) }
}

/** Tells the log which patterns of `exclude` match nobody: whoever was to be left out under a misspelled name is counted. */
export function noticeIdlePatterns(
  { exclude }: MeasureRules,
  { identities }: Ledger,
  { anonymize }: Pick<RunSettings, 'anonymize'>,
  log: Log,
): void {
  const matchesAnybody = finderAmong(identities)
  const idle = exclude.filter(pattern => !matchesAnybody(pattern))
  noticeIdle(idle, { patterns: exclude.length, where: 'in this history', anonymize }, log)
}

/** Finds out over many histories which patterns of `exclude` match nobody in any of them. */
export class PatternsOverAll {
  readonly #lines: MeasureSettings['exclude']
  readonly #matching = new Set<string>()

  constructor({ exclude }: Pick<MeasureSettings, 'exclude'>) {
    this.#lines = exclude
  }

  /** Looks who is there in one of the histories. Nothing of it is kept but which patterns match. */
  see({ identities }: Pick<Ledger, 'identities'>): void {
    if (this.#lines.length === 0) return
    const matchesAnybody = finderAmong(identities)
    const note = (text: string) => {
      if (matchesAnybody(text)) this.#matching.add(text)
      return this.#matching.has(text)
    }
    for (const { parts } of this.#lines) for (const { name } of parts) note(name)
    namesOn(this.#lines, note)
  }

  /** Tells the log what matched nobody. To be called once, when all histories were seen. */
  notice({ anonymize }: Pick<RunSettings, 'anonymize'>, log: Log): void {
    const patterns = namesOn(this.#lines, text => this.#matching.has(text))
    const idle = patterns.filter(pattern => !this.#matching.has(pattern))
    noticeIdle(idle, { patterns: patterns.length, where: 'in any of these projects', anonymize }, log)
  }
}

/** What is said of idle patterns besides their names. */
interface IdleNotice {
  /** How many there are in all. */
  readonly patterns: number
  readonly where: string
  readonly anonymize: boolean
}

function noticeIdle(idle: readonly string[], { patterns, where, anonymize }: IdleNotice, log: Log): void {
  if (idle.length === 0) return
  if (anonymize) {
    const match = idle.length === 1 ? 'matches' : 'match'
    log.notice(`exclude: ${idle.length} of ${counted(patterns, 'pattern', 'patterns')} ${match} nobody ${where}.`)
    return
  }
  const shown = idle.map(pattern => (mayHoldAddress(pattern) ? '(e-mail)' : `"${plainText(pattern)}"`))
  log.notice(`exclude: nobody ${where} matches ${shown.join(', ')}.`)
}

/**
 * The contributors whom `what-if` names.
 *
 * @throws UserError when a name means nobody; it says who may have been meant
 */
export function groupOf(
  { whatIf }: Pick<AroundSettings, 'whatIf'>,
  { anonymize }: Pick<RunSettings, 'anonymize'>,
  { tally }: Measurement<NamedStake>,
  ledger: Ledger,
): readonly Contributor[] {
  const { people, names, unknown } = findContributors(whatIf, tally.contributors, ledger)
  if (unknown.length === 0) return people
  if (anonymize) {
    const means = unknown.length === 1 ? 'means' : 'mean'
    throw new UserError(
      `what-if: ${unknown.length} of ${counted(names.length, 'name', 'names')} ${means} nobody in this history.`,
    )
  }
  const known = tally.contributors.map(({ name, login }) => (login === null ? [name] : [login, name]))
  const meant = new Set(unknown.slice(0, MOST_LOOKED_UP).flatMap(name => nearestNames(shownName(name), known)))
  const question = meant.size === 0 ? '' : `Did you mean ${oneOf(quoted([...meant].slice(0, MOST_MEANT)))}? `
  throw new UserError(
    `what-if: nobody who contributed to this history is called ${quoted(unknown).join(', ')}.`,
    `${question}Write logins or names as the report shows them.`,
  )
}

/** For so many names that nobody has it is asked who was meant, and so many people are named: a sentence is no list. */
const MOST_LOOKED_UP = 10
const MOST_MEANT = 6

function quoted(names: readonly string[]): readonly string[] {
  return names.map(name => `"${shownName(name)}"`)
}
