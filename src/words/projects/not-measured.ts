import type { ChangedRow } from '../../report/projects/change.ts'
import type { UnmeasuredProject } from '../../report/projects.ts'
import { count, counted } from '../../text/numbers.ts'
import type { Medium } from '../medium.ts'
import type { Passage } from '../part.ts'
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
          filled(words('Why'), row => reasonIn(row, view.medium)),
        ],
        rows,
      ),
    ],
    notes: [],
  }
}

/** Text from outside is cut as a name is; sentences are longer. */
const LONGEST_PIECE = 100

/** A reason, whole: in pieces that are short enough, and cut at spaces. */
function reasonIn({ reason }: UnmeasuredProject, { text }: Medium): string {
  const pieces: string[] = []
  for (const word of reason.split(/\s+/)) {
    const longer = `${pieces.at(-1) ?? ''} ${word}`.trim()
    if (pieces.length > 0 && longer.length <= LONGEST_PIECE) pieces[pieces.length - 1] = longer
    else pieces.push(word)
  }
  return pieces.map(text).join(' ')
}
