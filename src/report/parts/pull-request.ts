import { byCodeUnits } from '../../identity/recognise.ts'
import type { FigureValues } from '../../metric/figures.ts'
import type { FileKnowledge } from '../../metric/knowledge.ts'
import { webAddress } from '../escape.ts'
import type { Medium } from '../medium.ts'
import { type Part, type Table, tableOf, words } from '../part.ts'
import { count, counted, listed, ordinal } from '../phrases.ts'
import type { PullRequestReport } from '../report.ts'
import type { View } from '../view.ts'
import { apfName, factorCell, otherBaseline, shareCell } from './cells.ts'
import { placesOf } from './folders.ts'

/** How many places are named before files are put together by folders. */
const MOST_PLACES = 10

/** What a pull request touches, who could review it, and what it changes; `null` where there is none. */
export function pullRequestPart(view: View): Part | null {
  const { pullRequest } = view.report
  if (pullRequest === null) return null
  const needy = pullRequest.files.filter(({ knowledge }) => knowledge === 'orphaned' || knowledge === 'single')
  return {
    title: 'This pull request',
    lead: needy.length === 0 ? nothingStandsOut(pullRequest) : whoKnows(needy, pullRequest, view.medium),
    tables: needy.length === 0 ? [] : [placesTable(needy, view)],
    notes: [
      ...(needy.length === 0 ? [] : reviewersNote(pullRequest, view)),
      ...newcomerNote(pullRequest, view),
      ...afterNote(pullRequest, view),
    ],
  }
}

function nothingStandsOut({ files }: PullRequestReport): string {
  const known = files.filter(({ knowledge }) => knowledge === 'shared').length
  if (files.length === 0) return 'This pull request changes no files.'
  if (known === 0) return 'This pull request only adds new files, which nobody has worked on before.'
  const others = known === files.length ? '' : `, apart from ${counted(files.length - known, 'new one', 'new ones')}`
  return `Nothing stands out in this pull request: several people who are still here know every file that it changes${others}.`
}

function whoKnows(
  needy: readonly FileKnowledge[],
  { files, moreFiles }: PullRequestReport,
  { strong }: Medium,
): string {
  const orphaned = needy.filter(({ knowledge }) => knowledge === 'orphaned').length
  const fresh = files.filter(({ knowledge }) => knowledge === 'new').length
  const found: readonly (readonly [files: number, which: string])[] = [
    [orphaned, 'that nobody who is still here knows'],
    [needy.length - orphaned, 'that hardly more than one person knows'],
    [fresh, fresh === 1 ? 'new one' : 'new ones'],
  ]
  const present = found.filter(([number]) => number > 0)
  const subject = strong('This pull request')
  if (files.length + moreFiles === 1) return `${subject} changes one file ${present.map(([, which]) => which).join()}.`
  const lookedAt = moreFiles === 0 ? '' : `, of which the first ${count(files.length)} were looked at`
  return `${subject} changes ${count(files.length + moreFiles)} files${lookedAt}: ${listed(present.map(([number, which]) => `${count(number)} ${which}`))}.`
}

function placesTable(needy: readonly FileKnowledge[], view: View): Table {
  const { medium, linkedName } = view
  const byUrgency = needy.toSorted(
    (left, right) => left.who.length - right.who.length || byCodeUnits(left.path, right.path),
  )
  return tableOf([words('File'), words('Known to')], placesOf(byUrgency, MOST_PLACES), ({ path, files }) => [
    files.length === 1 ? medium.code(path) : `${medium.code(path)} (${counted(files.length, 'file', 'files')})`,
    knownTo(files, linkedName),
  ])
}

/** All of a place's files are known to the same person, or to nobody. */
function knownTo(files: readonly FileKnowledge[], linkedName: View['linkedName']): string {
  const [person] = files.flatMap(({ who }) => who)
  if (person === undefined) return 'nobody who is still here'
  return `${files.every(({ activeContributors }) => activeContributors === 1) ? 'only' : 'mostly'} ${linkedName(person)}`
}

function reviewersNote({ reviewers }: PullRequestReport, { medium, report }: View): readonly string[] {
  if (reviewers.length === 0) return []
  const links = reviewers.map(login => medium.link(medium.text(login), webAddress(report.subject.serverUrl, login)))
  return [`${medium.strong('Who could review:')} ${listed(links)}, who know most of these files.`]
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
      ? `with this, somebody who is still here has worked on ${path}`
      : `this makes a ${ordinal(least.activeContributors + 1)} person who is still here and has worked on ${path}`
  const others = newToAuthor.length - 1
  const more =
    others === 0 ? '' : `, and ${counted(others, 'other file becomes', 'other files become')} known to one person more`
  return [`${medium.strong('Good to see:')} ${gain}${more}.`]
}

function afterNote({ before, after }: PullRequestReport, { report, medium }: View): readonly string[] {
  const { rules } = report.measurement
  const other = otherBaseline(rules.baseline)
  const changes = [
    change(apfName(rules.baseline, rules), before, after, ({ augmented }) => factorCell(augmented[rules.baseline])),
    change(apfName(other, rules), before, after, ({ augmented }) => factorCell(augmented[other])),
    change('active share', before, after, ({ activeShare }) => shareCell(activeShare, rules)),
    change('people who are still here', before, after, ({ activeContributors }) => count(activeContributors)),
    change('risk', before, after, ({ risk }) => risk),
  ].flat()
  return changes.length === 0 ? [] : [`${medium.strong('After the merge:')} ${changes.join(', ')}.`]
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
