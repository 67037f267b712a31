import { countDependencies } from '../../../report/dependencies/counts.ts'
import type { DependenciesReport } from '../../../report/dependencies.ts'
import { areKnownAgain, heldAlone } from '../../../report/projects/people.ts'
import type { SoleHolders } from '../../../report/projects.ts'
import { count } from '../../../text/numbers.ts'
import { halfBy } from '../../../words/dependencies/headline.ts'
import type { Hanging, HangingBar } from '../projects/model.ts'

/** On how many people besides nobody and one a repository may hang, for the picture. */
const FEW: readonly (readonly [people: string, from: number, to: number])[] = [
  ['two', 2, 2],
  ['three or four', 3, 4],
  ['five or more', 5, Number.POSITIVE_INFINITY],
]

/** How many of the repositories hang on how few people; `null` where none was measured. */
export function dependenciesHanging(report: DependenciesReport): Hanging | null {
  const { measured } = countDependencies(report)
  if (measured === 0) return null
  const which = measured === 1 ? 'The measured repository' : `The ${count(measured)} measured repositories`
  return {
    title: 'How many hang on how few',
    lead: `${which} by how few people made the majority of what active people made.${partsInWords(report)}`,
    bars: barsOf(report),
  }
}

function partsInWords({ rows, soleHolders: holders }: DependenciesReport): string {
  const half = halfBy(holders, areKnownAgain(rows.map(({ row }) => row)))
  if (half === '') return ''
  return ` In the bar of one person, each part is a person: ${half}${isUneven(holders) ? ' (in full colour)' : ''}.`
}

/** Whether one holds more than another, or may do so. */
function isUneven({ projects, people }: SoleHolders): boolean {
  return people > 1 && people < projects
}

function barsOf({ rows, soleHolders }: DependenciesReport): readonly HangingBar[] {
  const measured = rows.flatMap(({ row }) => (row.isMeasured ? [row] : []))
  const factors = measured.map(({ figures }) => figures.augmented.active)
  const between = (from: number, to: number) =>
    factors.filter(factor => factor !== null && factor >= from && factor <= to).length
  return [
    whole('nobody', factors.filter(factor => factor === null).length),
    {
      people: 'one person',
      parts: heldAlone(measured),
      marked: isUneven(soleHolders) ? soleHolders.halfBy : soleHolders.people,
    },
    ...FEW.map(([people, from, to]) => whole(people, between(from, to))),
  ]
}

function whole(people: string, number: number): HangingBar {
  return { people, parts: number === 0 ? [] : [number], marked: 0 }
}
