import { type Commit, type Identity, isGitDate } from '../../history/commit.ts'
import { countOf, Damaged, itemOf, listOf, numberOf, recordOf, textOf } from './checked.ts'
import { type Bookmark, type Layer, MOST_COMMITS } from './layer.ts'

const NOBODY: readonly Identity[] = []

/** A layer whose commits are written as columns, one value a commit; those that few commits have, as lists. */
export interface Columns extends Omit<Layer, 'commits'> {
  /** The object ids, one behind the other. */
  readonly oids: string
  /** Indices of people. */
  readonly authors: readonly number[]
  /** Indices of people. */
  readonly committers: readonly number[]
  /** Committed dates, in milliseconds. */
  readonly dates: readonly number[]
  /** How many milliseconds before it was committed each commit was authored. */
  readonly delays: readonly number[]
  /** Indices of commits. */
  readonly merges: readonly number[]
  /** The index of a commit, then those of its co-authors. */
  readonly coAuthors: readonly (readonly number[])[]
}

/** @param indexOf the index of a person */
export function encodeLayer({ commits, ...layer }: Layer, indexOf: (identity: Identity) => number): Columns {
  return {
    ...layer,
    oids: commits.map(({ oid }) => oid).join(''),
    authors: commits.map(({ author }) => indexOf(author)),
    committers: commits.map(({ committer }) => indexOf(committer)),
    dates: commits.map(({ committedAt }) => committedAt),
    delays: commits.map(({ authoredAt, committedAt }) => committedAt - authoredAt),
    merges: commits.flatMap(({ isMerge }, index) => (isMerge ? index : [])),
    coAuthors: commits.flatMap(({ coAuthors }, index) =>
      coAuthors.length === 0 ? [] : [[index, ...coAuthors.map(indexOf)]],
    ),
  }
}

/**
 * @param value what {@link encodeLayer} has made, if it was not damaged
 * @param people by index
 * @throws Damaged when it is anything else
 */
export function decodeLayer(value: unknown, people: readonly Identity[]): Layer {
  const columns = recordOf(value)
  const head = textOf(columns.head)
  const commits = decodeCommits(columns, oidsIn(textOf(columns.oids), head.length), people)
  const total = countOf(columns.total)
  if (commits.length > total || total > MOST_COMMITS) throw new Damaged()
  return {
    head,
    total,
    commits,
    pages: decodePages(columns.pages, total),
    readAt: numberOf(columns.readAt),
    bookmark: decodeBookmark(columns.bookmark),
  }
}

/** A history has no more pages than commits, and each page once. */
function decodePages(value: unknown, total: number): readonly number[] {
  const pages = listOf(value).map(countOf)
  if (pages.some(page => page >= total) || new Set(pages).size !== pages.length) throw new Damaged()
  return pages
}

function decodeBookmark(value: unknown): Bookmark | undefined {
  if (value === undefined) return undefined
  const { page, cursor } = recordOf(value)
  return { page: countOf(page), cursor: textOf(cursor) }
}

function decodeCommits(
  columns: Readonly<Record<string, unknown>>,
  oids: readonly string[],
  people: readonly Identity[],
): readonly Commit[] {
  const personOf = (index: unknown) => itemOf(people, countOf(index))
  const authors = listOf(columns.authors)
  const committers = listOf(columns.committers)
  const dates = listOf(columns.dates).map(dateOf)
  const delays = listOf(columns.delays).map(numberOf)
  const merges = new Set(listOf(columns.merges))
  const coAuthors = new Map(
    listOf(columns.coAuthors)
      .map(listOf)
      .map(([commit, ...some]) => [commit, some.map(personOf)]),
  )
  if ([authors, committers, dates, delays].some(column => column.length !== oids.length)) throw new Damaged()
  return oids.map((oid, index) => ({
    oid,
    author: personOf(authors[index]),
    committer: personOf(committers[index]),
    authoredAt: dateOf((dates[index] ?? 0) - (delays[index] ?? 0)),
    committedAt: dates[index] ?? 0,
    isMerge: merges.has(index),
    coAuthors: coAuthors.get(index) ?? NOBODY,
  }))
}

function dateOf(value: unknown): number {
  const ms = numberOf(value)
  if (!isGitDate(ms)) throw new Damaged()
  return ms
}

function oidsIn(text: string, length: number): readonly string[] {
  if (!/^[0-9a-f]*$/.test(text) || (length !== 40 && length !== 64) || text.length % length !== 0) throw new Damaged()
  const oids = Array.from({ length: text.length / length }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  )
  if (new Set(oids).size !== oids.length) throw new Damaged()
  return oids
}
