import type { PullRequest } from '../history/pull-request.ts'
import type { HistorySource } from '../history/source.ts'
import type { Log } from '../log.ts'
import type { Moment } from '../measure/rules.ts'
import type { Subject } from '../report/report.ts'
import type { MeasureSettings } from '../settings/settings.ts'

/** A subject, before anything of it was read. */
export interface SubjectPort {
  /** Where its history comes from. */
  readonly source: Subject['source']
  readonly history: HistorySource
  /** `owner/name`; empty where a clone says what it is. */
  readonly repository: string
  /** Branch, tag or commit; `null` means the default branch, on a clone what is checked out. */
  readonly ref: string | null
  /** The pull request that the run is about; `null` when there is none. */
  readonly pullRequest: PullRequestPort | null
}

/** A pull request, before anything of it was read. */
export interface PullRequestPort {
  /** `owner/name` of the repository that it wants to change. */
  readonly repository: string
  /**
   * The name of the branch that it wants to change.
   *
   * @throws UserError when it cannot be read
   */
  readonly readBase: () => Promise<string>
  /** The ref by which the source knows that branch. */
  readonly refOf: (base: string) => string
  /**
   * Reads what it brings and touches, as seen from the head of the branch that it wants to change; `null` where it cannot
   * be read, after a notice.
   */
  readonly read: (baseHead: string, until: number) => Promise<PullRequest | null>
}

/** On what terms every subject of a run is measured. */
export interface Terms extends Pick<MeasureSettings, 'rules' | 'exclude'> {
  readonly moment: Moment
  /** Where logins have their pages, such as `https://github.com`. */
  readonly serverUrl: string
  /** The host of the run's own GitHub server, in small letters; `null` where nothing names it but a clone's remote. */
  readonly server: string | null
  readonly log: Log
}
