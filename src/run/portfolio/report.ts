import { buildProjectsReport } from '../../report/projects/build.ts'
import { refuseNothingMeasured } from '../../report/projects/judge.ts'
import type { PreviousReport } from '../../report/projects/previous.ts'
import type { LeftOut, ProjectRow, ProjectsReport, ProjectsSettings, Spent } from '../../report/projects.ts'
import type { ProjectList } from '../../settings/listed-project.ts'
import { PatternsOverAll } from '../named-people.ts'
import { type Expanded, expandList, type OwnedBy } from './expand.ts'
import { measureProjects, type PlacedRow, type ProjectTerms } from './measure.ts'
import type { ProjectSources } from './open.ts'
import { progressOf } from './progress.ts'

/** Everything outside that a run on many projects needs. */
export interface ProjectsPorts {
  readonly ownedBy: OwnedBy
  readonly sources: ProjectSources
  /** What the run has cost so far. */
  readonly spent: () => Spent
}

/** By what many projects are measured and reported. */
export interface ProjectsTerms extends GatherTerms, ReportTerms {}

/** By what a report on many projects is made. */
export interface ReportTerms extends Pick<GatherTerms, 'moment' | 'serverUrl' | 'anonymize'> {
  /** As they stand in the report. */
  readonly settings: ProjectsSettings
  readonly previous: PreviousReport | null
  readonly failsOnWorse: boolean
}

/** By what projects are measured. */
export interface GatherTerms extends Omit<ProjectTerms, 'onProgress' | 'patterns'> {
  readonly anonymize: boolean
}

/** What is found of projects, however many parts have looked for it. */
export interface Gathered {
  readonly rows: readonly ProjectRow[]
  readonly leftOut: readonly LeftOut[]
  readonly spent: Spent
}

/**
 * Measures everything on a list in this process.
 *
 * @throws UserError when nothing at all can be measured, or the run is over
 */
export async function reportOnProjects(
  list: ProjectList,
  ports: ProjectsPorts,
  terms: ProjectsTerms,
): Promise<ProjectsReport> {
  const expanded = await expandList(list, ports.ownedBy)
  const { rows, ...gathered } = await gather(expanded, ports, terms)
  return reportOf({ ...gathered, rows: rows.map(({ row }) => row) }, terms)
}

/**
 * Measures projects, and says in the log how far it is.
 *
 * @throws Cancelled when the run is over
 */
export async function gather(
  { projects, leftOut }: Expanded,
  { sources, spent }: Pick<ProjectsPorts, 'sources' | 'spent'>,
  terms: GatherTerms,
): Promise<Omit<Gathered, 'rows'> & { readonly rows: readonly PlacedRow[] }> {
  const onProgress = progressOf(projects.length, terms.log.info, () => spent().points)
  const patterns = new PatternsOverAll(terms)
  const measured = await measureProjects(projects, sources, { ...terms, onProgress, patterns })
  patterns.notice(terms, terms.log)
  return { rows: measured.rows, leftOut: [...leftOut, ...measured.leftOut], spent: spent() }
}

/**
 * The report on what was found.
 *
 * @throws UserError when nothing at all was measured
 */
export function reportOf(
  { rows, leftOut, spent }: Gathered,
  { moment, serverUrl, settings, previous, failsOnWorse, anonymize }: ReportTerms,
): ProjectsReport {
  refuseNothingMeasured(rows)
  const about = { asOf: moment.asOf, serverUrl, settings, previous, failsOnWorse, anonymize }
  return buildProjectsReport({ ...about, rows, leftOut, spent })
}
