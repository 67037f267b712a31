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
import type { Settings } from '../settings/settings.ts'
import { plainText } from '../text/escape.ts'
import { oneOf } from '../text/lists.ts'
import { counted } from '../text/numbers.ts'
import { mayHoldAddress } from '../text/secrets.ts'
import { shownName } from '../text/shown-name.ts'

/** The rules of a run, with the patterns that `exclude` means in this history. */
export function rulesIn({ rules, exclude }: Settings, { identities }: Ledger): MeasureRules {
  return { ...rules, exclude: exclude.length === 0 ? [] : namesOn(exclude, finderAmong(identities)) }
}

/** Tells the log which patterns of `exclude` match nobody: whoever was to be left out under a misspelled name is counted. */
export function noticeIdlePatterns(
  { exclude }: MeasureRules,
  { identities }: Ledger,
  anonymize: boolean,
  log: Log,
): void {
  const matchesAnybody = finderAmong(identities)
  const idle = exclude.filter(pattern => !matchesAnybody(pattern))
  if (idle.length === 0) return
  if (anonymize) {
    const match = idle.length === 1 ? 'matches' : 'match'
    const patterns = counted(exclude.length, 'pattern', 'patterns')
    log.notice(`exclude: ${idle.length} of ${patterns} ${match} nobody in this history.`)
    return
  }
  const shown = idle.map(pattern => (mayHoldAddress(pattern) ? '(e-mail)' : `"${plainText(pattern)}"`))
  log.notice(`exclude: nobody in this history matches ${shown.join(', ')}.`)
}

/**
 * The contributors whom `what-if` names.
 *
 * @throws UserError when a name means nobody; it says who may have been meant
 */
export function groupOf(
  { whatIf, anonymize }: Settings,
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
