import { tmpdir } from 'node:os'
import { connect } from '../../src/github/client.ts'
import { systemClock } from '../../src/github/clock.ts'
import type { FoundHistory } from '../../src/history/many.ts'
import { WINDOW } from '../../src/history/many.ts'
import type { History } from '../../src/history/source.ts'
import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { Register } from '../../src/people/register.ts'
import { measureEach } from '../../src/run/measure-each.ts'
import { rulesIn } from '../../src/run/named-people.ts'
import { readHistory } from '../../src/run/reading.ts'
import { folderStore } from '../../src/sources/cache/folder-store.ts'
import { fetchHistory } from '../../src/sources/fetch/source.ts'
import { hostedHistories } from '../../src/sources/hosted/hosted.ts'
import { settingsWith } from '../default-settings.ts'
import { MEASURED_AT } from '../generated-history.ts'
import { SILENT_LOG } from '../silent-log.ts'
import { report, taskOf } from './program.ts'

/** Who reads which repositories from the GitHub on loopback. */
export interface ManyTask {
  /** Whether by one run, or by one for each, one after the other. */
  readonly isTogether: boolean
  readonly repositories: readonly string[]
  readonly url: string
  readonly token: string
  readonly serverUrl: string
  /** The folder that holds the cache; `null` for none. */
  readonly cache: string | null
}

/** What came of it. */
export interface ManyMeasured {
  readonly ms: number
  /** V of all of them together, in which both ways must agree. */
  readonly volume: number
  /** The most memory that the process ever had. */
  readonly peakBytes: number
}

const task = taskOf<ManyTask>()
const { repositories, url, token, serverUrl } = task
const settings = settingsWith()
const store = task.cache === null ? null : folderStore({ XDG_CACHE_HOME: task.cache }, SILENT_LOG)

const startedAt = performance.now()
const volume = task.isTogether ? await readTogether() : await readEach()
const ms = performance.now() - startedAt
report<ManyMeasured>({ ms, volume, peakBytes: process.resourceUsage().maxRSS * 1024 })

function asking() {
  const connection = { token, apiUrl: url, graphqlUrl: null, rateLimitWaitMs: 0 }
  const github = connect({ ...connection, clock: systemClock, log: SILENT_LOG })
  return {
    ...{ github, clock: systemClock, log: SILENT_LOG, serverUrl, token, store },
    ...{ temporary: tmpdir(), signal: undefined },
  }
}

async function readTogether(): Promise<number> {
  const many = hostedHistories({ ...asking(), coAuthors: false, asksState: false })
  let sum = 0
  for (let start = 0; start < repositories.length; start += WINDOW) {
    const window = repositories.slice(start, start + WINDOW).map(repository => ({ repository, ref: null }))
    const ready = await many.ready((await many.find(window)).filter(isFound))
    const outcomes = await measureEach(ready.histories, async open => volumeOf(await open()))
    for (const outcome of outcomes) {
      if (!outcome.isMeasured) throw outcome.reason
      sum += outcome.found
    }
    await ready.release()
  }
  return sum
}

function isFound(found: FoundHistory | Error): found is FoundHistory {
  if (found instanceof Error) throw found
  return true
}

/** Each by a run of its own, as one step for each would do it, but for the start of Node. */
async function readEach(): Promise<number> {
  let sum = 0
  for (const repository of repositories) {
    const source = fetchHistory({ ...asking(), choice: 'fetch' })
    sum += await volumeOf(await source({ repository, ref: null, coAuthors: false, merges: true }))
  }
  return sum
}

async function volumeOf(history: History): Promise<number> {
  const register = new Register({ anonymize: false })
  const { ledger } = await readHistory(history, { keepsPlaces: false, server: 'github.com', register })
  return measure(ledger, rulesIn(settings.measure, ledger), momentAt(MEASURED_AT)).tally.commits
}
