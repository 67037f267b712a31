import { factorValue } from '../../measure/figures/pony-factor.ts'
import { apfName, factorCell, otherBaseline, shareCell } from '../cells.ts'
import { trendPart } from '../parts/trend.ts'
import { numbers, type Table, tableOf, words } from '../table.ts'
import type { View } from '../view.ts'
import { courseOf, factorTendency, shareTendency } from './tendency.ts'

/** One of the four figures that every form shows below the verdict. */
export interface FigureInWords {
  readonly name: string
  readonly value: string
  /** How it went; empty where there is nothing to say. */
  readonly note: string
}

/** The APF that was chosen, the other one, the Pony Factor and the active share, each with how it went. */
export function fourFigures(view: View): readonly FigureInWords[] {
  const { figures, rules } = view.report.measurement
  const course = courseOf(trendPart.in(view.report))
  return [
    ...[rules.baseline, otherBaseline(rules.baseline)].map(baseline => ({
      name: apfName(baseline, rules),
      value: factorCell(factorValue(figures.augmented[baseline])),
      note: factorTendency(course, ({ augmented }) => augmented[baseline], true),
    })),
    {
      name: 'PF',
      value: factorCell(factorValue(figures.ponyFactor)),
      note: factorTendency(course, ({ ponyFactor }) => ponyFactor, false),
    },
    {
      name: 'Active share',
      value: shareCell(figures.activeShare, rules),
      note: shareTendency(course),
    },
  ]
}

/** The four figures below each other; without a column for how they went, where there is nothing to say of it. */
export function figuresTable(view: View): Table {
  const figures = fourFigures(view)
  const isStill = figures.every(({ note }) => note === '')
  const columns = [words('Figure'), numbers('Now'), ...(isStill ? [] : [words('How it went')])]
  return tableOf(columns, figures, ({ name, value, note }) =>
    [name, view.medium.strong(value), note].slice(0, columns.length),
  )
}

/** The four figures in one line. */
export function figuresLine(view: View): string {
  return fourFigures(view)
    .map(({ name, value, note }) => `${name} ${view.medium.strong(value)}${note === '' ? '' : ` (${note})`}`)
    .join(' · ')
}
