import type { Contributor } from '../../measure/count/contributor.ts'
import { fraction } from '../../measure/figures/fraction.ts'
import { headlineBaseline, holdersOf } from '../../measure/figures/holders.ts'
import { isActive } from '../../measure/measure.ts'
import { counted } from '../../text/numbers.ts'
import { type Passage, tellingPart } from '../part.ts'
import { allCommits, commitsOf, majorityOf, percent, percentBeside } from '../phrases.ts'
import { numbers, tableOf, words } from '../table.ts'
import { UNIT, UNITS_HEADING } from '../unit.ts'
import { namesOf, type View } from '../view.ts'
import { wholeOf } from '../whole.ts'

/** Who makes up the APF. */
export const holdersPart = tellingPart(tell, {
  summary: { as: 'open', head: 'title and lead', rows: 10 },
  comment: { as: 'folded' },
  terminal: { lead: true, rows: 10 },
})

/** The people who make up the APF that the report is about; `null` when nobody is active. */
function tell(view: View): Passage | null {
  const { measurement } = view.report
  const { tally, rules } = measurement
  const holders = accumulate(holdersOf(measurement))
  const last = holders.at(-1)
  if (last === undefined) return null
  const baseline = headlineBaseline(measurement)
  const whole = wholeOf(baseline, measurement)
  const partOf = (volume: bigint, all: bigint) => percentBeside(fraction(volume, all), rules.majorityThreshold)
  const ofTheActive = baseline === 'all' ? [] : [numbers('Of the active part')]
  return {
    title: `Who made ${majorityOf(rules)} of ${baseline === 'all' ? 'this code' : 'what active people made'}`,
    lead: `${counted(holders.length, 'person', 'people')} made ${partOf(last.together, tally.volume)} of ${allCommits(tally)}${baseline === 'all' ? '' : `, and ${partOf(last.together, whole.volume)} of the ${whole.commits} by active people`}.`,
    tables: [
      tableOf(
        [
          words('Who'),
          numbers(UNITS_HEADING),
          numbers('Share'),
          numbers('Together'),
          ...ofTheActive,
          numbers(`Last ${UNIT.one}`),
        ],
        holders,
        ({ holder, together }) => [
          view.linkedName(holder),
          commitsOf(holder.volume, tally),
          percent(fraction(holder.volume, tally.volume)),
          partOf(together, tally.volume),
          ...ofTheActive.map(() => partOf(together, whole.volume)),
          view.medium.day(holder.lastActivity),
        ],
      ),
    ],
    notes: tieNote(last.holder, view),
  }
}

/** What each holder and those before them hold together. */
function accumulate(holders: readonly Contributor[]): readonly { holder: Contributor; together: bigint }[] {
  let together = 0n
  return holders.map(holder => {
    together += holder.volume
    return { holder, together }
  })
}

/** Who is counted among several with as many commits is decided by name alone, which a reader should know. */
function tieNote(last: Contributor, view: View): readonly string[] {
  const { measurement } = view.report
  const holders = new Set(holdersOf(measurement).map(({ id }) => id))
  const tied = measurement.tally.contributors.filter(
    person => person.volume === last.volume && isActive(person, measurement.cutoff) && !holders.has(person.id),
  )
  return tied.length === 0
    ? []
    : [
        `${namesOf(view, tied)} made as many ${UNIT.many} as ${view.name(last)}. Where ${UNIT.many} are equal, the order of names decides who is listed.`,
      ]
}
