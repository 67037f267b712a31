import type { Ledger } from '../../ledger/ledger.ts'
import { countIdentities, type LookAlikes, type UnionReason, unionReasons } from '../../people/audit.ts'
import type { Contributor, NamedStake } from '../count/contributor.ts'
import type { LeftOut } from '../count/tally.ts'
import type { Measurement } from '../measure.ts'
import { rankedLookAlikes } from './look-alikes.ts'

/** The identities of one contributor that were united. */
export interface Union {
  readonly contributor: Contributor
  readonly identities: number
  readonly by: readonly UnionReason[]
}

/** How the measure found out who is who, so that a reader can check it. */
export interface IdentityAudit {
  readonly united: readonly Union[]
  readonly leftOut: readonly LeftOut[]
  /** People who share a name, those whose union would matter most first. */
  readonly lookAlikes: readonly LookAlikes<Contributor>[]
}

/** Says who was taken for one person, who was left out, and who may be one person and was not taken for one. */
export function identityAuditOf(ledger: Ledger, measurement: Measurement<NamedStake>): IdentityAudit {
  const { tally } = measurement
  const { identities } = ledger
  return {
    united: tally.contributors
      .filter(({ members }) => members.length > 1)
      .map(contributor => ({
        contributor,
        identities: countIdentities(contributor.members, identities),
        by: unionReasons(contributor.members, identities),
      }))
      .filter(({ identities: count }) => count > 1),
    leftOut: tally.leftOut,
    lookAlikes: rankedLookAlikes(ledger, measurement),
  }
}
