import type { GateRules } from '../measure/figures/gate.ts'
import type { MeasureRules } from '../measure/rules.ts'
import { listed } from '../text/lists.ts'
import { counted } from '../text/numbers.ts'
import type { Medium } from './medium.ts'
import { windowInWords } from './phrases.ts'

/** What a report was measured by. */
export interface GivenSettings {
  readonly rules: MeasureRules
  readonly gate: GateRules
  /** The date that was asked for, in milliseconds since the epoch; `null` for none. */
  readonly asOf: number | null
}

/** The inputs that differ from their defaults, by their names. */
export function settingsInWords({ rules, gate, asOf }: GivenSettings, medium: Medium): string {
  const given: readonly (readonly [input: string, value: string, isDefault: boolean])[] = [
    ['activity-window', windowInWords(rules.activityWindow), rules.activityWindow.toString() === 'P1Y'],
    ['majority-threshold', rules.majorityThreshold.text, rules.majorityThreshold.text === '50'],
    ['baseline', rules.baseline, rules.baseline === 'all'],
    ['attribution', rules.attribution, rules.attribution === 'author'],
    ['co-authors', String(rules.coAuthors), !rules.coAuthors],
    ['merge-commits', rules.mergeCommits, rules.mergeCommits === 'exclude'],
    ['exclude-bots', String(rules.excludeBots), rules.excludeBots],
    // The patterns themselves may be e-mail addresses.
    ['exclude', counted(rules.exclude.length, 'pattern', 'patterns'), rules.exclude.length === 0],
    ['as-of', asOf === null ? '' : instant(asOf), asOf === null],
    ['minimum-apf', String(gate.minimumApf), gate.minimumApf === null],
    ['minimum-active-share', gate.minimumActiveShare?.text ?? '', gate.minimumActiveShare === null],
  ]
  const changed = given.filter(([, , isDefault]) => !isDefault)
  return changed.length === 0
    ? 'the defaults'
    : `the defaults but for ${listed(changed.map(([input, value]) => medium.code(`${input}: ${value}`)))}`
}

/** Whose a commit is. */
export function creditInWords({ coAuthors, attribution }: MeasureRules): string {
  if (coAuthors) return 'shared equally between author and co-authors'
  return attribution === 'author'
    ? 'credited to the author'
    : 'credited to the committer, or to the author where GitHub committed'
}

/** An instant as `2026-11-22 10:00 UTC`, with seconds where there are any. */
export function instant(epochMilliseconds: number): string {
  return new Date(epochMilliseconds)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?::00)?\.\d+Z$/, ' UTC')
}
