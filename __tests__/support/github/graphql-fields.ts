import { type GraphQLFieldResolver, getNamedType, type SelectionSetNode } from 'graphql'
import { type Cursors, checkBounds, historyCursors } from './connection.ts'
import { isConnection } from './cost.ts'
import { failure } from './graphql-errors.ts'
import type { World } from './world.ts'

/** The fields of an object, by name: their values, or functions of arguments and run that give them. */
export type Fields = Readonly<Record<string, unknown>>

/** One execution of a query. */
export class QueryRun {
  readonly world: World
  /** How many commits the answer lists: what an answer's time depends on. */
  commitsListed = 0
  #pagesLeft: number
  #histories = 0

  /** @param pages how many pages of history may be listed before the query is killed */
  constructor(world: World, pages: number) {
    this.world = world
    this.#pagesLeft = pages
  }

  /** Shortens a history without a word where the query asks for too many. */
  shortened(history: readonly string[]): readonly string[] {
    const { whole, kept } = this.world.wideQueries
    return ++this.#histories > whole ? history.slice(0, kept) : history
  }

  /** Begins a page of history. Throws when the query has used up what it may. */
  openHistory(start: string): Cursors {
    if (this.#pagesLeft-- <= 0) {
      throw failure('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.')
    }
    return historyCursors(start, this.world.cursorForm)
  }
}

/**
 * Finds a field's value. A field that is not there is a mistake of the test's or of this GitHub's and never just null.
 */
export const resolveField: GraphQLFieldResolver<unknown, QueryRun> = (source, args, run, info) => {
  const value: unknown = isFields(source) ? source[info.fieldName] : undefined
  if (value === undefined) {
    throw new Error(`The GitHub on loopback does not know ${info.parentType.name}.${info.fieldName}.`)
  }
  if (isConnection(getNamedType(info.returnType))) {
    const listsItems = info.fieldNodes.some(node => hasItems(node.selectionSet, info.fragments))
    if (listsItems) checkBounds(info.fieldName, args)
  }
  return typeof value === 'function' ? value(args, run) : value
}

function hasItems(
  selections: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, { readonly selectionSet: SelectionSetNode }>>,
): boolean {
  return (selections?.selections ?? []).some(selection => {
    if (selection.kind === 'Field') return selection.name.value === 'nodes' || selection.name.value === 'edges'
    if (selection.kind === 'InlineFragment') return hasItems(selection.selectionSet, fragments)
    return hasItems(fragments[selection.name.value]?.selectionSet, fragments)
  })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
