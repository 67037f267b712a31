import type { Ledger } from '../../src/ledger/ledger.ts'
import type { NamedStake } from '../../src/measure/count/contributor.ts'
import { judge } from '../../src/measure/figures/gate.ts'
import { type Measurement, measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { Register } from '../../src/people/register.ts'
import { renderJson } from '../../src/render/json.ts'
import { renderSummary } from '../../src/render/markdown/summary.ts'
import { buildReport } from '../../src/report/build.ts'
import type { Report, Subject } from '../../src/report/report.ts'
import { rulesIn } from '../../src/run/named-people.ts'
import { readHistory } from '../../src/run/reading.ts'
import { gitHistory } from '../../src/sources/git/source.ts'
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
const register = new Register({ anonymize: false })
const { ledger } = await readHistory(
  { head, ref, repository, ...history },
  { knowsMerges: true, pullRequest: null, server: 'github.com', register },
)
const measurement = measure(ledger, rulesIn(settings, ledger), momentAt(MEASURED_AT))
const subject: Subject = { repository, ref, head, source: 'git', serverUrl: 'https://github.com' }
const written = kind === 'whole' ? wholeReport(ledger, measurement) : bareReport(measurement)
const characters = renderSummary(written).length + renderJson(written).length
report<ReportWritten>({ ms: performance.now(), characters })

function wholeReport(ledger: Ledger, measurement: Measurement<NamedStake>): Report {
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
