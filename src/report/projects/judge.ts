import { UserError } from '../../errors.ts'
import type { GateRules } from '../../measure/figures/gate.ts'
import { counted } from '../../text/numbers.ts'
import type { ProjectRow, ProjectsReport } from '../projects.ts'
import type { ChangedRow } from './change.ts'

/** What a run asks of its projects. */
export interface ProjectsGate {
  readonly minimums: GateRules
  /** Whether a project that became worse fails it. */
  readonly failsOnWorse: boolean
}

/** Judges all rows: one that misses a minimum is enough, or one that became worse where that fails. Who was not measured fails nothing. */
export function judgeProjects(
  rows: readonly ChangedRow[],
  { minimums: { minimumApf, minimumActiveShare }, failsOnWorse }: ProjectsGate,
): ProjectsReport['gate'] {
  if (minimumApf === null && minimumActiveShare === null && !failsOnWorse) return 'off'
  const { below, worse } = countProjects(rows)
  return below > 0 || (failsOnWorse && worse > 0) ? 'failed' : 'passed'
}

/** How many projects there are of each kind, as the outputs have them. */
export interface ProjectCounts {
  readonly measured: number
  readonly notMeasured: number
  /** Those that miss a minimum. */
  readonly below: number
  /** Those that became worse since the earlier report. */
  readonly worse: number
}

/** Counts rows by what became of them. */
export function countProjects(rows: readonly ChangedRow[]): ProjectCounts {
  const measured = rows.filter(row => row.isMeasured)
  return {
    measured: measured.length,
    notMeasured: rows.length - measured.length,
    below: measured.filter(({ verdict }) => verdict.gate === 'failed').length,
    worse: rows.filter(({ change }) => change?.isWorse === true).length,
  }
}

/** @throws UserError when no project at all was measured, with the first reason by the order of the rows */
export function refuseNothingMeasured(rows: readonly ProjectRow[]): void {
  const [first] = rows
  if (first === undefined) throw new UserError('There is no project to measure.')
  if (first.isMeasured || rows.some(({ isMeasured }) => isMeasured)) return
  const which = rows.length === 1 ? 'The project' : `None of the ${counted(rows.length, 'project')}`
  const verb = rows.length === 1 ? 'could not be measured' : 'could be measured'
  throw new UserError(`${which} ${verb}; ${first.name}: ${first.reason}`)
}
