import { type Budget, decodeBudget } from '../../../github/budget.ts'
import { IncompleteAnswer } from '../../../github/failure.ts'
import { at } from '../../../github/json.ts'
import { count } from '../../../text/numbers.ts'
import type { Decoder, Page } from '../decode.ts'
import { type Counted, incomplete } from '../incomplete.ts'
import { type PageLengths, WrongLength } from '../pages/page-length.ts'
import type { EmptyRepository, Head, HeadView } from './head.ts'
import type { HistorySizes } from './history-size.ts'
import { decodeMailmapFile, type MailmapFile } from './mailmap-file.ts'
import { missing, type RepositoryName, type Wanted } from './ref.ts'
import { decodeState } from './state.ts'

/** What one answer says of a ref. */
export type Found =
  | EmptyRepository
  | { readonly next: Wanted }
  | { readonly other: string }
  | (Omit<Head, 'mailmap' | 'samples'> & { readonly mailmapFile: MailmapFile | null })

/** Whose head it is, and what earlier answers have said, which a later one must not contradict. */
export interface HeadDecoding {
  readonly place: RepositoryName
  readonly decoder: Decoder
  readonly lengths: PageLengths
  readonly sizes: HistorySizes
  readonly view: HeadView
}

/**
 * Reads what is said of a ref.
 *
 * @param data the answer, with the one `repository` that is meant
 * @throws IncompleteAnswer when a part of it is missing
 * @throws UserError when there is no such ref, or its history cannot be
 */
export function decodeHead(data: unknown, { kind: by, expression }: Wanted, decoding: HeadDecoding): Found {
  const repository = at(data, 'repository', 'nameWithOwner')
  if (typeof repository !== 'string') throw new IncompleteAnswer('the repository is missing in the answer')
  const branch = at(data, 'repository', 'defaultBranchRef')
  const state = decoding.view.state ? decodeState(at(data, 'repository')) : null
  if (by === 'default' && branch === null) return { repository, oid: null, state }
  const object = by === 'default' ? at(branch, 'target') : at(data, 'repository', 'object')
  const tag = at(data, 'repository', 'tag')
  const another = [at(tag, 'target', 'oid'), at(tag, 'oid'), at(data, 'repository', 'other', 'oid')].find(isText)
  if (object === null && another !== undefined) return { next: { kind: 'expression', expression: another } }
  if (object === null) throw missing(decoding.place, by === 'default' ? null : expression)
  const kind = at(object, '__typename')
  const oid = at(object, 'oid')
  if (typeof kind !== 'string' || typeof oid !== 'string')
    throw new IncompleteAnswer('the head is missing in the answer')
  if (kind === 'Tag') return { next: { kind: 'expression', expression: String(at(object, 'target', 'oid')) } }
  if (kind !== 'Commit') return { other: kind }
  const total = decoding.sizes.read(oid, at(object, 'history', 'totalCount'))
  const page = decoding.decoder.page(at(object, 'history'), null)
  return {
    repository,
    ref: by === 'default' ? String(at(branch, 'name')) : expression,
    oid,
    total,
    page: firstPage(page, { repository, oid, total }, decoding),
    state,
    mailmapFile: decodeMailmapFile(at(object, 'file')),
    budget: decodeBudget(data),
  }
}

function firstPage(page: Page, head: Counted, { lengths, view }: HeadDecoding): Page {
  try {
    return lengths.check(head.oid, page, Math.min(head.total, view.first))
  } catch (thrown) {
    throw thrown instanceof WrongLength ? incomplete(head, count(thrown.listed)) : thrown
  }
}

/** One of the budgets of several heads that came in one answer, each with its share of the cost. */
export function shareOf(budget: Budget | null, heads: number): Budget | null {
  return budget && { ...budget, cost: Math.ceil(budget.cost / heads) }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
