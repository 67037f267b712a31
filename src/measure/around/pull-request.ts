import type { Identity } from '../../history/commit.ts'
import type { ChangedFile, PullRequest } from '../../history/pull-request.ts'
import type { CommitKind } from '../../ledger/commit-kinds.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { PersonId } from '../../people/person.ts'
import type { RecognisedIdentity } from '../../people/recognise.ts'
import { fold } from '../../text/fold.ts'
import { withoutMailDomains } from '../../text/secrets.ts'
import type { NamedStake } from '../count/contributor.ts'
import { rosterOf } from '../count/roster.ts'
import { type FigureValues, valuesOf } from '../figures/figures.ts'
import { type Measurement, measureFigures } from '../measure.ts'
import { type FileKnowledge, type KnownFile, knowledgeIn } from './knowledge.ts'

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

/** The branch that a pull request wants to change, measured. */
export interface BaseBranch {
  readonly ledger: Ledger
  readonly measurement: Measurement<NamedStake>
  /** The place of a commit in the ledger's log; `null` where the branch does not have it. */
  readonly placeOf: (oid: string) => number | null
  /** Finds out what identities stand for, as it was done for the ledger's. */
  readonly recognise: (identities: readonly Identity[]) => readonly RecognisedIdentity[]
}

const MOST_REVIEWERS = 3

/** A file as the pull request and the base branch have it. */
interface Touched extends KnownFile {
  readonly file: ChangedFile
  /** The places of the commits that touched it. */
  readonly places: readonly number[]
}

/** Says what a pull request touches, who knows that, and what it changes. */
export function pullRequestReport(pullRequest: PullRequest, base: BaseBranch): PullRequestReport {
  const { ledger, measurement, placeOf } = base
  const ask = knowledgeIn(ledger, measurement)
  const files = pullRequest.files.map(file => {
    const places = file.touchedBy.flatMap(oid => placeOf(oid) ?? [])
    const isWhole = file.isWhole && places.length === file.touchedBy.length
    return { file, places, ...ask({ path: withoutMailDomains(file.path), isWhole }, places) }
  })
  const after = ledgerAfter(pullRequest, base)
  const author = identitiesOf(pullRequest.author, after, measurement)
  return {
    number: pullRequest.number,
    branch: null,
    files: files.map(({ knowledge }) => knowledge),
    moreFiles: pullRequest.moreFiles,
    reviewers: reviewersFor(files, author, base),
    newToAuthor: isContributing(author, after, base) ? pathsNewTo(author, files, ledger) : [],
    moreCommits: pullRequest.moreCommits,
    readCommits: pullRequest.commits.length,
    before: valuesOf(measurement.figures),
    after: measureFigures(after, measurement.rules, measurement.moment).figures,
  }
}

/** The base branch with the pull request's own commits, as far as it does not have them yet. */
function ledgerAfter({ commits }: PullRequest, { ledger, placeOf, recognise }: BaseBranch): Ledger {
  const log = ledger.log.copy()
  for (const commit of commits) if (placeOf(commit.oid) === null) log.add(commit)
  return { ...ledger, log, identities: recognise(log.identities) }
}

/**
 * The indices of everything that is one person with an account; none where no commit is theirs, or none of theirs counts. Looked
 * for with the pull request's own commits, whose identities come behind those of the base branch.
 */
function identitiesOf(login: string | null, ledger: Ledger, { rules, moment }: Measurement): ReadonlySet<number> {
  if (login === null) return new Set()
  const { identities, log } = ledger
  const { groups, ruledOut } = rosterOf(identities, log.count({ until: moment.until }), rules)
  const isTheirs = (index: number) => identities[index]?.logins.some(own => fold(own) === fold(login))
  const own = groups.filter(members => members.some(isTheirs)).flat()
  return new Set(own.filter(index => ruledOut[index] === null))
}

/** Those who hold most of the files; those who hold as many come in the order of their commits. */
function reviewersFor(
  files: readonly KnownFile[],
  author: ReadonlySet<number>,
  { ledger, measurement: { tally } }: BaseBranch,
): readonly Reviewer[] {
  const held = new Map<PersonId, number>()
  for (const { id } of files.flatMap(({ knowledge }) => knowledge.who)) held.set(id, (held.get(id) ?? 0) + 1)
  const isBot = ({ members }: NamedStake) => members.some(index => ledger.identities[index]?.isBot)
  return tally.contributors
    .map(contributor => ({ contributor, files: held.get(contributor.id) ?? 0 }))
    .filter(({ contributor, files: some }) => some > 0 && !isOneOf(author, contributor) && !isBot(contributor))
    .sort((left, right) => right.files - left.files)
    .flatMap(({ contributor: { login }, files: some }) => (login === null ? [] : { login, files: some }))
    .slice(0, MOST_REVIEWERS)
}

/** Whether any commit that the pull request brings is the author's own, and recent enough for them to be active by it. */
function isContributing(author: ReadonlySet<number>, after: Ledger, { ledger, measurement }: BaseBranch): boolean {
  const brought = Array.from({ length: after.log.size - ledger.log.size }, (_, index) => ledger.log.size + index)
  const count = after.log.count({ until: measurement.moment.until, among: brought })
  return count.some((kind, _, lastAt) => author.has(kind.author) && lastAt >= measurement.cutoff)
}

/** Files whose beginning is not known are left out: the author may be among those who worked on them then. */
function pathsNewTo(author: ReadonlySet<number>, files: readonly Touched[], { log }: Ledger): readonly string[] {
  const isTheirs = ({ author: maker, committer, coAuthors }: CommitKind) =>
    [maker, committer, ...coAuthors].some(index => author.has(index))
  return files
    .filter(({ file, knowledge, contributors }) => !file.isRemoved && knowledge.isWhole && contributors.length > 0)
    .filter(({ places }) => !log.count({ among: places }).some(isTheirs))
    .map(({ knowledge }) => knowledge.path)
}

function isOneOf(identities: ReadonlySet<number>, { members }: NamedStake): boolean {
  return members.some(index => identities.has(index))
}
