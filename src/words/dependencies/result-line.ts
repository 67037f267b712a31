import { countDependencies } from '../../report/dependencies/counts.ts'
import type { DependenciesReport } from '../../report/dependencies.ts'
import { count, counted } from '../../text/numbers.ts'

/** What was found, in one line of plain text for the log of a step. It counts, and names nobody. */
export function dependenciesResultLine(report: DependenciesReport): string {
  const { repositories, measured, nobody, alone, archived, unknown, added } = countDependencies(report)
  const findings = [
    `${count(measured)} measured`,
    `${count(archived)} archived`,
    `${count(nobody)} with nobody active`,
    `${count(alone)} with one person active`,
    ...(report.change === null ? [] : [`${count(added)} added`]),
    ...(report.gate === 'off' ? [] : [`gate ${report.gate}`]),
  ]
  const of = counted(repositories, 'repository', 'repositories')
  return `${counted(report.packages, 'package')} of ${of} (${count(unknown)} without a known repository): ${findings.join(', ')}.`
}
