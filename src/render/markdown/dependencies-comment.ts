import type { DependenciesReport } from '../../report/dependencies.ts'
import { unitsKept } from '../../text/numbers.ts'
import { answerInWords } from '../../words/dependencies/answer.ts'
import { change } from '../../words/dependencies/change.ts'
import { gateOnAdded } from '../../words/dependencies/gate.ts'
import { KINDLY } from '../../words/dependencies/method.ts'
import { markdown } from '../../words/medium.ts'
import type { Passage } from '../../words/part.ts'
import { encoded } from './comment-marker.ts'
import { commentThatFits } from './limit.ts'
import { blocks, openPart } from './markdown.ts'

/** How many rows are seen without opening anything. */
const VISIBLE = 10

/** Where a comment belongs, and which checkout of several it is about. */
export interface DependenciesPlace {
  /** `owner/name` of the repository whose pull request has the comment. */
  readonly repository: string
  /** The folder of the checkout, as the input has it: `.` for the whole. */
  readonly folder: string
}

/** What stands at the start of the comment, invisible, so that it is found again; it is never that of another action of ours. */
export function dependenciesMarker({ repository, folder }: DependenciesPlace): string {
  const parts = [repository.toLowerCase(), ...(isWhole(folder) ? [] : [folder])]
  return `<!-- pony-factor-dependencies: ${parts.map(encoded).join(' ')} -->`
}

/**
 * The comment in a pull request that adds something: what, what the gate says of it, and what it is added to. It names no person.
 *
 * @returns `null` where nothing is added, since then there is nothing to say
 */
export function renderDependenciesComment(report: DependenciesReport, place: DependenciesPlace): string | null {
  const passage = change({ report, medium: markdown })
  if (passage === null) return null
  return commentThatFits(rows => commentOf(report, place, { passage, rows }))
}

/** The one line that takes the place of an earlier comment, once the pull request adds nothing, or the gate passes again. */
export function renderResolvedDependenciesComment(report: DependenciesReport, place: DependenciesPlace): string {
  const view = { report, medium: markdown }
  const said = gateOnAdded(view) ?? 'This pull request adds no repository.'
  return unitsKept(`${dependenciesMarker(place)}\n${markdown.strong(titleOf(place))}: ${said}\n`)
}

function commentOf(
  report: DependenciesReport,
  place: DependenciesPlace,
  { passage, rows }: { readonly passage: Passage; readonly rows: number },
): string {
  const view = { report, medium: markdown }
  const text = blocks(
    `${dependenciesMarker(place)}\n### ${titleOf(place)}`,
    openPart(rows, passage, 'lead', Math.min(rows, VISIBLE)),
    isOfFew(report) ? KINDLY : null,
    gateOnAdded(view),
    `With this pull request: ${answerInWords(view)}`,
  )
  return `${text}\n`
}

/** Whether something is added in which nobody or one person is active. */
function isOfFew({ change: changed }: DependenciesReport): boolean {
  return changed?.added.some(({ facts }) => facts.includes('nobody') || facts.includes('alone')) ?? false
}

function titleOf({ folder }: DependenciesPlace): string {
  return isWhole(folder) ? 'New dependencies' : `New dependencies in ${markdown.code(folder)}`
}

function isWhole(folder: string): boolean {
  return folder === '' || folder === '.'
}
