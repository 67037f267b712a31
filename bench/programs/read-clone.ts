import { gitHistory } from '../../src/sources/git/source.ts'
import { SILENT_LOG } from '../silent-log.ts'
import type { CloneTask } from './measure-clone.ts'
import { report, taskOf } from './program.ts'

/** What it took to read every commit of a clone. */
export interface CloneRead {
  readonly ms: number
  readonly commits: number
}

const { path } = taskOf<CloneTask>()

const startedAt = performance.now()
const source = gitHistory(path, SILENT_LOG)
const history = await source({ repository: '', ref: null, coAuthors: false, merges: true })
let commits = 0
for await (const batch of history.commits) for (const _ of batch) commits += 1
report<CloneRead>({ ms: performance.now() - startedAt, commits })
