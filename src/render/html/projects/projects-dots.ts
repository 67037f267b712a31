import type { ProjectsView } from '../../../words/projects/view.ts'
import { dotsOf } from './dots.ts'
import type { DotChart } from './model.ts'
import { kindOf } from './projects-list.ts'
import { rowId } from './row-id.ts'

/** The projects as dots; `null` where none has a commit. */
export function projectsDots({ measured, report }: ProjectsView): DotChart | null {
  return dotsOf(
    measured.map((row, index) => ({ id: rowId(index), kind: kindOf(row), row })),
    { of: ['project', 'projects'], rules: report.settings.rules },
  )
}
