import { countDependencies } from '../../../report/dependencies/counts.ts'
import type { DependenciesReport } from '../../../report/dependencies.ts'
import { areKnownAgain, heldAlone } from '../../../report/projects/people.ts'
import { halfBy } from '../../../words/dependencies/headline.ts'
import type { Hanging, HangingBar } from '../projects/model.ts'

/** On how many people a repository may hang, for the picture. */
const FEW: readonly (readonly [people: string, from: number, to: number])[] = [
  ['two people', 2, 2],
  ['three or four people', 3, 4],
  ['five or more people', 5, Number.POSITIVE_INFINITY],
]

/** How many of the repositories hang on how few people; `null` where none was measured. */
export function dependenciesHanging(report: DependenciesReport): Hanging | null {
  if (countDependencies(report).measured === 0) return null
  const half = halfBy(report.soleHolders, areKnownAgain(report.rows.map(({ row }) => row)))
  return {
    title: 'How many hang on how few',
    lead: `How many people made the majority of what active people made.${half === '' ? '' : ` Each part of the bar of one person is a person: ${half}.`}`,
    bars: barsOf(report),
  }
}

function barsOf({ rows, soleHolders }: DependenciesReport): readonly HangingBar[] {
  const measured = rows.flatMap(({ row }) => (row.isMeasured ? [row] : []))
  const factors = measured.map(({ figures }) => figures.augmented.active)
  const between = (from: number, to: number) =>
    factors.filter(factor => factor !== null && factor >= from && factor <= to).length
  return [
    whole('nobody', factors.filter(factor => factor === null).length),
    { people: 'one person', parts: heldAlone(measured), marked: soleHolders.halfBy },
    ...FEW.map(([people, from, to]) => whole(people, between(from, to))),
  ]
}

function whole(people: string, number: number): HangingBar {
  return { people, parts: number === 0 ? [] : [number], marked: 0 }
}
