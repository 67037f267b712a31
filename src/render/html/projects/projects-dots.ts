import { toNumber } from '../../../measure/figures/fraction.ts'
import { count, counted } from '../../../text/numbers.ts'
import { hasNobody, type MeasuredRow, type ProjectsView, soleRows } from '../../../words/projects/view.ts'
import type { Dot, DotChart } from './model.ts'
import { kindOf, rowId } from './projects-list.ts'

/**
 * The projects as dots; those without a commit have no place. `null` where none has one.
 *
 * @param view in `plain`
 */
export function projectsDots(view: ProjectsView): DotChart | null {
  const { measured, report } = view
  const dots = measured.flatMap((row, index) => dotOf(row, index, view))
  if (dots.length === 0) return null
  const { share, text } = report.settings.rules.majorityThreshold
  const left = dots.filter(({ factor }) => factor === null).length
  const undrawn = measured.length - dots.length
  return {
    title: 'Where they stand',
    lead: `A dot for each project: the farther right, the more of it is by people who are active; the higher, the more of them share that. The larger, the more commits.${undrawn === 0 ? '' : ` ${counted(undrawn, 'project')} without a commit ${undrawn === 1 ? 'has' : 'have'} no dot.`}`,
    alternative: alternativeOf(dots, view),
    majority: { share: toNumber(share), text },
    dots,
    nobody: `Nobody is active: ${count(left)}, side by side`,
  }
}

function dotOf(row: MeasuredRow, index: number, view: ProjectsView): readonly Dot[] {
  const { activeShare, augmented } = row.figures
  if (activeShare === null) return []
  return [
    {
      row: rowId(index),
      kind: kindOf(row),
      share: toNumber(activeShare),
      factor: hasNobody(row) ? null : augmented.active,
      commits: row.commits,
      label: view.medium.text(row.name.replace(/^[^/]*\/(?=.)/, '')),
    },
  ]
}

function alternativeOf(dots: readonly Dot[], view: ProjectsView): string {
  const most = Math.max(0, ...dots.map(({ factor }) => factor ?? 0))
  const left = dots.filter(({ factor }) => factor === null).length
  const places = `${counted(dots.length, 'project')} by active share, 0 to 100 %, and APF active, up to ${count(most)}`
  return `${places}: ${count(soleRows(view).length)} with an APF active of 1, ${count(left)} with nobody active. The table below has the figures of each.`
}
