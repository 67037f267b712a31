import { Temporal } from 'temporal-polyfill'
import type { GateRules } from '../measure/figures/gate.ts'
import type { MeasureRules } from '../measure/rules.ts'
import type { NameLine } from '../people/name-list.ts'
import {
  parseBoolean,
  parseChoice,
  parseInstant,
  parseMajority,
  parseMinimum,
  parseNames,
  parseShare,
  parseWindow,
} from './parse.ts'
import type { InputReader } from './reader.ts'

/** By what every subject is measured. */
export interface MeasureSettings {
  /** Every choice that changes what is counted, but for the people who are left out. */
  readonly rules: Omit<MeasureRules, 'exclude'>
  /** Patterns of the people who are left out. */
  readonly exclude: readonly NameLine[]
  /** The date to measure at, in milliseconds since the epoch; `null` means now. */
  readonly asOf: number | null
}

/** The inputs that say how is counted. */
export type RuleInput =
  | 'activity-window'
  | 'majority-threshold'
  | 'baseline'
  | 'attribution'
  | 'co-authors'
  | 'merge-commits'
  | 'exclude-bots'

/** The inputs that say what is good enough. */
export type GateInput = 'minimum-apf' | 'minimum-active-share'

/** Reads how is counted. Refuses what contradicts itself as well. */
export function readRules({ parse, refuse }: InputReader<RuleInput>): MeasureSettings['rules'] {
  const noShare = { share: { numerator: 1n, denominator: 2n }, text: '50' }
  const rules: MeasureSettings['rules'] = {
    activityWindow: parse('activity-window', parseWindow, Temporal.Duration.from({ years: 1 })),
    majorityThreshold: parse('majority-threshold', parseMajority, noShare),
    baseline: parse('baseline', parseChoice(['all', 'active']), 'all'),
    attribution: parse('attribution', parseChoice(['author', 'committer']), 'author'),
    coAuthors: parse('co-authors', parseBoolean, false),
    mergeCommits: parse('merge-commits', parseChoice(['exclude', 'include']), 'exclude'),
    excludeBots: parse('exclude-bots', parseBoolean, true),
  }
  if (rules.coAuthors && rules.attribution === 'committer') {
    refuse(
      'co-authors: expected false with attribution committer, got "true". Co-authors share what the author is credited with, so choose one of the two.',
    )
  }
  return rules
}

/** Reads the date to measure at; `null` means now. */
export function readAsOf({ parseOptional }: InputReader<'as-of'>): number | null {
  return parseOptional('as-of', parseInstant)
}

/** Reads who is left out. */
export function readExclude({ parse }: InputReader<'exclude'>): readonly NameLine[] {
  return parse('exclude', parseNames, [])
}

/** Reads by what every subject is measured. */
export function readMeasure(reader: InputReader<RuleInput | 'exclude' | 'as-of'>): MeasureSettings {
  return { rules: readRules(reader), exclude: readExclude(reader), asOf: readAsOf(reader) }
}

/** Reads what is good enough. */
export function readGate({ parseOptional }: InputReader<GateInput>): GateRules {
  return {
    minimumApf: parseOptional('minimum-apf', parseMinimum),
    minimumActiveShare: parseOptional('minimum-active-share', parseShare),
  }
}
