import type { FigureValues } from '../measure/figures/figures.ts'
import { factorValue } from '../measure/figures/pony-factor.ts'
import { count, counted } from '../text/numbers.ts'
import { apfName, factorCell, otherBaseline, shareCell } from './cells.ts'
import { trendPart } from './parts/trend.ts'
import { numbers, type Table, tableOf, words } from './table.ts'
import { courseOf, factorTendency, shareTendency } from './tendency.ts'
import type { View } from './view.ts'

/** One of the four figures that every form shows below the verdict. */
export interface FigureInWords {
  readonly name: string
  readonly value: string
  /** How it went; empty where there is nothing to say. */
  readonly course: string
  /** How it went, and of whom it is; empty where there is nothing to say. */
  readonly note: string
}

/** The APF that was chosen, the other one, the Pony Factor and the active share, each with how it went. */
export function fourFigures(view: View): readonly FigureInWords[] {
  const { figures, rules, tally } = view.report.measurement
  const course = courseOf(trendPart.in(view.report))
  const factor = (name: string, value: number | null, valueIn: (figures: FigureValues) => number | null) => {
    const tendency = factorTendency(course, valueIn)
    return { name, value: factorCell(value), course: tendency, note: tendency }
  }
  const ofShare = shareTendency(course)
  const people = counted(tally.contributors.length, 'person', 'people')
  const active = tally.commits === 0 ? '' : `${count(figures.activeContributors)} of ${people}`
  return [
    ...[rules.baseline, otherBaseline(rules.baseline)].map(baseline =>
      factor(
        apfName(baseline, rules),
        factorValue(figures.augmented[baseline]),
        ({ augmented }) => augmented[baseline],
      ),
    ),
    factor('PF', factorValue(figures.ponyFactor), ({ ponyFactor }) => ponyFactor),
    {
      name: 'Active share',
      value: shareCell(figures.activeShare, rules),
      course: ofShare,
      note: [active, ofShare].filter(part => part !== '').join('; '),
    },
  ]
}

/** The four figures below each other. */
export function figuresTable(view: View): Table {
  return tableOf(
    [words('Figure'), numbers('Now'), words('How it went')],
    fourFigures(view),
    ({ name, value, note }) => [name, view.medium.strong(value), note],
  )
}

/** The four figures in one line. */
export function figuresLine(view: View): string {
  return fourFigures(view)
    .map(({ name, value, note }) => `${name} ${view.medium.strong(value)}${note === '' ? '' : ` (${note})`}`)
    .join(' · ')
}
