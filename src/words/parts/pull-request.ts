import type { FileKnowledge } from '../../measure/around/knowledge.ts'
import type { PullRequestReport } from '../../measure/around/pull-request.ts'
import type { FigureValues } from '../../measure/figures/figures.ts'
import { riskDifference } from '../../measure/figures/risk.ts'
import { figuresJson } from '../../report/figures-json.ts'
import { callName } from '../../report/report.ts'
import { listed } from '../../text/lists.ts'
import { aOrAn, count, counted, ordinal } from '../../text/numbers.ts'
import { apfName, factorCell, otherBaseline, shareCell } from '../cells.ts'
import type { Medium } from '../medium.ts'
import { definePart, type Passage } from '../part.ts'
import { UNIT } from '../unit.ts'
import type { View } from '../view.ts'
import { filesTable } from './files-table.ts'
import { foldersOf } from './folders.ts'

/** What a pull request touches and changes. */
export const pullRequestPart = definePart<PullRequestReport | null, PullRequestJson | null>({
  field: 'pullRequest',
  compute: ({ pullRequest }) => pullRequest,
  none: null,
  json: pullRequest => (pullRequest === null ? null : pullRequestJson(pullRequest)),
  words: tell,
  places: {
    comment: { as: 'open', head: 'lead', rows: 0 },
  },
})

type PullRequestJson = ReturnType<typeof pullRequestJson>

function pullRequestJson({ number, files, moreFiles, reviewers, moreCommits, after }: PullRequestReport) {
  return {
    number,
    files: files.map(({ path, knowledge, contributors, activeContributors, who }) => ({
      path,
      knowledge,
      contributors,
      activeContributors,
      who: who.map(callName),
    })),
    moreFiles,
    reviewers: reviewers.map(({ login }) => login),
    moreCommits,
    after: figuresJson(after),
  }
}

/** What a pull request touches, who could review it, and what it changes; `null` where there is none. */
function tell(pullRequest: PullRequestReport | null, view: View): Passage | null {
  if (pullRequest === null) return null
  const { files } = pullRequest
  const isCalm = files.every(({ knowledge }) => knowledge === 'new' || knowledge === 'shared')
  return {
    title: 'This pull request',
    lead: isCalm ? nothingStandsOut(pullRequest) : whoKnows(pullRequest, view.medium),
    tables: files.some(({ knowledge }) => knowledge !== 'new') ? [filesTable(files, view)] : [],
    notes: [
      ...(isCalm ? [] : reviewersNote(pullRequest, view)),
      ...newcomerNote(pullRequest, view),
      ...afterNote(pullRequest, view),
    ],
  }
}

/** Every file is known to several, or new. */
function nothingStandsOut({ files, moreFiles, moreCommits, before, after }: PullRequestReport): string {
  const known = files.filter(({ knowledge }) => knowledge === 'shared').length
  if (files.length === 0) return 'This pull request changes no files.'
  const which =
    moreFiles === 0 ? 'every file that it changes' : `the first ${count(files.length)} files that it changes`
  if (known === 0) {
    const those = moreFiles === 0 ? 'the files' : `the first ${count(files.length)} files`
    const has = files.every(({ isWhole }) => isWhole) ? 'has' : 'is known to have'
    return `Nobody who is counted ${has} worked on ${those} of this pull request before.`
  }
  const fresh = files.length - known
  const others = fresh === 0 ? '' : `, apart from ${counted(fresh, 'new one', 'new ones')}`
  const found = `several active people know ${which}${others}.`
  const isCalm = before.risk === after.risk && moreCommits === 0
  return isCalm ? `Nothing stands out in this pull request: ${found}` : `Of this pull request, ${found}`
}

/** In one line how many files few know, and where they lie if that is in few places; of all others, the table tells. */
function whoKnows({ files, moreFiles }: PullRequestReport, medium: Medium): string {
  const found = [
    those(files, 'orphaned', 'nobody active knows', 'nobody active has worked on lately'),
    those(files, 'single', 'hardly more than one person knows', 'hardly more than one person has worked on lately'),
  ].filter(({ files: some }) => some.length > 0)
  const lookedAt = moreFiles === 0 ? '' : `, of which the first ${count(files.length)} were looked at`
  const number = files.length + moreFiles
  const changes = `${medium.strong('This pull request')} changes ${number === 1 ? 'one file' : `${count(number)} files`}${lookedAt}`
  const [only] = found
  if (only !== undefined && only.files.length === number) return `${changes} that ${only.who}${placesOf(only, medium)}.`
  return `${changes}: ${listed(found.map(some => `${count(some.files.length)} that ${some.who}${placesOf(some, medium)}`))}.`
}

/** Files that are known in one way. */
interface Those {
  readonly files: readonly FileKnowledge[]
  /** By whom. */
  readonly who: string
}

/** @param lately what can be said where the beginning of a file is not known */
function those(
  files: readonly FileKnowledge[],
  knowledge: FileKnowledge['knowledge'],
  who: string,
  lately: string,
): Those {
  const some = files.filter(file => file.knowledge === knowledge)
  return { files: some, who: some.every(({ isWhole }) => isWhole) ? who : lately }
}

/** So many places are named in a line. */
const MOST_PLACES = 2

/** The areas in which files lie; empty where they are all over the place. */
function placesOf({ files }: Those, { code }: Medium): string {
  const places = [...new Set(foldersOf(files, MOST_PLACES).map(({ path }) => path))]
  return places.length > MOST_PLACES ? '' : ` (${places.map(path => code(path)).join(', ')})`
}

function reviewersNote({ reviewers }: PullRequestReport, view: View): readonly string[] {
  const { medium, report } = view
  if (reviewers.length === 0) return []
  const known = reviewers.map(({ login, files }, index) => {
    const person = report.measurement.tally.contributors.find(contributor => contributor.login === login)
    const link = view.linkedName(person ?? { name: login, login })
    return `${link} (${index === 0 ? `knows ${count(files)} of these files` : count(files)})`
  })
  return [`${medium.strong('Who could review:')} ${listed(known)}.`]
}

/** Somebody who works on a file for the first time makes it known to one person more. */
function newcomerNote({ files, newToAuthor }: PullRequestReport, { medium }: View): readonly string[] {
  const [least] = files
    .filter(({ path }) => newToAuthor.includes(path))
    .sort((left, right) => left.activeContributors - right.activeContributors)
  if (least === undefined) return []
  const path = medium.code(least.path)
  const gain =
    least.activeContributors === 0
      ? `with this, somebody active has worked on ${path}`
      : `this makes ${aOrAn(ordinal(least.activeContributors + 1))} active person who has worked on ${path}`
  const others = newToAuthor.length - 1
  const more =
    others === 0 ? '' : `, and ${counted(others, 'other file becomes', 'other files become')} known to one person more`
  return [`${medium.strong('Good to see:')} ${gain}${more}.`]
}

function afterNote(pullRequest: PullRequestReport, { report, medium }: View): readonly string[] {
  const { before, after, branch, readCommits, moreCommits } = pullRequest
  const { rules } = report.measurement
  const other = otherBaseline(rules.baseline)
  const changes = [
    change(apfName(rules.baseline, rules), before, after, ({ augmented }) => factorCell(augmented[rules.baseline])),
    change(apfName(other, rules), before, after, ({ augmented }) => factorCell(augmented[other])),
    change('active share', before, after, ({ activeShare }) => shareCell(activeShare, rules)),
    change('active people', before, after, ({ activeContributors }) => count(activeContributors)),
  ].flat()
  const where = branch === null ? '' : ` into ${medium.code(branch)}`
  const said = [...riskChange(before, after), ...(changes.length === 0 ? [] : [changes.join(', ')])]
  if (moreCommits > 0) {
    const some = `the first ${count(readCommits)} of its at least ${count(readCommits + moreCommits)} ${UNIT.many}`
    const found = said.length === 0 ? 'they change nothing' : said.join('; ')
    return [`${medium.strong(`After the merge${where},`)} as far as ${some} tell: ${found}.`]
  }
  return said.length === 0 ? [] : [`${medium.strong(`After the merge${where}:`)} ${said.join('; ')}.`]
}

function riskChange({ risk: now }: FigureValues, { risk: then }: FigureValues): readonly string[] {
  if (now === then) return []
  if (now === 'unknown' || then === 'unknown') return [`the risk is ${then}`]
  return [`the risk ${riskDifference(then, now) > 0 ? 'rises' : 'falls'} from ${now} to ${then}`]
}

function change(
  name: string,
  before: FigureValues,
  after: FigureValues,
  show: (figures: FigureValues) => string,
): readonly string[] {
  const [then, now] = [show(after), show(before)]
  return then === now ? [] : [`${name} ${now} → ${then}`]
}
