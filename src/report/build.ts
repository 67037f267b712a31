import { countIdentities, unionReasons } from '../identity/audit.ts'
import type { RecognisedIdentity } from '../identity/recognise.ts'
import type { Contributor } from '../metric/contributor.ts'
import { doubtsOf } from '../metric/doubts/doubts.ts'
import { forecastOf } from '../metric/forecast.ts'
import { type GateRules, judge } from '../metric/gate.ts'
import type { Ledger } from '../metric/ledger.ts'
import { rankedLookAlikes } from '../metric/look-alikes.ts'
import type { Measurement } from '../metric/measure.ts'
import { sensitivityOf } from '../metric/sensitivity.ts'
import { trendOf } from '../metric/trend.ts'
import { departuresOf } from '../metric/what-if.ts'
import type { IdentityAudit, PullRequestReport, Report, Subject } from './report.ts'

/** What a report is made of. */
export interface Findings {
  readonly subject: Subject
  readonly ledger: Ledger
  readonly measurement: Measurement
  readonly gateRules: GateRules
  /** The people for whom `what-if` asks; empty when it asks for nobody. */
  readonly group: readonly Contributor[]
  /** How many quarter starts the trend looks back; `null` for none at all. */
  readonly quarters: number | null
  readonly pullRequest: PullRequestReport | null
}

/** Computes every part of the report from one measurement. */
export function buildReport(findings: Findings): Report {
  const { subject, ledger, measurement, gateRules, group, quarters, pullRequest } = findings
  return {
    subject,
    measurement,
    gateRules,
    verdict: judge(measurement.figures, measurement.rules.baseline, gateRules),
    whatIf: departuresOf(measurement, group),
    forecast: forecastOf(measurement),
    trend: quarters === null ? null : trendOf(ledger, measurement, quarters),
    sensitivity: sensitivityOf(ledger, measurement),
    doubts: doubtsOf(ledger, measurement),
    identities: auditOf(measurement, ledger.identities),
    pullRequest,
  }
}

function auditOf(measurement: Measurement, identities: readonly RecognisedIdentity[]): IdentityAudit {
  const { tally } = measurement
  return {
    united: tally.contributors
      .map(contributor => ({
        contributor,
        identities: countIdentities(contributor.members, identities),
        by: unionReasons(contributor.members, identities),
      }))
      .filter(({ identities: count }) => count > 1),
    leftOut: tally.leftOut,
    lookAlikes: rankedLookAlikes({ identities }, measurement),
  }
}
