import { tmpdir } from 'node:os'
import { connect } from '../../src/github/client.ts'
import { systemClock } from '../../src/github/clock.ts'
import type { History } from '../../src/history/source.ts'
import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { Register } from '../../src/people/register.ts'
import { rulesIn } from '../../src/run/named-people.ts'
import { readHistory } from '../../src/run/reading.ts'
import { folderStore } from '../../src/sources/cache/folder-store.ts'
import { fetchHistory } from '../../src/sources/fetch/source.ts'
import { graphqlHistory } from '../../src/sources/graphql/source.ts'
import { settingsWith } from '../default-settings.ts'
import { MEASURED_AT } from '../generated-history.ts'
import { HOSTED, NAME, OWNER } from '../hosted.ts'
import { SILENT_LOG } from '../silent-log.ts'
import { readNaively } from './naive-client.ts'
import { report, taskOf } from './program.ts'

/** Who reads what from the GitHub on loopback. */
export interface GitHubTask {
  readonly client: 'ours' | 'fetch' | 'naive'
  readonly url: string
  readonly token: string
  readonly mergeCommits: 'exclude' | 'include'
  /** The folder that holds the cache; `null` for none. */
  readonly cache: string | null
  /** The git server, for whoever fetches. */
  readonly serverUrl?: string
}

/** What came of it. */
export interface GitHubMeasured {
  readonly ms: number
  /** V, in which all clients must agree. */
  readonly volume: number
  /** The most memory that the process ever had. */
  readonly peakBytes: number
}

const task = taskOf<GitHubTask>()
const settings = settingsWith({ 'merge-commits': task.mergeCommits })
const merges = task.mergeCommits === 'exclude'

const startedAt = performance.now()
const history = task.client === 'naive' ? openNaively() : await openOurs()
const register = new Register({ anonymize: false })
const { ledger } = await readHistory(history, {
  keepsPlaces: false,
  server: 'github.com',
  register,
})
const { tally } = measure(ledger, rulesIn(settings.measure, ledger), momentAt(MEASURED_AT))
const ms = performance.now() - startedAt
report<GitHubMeasured>({ ms, volume: tally.commits, peakBytes: process.resourceUsage().maxRSS * 1024 })

function openOurs(): Promise<History> {
  const { url, token, cache } = task
  const github = connect({
    token,
    apiUrl: url,
    graphqlUrl: null,
    rateLimitWaitMs: 0,
    clock: systemClock,
    log: SILENT_LOG,
  })
  const store = cache === null ? null : folderStore({ XDG_CACHE_HOME: cache }, SILENT_LOG)
  const asking = { github, clock: systemClock, log: SILENT_LOG, store }
  const source =
    task.serverUrl === undefined ? graphqlHistory(asking) : fetchHistory({ ...asking, ...fetching(task.serverUrl) })
  return source({ repository: HOSTED, ref: null, coAuthors: false, merges })
}

function fetching(serverUrl: string) {
  const { token } = task
  return { choice: 'fetch', serverUrl, token, rateLimitWaitMs: 0, temporary: tmpdir(), signal: undefined } as const
}

function openNaively(): History {
  const { url, token } = task
  const commits = readNaively({ url: `${url}/graphql`, token, owner: OWNER, name: NAME, merges })
  const told = { source: 'graphql', knowsMerges: merges, refOf: (branch: string) => branch } as const
  return { ...told, repository: HOSTED, server: null, ref: '', head: '', mailmap: '', commits }
}
