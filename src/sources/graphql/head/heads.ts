import { UserError } from '../../../errors.ts'
import { classify } from '../../../github/answers/classify.ts'
import type { Ask, GitHub } from '../../../github/client.ts'
import { type Refusal, Refused } from '../../../github/failure.ts'
import type { EmptyRepository, Head } from './head.ts'
import { readMailmap } from './mailmap-file.ts'
import { missing, noCommit, shortName } from './ref.ts'
import { MOST_SAMPLES } from './samples.ts'
import {
  begin,
  type HeadsQuestion,
  ownError,
  question,
  type Search,
  type SoughtHead,
  taskOf,
  withoutSamples,
} from './search.ts'

/** How to look for heads. */
export interface HeadsSource extends HeadsQuestion {
  readonly github: GitHub
}

/** The repositories in one query, at most; a point or less for each. */
const MOST_HEADS = 25

/** A tag can name a tag, which names a tag, … */
const LONGEST_TAG_CHAIN = 5

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
  let searches = sought.map(head => begin(head, source.view))
  // One look more than there are tags, as a tag's name is found before the tag.
  for (let links = -1; links <= LONGEST_TAG_CHAIN; links += 1) {
    const open = searches.filter(({ outcome }) => outcome === null)
    const looked: Search[] = []
    while (looked.length < open.length) looked.push(...(await look(source, open.slice(looked.length), width)))
    searches = searches.map(search => looked.find(({ sought }) => sought === search.sought) ?? search)
  }
  return Promise.all(searches.map(search => headOf(source, search)))
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
  { github, ...about }: HeadsSource,
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
        return await lookAt(ask, about, asked, most)
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
  about: HeadsQuestion,
  searches: readonly Search[],
  mostSamples: number,
): Promise<readonly Search[]> {
  const samples = searches.map(({ sought, samples }) => (samples === undefined ? sought.draw(mostSamples) : []))
  const isSampled = samples.some(some => some.length > 0)
  try {
    const looked = await ask(question(about, searches, samples))
    const untaken = looked.filter(({ outcome }, index) => samples[index]?.length !== 0 && isRefusal(outcome))
    if (untaken.length === 0) return looked
    const again = await ask(question(about, untaken.map(withoutSamples), []))
    return looked.map(search => again.find(({ sought }) => sought === search.sought) ?? search)
  } catch (thrown) {
    const [{ sought } = { sought: null }] = searches
    const failure = sought && classify(thrown, sought.task)
    if (!isSampled || failure?.kind !== 'refused' || !isRefusal(failure.error)) throw thrown
    return ask(question(about, searches.map(withoutSamples), []))
  }
}

/** What GitHub says no to when it does not know a cursor, an object, or what was meant. */
const OF_SAMPLES: readonly Refusal[] = ['cursor', 'not-found', 'other']

function isRefusal(outcome: unknown): boolean {
  return outcome instanceof Refused && OF_SAMPLES.includes(outcome.reason)
}
