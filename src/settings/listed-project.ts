import { type RepositoryAddress, urlOf } from '../history/address.ts'
import { fold } from '../text/fold.ts'

/** A repository that is measured. */
export type ListedRepository =
  /** On the run's own server. */
  | HostedRepository
  /** On another git server. */
  | { readonly kind: 'elsewhere'; readonly address: RepositoryAddress }
  /** A clone on disk, which only a desk has. */
  | { readonly kind: 'clone'; readonly folder: string }

/** A repository on the run's own server. */
export interface HostedRepository {
  readonly kind: 'hosted'
  /** `owner/name`. */
  readonly repository: string
  /** A branch, a tag or a commit; `null` means the default branch. */
  readonly ref: string | null
}

/** A project that is measured as one: the commits of all its repositories, each once. */
export interface ListedProject {
  /** Its label, in which there is no slash; `null` where the project is one repository and is called as that is. */
  readonly name: string | null
  readonly repositories: readonly [ListedRepository, ...ListedRepository[]]
}

/** What is to be measured. */
export interface ProjectList {
  /** In the order of the lines; those that are repositories alone are not named twice. */
  readonly projects: readonly ListedProject[]
  /** Whose repositories are all measured, as far as the token can see them. */
  readonly owners: readonly string[]
  /** `owner/name` of the repositories that are left out of their owners'. */
  readonly without: readonly string[]
}

/** The same text for the same repository and ref, however it is written; GitHub's names are the same in capital letters. */
export function keyOfRepository(listed: ListedRepository): string {
  switch (listed.kind) {
    case 'hosted':
      return `${fold(listed.repository)}@${listed.ref ?? ''}`
    case 'elsewhere':
      return urlOf(listed.address).replace(/\.git$/, '')
    case 'clone':
      return listed.folder
  }
}
