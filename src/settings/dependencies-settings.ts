import type { Scope } from '../dependencies/dependency.ts'
import { FACTS, type Fact } from '../dependencies/facts.ts'
import { DEPENDENCIES_INPUTS, type DependenciesInputName } from './inputs/dependencies.ts'
import { INPUTS } from './inputs.ts'
import { type MeasureSettings, readAsOf, readRules } from './measure-settings.ts'
import { parseChoice, parseWindow } from './parse.ts'
import { parseCount, parseHosts, parseLines, parsePathWithin, parseWords } from './parse-lists.ts'
import { readInputs } from './reader.ts'
import {
  type CommentPolicy,
  NO_TOKEN,
  type RunSettings,
  readAnonymize,
  readCache,
  readCommentPolicy,
  readReportFiles,
  readToken,
  readWait,
} from './run-settings.ts'

/** Whether only what the checkout itself asks for is looked at, or also what that needs. */
export type Depth = 'direct' | 'all'

/** Who is asked for the repository of a package that no file names: GitHub's graph, the public registries as well, or nobody. */
export type Resolve = 'graph' | 'registry' | 'none'

/** Which dependencies are looked at. */
export interface FindSettings {
  /** The folder of the checkout. */
  readonly workingDirectory: string
  /** At least one; in the order of the input's description. */
  readonly scopes: readonly Scope[]
  readonly depth: Depth
  /** Paths or globs; empty for every lock file of the checkout. */
  readonly files: readonly string[]
  readonly resolve: Resolve
  /** Further git servers whose repositories may be fetched: names in small letters, with a port where it is not that of https. */
  readonly hosts: readonly string[]
  /** How many repositories are measured. */
  readonly limit: number
}

/** What a pull request may not add. */
export interface AddedSettings {
  /** In the order of the verdicts; empty for no gate. */
  readonly failOn: readonly Fact[]
  /** The file with the waivers, by its path within the repository. */
  readonly waivers: string
}

/** Every input of the action for dependencies, read once and with a meaning. */
export interface DependenciesSettings {
  readonly find: FindSettings
  readonly added: AddedSettings
  readonly measure: MeasureSettings
  /** There is no minimum. */
  readonly run: RunSettings
  readonly comment: CommentPolicy
}

const SCOPES = ['runtime', 'development', 'actions'] as const satisfies readonly Scope[]

/** More than any project has. */
const HIGHEST_LIMIT = 10_000

/**
 * Gives every input of the action for dependencies its meaning. But for the window, it is measured as the root action does it where
 * nobody says otherwise.
 *
 * @param read an input's text; empty where it was not given
 * @param isDesk whether somebody sits there, where what is public is measured without a token as well
 * @throws UserError that names every invalid input, its value and what is accepted
 */
export function parseDependenciesSettings(
  read: (input: DependenciesInputName) => string,
  isDesk = false,
): DependenciesSettings {
  const reader = readInputs(DEPENDENCIES_INPUTS, read)
  const { textOf, parse, parseOptional, end } = reader
  const token = readToken(reader, isDesk ? null : NO_TOKEN)
  const find: FindSettings = {
    workingDirectory: textOf('working-directory'),
    scopes: parse('scopes', parseWords(SCOPES), ['runtime']),
    depth: parse('depth', parseChoice(['direct', 'all']), 'direct'),
    files: parse('files', parseLines, []),
    resolve: parse('resolve', parseChoice(['graph', 'registry', 'none']), 'none'),
    hosts: parse('hosts', parseHosts, []),
    limit: parse('limit', parseCount(HIGHEST_LIMIT), 1),
  }
  const byDefault = readRules(readInputs(INPUTS, () => ''))
  const rules = { ...byDefault, activityWindow: parse('activity-window', parseWindow, byDefault.activityWindow) }
  const added: AddedSettings = {
    failOn: parseOptional('fail-on-added', parseWords(FACTS)) ?? [],
    waivers: parse('waivers', parsePathWithin, ''),
  }
  const measure: MeasureSettings = { rules, exclude: [], asOf: readAsOf(reader) }
  const comment = readCommentPolicy(reader)
  const run: RunSettings = {
    token,
    rateLimitWaitMs: readWait(reader),
    cache: readCache(reader),
    gate: { minimumApf: null, minimumActiveShare: null },
    anonymize: readAnonymize(reader),
    files: { ...readReportFiles(reader), badge: null, picture: null },
  }
  end()
  return { find, added, measure, run, comment }
}
