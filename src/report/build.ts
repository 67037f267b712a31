import type { Ledger } from '../ledger/ledger.ts'
import { doubtsOf } from '../measure/around/doubts/doubts.ts'
import { forecastOf } from '../measure/around/forecast.ts'
import { rankedLookAlikes } from '../measure/around/look-alikes.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import { sensitivityOf } from '../measure/around/sensitivity.ts'
import { trendOf } from '../measure/around/trend.ts'
import { departuresOf } from '../measure/around/what-if.ts'
import type { Contributor } from '../measure/count/contributor.ts'
import { type GateRules, judge } from '../measure/figures/gate.ts'
import type { Measurement } from '../measure/measure.ts'
import { countIdentities, unionReasons } from '../people/audit.ts'
import type { RecognisedIdentity } from '../people/recognise.ts'
import type { IdentityAudit, Report, Subject } from './report.ts'

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
