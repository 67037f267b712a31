import type { ChangedRow } from '../../report/projects/change.ts'
import type { UnmeasuredProject } from '../../report/projects.ts'
import { count, counted } from '../../text/numbers.ts'
import type { Passage } from '../part.ts'
import { reasonInWords } from '../reason.ts'
import { filled, tableWith, words } from '../table.ts'
import { linkedProject, type ProjectsView } from './view.ts'

type UnmeasuredRow = Extract<ChangedRow, UnmeasuredProject>

/** The projects that could not be measured, and why; `null` where there is none. */
export function notMeasuredPart(view: ProjectsView): Passage | null {
  const rows = view.report.rows.filter(row => !row.isMeasured)
  if (rows.length === 0) return null
  return {
    title: 'Not measured',
    lead: `${count(rows.length)} of ${counted(view.report.rows.length, 'project')}.`,
    tables: [
      tableWith<UnmeasuredRow>(
        [
          filled(words('Project'), row => linkedProject(view, row)),
          filled(words('Why'), row => reasonInWords(row.reason, view.medium)),
        ],
        rows,
      ),
    ],
    notes: [],
  }
}
