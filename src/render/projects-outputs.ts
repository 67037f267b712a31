import { countProjects } from '../report/projects/judge.ts'
import type { ProjectsReport } from '../report/projects.ts'

/** The outputs of the action, as `projects/action.yml` names them. */
export type ProjectsOutputName = 'projects' | 'not-measured' | 'below' | 'worse' | 'gate' | 'report'

/**
 * The values of the outputs of an action for many projects. No name of a project is in them.
 *
 * @param reportPath where the JSON report was written
 */
export function projectsOutputs(
  { rows, gate }: ProjectsReport,
  reportPath: string,
): Record<ProjectsOutputName, string> {
  const { measured, notMeasured, below, worse } = countProjects(rows)
  return {
    projects: String(measured),
    'not-measured': String(notMeasured),
    below: String(below),
    worse: String(worse),
    gate,
    report: reportPath,
  }
}
