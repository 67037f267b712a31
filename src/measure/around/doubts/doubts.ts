import type { Ledger } from '../../../ledger/ledger.ts'
import type { NamedStake } from '../../count/contributor.ts'
import { attributeCommits } from '../../count/stake.ts'
import { type FigureValues, valuesOf } from '../../figures/figures.ts'
import type { Measurement } from '../../measure.ts'
import { automation } from './automation.ts'
import { future, replayed, stale } from './dates.ts'
import { DOUBT_KINDS, type Doubt, type DoubtKind, type Finding, type Search } from './doubt.ts'
import { sameName } from './same-name.ts'
import { sharedAddress } from './shared-address.ts'

const SEARCHES: Readonly<Record<DoubtKind, Search>> = {
  'same-name': sameName,
  automation,
  'shared-address': sharedAddress,
  replayed,
  stale,
  future,
  mailmap,
}

/**
 * What could make a measurement wrong in this history. First what would change the risk level or an APF, then the rest, then
 * what cannot be computed.
 */
export function doubtsOf(ledger: Ledger, measurement: Measurement<NamedStake>): readonly Doubt[] {
  // Who is who, and what they are credited with, is asked by several.
  const attribution = attributeCommits(ledger, measurement.rules, measurement.moment.until)
  const found = DOUBT_KINDS.flatMap(kind => {
    const finding = SEARCHES[kind](ledger, measurement, attribution)
    return finding === null ? [] : [{ kind, ...finding }]
  })
  const weight = (doubt: Doubt) => (doubt.figures === null ? 2 : changesVerdict(doubt, measurement) ? 0 : 1)
  return found.sort((left, right) => weight(left) - weight(right))
}

/** Whether a doubt, if it is justified, changes the risk level or an APF. */
export function changesVerdict(
  { figures }: Pick<Doubt, 'figures'>,
  measurement: Pick<Measurement, 'figures'>,
): boolean {
  if (figures === null) return false
  const now: FigureValues = valuesOf(measurement.figures)
  return (
    figures.risk !== now.risk ||
    figures.augmented.all !== now.augmented.all ||
    figures.augmented.active !== now.augmented.active
  )
}

/** Lines of the mailmap that match nobody: a name or an address in them may be misspelled. */
function mailmap({ idleMailmapLines }: Ledger): Finding | null {
  return idleMailmapLines.length === 0 ? null : { about: [], commits: 0, figures: null, idleLines: idleMailmapLines }
}
