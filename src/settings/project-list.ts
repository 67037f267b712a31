import type { RepositoryAddress } from '../history/address.ts'
export interface HostedRepository {
  readonly kind: 'hosted'
  readonly repository: string
  readonly ref: string | null
}
export type ListedRepository =
  | HostedRepository
  | { readonly kind: 'elsewhere'; readonly address: RepositoryAddress }
  | { readonly kind: 'clone'; readonly folder: string }
export interface ListedProject {
  readonly name: string | null
  readonly repositories: readonly [ListedRepository, ...ListedRepository[]]
}
export interface ProjectList {
  readonly projects: readonly ListedProject[]
  readonly owners: readonly string[]
  readonly without: readonly string[]
}
