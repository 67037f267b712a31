import { UserError } from '../../errors.ts'
import { urlOf } from '../../history/address.ts'
import type { FoundHistory, ManyHistories } from '../../history/many.ts'
import type { LeftOut, ProjectRepository, UnmeasuredProject } from '../../report/projects.ts'
import type { HostedRepository, ListedProject, ListedRepository } from '../../settings/project-list.ts'
import { fold } from '../../text/fold.ts'
import { withoutMailDomains } from '../../text/secrets.ts'

/** A repository of a project: found on the run's own server, or still to be looked for in its own way. */
export type FoundRepository =
  | {
      readonly kind: 'hosted'
      readonly found: FoundHistory /** Whether the list names the ref. */
      readonly isOfRef: boolean
    }
  | Exclude<ListedRepository, HostedRepository>

/** A project of which everything was found that is on the run's own server. */
export interface FoundProject {
  /** `null`: as its one repository is called. */
  readonly name: string | null
  readonly repositories: readonly [FoundRepository, ...FoundRepository[]]
}

/** What became of some listed projects before anything of them was read. */
export interface FoundWindow {
  readonly projects: readonly FoundProject[]
  readonly leftOut: readonly LeftOut[]
  readonly unmeasured: readonly UnmeasuredProject[]
}

/** The branches that a run has met, each with what it was called first: of two names for one repository, one may be older. */
export type Met = Map<string, string>

/**
 * Finds what is on the run's own server. A project that is one with an earlier one is left out; one of which a repository cannot be
 * found is not measured, since a part of it is another project.
 *
 * @param met grows by what is found
 * @throws Cancelled when the run is over
 */
export async function findProjects(
  listed: readonly ListedProject[],
  { find }: Pick<ManyHistories, 'find'>,
  met: Met,
): Promise<FoundWindow> {
  const hosted = listed.flatMap(({ repositories }) => repositories.filter(isHosted))
  const answers = new Map((await find(hosted)).map((answer, index) => [hosted[index], answer]))
  const window = { projects: [] as FoundProject[], leftOut: [] as LeftOut[], unmeasured: [] as UnmeasuredProject[] }
  for (const project of listed) {
    const found = foundIn(project, answers)
    if (found instanceof UserError) {
      window.unmeasured.push(unmeasured(nameOf(project), project.repositories.map(asListed), found))
      continue
    }
    const earlier = project.name === null ? meet(found, met) : null
    if (earlier === null) window.projects.push({ name: project.name, repositories: found })
    else window.leftOut.push({ repository: nameOf(project), reason: `the same as ${earlier}` })
  }
  return window
}

type Answers = ReadonlyMap<HostedRepository | undefined, FoundHistory | UserError>

/** Its repositories, each branch once; or why there is one that cannot be found. */
function foundIn(
  { repositories: [first, ...others] }: ListedProject,
  answers: Answers,
): FoundProject['repositories'] | UserError {
  const one = answerFor(first, answers)
  if (one instanceof UserError) return one
  const found: [FoundRepository, ...FoundRepository[]] = [one]
  for (const other of others) {
    const next = answerFor(other, answers)
    if (next instanceof UserError) return next
    if (!found.some(known => keyOf(known) === keyOf(next))) found.push(next)
  }
  return found
}

function answerFor(listed: ListedRepository, answers: Answers): FoundRepository | UserError {
  if (!isHosted(listed)) return listed
  const found = answers.get(listed) ?? new UserError(`Nothing was found of ${listed.repository}.`)
  return found instanceof UserError ? found : { kind: 'hosted', found, isOfRef: listed.ref !== null }
}

/** What a project that is one repository was called before; `null` where it is new. */
function meet([only]: FoundProject['repositories'], met: Met): string | null {
  const key = keyOf(only)
  const earlier = met.get(key) ?? null
  if (earlier === null) met.set(key, nameOfFound(only))
  return earlier
}

function keyOf(repository: FoundRepository): string {
  return repository.kind === 'hosted'
    ? `${fold(repository.found.repository)} ${repository.found.ref}`
    : `${repository.kind} ${nameOfListed(repository)}`
}

/** What a project is called that is this repository alone; a branch that was asked for is a part of the name. */
export function nameOfFound(repository: FoundRepository): string {
  if (repository.kind !== 'hosted') return nameOfListed(repository)
  const { found, isOfRef } = repository
  return isOfRef ? `${found.repository}@${found.ref}` : found.repository
}

/** What a project is called as it was listed. */
function nameOf({ name, repositories: [only] }: ListedProject): string {
  return name ?? nameOfListed(only)
}

function nameOfListed(listed: ListedRepository): string {
  if (listed.kind === 'hosted') return listed.ref === null ? listed.repository : `${listed.repository}@${listed.ref}`
  return listed.kind === 'clone' ? listed.folder : urlOf(listed.address).replace(/^https?:\/\//, '')
}

/** A repository of which nothing more is known than what was listed. */
export function asListed(listed: ListedRepository): ProjectRepository {
  const repository = listed.kind === 'hosted' ? listed.repository : nameOfListed(listed)
  return { repository: withoutMailDomains(repository), ref: null, head: null, source: null, page: null }
}

/** The row of a project that was not measured. */
export function unmeasured(
  name: string,
  repositories: readonly ProjectRepository[],
  reason: UserError,
): UnmeasuredProject {
  return { name: withoutMailDomains(name), repositories, isMeasured: false, reason: reason.message }
}

function isHosted(listed: ListedRepository): listed is HostedRepository {
  return listed.kind === 'hosted'
}
