import { connect } from '../../src/github/client.ts'
import { systemClock } from '../../src/github/clock.ts'
import type { History } from '../../src/history/source.ts'
import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { Register } from '../../src/people/register.ts'
import { rulesIn } from '../../src/run/named-people.ts'
import { readHistory } from '../../src/run/reading.ts'
import { folderStore } from '../../src/sources/cache/folder-store.ts'
import { graphqlHistory } from '../../src/sources/graphql/source.ts'
import { settingsWith } from '../default-settings.ts'
import { MEASURED_AT } from '../generated-history.ts'
import { HOSTED, NAME, OWNER } from '../hosted.ts'
import { SILENT_LOG } from '../silent-log.ts'
import { readNaively } from './naive-client.ts'
import { report, taskOf } from './program.ts'

/** Who reads what from the GitHub on loopback. */
export interface GitHubTask {
  readonly client: 'ours' | 'naive'
  readonly url: string
  readonly token: string
  readonly mergeCommits: 'exclude' | 'include'
  /** The folder that holds the cache; `null` for none. */
  readonly cache: string | null
}

/** What came of it. */
export interface GitHubMeasured {
  readonly ms: number
  /** V, in which all clients must agree. */
  readonly volume: number
}

const task = taskOf<GitHubTask>()
const settings = settingsWith({ 'merge-commits': task.mergeCommits })
const merges = task.mergeCommits === 'exclude'

const startedAt = performance.now()
const history = task.client === 'ours' ? await openOurs() : openNaively()
const register = new Register({ anonymize: false })
const { ledger } = await readHistory(history, {
  knowsMerges: merges,
  pullRequest: null,
  server: 'github.com',
  register,
})
const { tally } = measure(ledger, rulesIn(settings, ledger), momentAt(MEASURED_AT))
report<GitHubMeasured>({ ms: performance.now() - startedAt, volume: tally.commits })

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
  const source = graphqlHistory({ github, clock: systemClock, log: SILENT_LOG, store })
  return source({ repository: HOSTED, ref: null, coAuthors: false, merges })
}

function openNaively(): History {
  const { url, token } = task
  const commits = readNaively({ url: `${url}/graphql`, token, owner: OWNER, name: NAME, merges })
  const refOf = (branch: string) => branch
  return { repository: HOSTED, server: null, ref: '', head: '', mailmap: '', knowsMerges: merges, refOf, commits }
}
