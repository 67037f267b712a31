import type { Scope } from '../dependencies/dependency.ts'
import type { Fact } from '../dependencies/facts.ts'
import type { DependencyChoice } from '../dependencies/select.ts'
import type { UsedPackage } from '../dependencies/used.ts'
import type { Added, AddedVerdict } from '../dependencies/waivers.ts'
import type { RepositoryState } from '../history/many.ts'
import type { MeasureRules } from '../measure/rules.ts'
import type { PortfolioPerson, ProjectRow, SoleHolders, Spent } from './projects.ts'

export type { RepositoryState } from '../history/many.ts'

/** What is said of a repository: the first that holds. `few`: an APF active of 1 or 2 with more people active. */
export type DependencyVerdict = 'archived' | 'nobody' | 'alone' | 'few' | 'several' | 'not measured'

/** A repository that is depended on. */
export interface DependencyRow {
  readonly row: ProjectRow
  /** Direct ones first, then by name. */
  readonly packages: readonly [UsedPackage, ...UsedPackage[]]
  /** `null` where nobody was asked, as elsewhere than on the run's own server. */
  readonly state: RepositoryState | null
  readonly verdict: DependencyVerdict
  /** In the order of `FACTS`. */
  readonly facts: readonly Fact[]
  /** Whether the pull request adds it. */
  readonly isAdded: boolean
}

/** How many people more are depended on. */
export interface MorePeople {
  readonly people: number
  /** Whether there may be more: of a row at most ten holders are known, and of one that was not measured none. */
  readonly isAtLeast: boolean
}

/** What a pull request changes. */
export interface DependencyChange extends AddedVerdict {
  /** Repositories in the order of the rows, then packages by name. */
  readonly added: readonly Added[]
  /** `owner/name`. */
  readonly removed: readonly string[]
  /** Holders of added repositories who hold none of the others. */
  readonly morePeople: MorePeople
}

/** What was asked for; the names are those of the inputs. */
export interface DependenciesSettings extends DependencyChoice {
  readonly rules: MeasureRules
  readonly scopes: readonly Scope[]
  /** Paths or globs; none where they were to be found. */
  readonly files: readonly string[]
  readonly resolve: 'graph' | 'registry' | 'none'
  readonly hosts: readonly string[]
  readonly limit: number
  readonly failsOn: readonly Fact[]
  /** Path of the list of waivers. */
  readonly waivers: string
}

/** Everything that is said about what a checkout depends on. */
export interface DependenciesReport {
  /** In milliseconds since the epoch. */
  readonly asOf: number
  /** Where people have their pages, such as `https://github.com`. */
  readonly serverUrl: string
  readonly settings: DependenciesSettings
  /** How many packages there are in the scopes and the depth that were asked for. */
  readonly packages: number
  /** Names of packages whose repository nobody named, sorted. */
  readonly unknown: readonly string[]
  /** By verdict, then packages (most first), then name. */
  readonly rows: readonly DependencyRow[]
  /** Most repositories first, then by name. */
  readonly people: readonly PortfolioPerson[]
  readonly soleHolders: SoleHolders
  /** `null` outside of pull requests. */
  readonly change: DependencyChange | null
  /** `off` where nothing is judged. */
  readonly gate: 'off' | 'passed' | 'failed'
  readonly spent: Spent
}
