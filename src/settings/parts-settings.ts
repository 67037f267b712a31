import type { GateRules } from '../measure/figures/gate.ts'
import { MEASURE_INPUTS, type MeasureInputName } from './inputs/measure.ts'
import { MERGE_INPUTS, type MergeInputName } from './inputs/merge.ts'
import { PLAN_INPUTS, type PlanInputName } from './inputs/plan.ts'
import type { ProjectList } from './listed-project.ts'
import { type GateInput, type MeasureSettings, type RuleInput, readGate, readMeasure } from './measure-settings.ts'
import { parseCount } from './parse-lists.ts'
import { type CompareSettings, readCompare, readPortfolioFiles, readProjectList } from './projects-settings.ts'
import { type InputReader, readInputs } from './reader.ts'
import {
  type AskingSettings,
  NO_TOKEN,
  readAnonymize,
  readCache,
  readToken,
  readWait,
  type SettingsFiles,
} from './run-settings.ts'

/**
 * What every part of the work is told anew, and has to be the same for all: patterns with e-mail addresses must not travel from one
 * to the other in a file.
 */
export interface SharedSettings {
  readonly measure: MeasureSettings
  readonly gate: GateRules
  readonly anonymize: boolean
}

/** Every input of the action that parts the work. */
export interface PlanSettings extends SharedSettings {
  readonly list: ProjectList
  readonly asking: AskingSettings
  /** The most parts. */
  readonly shards: number
  /** Where the plan is written; `null` for a file in the runner's temporary folder. */
  readonly planPath: string | null
}

/** Every input of the action that measures one part. */
export interface PartSettings extends SharedSettings {
  readonly plan: string
  /** One of the plan's parts, of which the first is 1. */
  readonly part: number
  readonly asking: AskingSettings
  readonly cache: boolean
  /** Where the rows are written; `null` for a file in the runner's temporary folder. */
  readonly partPath: string | null
}

/** Every input of the action that makes one report out of the parts. */
export interface MergeSettings extends SharedSettings, CompareSettings {
  readonly plan: string
  /** The folder with the files of the parts. */
  readonly parts: string
  readonly files: SettingsFiles
}

/** A matrix has no more jobs (https://docs.github.com/en/actions/reference/limits). */
const MOST_PARTS = 256

/**
 * Gives every input of the plan its meaning.
 *
 * @param read an input's text, `repositories` as it was written, as its lines are counted; empty where it was not given
 * @param serverUrl the address of the run's own server
 * @throws UserError that names every invalid input and every wrong line, and what is accepted
 */
export function parsePlanSettings(read: (input: PlanInputName) => string, serverUrl: string): PlanSettings {
  const reader = readInputs(PLAN_INPUTS, read)
  const list = readProjectList(reader, read('repositories'), serverUrl)
  const asking = readAsking(reader)
  const shared = readShared(reader)
  const shards = reader.parse('shards', parseCount(MOST_PARTS), 1)
  const planPath = reader.optionalText('plan-path')
  reader.end()
  return { ...shared, list, asking, shards, planPath }
}

/**
 * Gives every input of the measuring of one part its meaning.
 *
 * @param read an input's text; empty where it was not given
 * @throws UserError that names every invalid input, its value and what is accepted
 */
export function parsePartSettings(read: (input: MeasureInputName) => string): PartSettings {
  const reader = readInputs(MEASURE_INPUTS, read)
  const plan = readNeeded(reader, 'plan', 'the path of a plan')
  const part = reader.parse('part', parseCount(MOST_PARTS), 1)
  const asking = readAsking(reader)
  const shared = readShared(reader)
  const cache = readCache(reader)
  const partPath = reader.optionalText('part-path')
  reader.end()
  return { ...shared, plan, part, asking, cache, partPath }
}

/**
 * Gives every input of the merging of the parts its meaning.
 *
 * @param read an input's text; empty where it was not given
 * @throws UserError that names every invalid input, its value and what is accepted
 */
export function parseMergeSettings(read: (input: MergeInputName) => string): MergeSettings {
  const reader = readInputs(MERGE_INPUTS, read)
  const plan = readNeeded(reader, 'plan', 'the path of a plan')
  const parts = readNeeded(reader, 'parts', 'the folder with the rows of the parts')
  const shared = readShared(reader)
  const compare = readCompare(reader)
  const files = readPortfolioFiles(reader)
  reader.end()
  return { ...shared, ...compare, plan, parts, files }
}

function readShared(reader: InputReader<RuleInput | GateInput | 'exclude' | 'as-of' | 'anonymize'>): SharedSettings {
  return { measure: readMeasure(reader), gate: readGate(reader), anonymize: readAnonymize(reader) }
}

function readAsking(reader: InputReader<'token' | 'rate-limit-wait'>): AskingSettings {
  return { token: readToken(reader, NO_TOKEN), rateLimitWaitMs: readWait(reader) }
}

/** The text of an input without which nothing can be done. */
function readNeeded<Name extends string>(
  { textOf, refuse }: Pick<InputReader<Name>, 'textOf' | 'refuse'>,
  input: Name,
  expected: string,
): string {
  const text = textOf(input)
  if (text === '') refuse(`${input}: expected ${expected}, got none.`)
  return text
}
