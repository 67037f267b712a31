import { messageOf } from '../errors.ts'
import type { Conversation } from '../github/comments.ts'
import { Refused } from '../github/failure.ts'
import type { Log } from '../log.ts'
import type { Verdict } from '../measure/figures/gate.ts'
import { renderComment, renderResolvedComment } from '../render/markdown/comment.ts'
import { type CommentPlace, commentMarker, OLD_MARKER } from '../render/markdown/comment-marker.ts'
import type { Report } from '../report/report.ts'
import type { CommentPolicy, CommentSettings, SubjectSettings } from '../settings/settings.ts'
import { pullRequestPart } from '../words/parts/pull-request.ts'

const HOW_TO_PERMIT =
  'In a workflow that is the line `pull-requests: write` under `permissions:`. On a pull request from a fork the token can ' +
  'only read, unless the workflow runs on pull_request_target.'

/** The settings that decide what becomes of the comment. */
interface CommentedSettings {
  readonly comment: CommentSettings
  readonly subject: Pick<SubjectSettings, 'ref'>
}

/** What is to become of the comment. */
type Wish = 'keep' | 'write' | 'resolve'

/**
 * Keeps the one comment that a pull request has from us about this subject, and with this key, up to date. Never throws: where it
 * cannot be written, there is a notice, and the summary still stands.
 *
 * @param conversation that of the pull request; `null` where the run has none
 */
export async function publishComment(
  report: Report,
  { comment: { policy, key }, subject: { ref } }: CommentedSettings,
  conversation: Conversation | null,
  log: Log,
): Promise<void> {
  const wish = wishFor(policy, report.verdict.gate)
  if (conversation === null || wish === 'keep') return
  try {
    const place: CommentPlace = { repository: conversation.repository, key }
    const body = wish === 'write' ? renderComment(report, place) : renderResolvedComment(report, place)
    const marker = commentMarker(report.subject, key)
    const markers = key === null && isUsual(report, ref, conversation) ? [marker, OLD_MARKER] : [marker]
    await put(conversation, markers, body, wish)
  } catch (error) {
    const remedy = error instanceof Refused && error.reason === 'permission' ? ` ${HOW_TO_PERMIT}` : ''
    log.notice(`The comment in the pull request could not be brought up to date. ${messageOf(error)}${remedy}`)
  }
}

function wishFor(policy: CommentPolicy, gate: Verdict['gate']): Wish {
  if (policy === 'always') return 'write'
  if (policy === 'never' || gate === 'off') return 'keep'
  return gate === 'failed' ? 'write' : 'resolve'
}

/** Whether it is about what nearly all were about when a pull request had one comment, which this one then takes over. */
function isUsual(report: Report, ref: string | null, { repository }: Conversation): boolean {
  const isHere = report.subject.repository.toLowerCase() === repository.toLowerCase()
  return isHere && (ref === null || pullRequestPart.in(report)?.branch === null)
}

/** @param markers what the comment may begin with, the likeliest first */
async function put(conversation: Conversation, markers: readonly string[], body: string, wish: Wish): Promise<void> {
  const comment = await conversation.findOwn(...markers)
  if (comment === null) {
    if (wish === 'write') await conversation.create(body)
  } else if (!isSame(comment.body, body)) {
    await conversation.update(comment, body)
  }
}

/** GitHub may have changed the line breaks, and the white space at the end. */
function isSame(shown: string, wanted: string): boolean {
  return shown.replaceAll('\r\n', '\n').trimEnd() === wanted.trimEnd()
}
