import type { Report } from '../../report/report.ts'
import { unitsKept } from '../../text/numbers.ts'
import { figuresLine } from '../../words/answer/four-figures.ts'
import { gateInWords } from '../../words/answer/gate-sentence.ts'
import { actionInWords, answerInWords } from '../../words/answer/headline.ts'
import { markdown } from '../../words/medium.ts'
import { doubtsInWords } from '../../words/parts/doubts.ts'
import { type Placed, partsIn } from '../../words/parts/list.ts'
import { pullRequestPart } from '../../words/parts/pull-request.ts'
import type { MarkdownPlace } from '../../words/places.ts'
import { type View, viewOf } from '../../words/view.ts'
import { type CommentPlace, commentMarker } from './comment-marker.ts'
import { commentThatFits } from './limit.ts'
import { blocks, type MarkdownPage, pageOf, partAt } from './markdown.ts'
import { peopleSquares } from './people-squares.ts'

/** The comment in a pull request: what the pull request touches first, then the answer; everything else is folded away. */
export function renderComment(report: Report, place: CommentPlace): string {
  return commentThatFits(rows => commentOf(pageOf(report, rows), place))
}

/** The one line that takes the place of an earlier comment, once the gate passes again. */
export function renderResolvedComment(report: Report, place: CommentPlace): string {
  const view = viewOf(report, markdown)
  const title = titleOf(view, place)
  const about = title === TITLE ? '' : `${view.medium.strong(title)}: `
  return unitsKept(`${commentMarker(report.subject, place.key)}\n${about}${gateInWords(view)}\n`)
}

const TITLE = 'Pony Factor'

/** What the comment is about, as far as the pull request does not say it. */
function titleOf({ report, medium }: View, { repository, key }: CommentPlace): string {
  const { subject } = report
  const pullRequest = pullRequestPart.in(report)
  const isOther = subject.repository.toLowerCase() !== repository.toLowerCase()
  const isOtherBranch = pullRequest !== null && pullRequest.branch !== null
  return [
    TITLE,
    ...(isOther ? [`of ${medium.code(subject.repository)}`] : []),
    ...(isOther || isOtherBranch ? [`at ${medium.code(subject.ref)}`] : []),
    ...(key === null ? [] : [`(${medium.text(key)})`]),
  ].join(' ')
}

function commentOf(page: MarkdownPage, place: CommentPlace): string {
  const { view } = page
  const parts = partsIn('comment')
  const show = (placed: Placed<MarkdownPlace>) => partAt(page, placed, page.rows)
  const text = blocks(
    `${commentMarker(view.report.subject, place.key)}\n### ${titleOf(view, place)}`,
    ...parts.filter(({ place }) => place.as === 'open').map(show),
    answerInWords(view),
    actionInWords(view),
    gateInWords(view),
    peopleSquares(view),
    view.report.measurement.tally.commits === 0 ? '' : figuresLine(view),
    doubtsInWords(view).join(' '),
    ...parts.filter(({ place }) => place.as === 'folded').map(show),
  )
  return `${text}\n`
}
