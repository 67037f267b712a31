import type { Contributor } from '../../measure/count/contributor.ts'
import { fraction } from '../../measure/figures/fraction.ts'
import { headlineBaseline, holdersOf } from '../../measure/figures/holders.ts'
import { isActive } from '../../measure/measure.ts'
import { counted } from '../../text/numbers.ts'
import { day } from '../../text/times.ts'
import { numbers, type Part, tableOf, words } from '../part.ts'
import { allCommits, commitsOf, majorityOf, percent, percentBeside } from '../phrases.ts'
import { namesOf, type View } from '../view.ts'
import { wholeOf } from './whole.ts'

/** The people who make up the APF that the report is about; `null` when nobody is active. */
export function holdersPart(view: View): Part | null {
  const { measurement } = view.report
  const { tally, rules } = measurement
  const holders = accumulate(holdersOf(measurement))
  const last = holders.at(-1)
  if (last === undefined) return null
  const baseline = headlineBaseline(measurement)
  const whole = wholeOf(baseline, measurement)
  const shareOf = (volume: bigint) => percentBeside(fraction(volume, whole.volume), rules.majorityThreshold)
  return {
    title: `Who holds ${majorityOf(rules)}${baseline === 'all' ? '' : ' of what the people who are still here made'}`,
    lead: `${counted(holders.length, 'person', 'people')} made ${shareOf(last.together)} of ${baseline === 'all' ? allCommits(tally) : `the ${whole.commits} by people who are still here`}.`,
    tables: [
      tableOf(
        [
          words('Who'),
          numbers('Commits'),
          numbers(baseline === 'all' ? 'Share' : 'Share of theirs'),
          numbers('Together'),
          numbers('Last commit'),
        ],
        holders,
        ({ holder, together }) => [
          view.linkedName(holder),
          commitsOf(holder.volume, tally),
          percent(fraction(holder.volume, whole.volume)),
          shareOf(together),
          day(holder.lastActivity),
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
        `${namesOf(view, tied)} made as many commits as ${view.name(last)}. Where commits are equal, the order of names decides who is listed.`,
      ]
}
