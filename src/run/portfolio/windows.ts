import { WINDOW } from '../../history/many.ts'
import type { ListedProject } from '../../settings/listed-project.ts'

/**
 * Parts a list into windows, each with as many repositories as GitHub is asked about at once. A project is never parted, so one of
 * many repositories may make a window that is longer.
 */
export function windowsOf(projects: readonly ListedProject[]): readonly (readonly ListedProject[])[] {
  const windows: ListedProject[][] = []
  let room = 0
  for (const project of projects) {
    const hosted = project.repositories.filter(({ kind }) => kind === 'hosted').length
    const last = windows.at(-1)
    if (last === undefined || (hosted > room && last.length > 0)) {
      windows.push([project])
      room = WINDOW - hosted
    } else {
      last.push(project)
      room -= hosted
    }
  }
  return windows
}
