import type { DependenciesReport } from '../../../report/dependencies.ts'
import { areKnownAgain, heldAlone } from '../../../report/projects/people.ts'
import type { MeasuredProject, SoleHolders } from '../../../report/projects.ts'
import { count } from '../../../text/numbers.ts'
import { halfBy } from '../../../words/dependencies/headline.ts'
import type { Hanging, HangingBar } from '../projects/model.ts'

type Parts = Pick<HangingBar, 'parts' | 'marked'>

/** On how many people besides nobody and one a repository may hang, for the picture. */
const FEW: readonly (readonly [people: string, from: number, to: number])[] = [
  ['two', 2, 2],
  ['three or four', 3, 4],
  ['five or more', 5, Number.POSITIVE_INFINITY],
]

/** How many of the repositories hang on how few people; `null` where none was measured. */
export function dependenciesHanging(report: DependenciesReport): Hanging | null {
  const measured = report.rows.flatMap(({ row }) => (row.isMeasured ? [row] : []))
  if (measured.length === 0) return null
  const which =
    measured.length === 1 ? 'The measured repository' : `The ${count(measured.length)} measured repositories`
  const half = halfBy(report.soleHolders, areKnownAgain(measured))
  return {
    title: 'How many hang on how few',
    lead: `${which} by how few people made the majority of what active people made.${partsInWords(half, report.soleHolders)}`,
    bars: barsOf(measured, half === '' ? wholeAlone(report.soleHolders) : aloneByPerson(measured, report.soleHolders)),
  }
}

function partsInWords(half: string, holders: SoleHolders): string {
  if (half === '') return ''
  return ` In the bar of one person, each part is a person: ${half}${isUneven(holders) ? ' (in full colour)' : ''}.`
}

/** Whether one holds more than another, or may do so. */
function isUneven({ projects, people }: SoleHolders): boolean {
  return people > 1 && people < projects
}

function barsOf(measured: readonly MeasuredProject[], alone: Parts): readonly HangingBar[] {
  const factors = measured.map(({ figures }) => figures.augmented.active)
  const numberIf = (holds: (factor: number | null) => boolean) => factors.filter(holds).length
  return [
    {
      people: 'nobody',
      ...whole(
        numberIf(factor => factor === null),
        0,
      ),
    },
    { people: 'one person', ...alone },
    ...FEW.map(([people, from, to]) => ({
      people,
      ...whole(
        numberIf(factor => factor !== null && factor >= from && factor <= to),
        0,
      ),
    })),
  ]
}

/** Where those who hold one each may be the same person, nobody is told apart. */
function wholeAlone({ projects }: SoleHolders): Parts {
  return whole(projects, 1)
}

function aloneByPerson(measured: readonly MeasuredProject[], holders: SoleHolders): Parts {
  return { parts: heldAlone(measured), marked: isUneven(holders) ? holders.halfBy : holders.people }
}

function whole(number: number, marked: number): Parts {
  return { parts: number === 0 ? [] : [number], marked }
}
