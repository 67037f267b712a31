import type { Commit } from '../../src/history/commit.ts'
import type { History, HistorySource } from '../../src/history/source.ts'
import type { Terms } from '../../src/run/branch.ts'
import type { OpenedHistory } from '../../src/run/project-row.ts'
import { defaultRules } from './ledger.ts'
import { recordingLog } from './recording-log.ts'
import { WORKED_EXAMPLE_DAY } from './worked-example.ts'

/** A history in memory, as a source gives it. */
export function historyOf(commits: readonly Commit[], told: Partial<History> = {}): History {
  async function* batches() {
    yield commits
  }
  return {
    ...{ source: 'fetch', knowsMerges: true, refOf: branch => branch, server: null, mailmap: '' },
    ...{ repository: 'octo/pony', ref: 'main', head: commits[0]?.oid ?? null },
    ...told,
    commits: batches(),
  }
}

/** A source of a history that can be opened as often as anybody likes. */
export function sourceOf(commits: readonly Commit[], told: Partial<History> = {}): HistorySource {
  return () => Promise.resolve(historyOf(commits, told))
}

/** The same, opened, with a page. */
export function opened(commits: readonly Commit[], told: Partial<History> = {}): OpenedHistory {
  const history = historyOf(commits, told)
  return { history, page: `https://github.com/${history.repository}` }
}

/** On what terms a run without any input measures, on the day of the worked example. */
export function termsOf(changes: Partial<Terms> = {}): Terms {
  const day = Date.parse(WORKED_EXAMPLE_DAY)
  return {
    ...{ rules: defaultRules, exclude: [], moment: { asOf: day, until: day } },
    ...{ server: 'github.com', serverUrl: 'https://github.com', log: recordingLog().log },
    ...changes,
  }
}
