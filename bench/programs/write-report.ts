import { gitHistory } from '../../src/history/git/source.ts'
import { judge } from '../../src/metric/gate.ts'
import type { Ledger } from '../../src/metric/ledger.ts'
import { type Measurement, measure } from '../../src/metric/measure.ts'
import { momentAt } from '../../src/metric/rules.ts'
import { rulesIn } from '../../src/named-people.ts'
import { readHistory } from '../../src/reading.ts'
import { buildReport } from '../../src/report/build.ts'
import { renderJson } from '../../src/report/json.ts'
import type { Report, Subject } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { settingsWith } from '../default-settings.ts'
import { MEASURED_AT } from '../generated-history.ts'
import { SILENT_LOG } from '../silent-log.ts'
import { report, taskOf } from './program.ts'

/** What there is to report on. */
export interface ReportTask {
  readonly path: string
  /** `whole`: all that the report says beyond the numbers; `bare`: the numbers and the people alone. */
  readonly report: 'whole' | 'bare'
}

/** What it took, from the start of the process to the last character. */
export interface ReportWritten {
  readonly ms: number
  /** Of the summary and the JSON report together. */
  readonly characters: number
}

const { path, report: kind } = taskOf<ReportTask>()
const settings = settingsWith()

const source = gitHistory(path, SILENT_LOG)
const { head, ref, repository, ...history } = await source({
  repository: '',
  ref: null,
  coAuthors: false,
  merges: true,
})
const { ledger } = await readHistory(
  { head, ref, repository, ...history },
  { knowsMerges: true, pullRequest: null, server: 'github.com' },
)
const measurement = measure(ledger, rulesIn(settings, ledger), momentAt(MEASURED_AT))
const subject: Subject = { repository, ref, head, source: 'git', serverUrl: 'https://github.com' }
const written = kind === 'whole' ? wholeReport(ledger, measurement) : bareReport(measurement)
const characters = renderSummary(written).length + renderJson(written).length
report<ReportWritten>({ ms: performance.now(), characters })

function wholeReport(ledger: Ledger, measurement: Measurement): Report {
  const { gate, quarters } = settings
  return buildReport({ subject, ledger, measurement, gateRules: gate, group: [], quarters, pullRequest: null })
}

function bareReport(measurement: Measurement): Report {
  return {
    subject,
    measurement,
    gateRules: settings.gate,
    verdict: judge(measurement.figures, settings.rules.baseline, settings.gate),
    whatIf: [],
    forecast: [],
    trend: null,
    sensitivity: [],
    doubts: [],
    identities: { united: [], leftOut: [], lookAlikes: [] },
    pullRequest: null,
  }
}
