import type { Conversation } from '../github/comments.ts'
import type { Log } from '../log.ts'
import {
  dependenciesMarker,
  renderDependenciesComment,
  renderResolvedDependenciesComment,
} from '../render/markdown/dependencies-comment.ts'
import type { DependenciesReport } from '../report/dependencies.ts'
import type { CommentPolicy } from '../settings/run-settings.ts'
import { keepComment, wishFor } from './comment.ts'

/**
 * Keeps the one comment that a pull request has from us about a checkout's dependencies up to date. Where nothing is added there is
 * none, and one that is there becomes a line. Never throws.
 *
 * @param conversation that of the pull request; `null` where the run has none
 * @param folder of the checkout, as the input has it
 */
export async function publishDependenciesComment(
  report: DependenciesReport,
  { policy, folder }: { readonly policy: CommentPolicy; readonly folder: string },
  conversation: Conversation | null,
  log: Log,
): Promise<void> {
  const isAdding = report.change !== null && report.change.added.length > 0
  const wish = wishFor(policy, report.gate)
  await keepComment(conversation, log, wish === 'write' && !isAdding ? 'resolve' : wish, ({ repository }) => {
    const place = { repository, folder }
    const body = wish === 'write' ? renderDependenciesComment(report, place) : null
    return { markers: [dependenciesMarker(place)], body: body ?? renderResolvedDependenciesComment(report, place) }
  })
}
