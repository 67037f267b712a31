import { fraction } from '../../measure/figures/fraction.ts'
import { isActive } from '../../measure/measure.ts'
import { count, counted } from '../../text/numbers.ts'
import { type Passage, tellingPart } from '../part.ts'
import { commitsOf, percent } from '../phrases.ts'
import { numbers, tableOf, words } from '../table.ts'
import { UNIT, UNITS_HEADING } from '../unit.ts'
import type { View } from '../view.ts'

/** Who has left. */
export const leftPart = tellingPart(tell, {
  summary: { as: 'open', head: 'title and lead', rows: 5 },
  comment: { as: 'folded' },
  terminal: { lead: true, rows: 5 },
})

/** The people who have left and what they hold; `null` when there is nobody at all. */
function tell(view: View): Passage | null {
  const { tally, cutoff } = view.report.measurement
  const gone = tally.contributors.filter(contributor => !isActive(contributor, cutoff))
  const volume = gone.reduce((sum, contributor) => sum + contributor.volume, 0n)
  if (tally.contributors.length === 0) return null
  return {
    title: 'Who has left',
    lead:
      gone.length === 0
        ? `Nobody: everybody has committed since ${view.medium.day(cutoff)}.`
        : `${count(gone.length)} of ${counted(tally.contributors.length, 'person', 'people')}, who made ${percent(fraction(volume, tally.volume))} of all ${UNIT.many} and none since ${view.medium.day(cutoff)}.`,
    tables: [
      tableOf([words('Who'), numbers(UNITS_HEADING), numbers('Share'), numbers(`Last ${UNIT.one}`)], gone, person => [
        view.linkedName(person),
        commitsOf(person.volume, tally),
        percent(fraction(person.volume, tally.volume)),
        view.medium.day(person.lastActivity),
      ]),
    ],
    notes: [],
  }
}
