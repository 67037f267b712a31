import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

import type { CostRule } from './options.ts'

/** What a query weighs before it is run. */
export interface Weight {
  /** What it takes from the hour's budget. */
  readonly points: number
  /** The most nodes that it can list. */
  readonly nodes: number
}

/** A query, ready to be weighed. */
export interface Query {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** The variables' values, coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly rule: CostRule
}

/** A field that a query asks of a type, with all the places that ask it under the same key. */
interface AskedField {
  readonly field: GraphQLField<unknown, unknown>
  readonly nodes: FieldNode[]
}

const REQUESTS_PER_POINT = 100

/**
 * Weighs a query by GitHub's published rules ("Rate limits and query limits for the GraphQL API"): add up the
 * requests that each unique connection needs, as if each were filled to its `first` or `last`; a hundred of them are
 * a point, rounded, and the least is one point. By the rule that was measured, a connection without bounds is not counted.
 */
export function weigh(query: Query): Weight {
  const root = query.schema.getRootType(query.operation.operation)
  const counted = { requests: 0, nodes: 0 }
  if (root) count(query, root, [query.operation.selectionSet], 1, counted)
  return { points: Math.max(1, Math.round(counted.requests / REQUESTS_PER_POINT)), nodes: counted.nodes }
}

/** Whether a type is a list in pages. */
export function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields()
}

function count(
  query: Query,
  parent: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  parents: number,
  counted: { requests: number; nodes: number },
): void {
  for (const { field, nodes } of askedFields(query, parent, selections)) {
    const type = getNamedType(field.type)
    const below = nodes.flatMap(node => node.selectionSet ?? [])
    if (!isCompositeType(type)) continue
    if (!isConnection(type)) {
      count(query, type, below, parents, counted)
      continue
    }
    const size = pageSize(query, field, nodes)
    const isFree = query.rule === 'bounded' && size === null
    counted.requests += isFree ? 0 : parents
    counted.nodes += parents * (size ?? 0)
    count(query, type, below, parents * (size ?? 0), counted)
  }
}

/** `null` without bounds. */
function pageSize(query: Query, field: GraphQLField<unknown, unknown>, [node]: readonly FieldNode[]): number | null {
  if (node === undefined) return null
  const { first, last } = getArgumentValues(field, node, query.variables)
  return [first, last].find(size => typeof size === 'number') ?? null
}

/** Merges what several selection sets ask of a type, as GraphQL's execution does, so that nothing counts twice. */
function askedFields(
  query: Query,
  parent: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  asked = new Map<string, AskedField>(),
): Iterable<AskedField> {
  for (const selection of selections.flatMap(set => set.selections)) {
    if (!isIncluded(query, selection)) continue
    if (selection.kind === 'Field') {
      addField(parent, selection, asked)
      continue
    }
    const fragment = selection.kind === 'FragmentSpread' ? query.fragments[selection.name.value] : selection
    const narrowed = query.schema.getType(fragment?.typeCondition?.name.value ?? parent.name)
    if (fragment && isCompositeType(narrowed)) askedFields(query, narrowed, [fragment.selectionSet], asked)
  }
  return asked.values()
}

function addField(parent: GraphQLCompositeType, node: FieldNode, asked: Map<string, AskedField>): void {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  if (field === undefined) return
  const key = `${parent.name}.${node.alias?.value ?? node.name.value}`
  const known = asked.get(key)
  if (known === undefined) asked.set(key, { field, nodes: [node] })
  else known.nodes.push(node)
}

function isIncluded(query: Query, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, query.variables)
  const include = getDirectiveValues(GraphQLIncludeDirective, node, query.variables)
  return skip?.if !== true && include?.if !== false
}
