import type { Ledger } from '../ledger/ledger.ts'
import { judge } from '../measure/figures/gate.ts'
import type { MeasureRules } from '../measure/rules.ts'
import type { Finder, Findings } from './findings.ts'
import type { Report } from './report.ts'

/** Judges a measurement, and computes every part of the report from it. */
export function buildReport(findings: Findings, parts: readonly Finder[]): Report {
  const { subject, ledger, measurement, gateRules } = findings
  return {
    subject,
    measurement: { ...measurement, rules: shownRules(measurement.rules, ledger) },
    gateRules,
    verdict: judge(measurement.figures, measurement.rules.baseline, gateRules),
    parts: parts.flatMap(part => part.find(findings) ?? []),
  }
}

/** Somebody who is excluded may be named in a pattern. */
function shownRules(rules: MeasureRules, { register }: Ledger): MeasureRules {
  return { ...rules, exclude: rules.exclude.map((text, index) => register.shown(text, `Pattern ${index + 1}`)) }
}
