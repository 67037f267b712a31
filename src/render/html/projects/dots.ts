import { toNumber } from '../../../measure/figures/fraction.ts'
import type { MeasureRules } from '../../../measure/rules.ts'
import type { MeasuredProject } from '../../../report/projects.ts'
import { count, counted } from '../../../text/numbers.ts'
import { plain } from '../../../words/medium.ts'
import { hasNobody } from '../../../words/projects/view.ts'
import type { Dot, DotChart, Kind } from './model.ts'

/** A row as it may become a dot. */
export interface DotRow {
  /** The id of the row. */
  readonly id: string
  readonly kind: Kind
  readonly row: MeasuredProject
}

/** What dots are, and by what they were measured. */
export interface DotsOf {
  /** One, and many. */
  readonly of: readonly [one: string, many: string]
  readonly rules: Pick<MeasureRules, 'majorityThreshold'>
}

/** Rows as dots; those without a commit have no place. `null` where none has one. */
export function dotsOf(rows: readonly DotRow[], { of, rules }: DotsOf): DotChart | null {
  const dots = rows.flatMap(dotOf)
  if (dots.length === 0) return null
  const { share, text } = rules.majorityThreshold
  const left = dots.filter(({ factor }) => factor === null).length
  const undrawn = rows.length - dots.length
  return {
    title: 'Where they stand',
    lead: `A dot for each ${of[0]}: the farther right, the more of it is by people who are active; the higher, the more of them share that. The larger, the more commits.${undrawn === 0 ? '' : ` ${counted(undrawn, ...of)} without a commit ${undrawn === 1 ? 'has' : 'have'} no dot.`}`,
    alternative: alternativeOf(dots, of),
    majority: { share: toNumber(share), text },
    dots,
    nobody: `Nobody is active: ${count(left)}, side by side`,
  }
}

function dotOf({ id, kind, row }: DotRow): readonly Dot[] {
  const { activeShare, augmented } = row.figures
  if (activeShare === null) return []
  return [
    {
      row: id,
      kind,
      share: toNumber(activeShare),
      factor: hasNobody(row) ? null : augmented.active,
      commits: row.commits,
      label: plain.text(row.name.replace(/^[^/]*\/(?=.)/, '')),
    },
  ]
}

function alternativeOf(dots: readonly Dot[], of: DotsOf['of']): string {
  const most = Math.max(0, ...dots.map(({ factor }) => factor ?? 0))
  const left = dots.filter(({ factor }) => factor === null).length
  const alone = dots.filter(({ factor }) => factor === 1).length
  const places = `${counted(dots.length, ...of)} by active share, 0 to 100 %, and APF active, up to ${count(most)}`
  return `${places}: ${count(alone)} with an APF active of 1, ${count(left)} with nobody active. The table below has the figures of each.`
}
