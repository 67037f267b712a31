import type { LeftOut } from '../../report/projects.ts'
import { counted } from '../../text/numbers.ts'
import type { Passage } from '../part.ts'
import { filled, tableWith, words } from '../table.ts'
import type { ProjectsView } from './view.ts'

/** More reasons than these are told by the table alone. */
const MOST_REASONS = 6

/** The repositories that are not among the projects: how many for each reason, then each; `null` where there is none. */
export function leftOutPart({ report: { leftOut }, medium }: ProjectsView): Passage | null {
  if (leftOut.length === 0) return null
  const reasons = countedReasons(leftOut)
    .slice(0, MOST_REASONS)
    .map(([reason, number]) => `${medium.text(reason)} (${number})`)
  return {
    title: 'Left out',
    lead: `${counted(leftOut.length, 'repository', 'repositories')}: ${reasons.join(', ')}.`,
    tables: [
      tableWith<LeftOut>(
        [
          filled(words('Repository'), ({ repository }) => medium.code(repository)),
          filled(words('Why'), ({ reason }) => medium.text(reason)),
        ],
        leftOut,
      ),
    ],
    notes: [],
  }
}

/** Each reason with how often it is given, most often first. What names another repository or project is one reason. */
function countedReasons(leftOut: readonly LeftOut[]): readonly (readonly [reason: string, number: number])[] {
  const counts = new Map<string, number>()
  for (const { reason } of leftOut) {
    const kind = kindOf(reason)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].sort(([, left], [, right]) => right - left)
}

function kindOf(reason: string): string {
  if (reason.startsWith('the same as ')) return 'the same as another'
  return reason.startsWith('part of ') ? 'part of a project' : reason
}
