import type { Identity } from '../history/commit.ts'
import type { PullRequest } from '../history/pull-request.ts'
import { fold, type RecognisedIdentity } from '../identity/recognise.ts'
import type { Contributor } from '../metric/contributor.ts'
import { valuesOf } from '../metric/figures.ts'
import { type KnownFile, knowledgeIn } from '../metric/knowledge.ts'
import type { Ledger } from '../metric/ledger.ts'
import { type Measurement, reckon } from '../metric/measure.ts'
import { rosterOf } from '../metric/roster.ts'
import type { PullRequestReport } from './report.ts'

/** The branch that a pull request wants to change, measured. */
export interface BaseBranch {
  readonly ledger: Ledger
  readonly measurement: Measurement
  /** The place of a commit in the ledger's log; `null` where the branch does not have it. */
  readonly placeOf: (oid: string) => number | null
  /** Finds out what identities stand for, as it was done for the ledger's. */
  readonly recognise: (identities: readonly Identity[]) => readonly RecognisedIdentity[]
}

const MOST_REVIEWERS = 3

/** Says what a pull request touches, who knows that, and what it changes. */
export function pullRequestReport(pullRequest: PullRequest, base: BaseBranch): PullRequestReport {
  const { ledger, measurement, placeOf } = base
  const ask = knowledgeIn(ledger, measurement)
  const files = pullRequest.files.map(({ path, touchedBy }) =>
    ask(
      path,
      touchedBy.flatMap(oid => placeOf(oid) ?? []),
    ),
  )
  const after = ledgerAfter(pullRequest, base)
  const author = identitiesOf(pullRequest.author, after, measurement)
  return {
    number: pullRequest.number,
    files: files.map(({ knowledge }) => knowledge),
    moreFiles: pullRequest.moreFiles,
    reviewers: reviewersFor(files, author, measurement),
    newToAuthor: pathsNewTo(author, files),
    before: valuesOf(measurement.figures),
    after: reckon(after, measurement.rules, measurement.moment).figures,
  }
}

/** The base branch with the pull request's own commits, as far as it does not have them yet. */
function ledgerAfter({ commits }: PullRequest, { ledger, placeOf, recognise }: BaseBranch): Ledger {
  const log = ledger.log.copy()
  for (const commit of commits) if (placeOf(commit.oid) === null) log.add(commit)
  return { log, identities: recognise(log.identities), knowsMerges: ledger.knowsMerges }
}

/**
 * The indices of everything that is one person with an account; none where no commit is theirs. Looked for with the pull
 * request's own commits, whose identities come behind those of the base branch.
 */
function identitiesOf(login: string | null, ledger: Ledger, { rules, moment }: Measurement): ReadonlySet<number> {
  if (login === null) return new Set()
  const { identities, log } = ledger
  const { groups } = rosterOf(identities, log.count(moment.until), rules)
  const isTheirs = (index: number) => identities[index]?.logins.some(own => fold(own) === fold(login))
  return new Set(groups.filter(members => members.some(isTheirs)).flat())
}

/** The logins of those who hold most of the files; those who hold as many come in the order of their commits. */
function reviewersFor(
  files: readonly KnownFile[],
  author: ReadonlySet<number>,
  { tally }: Measurement,
): readonly string[] {
  const held = new Map<Contributor, number>()
  for (const holder of files.flatMap(({ knowledge }) => knowledge.who)) held.set(holder, (held.get(holder) ?? 0) + 1)
  return tally.contributors
    .map(contributor => ({ contributor, files: held.get(contributor) ?? 0 }))
    .filter(candidate => candidate.files > 0 && !isOneOf(author, candidate.contributor))
    .sort((left, right) => right.files - left.files)
    .flatMap(({ contributor: { login } }) => login ?? [])
    .slice(0, MOST_REVIEWERS)
}

function pathsNewTo(author: ReadonlySet<number>, files: readonly KnownFile[]): readonly string[] {
  if (author.size === 0) return []
  return files
    .filter(({ contributors }) => contributors.length > 0 && !contributors.some(person => isOneOf(author, person)))
    .map(({ knowledge }) => knowledge.path)
}

function isOneOf(identities: ReadonlySet<number>, { members }: Contributor): boolean {
  return members.some(index => identities.has(index))
}
