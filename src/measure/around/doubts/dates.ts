import type { Ledger } from '../../../ledger/ledger.ts'
import { beyondWindow, DAY_MS } from '../../activity-window.ts'
import type { NamedStake } from '../../count/contributor.ts'
import { creditCommits } from '../../count/credit.ts'
import { type Attribution, attributeCommits, byVolume, volumeOf } from '../../count/stake.ts'
import { figuresOfAttribution, type Measurement, measureFigures } from '../../measure.ts'
import { asShown, type Finding } from './doubt.ts'

/** A history is replayed when this part of it was committed long after it was authored: one commit in so many. */
const REPLAYED_PART = 10

/** As long as this, the newest commit may lie back in any project. */
const QUIET_DAYS = 30

/** As long as this part of the window, too. */
const QUIET_PART = 12

/** Commits that were committed more than a window after they were authored: an import or a rebase makes people look active. */
export function replayed(
  ledger: Ledger,
  { rules, moment, tally }: Measurement<NamedStake>,
  { roster }: Attribution,
): Finding | null {
  const { log } = ledger
  const late = log.countAuthored({ until: moment.until }, beyondWindow(rules.activityWindow))
  const { commits } = creditCommits(roster, late)
  if (commits === 0 || commits * REPLAYED_PART < tally.commits) return null
  const attribution = attributeCommits(ledger, rules, moment.until, {
    authored: log.countAuthored({ until: moment.until }),
  })
  return { about: [], commits, figures: figuresOfAttribution(attribution, rules, moment).figures }
}

/** A newest commit that lies far back: the clone may be old, and people may have committed since. */
export function stale(ledger: Ledger, { rules, moment, cutoff }: Measurement, { roster }: Attribution): Finding | null {
  // Every commit names somebody who was seen in it.
  const newest = roster.lastSeen.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY)
  const age = moment.asOf - newest
  const isStale = age * QUIET_PART > moment.asOf - cutoff && age > QUIET_DAYS * DAY_MS
  if (!isStale || !Number.isFinite(newest)) return null
  const { figures } = measureFigures(ledger, rules, { asOf: newest, until: moment.until })
  return { about: [], commits: 0, figures, newest }
}

/** Commits that are dated more than a day after the run, by a wrong clock. With a date to measure at, there are none. */
export function future(
  ledger: Ledger,
  { rules, moment, tally }: Measurement<NamedStake>,
  { roster }: Attribution,
): Finding | null {
  const tomorrow = moment.asOf + DAY_MS
  if (Number.isFinite(moment.until)) return null
  const late = ledger.log.count({ from: tomorrow + 1 })
  if (!late.some(() => true)) return null
  const credits = creditCommits(roster, late)
  const about = tally.contributors
    .map(contributor => ({ contributor, volume: volumeOf(contributor, credits) }))
    .filter(({ volume }) => volume > 0n)
    .sort(byVolume)
    .map(({ contributor }) => asShown(contributor))
  const { figures } = measureFigures(ledger, rules, { asOf: moment.asOf, until: tomorrow })
  return { about, commits: credits.commits, figures }
}
