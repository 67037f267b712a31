import { UserError } from '../../errors.ts'
import { type Budget, decodeBudget } from '../../github/budget.ts'
import type { GitHub } from '../../github/client.ts'
import { IncompleteAnswer, type Task } from '../../github/failure.ts'
import { at } from '../../github/json.ts'
import { oneLine } from '../../github/words.ts'
import type { Decoder, Page } from './decode.ts'
import { decodeMailmapFile, type MailmapFile, readMailmap } from './mailmap-file.ts'
import { type Fields, headQuery, PAGE_SIZE } from './query.ts'

/** Where to look for a history, and how. */
export interface HeadSource {
  readonly github: GitHub
  readonly task: Task
  readonly owner: string
  readonly name: string
  readonly fields: Fields
  readonly decoder: Decoder
}

/** The commit at which a history is pinned, and what came with it. */
export interface Head {
  /** `owner/name` as GitHub spells it. */
  readonly repository: string
  /** The branch's or tag's name, or the commit's as it was asked for. */
  readonly ref: string
  readonly oid: string
  /** How many commits can be reached from it. */
  readonly total: number
  /** The first page of its history. */
  readonly page: Page
  readonly mailmap: string
  readonly budget: Budget | null
}

/** A repository without a commit. */
export interface EmptyRepository {
  readonly repository: string
  readonly oid: null
}

/** What one answer says of a ref. */
type Found =
  | EmptyRepository
  | { readonly tagged: string }
  | { readonly other: string }
  | (Omit<Head, 'mailmap'> & { readonly mailmapFile: MailmapFile | null })

/** A tag can name a tag, which names a tag, … */
const LONGEST_TAG_CHAIN = 5

/**
 * Finds the commit that a ref names, or the default branch's head.
 *
 * @param ref branch, tag or commit; `null` for the default branch
 * @throws UserError when the ref is not there, or is not a commit
 */
export async function findHead(source: HeadSource, ref: string | null): Promise<Head | EmptyRepository> {
  let expression = ref
  for (let links = 0; links <= LONGEST_TAG_CHAIN; links += 1) {
    const found = await look(source, expression)
    if ('tagged' in found) {
      expression = found.tagged
    } else if ('other' in found) {
      throw new UserError(
        `The ref ${nameOf(ref)} of ${placeOf(source)} is not a commit but a ${found.other.toLowerCase()}.`,
        'Name a branch, a tag or a commit in the input ref.',
      )
    } else if (found.oid === null) {
      return found
    } else {
      const { mailmapFile, ...head } = found
      const mailmap = mailmapFile === null ? '' : await readMailmap(source, mailmapFile)
      return { ...head, ref: shortName(ref) ?? head.ref, mailmap }
    }
  }
  throw missing(source, ref)
}

function look(source: HeadSource, expression: string | null): Promise<Found> {
  const { github, task, owner, name, fields } = source
  return github.graphql({
    ...task,
    query: headQuery(fields, expression === null),
    variables: expression === null ? { owner, name } : { owner, name, ref: expression },
    mayMiss: 'file',
    decode: data => decodeHead(source, data, expression),
  })
}

function decodeHead(source: HeadSource, data: unknown, expression: string | null): Found {
  const repository = at(data, 'repository', 'nameWithOwner')
  if (typeof repository !== 'string') throw new IncompleteAnswer('the repository is missing in the answer')
  const branch = at(data, 'repository', 'defaultBranchRef')
  if (expression === null && branch === null) return { repository, oid: null }
  const object = expression === null ? at(branch, 'target') : at(data, 'repository', 'object')
  if (object === null) throw missing(source, expression)
  const kind = at(object, '__typename')
  const oid = at(object, 'oid')
  if (typeof kind !== 'string' || typeof oid !== 'string')
    throw new IncompleteAnswer('the head is missing in the answer')
  if (kind === 'Tag') return { tagged: String(at(object, 'target', 'oid')) }
  if (kind !== 'Commit') return { other: kind }
  const total = at(object, 'history', 'totalCount')
  if (typeof total !== 'number') throw new IncompleteAnswer('the size of the history is missing in the answer')
  return {
    repository,
    ref: String(expression ?? at(branch, 'name')),
    oid,
    total,
    page: source.decoder.page(at(object, 'history'), Math.min(total, PAGE_SIZE)),
    mailmapFile: decodeMailmapFile(at(object, 'file')),
    budget: decodeBudget(data),
  }
}

function missing(source: HeadSource, ref: string | null): UserError {
  return new UserError(
    `There is no branch, tag or commit ${nameOf(ref)} in ${placeOf(source)}.`,
    'Check the input ref; empty means the default branch.',
  )
}

function placeOf({ owner, name }: HeadSource): string {
  return oneLine(`${owner}/${name}`)
}

/** What a message calls a ref. */
function nameOf(ref: string | null): string {
  return oneLine(ref ?? 'HEAD')
}

function shortName(ref: string | null): string | null {
  return ref === null ? null : ref.replace(/^refs\/(heads|tags)\//, '')
}
