import type { UsedPackage } from '../../dependencies/used.ts'
import { type Added, judgeAdded, type Waiver } from '../../dependencies/waivers.ts'
import type {
  DependenciesReport,
  DependenciesSettings,
  DependencyChange,
  DependencyRow,
  RepositoryState,
} from '../dependencies.ts'
import { joinPeople, soleHolders } from '../projects/people.ts'
import { withoutPatterns, withPseudonyms } from '../projects/pseudonyms.ts'
import type { ProjectRow, Spent } from '../projects.ts'
import { factsOf, verdictOf } from './facts.ts'
import { morePeopleWith } from './more-people.ts'
import { orderDependencies } from './order.ts'

/** What became of a repository that is depended on. */
export interface FoundDependency {
  readonly row: ProjectRow
  readonly packages: readonly [UsedPackage, ...UsedPackage[]]
  readonly state: RepositoryState | null
  /** Whether the pull request adds it. */
  readonly isAdded: boolean
}

/** What a pull request changes, besides the repositories that it adds. */
export interface FoundChange {
  /** Names of packages that are added and whose repository nobody named. */
  readonly addedPackages: readonly string[]
  /** `owner/name`. */
  readonly removed: readonly string[]
  readonly waivers: readonly Waiver[]
}

/** What a report on what a checkout depends on is made of. */
export interface DependenciesFindings {
  /** In milliseconds since the epoch. */
  readonly asOf: number
  readonly serverUrl: string
  readonly settings: DependenciesSettings
  readonly packages: number
  readonly unknown: readonly string[]
  /** In any order; the report is the same. */
  readonly found: readonly FoundDependency[]
  /** `null` outside of pull requests. */
  readonly change: FoundChange | null
  readonly spent: Spent
  /** Whether nobody is to be named. Then nothing of a repository leads to their accounts, either. */
  readonly anonymize: boolean
}

/** Says of each repository what is the case, joins the people over them, and judges what is added. */
export function buildDependenciesReport(findings: DependenciesFindings): DependenciesReport {
  const { asOf, serverUrl, settings, packages, unknown, spent } = findings
  const rows = orderDependencies((findings.anonymize ? withoutNames(findings.found) : findings.found).map(judged))
  const projects = rows.map(({ row }) => row)
  const change = findings.change === null ? null : changeOf(findings.change, rows, findings)
  return {
    asOf,
    serverUrl,
    settings: findings.anonymize ? { ...settings, rules: withoutPatterns(settings.rules) } : settings,
    packages,
    unknown,
    rows,
    people: joinPeople(projects),
    soleHolders: soleHolders(projects),
    change,
    gate: change === null || settings.failsOn.length === 0 ? 'off' : change.failed.length === 0 ? 'passed' : 'failed',
    spent,
  }
}

function judged(found: FoundDependency): DependencyRow {
  const facts = factsOf(found.row, found.state)
  return { ...found, facts, verdict: verdictOf(found.row, facts) }
}

function changeOf(
  { addedPackages, removed, waivers }: FoundChange,
  rows: readonly DependencyRow[],
  { settings: { failsOn }, asOf }: DependenciesFindings,
): DependencyChange {
  const added: readonly Added[] = [
    ...rows
      .filter(({ isAdded }) => isAdded)
      .map(({ row, packages, facts }) => ({ repository: row.name, packages: packages.map(({ name }) => name), facts })),
    ...addedPackages.map(name => ({ repository: null, packages: [name], facts: ['unknown'] as const })),
  ]
  return { added, removed, morePeople: morePeopleWith(rows), ...judgeAdded(added, { failsOn, waivers, asOf }) }
}

/** Links to where money is asked for name people. */
function withoutNames(found: readonly FoundDependency[]): readonly FoundDependency[] {
  const rows = withPseudonyms(found.map(({ row }) => row))
  return found.flatMap((one, index) =>
    rows
      .slice(index, index + 1)
      .map(row => ({ ...one, row, state: one.state === null ? null : { ...one.state, funding: [] } })),
  )
}
