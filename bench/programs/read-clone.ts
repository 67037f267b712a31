import { gitHistory } from '../../src/history/git/source.ts'
import { report, taskOf } from './program.ts'

/** What there is to read. */
export interface ReadTask {
  readonly path: string
}

/** What it took to read every commit of a clone. */
export interface CloneRead {
  readonly ms: number
  readonly commits: number
}

const { path } = taskOf<ReadTask>()
const silent = { info: () => {}, notice: () => {}, debug: () => {} }

const startedAt = performance.now()
const source = gitHistory(path, silent)
const history = await source({ repository: '', ref: null, coAuthors: false, merges: true })
let commits = 0
for await (const batch of history.commits) for (const _ of batch) commits += 1
report<CloneRead>({ ms: performance.now() - startedAt, commits })
