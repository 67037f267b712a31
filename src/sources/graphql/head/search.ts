import { Cancelled, UserError } from '../../../errors.ts'
import type { Question } from '../../../github/client.ts'
import type { Task } from '../../../github/failure.ts'
import { at } from '../../../github/json.ts'
import type { RefusedParts } from '../../../github/question.ts'
import type { Decoder } from '../decode.ts'
import { PageLengths } from '../pages/page-length.ts'
import type { Fields } from '../query.ts'
import type { Head, HeadView } from './head.ts'
import { decodeHead, type Found, type HeadDecoding, shareOf } from './head-answer.ts'
import { headsQuery, partName } from './head-query.ts'
import { HistorySizes } from './history-size.ts'
import { type RepositoryName, type Wanted, wantedBy } from './ref.ts'
import { decodeSamples, type Sample } from './samples.ts'

/** Draws so many samples of what earlier runs have kept, if there is anything. */
export type Draw = (most: number) => readonly Sample[]

/** What is asked of all heads alike. */
export interface HeadsQuestion {
  /** What has to be known of each commit. */
  readonly fields: Fields
  readonly view: HeadView
}

/** A head that is looked for. */
export interface SoughtHead extends RepositoryName {
  readonly task: Task
  readonly decoder: Decoder
  /** Branch, tag or commit; `null` for the default branch. */
  readonly ref: string | null
  /** Asked for by the way, in the first request. */
  readonly draw: Draw
}

/** Where the search for one head stands. */
export interface Search {
  readonly sought: SoughtHead
  readonly decoding: HeadDecoding
  readonly wanted: Wanted
  /** `null` before the first look. */
  readonly samples: Head['samples'] | undefined
  readonly outcome: Exclude<Found, { next: Wanted }> | UserError | null
}

/** The search for a head, before the first look. */
export function begin(sought: SoughtHead, view: HeadView): Search {
  const sizes = new HistorySizes(`${sought.owner}/${sought.name}`)
  const decoding = { place: sought, decoder: sought.decoder, lengths: new PageLengths(), sizes, view }
  return { sought, decoding, wanted: wantedBy(sought.ref), samples: undefined, outcome: null }
}

/** The search as it is where GitHub does not take the question about samples. */
export function withoutSamples(search: Search): Search {
  return { ...search, outcome: null, samples: null }
}

/**
 * Asks for heads that are sought, each with samples of what was kept.
 *
 * @returns the searches, each with what was found
 */
export function question(
  { fields, view }: HeadsQuestion,
  searches: readonly Search[],
  samples: readonly (readonly Sample[])[],
): Question<readonly Search[]> {
  const parts = searches.map(({ sought, wanted }, index) => ({ place: sought, wanted, samples: samples[index] ?? [] }))
  return {
    ...taskOf(searches),
    ...headsQuery(fields, view, parts),
    mayMiss: 'file',
    parts: new Map(searches.map(({ sought }, index) => [partName(index), sought.task])),
    decode: (data, refused) =>
      searches.map((search, index) => {
        const found = partOf(data, refused, search, index)
        if (found instanceof UserError) return { ...search, outcome: found }
        const own = { repository: at(data, partName(index)) }
        const taken = decodeSamples(own, parts[index]?.samples ?? [], search.sought.decoder)
        const seen = { ...search, samples: search.samples === undefined ? taken : search.samples }
        if ('next' in found) return { ...seen, wanted: found.next }
        if ('total' in found) return { ...seen, outcome: { ...found, budget: shareOf(found.budget, searches.length) } }
        return { ...seen, outcome: found }
      }),
  }
}

/** What is said of one of the repositories, or why nothing is. */
function partOf(data: unknown, refused: RefusedParts, { wanted, decoding }: Search, index: number): Found | UserError {
  const error = refused.get(partName(index))
  if (error !== undefined) return error
  const own = { repository: at(data, partName(index)), rateLimit: at(data, 'rateLimit') }
  try {
    return decodeHead(own, wanted, decoding)
  } catch (thrown) {
    return ownError(thrown)
  }
}

/** What ends the search for one head; whatever ends the run, or is worth another try, is thrown. */
export function ownError(thrown: unknown): UserError {
  if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
  return thrown
}

/** What is being done, for those who read of its failure. */
export function taskOf(searches: readonly Search[]): Task {
  const [{ sought } = { sought: null }, ...others] = searches
  const task = sought?.task ?? { what: '', needs: '', otherwise: '' }
  return others.length === 0 ? task : { ...task, what: `finding the heads of ${searches.length} repositories` }
}
