import type { Ledger } from '../ledger/ledger.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import type { Contributor, NamedStake } from '../measure/count/contributor.ts'
import type { GateRules } from '../measure/figures/gate.ts'
import type { Measurement } from '../measure/measure.ts'
import type { Found, Subject } from './report.ts'

/** What a report is made of. */
export interface Findings {
  readonly subject: Subject
  readonly ledger: Ledger
  readonly measurement: Measurement<NamedStake>
  readonly gateRules: GateRules
  /** The people for whom `what-if` asks; empty when it asks for nobody. */
  readonly group: readonly Contributor[]
  /** How many quarter starts the trend looks back; `null` for none at all. */
  readonly quarters: number | null
  readonly pullRequest: PullRequestReport | null
}

/** Looks for one thing beyond the measurement. */
export interface Finder {
  /** What it found; `null` where it looks for nothing. */
  readonly find: (findings: Findings) => Found | null
}
