import type { Doubt } from '../measure/around/doubts/doubt.ts'
import type { Prospect } from '../measure/around/forecast.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import type { Variation } from '../measure/around/sensitivity.ts'
import type { Departure } from '../measure/around/what-if.ts'
import type { Contributor } from '../measure/count/contributor.ts'
import type { LeftOut } from '../measure/count/tally.ts'
import type { GateRules, Verdict } from '../measure/figures/gate.ts'
import type { DatedFigures, Measurement } from '../measure/measure.ts'
import type { LookAlikes, UnionReason } from '../people/audit.ts'
import type { Person } from '../people/person.ts'

/** What was measured. Text from outside, as it was read: renderers escape it. */
export interface Subject {
  /** `owner/name`. */
  readonly repository: string
  readonly ref: string
  /** The head's object id; `null` when there is no commit yet. */
  readonly head: string | null
  readonly source: 'graphql' | 'git'
  /** Where logins and repositories have their pages: `https://github.com`, or the Enterprise Server's address. */
  readonly serverUrl: string
}

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

/** Everything that is said about one subject; each renderer reads this and nothing else. */
export interface Report {
  readonly subject: Subject
  readonly measurement: Measurement
  readonly gateRules: GateRules
  readonly verdict: Verdict
  readonly whatIf: readonly Departure[]
  readonly forecast: readonly Prospect[]
  /** Oldest first, the measurement itself last; `null` when it is switched off. */
  readonly trend: readonly DatedFigures[] | null
  readonly sensitivity: readonly Variation[]
  /** First those that would change the risk level or an APF. */
  readonly doubts: readonly Doubt[]
  readonly identities: IdentityAudit
  /** `null` outside pull requests, and where it could not be read. */
  readonly pullRequest: PullRequestReport | null
}

/** How a contributor is called where there is room for one word: the login, or the name where there is none. */
export function callName({ login, name }: Omit<Person, 'id'>): string {
  return login ?? name
}
