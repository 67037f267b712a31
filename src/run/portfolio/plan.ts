import { UserError } from '../../errors.ts'
import { parseAddress, urlOf } from '../../history/address.ts'
import { type Plan, type PlannedProject, type PlannedRepository, splitProjects } from '../../report/parts/plan.ts'
import type { LeftOut } from '../../report/projects.ts'
import type { SettingsJson } from '../../report/settings-json.ts'
import type { ListedProject, ListedRepository, ProjectList } from '../../settings/listed-project.ts'
import { expandList } from './expand.ts'
import {
  type Finding,
  type FoundProject,
  type FoundRepository,
  findProjects,
  type Met,
  nameOfOther,
  titleOf,
  titleOfFound,
} from './find.ts'
import type { ProjectsPorts } from './report.ts'
import { pageOn } from './unmeasured.ts'
import { windowsOf } from './windows.ts'

/** What a plan is made for. */
export interface PlanTerms {
  readonly asOf: number
  readonly isDated: boolean
  readonly settings: SettingsJson
  readonly serverUrl: string
  /** At most so many parts. */
  readonly shards: number
  readonly anonymize: boolean
}

/** A plan, and why there is one part where more were allowed; `null` where there is nothing to explain. */
export interface Planned {
  readonly plan: Plan
  readonly reason: string | null
}

/**
 * Finds out what there is to measure, weighs it, and parts it. Nothing of the histories is read.
 *
 * @throws UserError when a list of an owner cannot be had, or the run is over
 */
export async function planProjects(list: ProjectList, ports: ProjectsPorts, terms: PlanTerms): Promise<Planned> {
  const { projects: listed, leftOut: left } = await expandList(list, ports.ownedBy)
  const met: Met = new Map()
  const projects: PlannedProject[] = []
  const leftOut: LeftOut[] = [...left]
  for (const window of windowsOf(listed)) {
    const findings = await findProjects(window, ports.sources.hosted, met)
    for (const [index, project] of window.entries()) {
      const finding = findings[index]
      if (finding?.kind === 'same') leftOut.push(finding.leftOut)
      else if (finding !== undefined) projects.push(plannedBy(project, finding, terms.serverUrl))
    }
  }
  const { asOf, isDated, settings } = terms
  const { parts, reason } = splitProjects(projects, terms)
  return { plan: { asOf, isDated, settings, projects, parts, leftOut, spent: ports.spent() }, reason }
}

/** What cannot be found is planned as it was listed: the part will say why it was not measured. */
function plannedBy(
  project: ListedProject,
  finding: Exclude<Finding, { readonly kind: 'same' }>,
  serverUrl: string,
): PlannedProject {
  if (finding.kind === 'found') return plannedOf(finding.project, serverUrl)
  const repositories = project.repositories.map(listed =>
    listed.kind === 'hosted' ? plannedHosted(listed.repository, listed.ref, serverUrl) : plannedOther(listed),
  )
  return { name: titleOf(project), repositories, commits: 0 }
}

function plannedOf(project: FoundProject, serverUrl: string): PlannedProject {
  return {
    name: titleOfFound(project),
    repositories: project.repositories.map(repository =>
      repository.kind === 'hosted'
        ? plannedHosted(repository.found.repository, repository.ref, serverUrl)
        : plannedOther(repository),
    ),
    commits: project.repositories.reduce((sum, repository) => sum + commitsOf(repository), 0),
  }
}

function plannedHosted(repository: string, ref: string | null, serverUrl: string): PlannedRepository {
  return { repository, address: null, ref, page: pageOn(serverUrl, repository) }
}

/** A clone lies on one machine alone, and so no plan for several has one. */
function plannedOther(repository: Exclude<ListedRepository, { readonly kind: 'hosted' }>): PlannedRepository {
  const address = repository.kind === 'elsewhere' ? urlOf(repository.address) : null
  return { repository: nameOfOther(repository), address, ref: null, page: address }
}

function commitsOf(repository: FoundRepository): number {
  return repository.kind === 'hosted' ? (repository.found.commits ?? 0) : 0
}

/**
 * A planned project as a list names it. It has a name already, so that it is called the same whatever is found.
 *
 * @throws UserError when what the plan names is no repository
 */
export function listedAs({ name, repositories }: PlannedProject): ListedProject {
  const [first, ...others] = repositories.map(listedFrom)
  if (first === undefined) throw new UserError(`The plan names no repository for ${name}.`)
  return { name, repositories: [first, ...others] }
}

function listedFrom({ repository, address, ref }: PlannedRepository): ListedRepository {
  if (address === null) return { kind: 'hosted', repository, ref }
  const parsed = parseAddress(address)
  if (parsed === null) throw new UserError(`The plan names something that is no address: ${repository}.`)
  return { kind: 'elsewhere', address: parsed }
}
