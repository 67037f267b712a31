import { PROJECTS_INPUTS, type ProjectsInputName } from './inputs/projects.ts'
import type { ListedProject, ProjectList } from './listed-project.ts'
import { type MeasureSettings, readGate, readMeasure } from './measure-settings.ts'
import { parseBoolean } from './parse.ts'
import { parseProjectList } from './project-list.ts'
import { type InputReader, readInputs } from './reader.ts'
import {
  NO_TOKEN,
  type RunSettings,
  readAnonymize,
  readCache,
  readReportFiles,
  readToken,
  readWait,
  type SettingsFiles,
} from './run-settings.ts'

/** What is compared with, and whether something hangs on it. */
export interface CompareSettings {
  /** The path of an earlier report; `null` for none. */
  readonly previous: string | null
  /** Never without an earlier report. */
  readonly failOnWorse: boolean
}

/** Every input of the action for many projects, read once and with a meaning. */
export interface ProjectsActionSettings extends CompareSettings {
  readonly list: ProjectList
  readonly measure: MeasureSettings
  readonly run: RunSettings
}

/** What a desk says besides the inputs. What is public is measured there without a token as well. */
export interface DeskProjects {
  /** The targets, which come before what a list names; with any, there need not be a list. */
  readonly targets: readonly ListedProject[]
  /** What refusals call the list: `repositories`, or the file that it stands in. */
  readonly listName: string
}

/**
 * Gives every input of the action for many projects its meaning.
 *
 * @param read an input's text, `repositories` as it was written, as its lines are counted; empty where it was not given
 * @param serverUrl the address of the run's own server
 * @param desk what is otherwise where somebody sits; `null` in a workflow
 * @throws UserError that names every invalid input and every wrong line, and what is accepted
 */
export function parseProjectsSettings(
  read: (input: ProjectsInputName) => string,
  serverUrl: string,
  desk: DeskProjects | null = null,
): ProjectsActionSettings {
  const reader = readInputs(PROJECTS_INPUTS, read)
  const list = readProjectList(reader, read('repositories'), serverUrl, desk)
  const token = readToken(reader, desk === null ? NO_TOKEN : null)
  const measure = readMeasure(reader)
  const gate = readGate(reader)
  const compare = readCompare(reader)
  const run: RunSettings = {
    token,
    rateLimitWaitMs: readWait(reader),
    cache: readCache(reader),
    gate,
    anonymize: readAnonymize(reader),
    files: readPortfolioFiles(reader),
  }
  reader.end()
  return { list, measure, run, ...compare }
}

const NOTHING: ProjectList = { projects: [], owners: [], without: [] }

/**
 * Reads which projects there are. Everything that is wrong with them is refused, each with its line.
 *
 * @param text as it was written
 */
export function readProjectList(
  { refuse }: Pick<InputReader<never>, 'refuse'>,
  text: string,
  serverUrl: string,
  desk: DeskProjects | null = null,
): ProjectList {
  const targets = desk?.targets ?? []
  if (targets.length > 0 && text.trim() === '') return { ...NOTHING, projects: targets }
  const parsed = parseProjectList(text, serverUrl, desk?.listName ?? 'repositories')
  if (parsed.ok) return { ...parsed.list, projects: [...targets, ...parsed.list.projects] }
  for (const refusal of parsed.refusals) refuse(refusal)
  return NOTHING
}

/** Reads what is compared with. */
export function readCompare({
  optionalText,
  parse,
  refuse,
}: InputReader<'previous' | 'fail-on-worse'>): CompareSettings {
  const previous = optionalText('previous')
  const failOnWorse = parse('fail-on-worse', parseBoolean, false)
  if (failOnWorse && previous === null) {
    refuse(
      'fail-on-worse: expected false without a previous report, got "true". Name an earlier report in the input previous.',
    )
  }
  return { previous, failOnWorse }
}

/** Reads where the files of a report on many projects are written. */
export function readPortfolioFiles(
  reader: InputReader<'report-path' | 'html-report-path' | 'badge-path'>,
): SettingsFiles {
  return { ...readReportFiles(reader), badge: reader.optionalText('badge-path'), picture: null }
}
