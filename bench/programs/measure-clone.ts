import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { Register } from '../../src/people/register.ts'
import { rulesIn } from '../../src/run/named-people.ts'
import { readHistory } from '../../src/run/reading.ts'
import { gitHistory } from '../../src/sources/git/source.ts'
import { settingsWith } from '../default-settings.ts'
import { MEASURED_AT } from '../generated-history.ts'
import { SILENT_LOG } from '../silent-log.ts'
import { report, taskOf } from './program.ts'

/** What there is to read or to measure. */
export interface CloneTask {
  readonly path: string
}

/** What it took to measure a clone. */
export interface CloneMeasured {
  readonly ms: number
  /** The most memory that the process ever had. */
  readonly peakBytes: number
  /** How many commits were read. */
  readonly commits: number
}

const { path } = taskOf<CloneTask>()
const settings = settingsWith()

const startedAt = performance.now()
const source = gitHistory(path, SILENT_LOG)
const history = await source({ repository: '', ref: null, coAuthors: settings.rules.coAuthors, merges: true })
const register = new Register({ anonymize: false })
const { ledger } = await readHistory(history, { knowsMerges: true, pullRequest: null, server: 'github.com', register })
measure(ledger, rulesIn(settings, ledger), momentAt(MEASURED_AT))
const ms = performance.now() - startedAt

report<CloneMeasured>({ ms, peakBytes: process.resourceUsage().maxRSS * 1024, commits: ledger.log.size })
