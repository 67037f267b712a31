import { UserError } from '../../errors.ts'
import { urlOf } from '../../history/address.ts'
import type { FoundHistory, ManyHistories } from '../../history/many.ts'
import type { LeftOut } from '../../report/projects.ts'
import type { HostedRepository, ListedProject, ListedRepository } from '../../settings/listed-project.ts'
import { fold } from '../../text/fold.ts'
import { withoutMailDomains } from '../../text/secrets.ts'

/** A repository of a project: found on the run's own server, or still to be looked for in its own way. */
export type FoundRepository =
  | {
      readonly kind: 'hosted'
      readonly found: FoundHistory
      /** As the list names it; `null` for the default branch. */
      readonly ref: string | null
    }
  | Exclude<ListedRepository, HostedRepository>

/** A project of which everything was found that is on the run's own server. */
export interface FoundProject {
  /** Its label; `null` where it is called as its one repository is. */
  readonly name: string | null
  readonly repositories: readonly [FoundRepository, ...FoundRepository[]]
}

/** What became of a listed project before anything of it was read. */
export type Finding =
  | { readonly kind: 'found'; readonly project: FoundProject }
  /** It is one with an earlier one. */
  | { readonly kind: 'same'; readonly leftOut: LeftOut }
  /** One of its repositories cannot be found, and without it it would be another project. */
  | { readonly kind: 'missing'; readonly reason: UserError }

/** The branches that a run has met, each as it was listed first: of two names for one repository, one may be older. */
export type Met = Map<string, string>

/**
 * Finds what is on the run's own server.
 *
 * @param met grows by what is found
 * @returns one for each project, in the same order
 * @throws Cancelled when the run is over
 */
export async function findProjects(
  listed: readonly ListedProject[],
  { find }: Pick<ManyHistories, 'find'>,
  met: Met,
): Promise<readonly Finding[]> {
  const hosted = listed.flatMap(({ repositories }) => repositories.filter(isHosted))
  const answers = new Map((await find(hosted)).map((answer, index) => [hosted[index], answer]))
  return listed.map(project => {
    const repositories = foundIn(project, answers)
    if (repositories instanceof UserError) return { kind: 'missing', reason: repositories }
    const earlier = project.name === null ? meet(project, repositories, met) : null
    return earlier === null
      ? { kind: 'found', project: { name: project.name, repositories } }
      : { kind: 'same', leftOut: { repository: titleOf(project), reason: `the same as ${earlier}` } }
  })
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
  return found instanceof UserError ? found : { kind: 'hosted', found, ref: listed.ref }
}

/** How a project that is one repository was listed before; `null` where it is new. */
function meet(project: ListedProject, [only]: FoundProject['repositories'], met: Met): string | null {
  const key = keyOf(only)
  const earlier = met.get(key) ?? null
  if (earlier === null) met.set(key, titleOf(project))
  return earlier
}

function keyOf(repository: FoundRepository): string {
  return repository.kind === 'hosted'
    ? `${fold(repository.found.repository)} ${repository.found.ref}`
    : `${repository.kind} ${nameOfOther(repository)}`
}

/** What a project is called of which something was found; a branch that was asked for is a part of the name. */
export function titleOfFound({ name, repositories: [only] }: FoundProject): string {
  return withoutMailDomains(name ?? nameOfFound(only))
}

function nameOfFound(repository: FoundRepository): string {
  if (repository.kind !== 'hosted') return nameOfOther(repository)
  const { found, ref } = repository
  return ref === null ? found.repository : `${found.repository}@${found.ref}`
}

/** What a project is called as it was listed. */
export function titleOf({ name, repositories: [only] }: ListedProject): string {
  return withoutMailDomains(name ?? nameOfListed(only))
}

/** What a repository is called as it was listed. */
export function nameOfListed(listed: ListedRepository): string {
  if (!isHosted(listed)) return nameOfOther(listed)
  return listed.ref === null ? listed.repository : `${listed.repository}@${listed.ref}`
}

/** What a repository is called that is not on the run's own server. */
export function nameOfOther(listed: Exclude<ListedRepository, HostedRepository>): string {
  return listed.kind === 'clone' ? listed.folder : urlOf(listed.address).replace(/^https?:\/\//, '')
}

function isHosted(listed: ListedRepository): listed is HostedRepository {
  return listed.kind === 'hosted'
}
