import type { PullRequestReport } from '../../src/measure/around/pull-request.ts'
import { findContributors } from '../../src/measure/around/what-if.ts'
import type { Contributor } from '../../src/measure/count/contributor.ts'
import type { Figures } from '../../src/measure/figures/figures.ts'
import type { GateRules } from '../../src/measure/figures/gate.ts'
import { measure } from '../../src/measure/measure.ts'
import { type MeasureRules, type Moment, momentAt } from '../../src/measure/rules.ts'
import { parseNameLines } from '../../src/people/name-list.ts'
import { Register } from '../../src/people/register.ts'
import { buildReport } from '../../src/report/build.ts'
import type { Report, Subject } from '../../src/report/report.ts'
import { commitsOf, type TestHistory } from './history.ts'
import { defaultRules, ledgerOf } from './ledger.ts'
import { WORKED_EXAMPLE_DAY } from './worked-example.ts'

/** What a report may be made with, beyond the defaults of a run without any input. */
export interface ReportOptions {
  readonly rules?: Partial<MeasureRules>
  /** Default: the day of the worked example. */
  readonly moment?: Moment
  readonly gate?: Partial<GateRules>
  readonly subject?: Partial<Subject>
  readonly mailmap?: string
  readonly anonymize?: boolean
  /** Logins or names. */
  readonly whatIf?: readonly string[]
  /** How many quarter starts the trend looks back; default: 4. */
  readonly quarters?: number | null
  readonly pullRequest?: (contributors: readonly Contributor[], figures: Figures) => PullRequestReport
}

/** The report on a history, measured at the end of its default branch. */
export function reportOf(told: TestHistory, options: ReportOptions = {}): Report {
  const { rules, moment = momentAt(Date.parse(WORKED_EXAMPLE_DAY)), gate, subject, mailmap, whatIf = [] } = options
  const register = new Register({ anonymize: options.anonymize ?? false })
  const commits = commitsOf(told)
  const ledger = ledgerOf(commits, mailmap, [], register)
  const measurement = measure(ledger, { ...defaultRules, ...rules }, moment)
  const { contributors } = measurement.tally
  return buildReport({
    subject: {
      repository: 'apache/foo',
      ref: 'main',
      head: commits[0]?.oid ?? null,
      source: 'graphql',
      serverUrl: 'https://github.com',
      ...subject,
    },
    ledger,
    measurement,
    gateRules: { minimumApf: null, minimumActiveShare: null, ...gate },
    group: findContributors(parseNameLines(whatIf.join('\n')), contributors, ledger).people,
    quarters: options.quarters === undefined ? 4 : options.quarters,
    pullRequest: options.pullRequest?.(contributors, measurement.figures) ?? null,
  })
}
