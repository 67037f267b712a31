import { Cancelled, UserError } from '../../../errors.ts'
import { classify } from '../../../github/answers/classify.ts'
import type { Ask, GitHub, Question } from '../../../github/client.ts'
import { type Refusal, Refused, type Task } from '../../../github/failure.ts'
import { at } from '../../../github/json.ts'
import type { RefusedParts } from '../../../github/question.ts'
import type { Decoder } from '../decode.ts'
import { PageLengths } from '../pages/page-length.ts'
import type { Fields } from '../query.ts'
import type { EmptyRepository, Head } from './head.ts'
import { decodeHead, type Found, type HeadDecoding, shareOf } from './head-answer.ts'
import { headsQuery, partName } from './head-query.ts'
import { HistorySizes } from './history-size.ts'
import { readMailmap } from './mailmap-file.ts'
import { missing, noCommit, type Place, shortName, type Wanted, wantedBy } from './ref.ts'
import { decodeSamples, MOST_SAMPLES, type Sample } from './samples.ts'

/** How to look for heads. */
export interface HeadsSource {
  readonly github: GitHub
  readonly fields: Fields
}

/** Draws so many samples of what earlier runs have kept, if there is anything. */
export type Draw = (most: number) => readonly Sample[]

/** A head that is looked for. */
export interface SoughtHead extends Place {
  readonly task: Task
  readonly decoder: Decoder
  /** Branch, tag or commit; `null` for the default branch. */
  readonly ref: string | null
  /** Asked for by the way, in the first request. */
  readonly draw: Draw
}

/** The repositories in one query, at most; a point or less for each. */
const MOST_HEADS = 25

/** A tag can name a tag, which names a tag, … */
const LONGEST_TAG_CHAIN = 5

/** Where the search for one head stands. */
interface Search {
  readonly sought: SoughtHead
  readonly decoding: HeadDecoding
  readonly wanted: Wanted
  /** `null` before the first look. */
  readonly samples: Head['samples'] | undefined
  readonly outcome: Exclude<Found, { next: Wanted }> | UserError | null
}

/**
 * Finds the commits that refs name, or the default branches' heads, in as few queries as GitHub answers.
 *
 * @returns for each in turn its head, or why there is none: it is not there, is not a commit, or must not be seen
 * @throws UserError when GitHub answers none of them
 */
export async function findHeads(
  source: HeadsSource,
  sought: readonly SoughtHead[],
): Promise<readonly (Head | EmptyRepository | UserError)[]> {
  const width = { most: MOST_HEADS }
  let searches = sought.map(begin)
  // One look more than there are tags, as a tag's name is found before the tag.
  for (let links = -1; links <= LONGEST_TAG_CHAIN; links += 1) {
    const open = searches.filter(({ outcome }) => outcome === null)
    const looked: Search[] = []
    while (looked.length < open.length) looked.push(...(await look(source, open.slice(looked.length), width)))
    searches = searches.map(search => looked.find(({ sought }) => sought === search.sought) ?? search)
  }
  return Promise.all(searches.map(search => headOf(source, search)))
}

function begin(sought: SoughtHead): Search {
  const sizes = new HistorySizes(`${sought.owner}/${sought.name}`)
  const decoding = { place: sought, decoder: sought.decoder, lengths: new PageLengths(), sizes }
  return { sought, decoding, wanted: wantedBy(sought.ref), samples: undefined, outcome: null }
}

async function headOf(source: HeadsSource, search: Search): Promise<Head | EmptyRepository | UserError> {
  const { sought, samples = [], outcome } = search
  if (outcome === null) return missing(sought, sought.ref)
  if (outcome instanceof UserError) return outcome
  if ('other' in outcome) return noCommit(sought, sought.ref, outcome.other)
  if (outcome.oid === null) return outcome
  const { mailmapFile, ...head } = outcome
  const ref = sought.ref === null ? head.ref : shortName(sought.ref)
  try {
    const mailmap = mailmapFile === null ? '' : await readMailmap({ ...sought, ...source }, mailmapFile)
    return { ...head, ref, mailmap, samples }
  } catch (thrown) {
    return ownError(thrown)
  }
}

/**
 * Looks once for the first of those that are sought: for fewer after each failure, and with fewer samples.
 *
 * @param width how many are asked for at once, at most
 */
async function look(
  { github, fields }: HeadsSource,
  searches: readonly Search[],
  width: { most: number },
): Promise<readonly Search[]> {
  let mostSamples = MOST_SAMPLES
  let asked = searches
  try {
    return await github.retrying(taskOf(searches.slice(0, width.most)), async ask => {
      asked = searches.slice(0, width.most)
      const most = Math.floor(mostSamples / asked.length)
      mostSamples = Math.floor(mostSamples / 2)
      try {
        return await lookAt(ask, fields, asked, most)
      } catch (thrown) {
        width.most = Math.max(1, Math.floor(asked.length / 2))
        throw thrown
      }
    })
  } catch (thrown) {
    // Of several nobody knows which of them it was.
    const [only, ...others] = asked
    if (only === undefined || others.length > 0) throw thrown
    return [{ ...only, outcome: ownError(thrown) }]
  }
}

/** Asks again without samples, for those where GitHub does not take the question about them. */
async function lookAt(
  ask: Ask,
  fields: Fields,
  searches: readonly Search[],
  mostSamples: number,
): Promise<readonly Search[]> {
  const samples = searches.map(({ sought, samples }) => (samples === undefined ? sought.draw(mostSamples) : []))
  const isSampled = samples.some(some => some.length > 0)
  try {
    const looked = await ask(question(fields, searches, samples))
    const untaken = looked.filter(({ outcome }, index) => samples[index]?.length !== 0 && isRefusal(outcome))
    if (untaken.length === 0) return looked
    const again = await ask(question(fields, untaken.map(withoutSamples), []))
    return looked.map(search => again.find(({ sought }) => sought === search.sought) ?? search)
  } catch (thrown) {
    const [{ sought } = { sought: null }] = searches
    const failure = sought && classify(thrown, sought.task)
    if (!isSampled || failure?.kind !== 'refused' || !isRefusal(failure.error)) throw thrown
    return ask(question(fields, searches.map(withoutSamples), []))
  }
}

function withoutSamples(search: Search): Search {
  return { ...search, outcome: null, samples: null }
}

/** What GitHub says no to when it does not know a cursor, an object, or what was meant. */
const OF_SAMPLES: readonly Refusal[] = ['cursor', 'not-found', 'other']

function isRefusal(outcome: unknown): boolean {
  return outcome instanceof Refused && OF_SAMPLES.includes(outcome.reason)
}

function question(
  fields: Fields,
  searches: readonly Search[],
  samples: readonly (readonly Sample[])[],
): Question<readonly Search[]> {
  const parts = searches.map(({ sought, wanted }, index) => ({ place: sought, wanted, samples: samples[index] ?? [] }))
  return {
    ...taskOf(searches),
    ...headsQuery(fields, parts),
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
function ownError(thrown: unknown): UserError {
  if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
  return thrown
}

/** What is being done, for those who read of its failure. */
function taskOf(searches: readonly Search[]): Task {
  const [{ sought } = { sought: null }, ...others] = searches
  const task = sought?.task ?? { what: '', needs: '', otherwise: '' }
  return others.length === 0 ? task : { ...task, what: `finding the heads of ${searches.length} repositories` }
}
