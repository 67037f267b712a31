import type { Fact } from '../../dependencies/facts.ts'
import type { DependenciesReport } from '../dependencies.ts'

/** How many there are of each kind, as the outputs have them. */
export interface DependencyCounts {
  readonly repositories: number
  readonly measured: number
  readonly nobody: number
  readonly alone: number
  readonly archived: number
  /** Packages whose repository nobody named. */
  readonly unknown: number
  /** Repositories, and packages without one, that the pull request adds. */
  readonly added: number
}

/** Counts rows by the facts about them, each by itself. */
export function countDependencies({
  rows,
  unknown,
  change,
}: Pick<DependenciesReport, 'rows' | 'unknown' | 'change'>): DependencyCounts {
  const withFact = (fact: Fact) => rows.filter(({ facts }) => facts.includes(fact)).length
  return {
    repositories: rows.length,
    measured: rows.filter(({ row }) => row.isMeasured).length,
    nobody: withFact('nobody'),
    alone: withFact('alone'),
    archived: withFact('archived'),
    unknown: unknown.length,
    added: change?.added.length ?? 0,
  }
}
