import { countDependencies } from '../report/dependencies/counts.ts'
import type { DependenciesReport } from '../report/dependencies.ts'

/** The outputs of the action `dependencies`, as its `action.yml` names them. */
export type DependenciesOutputName =
  | 'repositories'
  | 'measured'
  | 'nobody'
  | 'alone'
  | 'archived'
  | 'unknown'
  | 'added'
  | 'gate'
  | 'report'

/**
 * The values of the outputs of the action `dependencies`.
 *
 * @param reportPath where the JSON report was written
 */
export function dependenciesOutputsOf(
  report: DependenciesReport,
  reportPath: string,
): Record<DependenciesOutputName, string> {
  const counts = countDependencies(report)
  return {
    repositories: String(counts.repositories),
    measured: String(counts.measured),
    nobody: String(counts.nobody),
    alone: String(counts.alone),
    archived: String(counts.archived),
    unknown: String(counts.unknown),
    added: String(counts.added),
    gate: report.gate,
    report: reportPath,
  }
}
