import { failure } from './graphql-errors.ts'
import type { CursorForm } from './options.ts'

/** The arguments by which a connection is paged. */
export interface PageArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

/** How a list's places are written as cursors and read again. */
export interface Cursors {
  readonly write: (offset: number) => string
  /** `null`: not a cursor of this list. */
  readonly read: (cursor: string) => number | null
}

/** A page of a list, with the fields of a GraphQL connection. */
export interface Connection {
  readonly totalCount: number
  readonly nodes: () => readonly unknown[]
  readonly edges: () => readonly { readonly cursor: string; readonly node: unknown }[]
  readonly pageInfo: {
    readonly startCursor: string | null
    readonly endCursor: string | null
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
  }
}

const LARGEST_PAGE = 100

/** Refuses what GitHub refuses: a connection whose items are asked for needs `first` or `last` of 1 to 100. */
export function checkBounds(name: string, { first, last }: PageArguments): void {
  if (first == null && last == null) {
    throw failure(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  }
  for (const [argument, size] of Object.entries({ first, last })) checkSize(name, argument, size ?? 1)
}

/** The page of a list that the arguments ask for. `nodesOf` makes nodes of a page's items. */
export function pageOf<T>(
  list: readonly T[],
  page: PageArguments,
  cursors: Cursors,
  nodesOf: (items: readonly T[]) => readonly unknown[],
): Connection {
  const after = page.after == null ? 0 : placeOf(page.after, cursors) + 1
  const before = page.before == null ? list.length : placeOf(page.before, cursors)
  const end = Math.min(before, page.first == null ? before : after + page.first, list.length)
  const start = Math.max(after, page.last == null ? after : end - page.last)
  const items = list.slice(start, end)
  const nodes = once(() => nodesOf(items))
  return {
    totalCount: list.length,
    nodes,
    edges: () => nodes().map((node, i) => ({ cursor: cursors.write(start + i), node })),
    pageInfo: {
      startCursor: items.length === 0 ? null : cursors.write(start),
      endCursor: items.length === 0 ? null : cursors.write(start + items.length - 1),
      hasNextPage: end < list.length,
      hasPreviousPage: start > 0,
    },
  }
}

/**
 * The cursors of a commit's history. GitHub writes `<oid> <offset>` (seen in public: cli/cli#8695), with the object
 * id of the commit where the history starts and the offset counted from 0.
 */
export function historyCursors(start: string, form: CursorForm): Cursors {
  return form === 'offset' ? offsetCursors(start) : opaqueCursors(`history:${start}`)
}

/** The cursors of all other lists. */
export const listCursors: Cursors = opaqueCursors('cursor:v2')

function offsetCursors(start: string): Cursors {
  return {
    write: offset => `${start} ${offset}`,
    // Which object id the cursor names does not matter, so that a client that mixes two heads gets mixed pages.
    read: cursor => offsetIn(cursor, /^[0-9a-f]{40,64} (\d+)$/),
  }
}

function opaqueCursors(prefix: string): Cursors {
  return {
    write: offset => Buffer.from(`${prefix}:${offset}`).toString('base64'),
    read: cursor => offsetIn(Buffer.from(cursor, 'base64').toString(), new RegExp(`^${prefix}:(\\d+)$`)),
  }
}

function offsetIn(text: string, form: RegExp): number | null {
  const offset = form.exec(text)?.[1]
  return offset === undefined ? null : Number(offset)
}

function placeOf(cursor: string, cursors: Cursors): number {
  const place = cursors.read(cursor)
  if (place === null) throw failure('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  return place
}

function checkSize(name: string, argument: string, size: number): void {
  if (size > LARGEST_PAGE) {
    throw failure(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${argument}\` limit of ${LARGEST_PAGE} records.`,
    )
  }
  if (size < 1) throw failure('UNPROCESSABLE', `\`${argument}\` on the \`${name}\` connection cannot be less than 1.`)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
