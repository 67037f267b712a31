import type { LeftOut } from '../../report/projects.ts'
import type { HostedRepository, ListedProject, ProjectList } from '../../settings/listed-project.ts'
import { fold } from '../../text/fold.ts'

/** A repository of an owner's, as the token sees it. */
export interface OwnedRepository {
  /** `owner/name` as the server spells it. */
  readonly repository: string
  readonly isArchived: boolean
  readonly isFork: boolean
  readonly isEmpty: boolean
}

/**
 * Lists what somebody owns.
 *
 * @throws UserError when there is no such owner, or the list cannot be read
 */
export type OwnedBy = (owner: string) => Promise<readonly OwnedRepository[]>

/** What a list comes to. */
export interface Expanded {
  readonly projects: readonly ListedProject[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Puts for every owner what they own, but for what is archived, a fork, empty, listed already or excluded.
 *
 * @throws UserError when what somebody owns cannot be listed: nobody would know what is missing
 */
export async function expandList({ projects, owners, without }: ProjectList, ownedBy: OwnedBy): Promise<Expanded> {
  const excluded = new Set(without.map(fold))
  const isExcluded = ({ repositories: [only, ...others] }: ListedProject) =>
    others.length === 0 && only.kind === 'hosted' && excluded.has(fold(only.repository))
  const kept = projects.filter(project => !isExcluded(project))
  const leftOut: LeftOut[] = projects
    .filter(isExcluded)
    .flatMap(({ repositories }) => repositories.flatMap(hostedOf))
    .map(({ repository }) => ({ repository, reason: EXCLUDED }))
  const places = placesIn(kept)
  const owned: ListedProject[] = []
  for (const owner of owners) {
    for (const one of await ownedBy(owner)) {
      const place = places.get(fold(one.repository))
      const reason = excluded.has(fold(one.repository)) ? EXCLUDED : (place ?? whyNot(one))
      if (reason === null) owned.push(projectOf(one))
      else if (reason !== '') leftOut.push({ repository: one.repository, reason })
    }
  }
  return { projects: [...kept, ...owned], leftOut }
}

const EXCLUDED = 'excluded by the list'

function whyNot({ isArchived, isFork, isEmpty }: OwnedRepository): string | null {
  return isArchived ? 'archived' : isFork ? 'a fork' : isEmpty ? 'empty' : null
}

/** Where repositories are listed already: in a project of several, or, with nothing to be said of it, by themselves. */
function placesIn(projects: readonly ListedProject[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const hosted = projects.flatMap(({ name, repositories }) =>
    repositories.flatMap(hostedOf).map(({ repository, ref }) => ({ name, repository: fold(repository), ref })),
  )
  for (const { name, repository } of hosted) if (name !== null) places.set(repository, `part of ${name}`)
  for (const { name, repository, ref } of hosted) if (name === null && ref === null) places.set(repository, '')
  return places
}

function hostedOf(repository: ListedProject['repositories'][number]): readonly HostedRepository[] {
  return repository.kind === 'hosted' ? [repository] : []
}

function projectOf({ repository }: OwnedRepository): ListedProject {
  return { name: null, repositories: [{ kind: 'hosted', repository, ref: null }] }
}
