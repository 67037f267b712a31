import { FACTS, type Fact } from '../../dependencies/facts.ts'
import type { DependencyVerdict, RepositoryState } from '../dependencies.ts'
import type { ProjectRow } from '../projects.ts'

/** An APF active up to this is few people. */
const FEW = 2

/** What is the case with a repository, each by itself, in the order of `FACTS`. */
export function factsOf(row: ProjectRow, state: RepositoryState | null): readonly Fact[] {
  const active = row.isMeasured ? row.figures.activeContributors : null
  const holds: Readonly<Record<Fact, boolean>> = {
    archived: state?.isArchived === true,
    nobody: active === 0,
    alone: active === 1,
    unknown: false,
    unmeasured: !row.isMeasured,
  }
  return FACTS.filter(fact => holds[fact])
}

/** What is said of a repository: the first that holds. */
export function verdictOf(row: ProjectRow, facts: readonly Fact[]): DependencyVerdict {
  for (const fact of ['archived', 'nobody', 'alone'] as const) if (facts.includes(fact)) return fact
  if (!row.isMeasured) return 'not measured'
  const apf = row.figures.augmented.active
  return apf !== null && apf <= FEW ? 'few' : 'several'
}
