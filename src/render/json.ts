import { valuesOf } from '../measure/figures/figures.ts'
import { fraction, toNumber } from '../measure/figures/fraction.ts'
import { isActive, type Measurement } from '../measure/measure.ts'
import { figuresJson, iso, SCHEMA_VERSION } from '../report/figures-json.ts'
import type { Report } from '../report/report.ts'
import { settingsJson } from '../report/settings-json.ts'
import { printableJson } from '../text/escape.ts'
import { PARTS } from '../words/parts/list.ts'

/** The JSON report's text, with a line break at its end. */
export function renderJson(report: Report): string {
  return `${printableJson(toJson(report), 2)}\n`
}

/** Writes a report down by the names of the contract, `schema/report.schema.json`. No e-mail address is in it. */
export function toJson(report: Report) {
  const { subject, measurement, verdict } = report
  const { tally, figures, moment } = measurement
  return {
    schemaVersion: SCHEMA_VERSION,
    repository: subject.repository,
    ref: subject.ref,
    head: subject.head,
    asOf: iso(moment.asOf),
    source: subject.source,
    settings: settingsJson(measurement.rules, report.gateRules),
    commits: tally.commits,
    excluded: tally.excluded,
    ...figuresJson(valuesOf(figures)),
    gate: verdict.gate,
    contributors: contributorsJson(measurement),
    ...Object.fromEntries(PARTS.flatMap(part => (part.field === null ? [] : [[part.field, part.toJson(report)]]))),
  }
}

function contributorsJson({ tally, figures, rules, cutoff }: Measurement) {
  const apf = figures.augmented[rules.baseline]
  const holders = new Set(apf.reached ? apf.holders.map(({ id }) => id) : [])
  return tally.contributors.map(contributor => ({
    name: contributor.name,
    login: contributor.login,
    commits: toNumber(fraction(contributor.volume, tally.unit)),
    share: toNumber(fraction(contributor.volume, tally.volume)),
    lastCommit: iso(contributor.lastActivity),
    active: isActive(contributor, cutoff),
    inApf: holders.has(contributor.id),
  }))
}
