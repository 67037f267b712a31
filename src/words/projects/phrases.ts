import { headlineOfValues } from '../../measure/figures/holders.ts'
import type { ProjectsReport } from '../../report/projects.ts'
import { listed } from '../../text/lists.ts'
import { count } from '../../text/numbers.ts'
import type { MeasuredRow, ProjectsView, Shown } from './view.ts'

/**
 * Who holds a project: the first few of those who make up its APF, and how many others.
 *
 * @param most how many are named at most
 * @param nameOf what each is called
 */
export function heldBy(
  { figures, holders }: MeasuredRow,
  { settings }: Pick<ProjectsReport, 'settings'>,
  most: number,
  nameOf: (person: Shown) => string,
): string {
  const all = figures.augmented[headlineOfValues(figures, settings.rules.baseline)] ?? 0
  const named = holders.slice(0, most).map(nameOf)
  const others = all - named.length
  return listed([...named, ...(others > 0 ? [`${count(others)} ${others === 1 ? 'other' : 'others'}`] : [])])
}

/** The day of the earlier report; `null` where none was given. */
export function dayBefore({ report, medium }: ProjectsView): string | null {
  const change = report.rows[0]?.change ?? null
  return change === null ? null : medium.day(change.since)
}
