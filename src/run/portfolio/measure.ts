import type { GateRules } from '../../measure/figures/gate.ts'
import type { Outcome } from '../../report/portfolio.ts'
import type { LeftOut, MeasuredProject, ProjectRow } from '../../report/projects.ts'
import type { ListedProject } from '../../settings/project-list.ts'
import type { Terms } from '../branch.ts'
import { measureEach } from '../measure-each.ts'
import { type OpenedHistory, projectRow } from '../project-row.ts'
import { type FoundProject, findProjects, type Met, nameOfFound, unmeasured } from './find.ts'
import { asFound, type OpenWindow, openWindow, type ProjectSources } from './open.ts'
import { windowsOf } from './windows.ts'

/** What projects are measured by, and who is told how far it is. */
export interface ProjectTerms extends Terms {
  readonly gate: GateRules
  /** Called whenever a project is done, with how many are. */
  readonly onProgress: (done: number) => void
}

/** What a list of projects came to. */
export interface MeasuredList {
  readonly rows: readonly ProjectRow[]
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
  const rows: ProjectRow[] = []
  const leftOut: LeftOut[] = []
  let done = 0
  const onDone = (projects: number) => {
    done += projects
    terms.onProgress(done)
  }
  for (const window of windowsOf(listed)) {
    const found = await findProjects(window, sources.hosted, met)
    leftOut.push(...found.leftOut)
    rows.push(...found.unmeasured)
    onDone(window.length - found.projects.length)
    rows.push(...(await measureWindow(found.projects, sources, terms, () => onDone(1))))
  }
  return { rows, leftOut }
}

async function measureWindow(
  projects: readonly FoundProject[],
  sources: ProjectSources,
  terms: ProjectTerms,
  onDone: () => void,
): Promise<readonly ProjectRow[]> {
  const repositories = projects.flatMap(project => project.repositories)
  const window = await openWindow(repositories, sources, terms)
  try {
    const outcomes = await measureEach(projects, project => measureOne(project, window, terms).finally(onDone))
    return projects.flatMap((project, index) => rowsOf(project, outcomes[index], terms))
  } finally {
    await window.release()
  }
}

async function measureOne(project: FoundProject, { open }: OpenWindow, terms: ProjectTerms): Promise<MeasuredProject> {
  const [first, ...others] = project.repositories
  const histories: [OpenedHistory, ...OpenedHistory[]] = [await open(first)]
  for (const repository of others) histories.push(await open(repository))
  // Only a clone says of itself what it is called.
  const name = project.name ?? (first.kind === 'clone' ? histories[0].history.repository : nameOfFound(first))
  return projectRow({ name, histories, terms, gate: terms.gate })
}

/** @throws Cancelled when it was not measured because the run is over */
function rowsOf(
  { name, repositories }: FoundProject,
  outcome: Outcome<MeasuredProject> | undefined,
  terms: ProjectTerms,
): readonly ProjectRow[] {
  if (outcome === undefined) return []
  if (outcome.isMeasured) return [outcome.found]
  if (outcome.isRunOver) throw outcome.reason
  return [
    unmeasured(
      name ?? nameOfFound(repositories[0]),
      repositories.map(repository => asFound(repository, terms)),
      outcome.reason,
    ),
  ]
}
