import type { NamedBy, Scope } from '../dependencies/dependency.ts'
import type { Fact } from '../dependencies/facts.ts'
import type { RepositoryState } from '../history/many.ts'
import type { MeasureRules } from '../measure/rules.ts'
import type { PortfolioPerson, ProjectRow, SoleHolders, Spent } from './projects.ts'

export type { Fact } from '../dependencies/facts.ts'
export type { RepositoryState } from '../history/many.ts'

/** What is said of a repository: the first that holds. `few`: an APF active of 1 or 2 with more people active. */
export type DependencyVerdict = 'archived' | 'nobody' | 'alone' | 'few' | 'several' | 'not measured'

/** A package that comes from a repository. */
export interface UsedPackage {
  /** `npm/minimatch`. */
  readonly name: string
  readonly version: string | null
  readonly direct: boolean
  readonly scope: Scope
  readonly namedBy: NamedBy
}

/** A repository that is depended on. */
export interface DependencyRow {
  readonly row: ProjectRow
  /** Direct ones first, then by name. At least one. */
  readonly packages: readonly UsedPackage[]
  /** `null` where nobody was asked, as elsewhere than on the run's own server. */
  readonly state: RepositoryState | null
  readonly verdict: DependencyVerdict
  readonly facts: readonly Fact[]
}

/** A repository, or a package without one, that a pull request adds. */
export interface Added {
  /** `null` where no repository is known; then there is one package. */
  readonly repository: string | null
  /** Names of packages. */
  readonly packages: readonly string[]
  readonly facts: readonly Fact[]
}

/** A fact that somebody has agreed to live with for a while. */
export interface Waived {
  /** What the waiver names: `owner/name`, `owner/*` or `npm/name`. */
  readonly subject: string
  readonly isPackage: boolean
  /** `null`: any of them. */
  readonly rule: Fact | null
  readonly reason: string
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until: string
}

/** What a pull request changes. */
export interface DependencyChange {
  readonly added: readonly Added[]
  /** `owner/name`. */
  readonly removed: readonly string[]
  readonly waived: readonly Waived[]
  readonly expired: readonly Waived[]
  /** What added repositories failed on, and nobody has waived. */
  readonly failed: readonly { readonly added: Added; readonly facts: readonly Fact[] }[]
}

/** Everything that is said about what a checkout depends on. */
export interface DependenciesReport {
  readonly asOf: number
  readonly serverUrl: string
  readonly rules: MeasureRules
  /** How many packages there are in the scopes and the depth that were asked for. */
  readonly packages: number
  /** Names of packages whose repository nobody named, sorted. */
  readonly unknown: readonly string[]
  /** By verdict, then packages (most first), then name. */
  readonly rows: readonly DependencyRow[]
  readonly people: readonly PortfolioPerson[]
  readonly soleHolders: SoleHolders
  /** `null` outside of pull requests. */
  readonly change: DependencyChange | null
  readonly failsOn: readonly Fact[]
  readonly gate: 'off' | 'passed' | 'failed'
  readonly spent: Spent
}
