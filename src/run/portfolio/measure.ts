import type { GateRules } from '../../measure/figures/gate.ts'
import type { Outcome } from '../../report/portfolio.ts'
import type { LeftOut, MeasuredProject, ProjectRow } from '../../report/projects.ts'
import type { ListedProject } from '../../settings/listed-project.ts'
import type { Terms } from '../branch.ts'
import { measureEach } from '../measure-each.ts'
import type { PatternsOverAll } from '../named-people.ts'
import { type OpenedHistory, projectRow } from '../project-row.ts'
import { type Finding, type FoundProject, findProjects, type Met, titleOfFound } from './find.ts'
import { type OpenWindow, openWindow, type ProjectSources } from './open.ts'
import { unfound, unread } from './unmeasured.ts'
import { windowsOf } from './windows.ts'

/** What projects are measured by, and who is told how far it is. */
export interface ProjectTerms extends Terms {
  readonly gate: GateRules
  /** Finds out which patterns of `exclude` match nobody in any of the projects. */
  readonly patterns: PatternsOverAll
  /** Called whenever projects are done, with how many are. */
  readonly onProgress: (done: number) => void
}

/** A row, and the place of its project in the list. */
export interface PlacedRow {
  readonly place: number
  readonly row: ProjectRow
}

/** What a list of projects came to. */
export interface MeasuredList {
  /** In the order of the list. */
  readonly rows: readonly PlacedRow[]
  /** What turned out to be one with another. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Measures projects, a window of them at a time, so that no more than a window's histories are there at once. Each project fails
 * alone, with its reason for a row.
 *
 * @throws Cancelled when the run is over
 */
export async function measureProjects(
  listed: readonly ListedProject[],
  sources: ProjectSources,
  terms: ProjectTerms,
): Promise<MeasuredList> {
  const met: Met = new Map()
  const rows: PlacedRow[] = []
  const leftOut: LeftOut[] = []
  let begin = 0
  for (const window of windowsOf(listed)) {
    const findings = await findProjects(window, sources.hosted, met)
    const projects = findings.flatMap(finding => (finding.kind === 'found' ? [finding.project] : []))
    let done = begin + window.length - projects.length
    const measured = await measureWindow(projects, sources, terms, () => terms.onProgress(++done))
    for (const [index, project] of window.entries()) {
      const finding = findings[index]
      if (finding?.kind === 'same') leftOut.push(finding.leftOut)
      const row = finding && rowFor(project, finding, measured, terms)
      if (row !== undefined) rows.push({ place: begin + index, row })
    }
    begin += window.length
    terms.onProgress(begin)
  }
  return { rows, leftOut }
}

function rowFor(
  project: ListedProject,
  finding: Finding,
  measured: ReadonlyMap<FoundProject, ProjectRow>,
  { serverUrl }: ProjectTerms,
): ProjectRow | undefined {
  if (finding.kind === 'missing') return unfound(project, finding.reason, serverUrl)
  return finding.kind === 'found' ? measured.get(finding.project) : undefined
}

/** @throws Cancelled when the run is over */
async function measureWindow(
  projects: readonly FoundProject[],
  sources: ProjectSources,
  terms: ProjectTerms,
  onDone: () => void,
): Promise<ReadonlyMap<FoundProject, ProjectRow>> {
  const repositories = projects.flatMap(project => project.repositories)
  const window = await openWindow(repositories, sources, terms)
  try {
    const outcomes = await measureEach(projects, project => measureOne(project, window, terms).finally(onDone))
    return new Map(projects.flatMap((project, index) => rowsOf(project, outcomes[index], terms)))
  } finally {
    await window.release()
  }
}

async function measureOne(project: FoundProject, { open }: OpenWindow, terms: ProjectTerms): Promise<MeasuredProject> {
  const [first, ...others] = project.repositories
  const histories: [OpenedHistory, ...OpenedHistory[]] = [await open(first)]
  for (const repository of others) histories.push(await open(repository))
  // Only a clone says of itself what it is called.
  const isOneClone = project.name === null && first.kind === 'clone'
  const name = isOneClone ? histories[0].history.repository : titleOfFound(project)
  return projectRow({ name, histories, terms, gate: terms.gate, patterns: terms.patterns })
}

/** @throws Cancelled when it was not measured because the run is over */
function rowsOf(
  project: FoundProject,
  outcome: Outcome<MeasuredProject> | undefined,
  { serverUrl }: ProjectTerms,
): readonly (readonly [FoundProject, ProjectRow])[] {
  if (outcome === undefined) return []
  if (outcome.isMeasured) return [[project, outcome.found]]
  if (outcome.isRunOver) throw outcome.reason
  return [[project, unread(project, outcome.reason, serverUrl)]]
}
