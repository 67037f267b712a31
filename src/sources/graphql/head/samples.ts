import { IncompleteAnswer } from '../../../github/failure.ts'
import { at } from '../../../github/json.ts'
import { MOST_PAGES } from '../../../github/limits/pace.ts'
import type { Commit } from '../../../history/commit.ts'
import type { KeptHead } from '../../cache/header.ts'
import type { Decoder } from '../decode.ts'
import { cursorBefore } from '../pages/cursor.ts'
import type { Fields } from '../query.ts'

/** A few commits in a row, at a random place of a kept history. */
export interface Sample extends KeptHead {
  /** The place of its first commit, counted from 0. */
  readonly start: number
  /** How many commits are asked for. */
  readonly length: number
}

/** What GitHub says of a sample. */
export interface TakenSample extends Sample {
  /** How many commits can be reached from its head; `null` where GitHub does not have that. */
  readonly found: number | null
  readonly commits: readonly Commit[]
}

/** How many places are looked at: with the first page, no more than others have seen answered in one query. */
export const MOST_SAMPLES = MOST_PAGES

/**
 * How many commits are looked at in each place, by what GitHub documents as its price: a hundredth of a point for each page, and
 * for the parents and the authors of each commit. The first page takes 101, or 201 with co-authors, sixteen samples take 48 in
 * either case, and 149 are rounded to one point, 249 to two. Of 25 heads with a commit each,
 * one sample of each is as much as one point has room for. Many places with few commits show more than few with many.
 */
function lengthOf({ coAuthors }: Fields): number {
  return coAuthors ? 1 : 2
}

/**
 * Draws samples of kept histories: at least one of each, and of a longer one more. The samples of a history lie in equal parts
 * of it, one in each, so that no large part is ever missed.
 *
 * @param most how many there may be, unless there are more heads
 * @param random gives numbers of at least 0 and less than 1
 */
export function drawSamples(
  heads: readonly KeptHead[],
  most: number,
  fields: Fields,
  random: () => number,
): readonly Sample[] {
  const shares = sharesOf(heads, most)
  return heads.flatMap(({ head, total }, index) => {
    const share = shares[index] ?? 0
    const length = Math.min(lengthOf(fields), total)
    // Every place where a whole sample fits.
    const places = total - length + 1
    return Array.from({ length: share }, (_, part) => ({
      head,
      total,
      start: Math.min(Math.floor(((part + random()) / share) * places), places - 1),
      length,
    }))
  })
}

/** One for each, and each further one for whoever has the most commits to a sample. */
function sharesOf(heads: readonly KeptHead[], most: number): readonly number[] {
  const shares = heads.map(() => 1)
  for (let left = most - heads.length; left > 0; left -= 1) {
    const densities = heads.map(({ total }, index) => total / (shares[index] ?? 1))
    const sparsest = densities.indexOf(Math.max(...densities))
    shares[sparsest] = (shares[sparsest] ?? 0) + 1
  }
  return shares
}

/** The part of a query that asks for samples of one repository. */
export interface SampleQuery {
  /** The types of its variables, each with a comma before it. */
  readonly variables: string
  readonly selection: string
  /** Of the variables. */
  readonly values: Readonly<Record<string, string | null>>
}

/**
 * Asks for samples, by the fragment `Page`.
 *
 * @param end stands behind the names of the variables, where other repositories have such as well
 */
export function sampleQuery(samples: readonly Sample[], end: string): SampleQuery {
  const heads = headsIn(samples)
  const selections = heads.map((head, number) => {
    const histories = samples.flatMap((sample, index) =>
      sample.head === head
        ? `s${index}: history(first: ${sample.length}, after: $k${index}${end}) { totalCount ...Page }`
        : [],
    )
    return `kept${number}: object(oid: $kept${number}${end}) { ... on Commit { ${histories.join(' ')} } }`
  })
  const variables = [
    ...heads.map((_, number) => `, $kept${number}${end}: GitObjectID!`),
    ...samples.map((_, index) => `, $k${index}${end}: String`),
  ]
  return {
    variables: variables.join(''),
    selection: selections.join(' '),
    values: Object.fromEntries([
      ...heads.map((head, number) => [`kept${number}${end}`, head] as const),
      ...samples.map(({ head, start }, index) => [`k${index}${end}`, cursorBefore(head, start)] as const),
    ]),
  }
}

/**
 * Reads what GitHub has answered.
 *
 * @throws IncompleteAnswer when a part is missing
 */
export function decodeSamples(data: unknown, samples: readonly Sample[], decoder: Decoder): readonly TakenSample[] {
  const heads = headsIn(samples)
  return samples.map((sample, index) => {
    const commit = at(data, 'repository', `kept${heads.indexOf(sample.head)}`)
    if (commit === null) return { ...sample, found: null, commits: [] }
    const history = at(commit, `s${index}`)
    const found = at(history, 'totalCount')
    if (typeof found !== 'number') throw new IncompleteAnswer('a sample of a kept history is missing in the answer')
    // Where the totals differ, nothing is known of the length.
    return { ...sample, found, commits: decoder.page(history, found === sample.total ? sample.length : null).commits }
  })
}

function headsIn(samples: readonly Sample[]): readonly string[] {
  return [...new Set(samples.map(({ head }) => head))]
}
