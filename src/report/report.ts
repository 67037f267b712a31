import type { LookAlikes, UnionReason } from '../identity/audit.ts'
import type { Contributor } from '../metric/contributor.ts'
import type { Doubt } from '../metric/doubts/doubt.ts'
import type { FigureValues } from '../metric/figures.ts'
import type { Prospect } from '../metric/forecast.ts'
import type { GateRules, Verdict } from '../metric/gate.ts'
import type { FileKnowledge } from '../metric/knowledge.ts'
import type { DatedFigures, Measurement } from '../metric/measure.ts'
import type { Variation } from '../metric/sensitivity.ts'
import type { LeftOut } from '../metric/tally.ts'
import type { Departure } from '../metric/what-if.ts'

/** What was measured. Text from outside, as it was read: renderers escape it. */
export interface Subject {
  /** `owner/name`. */
  readonly repository: string
  readonly ref: string
  /** The head's object id; `null` when there is no commit yet. */
  readonly head: string | null
  readonly source: 'graphql' | 'git'
  /** Where logins and repositories have their pages: `https://github.com`, or the Enterprise Server's address. */
  readonly serverUrl: string
}

/** The identities of one contributor that were united. */
export interface Union {
  readonly contributor: Contributor
  readonly identities: number
  readonly by: readonly UnionReason[]
}

/** How the measure found out who is who, so that a reader can check it. */
export interface IdentityAudit {
  readonly united: readonly Union[]
  readonly leftOut: readonly LeftOut[]
  /** People who share a name, those whose union would matter most first. */
  readonly lookAlikes: readonly LookAlikes<Contributor>[]
}

/** Somebody who could review a pull request. */
export interface Reviewer {
  readonly login: string
  /** How many of its files they are among the holders of, at least one. */
  readonly files: number
}

/** What a pull request touches, and what it changes. */
export interface PullRequestReport {
  readonly number: number
  /** The branch that it wants to change, where the report is about another; `null` where it is about that one. */
  readonly branch: string | null
  /** At most 300 files. */
  readonly files: readonly FileKnowledge[]
  /** The files beyond those. */
  readonly moreFiles: number
  /** At most three active people who know these files. */
  readonly reviewers: readonly Reviewer[]
  /**
   * The paths of those files that others have worked on and the pull request's author never has, where this pull request makes
   * the author somebody who has.
   */
  readonly newToAuthor: readonly string[]
  /** How many of its own commits were read. */
  readonly readCommits: number
  /** How many of its own commits there are beyond those: `after` is without them. */
  readonly moreCommits: number
  /** The figures of the base branch before the pull request. */
  readonly before: FigureValues
  /** The figures with the pull request's own commits added, those that were read. */
  readonly after: FigureValues
}

/** Everything that is said about one subject; each renderer reads this and nothing else. */
export interface Report {
  readonly subject: Subject
  readonly measurement: Measurement
  readonly gateRules: GateRules
  readonly verdict: Verdict
  readonly whatIf: readonly Departure[]
  readonly forecast: readonly Prospect[]
  /** Oldest first, the measurement itself last; `null` when it is switched off. */
  readonly trend: readonly DatedFigures[] | null
  readonly sensitivity: readonly Variation[]
  /** First those that would change the risk level or an APF. */
  readonly doubts: readonly Doubt[]
  readonly identities: IdentityAudit
  /** `null` outside pull requests, and where it could not be read. */
  readonly pullRequest: PullRequestReport | null
}

/** How a contributor is called where there is room for one word: the login, or the name where there is none. */
export function callName({ login, name }: Pick<Contributor, 'login' | 'name'>): string {
  return login ?? name
}
