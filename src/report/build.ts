import type { Ledger } from '../ledger/ledger.ts'
import { doubtsOf } from '../measure/around/doubts/doubts.ts'
import { forecastOf } from '../measure/around/forecast.ts'
import { rankedLookAlikes } from '../measure/around/look-alikes.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import { sensitivityOf } from '../measure/around/sensitivity.ts'
import { trendOf } from '../measure/around/trend.ts'
import { departuresOf } from '../measure/around/what-if.ts'
import type { Contributor, NamedStake } from '../measure/count/contributor.ts'
import { type GateRules, judge } from '../measure/figures/gate.ts'
import type { Measurement } from '../measure/measure.ts'
import type { MeasureRules } from '../measure/rules.ts'
import { countIdentities, unionReasons } from '../people/audit.ts'
import type { IdentityAudit, Report, Subject } from './report.ts'

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

/** Computes every part of the report from one measurement. */
export function buildReport(findings: Findings): Report {
  const { subject, ledger, measurement, gateRules, group, quarters, pullRequest } = findings
  return {
    subject,
    measurement: { ...measurement, rules: shownRules(measurement.rules, ledger) },
    gateRules,
    verdict: judge(measurement.figures, measurement.rules.baseline, gateRules),
    whatIf: departuresOf(measurement, group),
    forecast: forecastOf(measurement),
    trend: quarters === null ? null : trendOf(ledger, measurement, quarters),
    sensitivity: sensitivityOf(ledger, measurement),
    doubts: doubtsOf(ledger, measurement),
    identities: auditOf(measurement, ledger),
    pullRequest,
  }
}

/** Somebody who is excluded may be named in a pattern. */
function shownRules(rules: MeasureRules, { register }: Ledger): MeasureRules {
  return { ...rules, exclude: rules.exclude.map((text, index) => register.shown(text, `Pattern ${index + 1}`)) }
}

function auditOf(measurement: Measurement<NamedStake>, ledger: Ledger): IdentityAudit {
  const { tally } = measurement
  const { identities } = ledger
  return {
    united: tally.contributors
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
