import { UserError } from '../../../errors.ts'
import { classify } from '../../../github/answers/classify.ts'
import { type Budget, decodeBudget } from '../../../github/budget.ts'
import type { GitHub, Question } from '../../../github/client.ts'
import { IncompleteAnswer, type Task } from '../../../github/failure.ts'
import { at } from '../../../github/json.ts'
import { count } from '../../../text/numbers.ts'
import { oneLine } from '../../../text/one-line.ts'
import type { Decoder, Page } from '../decode.ts'
import { type Counted, incomplete } from '../incomplete.ts'
import { cursorOf } from '../pages/cursor.ts'
import { PageLengths, WrongLength } from '../pages/page-length.ts'
import { type Fields, type HeadKind, headQuery, PAGE_SIZE } from '../query.ts'
import { HistorySizes } from './history-size.ts'
import { decodeMailmapFile, type MailmapFile, readMailmap } from './mailmap-file.ts'
import { decodeSamples, MOST_SAMPLES, type Sample, sampleQuery, type TakenSample } from './samples.ts'

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
  /** Samples of what earlier runs have kept; `null` where GitHub did not take the question. */
  readonly samples: readonly TakenSample[] | null
}

/** A repository without a commit. */
export interface EmptyRepository {
  readonly repository: string
  readonly oid: null
}

/** What one answer says of a ref. */
type Found =
  | EmptyRepository
  | { readonly next: Wanted }
  | { readonly other: string }
  | (Omit<Head, 'mailmap' | 'samples'> & { readonly mailmapFile: MailmapFile | null })

/** What one answer says of a ref and of samples. */
interface Look extends Pick<Head, 'samples'> {
  readonly found: Found
}

/** Draws so many samples of what earlier runs have kept, if there is anything. */
export type Draw = (most: number) => readonly Sample[]

const NOTHING_KEPT: Draw = () => []

/** What to look for. */
interface Wanted {
  readonly kind: HeadKind
  /** Empty for the default branch. */
  readonly expression: string
}

/** What earlier answers have said, which a later one must not contradict. */
interface Known {
  readonly lengths: PageLengths
  readonly sizes: HistorySizes
}

/** A tag can name a tag, which names a tag, … */
const LONGEST_TAG_CHAIN = 5

/**
 * Finds the commit that a ref names, or the default branch's head.
 *
 * @param ref branch, tag or commit; `null` for the default branch
 * @param draw asked for by the way, in the first request
 * @throws UserError when the ref is not there, or is not a commit
 */
export async function findHead(
  source: HeadSource,
  ref: string | null,
  draw: Draw = NOTHING_KEPT,
): Promise<Head | EmptyRepository> {
  let wanted = wantedBy(ref)
  const known = { lengths: new PageLengths(), sizes: new HistorySizes(`${source.owner}/${source.name}`) }
  let samples: Head['samples'] = []
  // One look more than there are tags, as a tag's name is found before the tag.
  for (let links = -1; links <= LONGEST_TAG_CHAIN; links += 1) {
    const isFirst = links === -1
    const { found, ...seen } = await look(source, wanted, known, isFirst ? draw : NOTHING_KEPT)
    if (isFirst) samples = seen.samples
    if ('next' in found) {
      wanted = found.next
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
      return { ...head, ref: shortName(ref) ?? head.ref, mailmap, samples }
    }
  }
  throw missing(source, ref)
}

/** What a ref can mean, by the rules of git's own source: a branch comes before a tag, and both before an object id. */
function wantedBy(ref: string | null): Wanted {
  if (ref === null) return { kind: 'default', expression: '' }
  return { kind: ref.startsWith('refs/') ? 'expression' : 'name', expression: ref }
}

/** Asks for fewer samples after each failure, and for none where GitHub does not take the question. */
function look(source: HeadSource, wanted: Wanted, known: Known, draw: Draw): Promise<Look> {
  let most = MOST_SAMPLES
  return source.github.retrying(source.task, async ask => {
    const samples = draw(most)
    most = Math.floor(most / 2)
    try {
      return await ask(question(source, wanted, known, samples))
    } catch (thrown) {
      if (samples.length === 0 || !isRefusal(thrown, source.task)) throw thrown
      return { ...(await ask(question(source, wanted, known, []))), samples: null }
    }
  })
}

function question(source: HeadSource, wanted: Wanted, known: Known, samples: readonly Sample[]): Question<Look> {
  const { task, owner, name, fields, decoder } = source
  const { values, ...extra } = sampleQuery(samples)
  return {
    ...task,
    query: headQuery(fields, wanted.kind, extra),
    variables: { owner, name, ...variablesOf(wanted), ...values },
    mayMiss: 'file',
    decode: data => ({
      found: decodeHead(source, data, wanted, known),
      samples: decodeSamples(data, samples, decoder),
    }),
  }
}

/** Whether GitHub has said no, and may have said it to the samples: it did not know a cursor, an object, or what was meant. */
function isRefusal(thrown: unknown, task: Task): boolean {
  const failure = classify(thrown, task)
  return failure.kind === 'refused' && ['cursor', 'not-found', 'other'].includes(failure.error.reason)
}

function variablesOf({ kind, expression }: Wanted): Readonly<Record<string, string>> {
  if (kind === 'default') return {}
  if (kind === 'expression') return { ref: expression }
  return { ref: expression, branch: `refs/heads/${expression}`, tag: `refs/tags/${expression}` }
}

function decodeHead(source: HeadSource, data: unknown, { kind: by, expression }: Wanted, known: Known): Found {
  const repository = at(data, 'repository', 'nameWithOwner')
  if (typeof repository !== 'string') throw new IncompleteAnswer('the repository is missing in the answer')
  const branch = at(data, 'repository', 'defaultBranchRef')
  if (by === 'default' && branch === null) return { repository, oid: null }
  const object = by === 'default' ? at(branch, 'target') : at(data, 'repository', 'object')
  const tag = at(data, 'repository', 'tag')
  const another = [at(tag, 'target', 'oid'), at(tag, 'oid'), at(data, 'repository', 'other', 'oid')].find(isText)
  if (object === null && another !== undefined) return { next: { kind: 'expression', expression: another } }
  if (object === null) throw missing(source, by === 'default' ? null : expression)
  const kind = at(object, '__typename')
  const oid = at(object, 'oid')
  if (typeof kind !== 'string' || typeof oid !== 'string')
    throw new IncompleteAnswer('the head is missing in the answer')
  if (kind === 'Tag') return { next: { kind: 'expression', expression: String(at(object, 'target', 'oid')) } }
  if (kind !== 'Commit') return { other: kind }
  const total = known.sizes.read(oid, at(object, 'history', 'totalCount'))
  return {
    repository,
    ref: by === 'default' ? String(at(branch, 'name')) : expression,
    oid,
    total,
    page: firstPage(source.decoder.page(at(object, 'history'), null), { repository, oid, total }, known.lengths),
    mailmapFile: decodeMailmapFile(at(object, 'file')),
    budget: decodeBudget(data),
  }
}

function firstPage(page: Page, head: Counted, lengths: PageLengths): Page {
  try {
    return lengths.check(head.oid, page, Math.min(head.total, PAGE_SIZE))
  } catch (thrown) {
    throw thrown instanceof WrongLength ? incomplete(head, count(thrown.listed)) : thrown
  }
}

/** Whether GitHub's cursors can be computed, by the one that came with a head. */
export function canJumpFrom({ oid, page }: Head): boolean {
  return page.endCursor === cursorOf(oid, page.commits.length - 1)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
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
