import type { GateRules } from '../measure/figures/gate.ts'
import type { MeasureRules } from '../measure/rules.ts'
import { mayHoldAddress } from '../text/secrets.ts'

/** The choices that decide what is counted and what the gate asks for, by the names of the JSON report. */
export interface SettingsJson {
  readonly activityWindow: string
  readonly majorityThreshold: number
  readonly baseline: string
  readonly attribution: string
  readonly coAuthors: boolean
  readonly mergeCommits: string
  readonly excludeBots: boolean
  /** Patterns; one that may be an e-mail address stands as `(e-mail)`. */
  readonly exclude: readonly string[]
  readonly minimumApf: number | null
  /** In percent. */
  readonly minimumActiveShare: number | null
}

/** Writes settings down by the names of the contract. No e-mail address is in them. */
export function settingsJson(rules: MeasureRules, { minimumApf, minimumActiveShare }: GateRules): SettingsJson {
  return {
    activityWindow: rules.activityWindow.toString(),
    majorityThreshold: Number(rules.majorityThreshold.text),
    baseline: rules.baseline,
    attribution: rules.attribution,
    coAuthors: rules.coAuthors,
    mergeCommits: rules.mergeCommits,
    excludeBots: rules.excludeBots,
    exclude: rules.exclude.map(withoutAddress),
    minimumApf,
    minimumActiveShare: minimumActiveShare === null ? null : Number(minimumActiveShare.text),
  }
}

/** An exclusion may be somebody's e-mail address, which no report may hold. */
function withoutAddress(pattern: string): string {
  return mayHoldAddress(pattern) ? '(e-mail)' : pattern
}

/** The name of each setting's input. */
const INPUT_OF: Readonly<Record<keyof SettingsJson, string>> = {
  activityWindow: 'activity-window',
  majorityThreshold: 'majority-threshold',
  baseline: 'baseline',
  attribution: 'attribution',
  coAuthors: 'co-authors',
  mergeCommits: 'merge-commits',
  excludeBots: 'exclude-bots',
  exclude: 'exclude',
  minimumApf: 'minimum-apf',
  minimumActiveShare: 'minimum-active-share',
}

/** The settings that change a figure, unlike what the gate asks of the figures. */
export const OF_THE_MEASURE = [
  'activityWindow',
  'majorityThreshold',
  'baseline',
  'attribution',
  'coAuthors',
  'mergeCommits',
  'excludeBots',
  'exclude',
] as const satisfies readonly (keyof SettingsJson)[]

/** All settings. */
export const ALL_SETTINGS = [
  ...OF_THE_MEASURE,
  'minimumApf',
  'minimumActiveShare',
] as const satisfies readonly (keyof SettingsJson)[]

/** The inputs in which two sets of settings differ, in the contract's order. */
export function differingInputs(
  one: SettingsJson,
  other: SettingsJson,
  among: readonly (keyof SettingsJson)[] = ALL_SETTINGS,
): readonly string[] {
  return among.filter(name => JSON.stringify(one[name]) !== JSON.stringify(other[name])).map(name => INPUT_OF[name])
}
