import { textOfIdentity } from '../../history/commit.ts'
import type { ChangedFile, PullRequest } from '../../history/pull-request.ts'
import type { Bookmarks } from '../../ledger/bookmarks.ts'
import type { CommitKind } from '../../ledger/commit-kinds.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { identityAt, type Recognition, recogniseIdentities } from '../../people/recognise.ts'
import { TakenNames } from '../../people/taken-names.ts'
import { fold } from '../../text/fold.ts'
import { withoutMailDomains } from '../../text/shown-name.ts'
import type { Contributor } from '../count/contributor.ts'
import type { Roster } from '../count/roster.ts'
import { attributeCommits } from '../count/stake.ts'
import { type FigureValues, valuesOf } from '../figures/figures.ts'
import { figuresOfAttribution, type Measurement } from '../measure.ts'
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
  readonly measurement: Measurement
  /** Where the commits are that the pull request names. */
  readonly bookmarks: Bookmarks
  /** By what the ledger's identities were recognised, for those that come later. */
  readonly recognition: Recognition
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
  const { ledger, measurement, bookmarks } = base
  const { rules, moment } = measurement
  const ask = knowledgeIn(ledger, measurement)
  const files = pullRequest.files.map(file => {
    const places = file.touchedBy.flatMap(oid => bookmarks.placeOf(oid) ?? [])
    const isWhole = file.isWhole && places.length === file.touchedBy.length
    return { file, places, ...ask({ path: withoutMailDomains(file.path), isWhole }, places) }
  })
  const after = ledgerAfter(pullRequest, base)
  const attribution = attributeCommits(after, rules, moment.until)
  const author = identitiesOf(pullRequest.author, attribution.roster)
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
    after: figuresOfAttribution(attribution, rules, moment).figures,
  }
}

/** The base branch with the pull request's own commits, as far as it does not have them yet. */
function ledgerAfter({ commits }: PullRequest, { ledger, bookmarks, recognition }: BaseBranch): Ledger {
  const log = ledger.log.copy()
  for (const commit of commits) if (bookmarks.placeOf(commit.oid) === null) log.add(commit)
  return { ...ledger, log, identities: recogniseIdentities(log.identities, recognition) }
}

/**
 * The indices of everything that is one person with an account; none where no commit is theirs, or none of theirs counts. Looked
 * for with the pull request's own commits, whose identities come behind those of the base branch.
 */
function identitiesOf(login: string | null, { identities, groups, ruledOut }: Roster): ReadonlySet<number> {
  if (login === null) return new Set()
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
  const held = new Map<Contributor, number>()
  for (const holder of files.flatMap(({ knowledge }) => knowledge.who)) held.set(holder, (held.get(holder) ?? 0) + 1)
  const isBot = ({ members }: Contributor) => members.some(index => ledger.identities[index]?.isBot)
  return tally.contributors
    .map(contributor => ({ contributor, files: held.get(contributor) ?? 0 }))
    .filter(({ contributor, files: some }) => some > 0 && !isOneOf(author, contributor) && !isBot(contributor))
    .sort((left, right) => right.files - left.files)
    .flatMap(({ contributor: { login }, files: some }) => (login === null ? [] : { login, files: some }))
    .slice(0, MOST_REVIEWERS)
}

/** Whether any commit that the pull request brings is the author's own, and recent enough for them to be active by it. */
function isContributing(author: ReadonlySet<number>, after: Ledger, { ledger, measurement }: BaseBranch): boolean {
  const brought = Array.from({ length: after.log.size - ledger.log.size }, (_, index) => ledger.log.size + index)
  const count = after.log.count(measurement.moment.until, brought)
  return count.some((kind, _, lastAt) => author.has(kind.author) && lastAt >= measurement.cutoff)
}

/** Files whose beginning is not known are left out: the author may be among those who worked on them then. */
function pathsNewTo(author: ReadonlySet<number>, files: readonly Touched[], { log }: Ledger): readonly string[] {
  const isTheirs = ({ author: maker, committer, coAuthors }: CommitKind) =>
    [maker, committer, ...coAuthors].some(index => author.has(index))
  return files
    .filter(({ file, knowledge, contributors }) => !file.isRemoved && knowledge.isWhole && contributors.length > 0)
    .filter(({ places }) => !log.count(Number.POSITIVE_INFINITY, places).some(isTheirs))
    .map(({ knowledge }) => knowledge.path)
}

function isOneOf(identities: ReadonlySet<number>, { members }: Contributor): boolean {
  return members.some(index => identities.has(index))
}

/** A branch as it was measured. */
export type MeasuredBranch = Pick<BaseBranch, 'ledger' | 'measurement'>

/**
 * What was found on another branch, with the names by which a report knows the same people. Somebody whom it does not know keeps
 * their name, with a number where it would be taken for somebody else's.
 */
export function asKnownIn(
  report: MeasuredBranch,
  pullRequest: PullRequestReport,
  found: MeasuredBranch,
): PullRequestReport {
  const { contributors } = report.measurement.tally
  const known = new Map(
    contributors.flatMap(person => recordedOf(person, report.ledger).map(recorded => [recorded, person] as const)),
  )
  const taken = new TakenNames(contributors.map(({ name }) => name))
  const renamed = new Map<Contributor, Contributor>()
  const nameOf = (person: Contributor): Contributor => {
    const same = recordedOf(person, found.ledger).flatMap(recorded => known.get(recorded) ?? [])[0]
    if (same !== undefined) return same
    const own = renamed.get(person) ?? { ...person, name: taken.take(person.name) }
    renamed.set(person, own)
    return own
  }
  return { ...pullRequest, files: pullRequest.files.map(file => ({ ...file, who: file.who.map(nameOf) })) }
}

/** Names and addresses as commits have them, which do not hang on the branch. */
function recordedOf({ members }: Contributor, { identities }: Ledger): readonly string[] {
  return members.map(index => textOfIdentity(identityAt(identities, index).recorded))
}
