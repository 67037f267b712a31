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

/** What is to become of a comment: nothing, to be written, or to become one line if there is one. */
export type Wish = 'keep' | 'write' | 'resolve'

/** A comment as it is to be. */
export interface WishedComment {
  readonly wish: Wish
  /** What it may begin with now, the likeliest first. */
  readonly markers: readonly string[]
  readonly body: string
}

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
  await keepComment(conversation, log, wish, ({ repository }) => {
    const place: CommentPlace = { repository, key }
    const marker = commentMarker(report.subject, key)
    const isOld = key === null && isUsual(report, ref, repository)
    return {
      body: wish === 'write' ? renderComment(report, place) : renderResolvedComment(report, place),
      markers: isOld ? [marker, OLD_MARKER] : [marker],
    }
  })
}

/**
 * Brings one comment of ours up to date. Never throws: where it cannot be written, there is a notice.
 *
 * @param make what the comment is to be; asked for only where there is something to do
 */
export async function keepComment(
  conversation: Conversation | null,
  log: Log,
  wish: Wish,
  make: (conversation: Conversation) => Omit<WishedComment, 'wish'>,
): Promise<void> {
  if (conversation === null || wish === 'keep') return
  try {
    await put(conversation, { wish, ...make(conversation) })
  } catch (error) {
    const remedy = error instanceof Refused && error.reason === 'permission' ? ` ${HOW_TO_PERMIT}` : ''
    log.notice(`The comment in the pull request could not be brought up to date. ${messageOf(error)}${remedy}`)
  }
}

/** What is to become of a comment by what was asked for and what the gate says. */
export function wishFor(policy: CommentPolicy, gate: Verdict['gate']): Wish {
  if (policy === 'always') return 'write'
  if (policy === 'never' || gate === 'off') return 'keep'
  return gate === 'failed' ? 'write' : 'resolve'
}

/** Whether it is about what nearly all were about when a pull request had one comment, which this one then takes over. */
function isUsual(report: Report, ref: string | null, repository: string): boolean {
  const isHere = report.subject.repository.toLowerCase() === repository.toLowerCase()
  return isHere && (ref === null || pullRequestPart.in(report)?.branch === null)
}

async function put(conversation: Conversation, { markers, body, wish }: WishedComment): Promise<void> {
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
