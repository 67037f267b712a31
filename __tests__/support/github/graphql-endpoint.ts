import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
} from 'graphql'
import { type Weight, weigh } from './cost.ts'
import { failure, formatError } from './graphql-errors.ts'
import { QueryRun, resolveField } from './graphql-fields.ts'
import type { CostRule } from './options.ts'
import { queryFields } from './query-fields.ts'
import { validated } from './schema.ts'
import type { World } from './world.ts'

/** A GraphQL request's body. */
export interface GraphQLRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A query that is well-formed, valid and within the limits, or the errors that say why not. */
export type PreparedQuery =
  | { readonly errors: readonly GraphQLError[] }
  | {
      readonly errors: null
      readonly request: GraphQLRequest
      readonly query: ReadQuery
      readonly weight: Weight
    }

/** What a query found: GitHub's body, and how many commits it lists. */
export interface GraphQLOutcome {
  readonly body: Readonly<Record<string, unknown>>
  readonly commitsListed: number
}

const MOST_NODES = 500_000

/** A query that was read, and the schema by which it was. */
interface ReadQuery {
  readonly document: DocumentNode
  readonly schema: GraphQLSchema
}

const queries = new Map<string, ReadQuery | readonly GraphQLError[]>()

/** Reads a query and weighs it. */
export function prepare(request: GraphQLRequest, rule: CostRule): PreparedQuery {
  const query = queries.get(request.query) ?? readQuery(request.query)
  queries.set(request.query, query)
  return 'document' in query ? weighed(request, query, rule) : { errors: query }
}

/** Runs a query that was prepared. `pages`: how many pages of history it may list before it is killed. */
export async function run(
  prepared: PreparedQuery,
  world: World,
  pages = Number.POSITIVE_INFINITY,
): Promise<GraphQLOutcome> {
  if (prepared.errors !== null) return { body: { errors: prepared.errors.map(formatError) }, commitsListed: 0 }
  const queryRun = new QueryRun(world, pages)
  const { data, errors } = await execute({
    ...prepared.query,
    rootValue: queryFields(world, prepared.weight),
    contextValue: queryRun,
    variableValues: prepared.request.variables,
    fieldResolver: resolveField,
  })
  return {
    body: { data: data ?? null, ...(errors && { errors: errors.map(formatError) }) },
    commitsListed: queryRun.commitsListed,
  }
}

function readQuery(query: string): ReadQuery | readonly GraphQLError[] {
  try {
    const document = parse(query)
    const { schema, errors } = validated(document)
    return errors.length === 0 ? { document, schema } : errors
  } catch (error) {
    return [asGraphQLError(error)]
  }
}

function weighed(request: GraphQLRequest, query: ReadQuery, rule: CostRule): PreparedQuery {
  const { document, schema } = query
  const operation = getOperationAST(document)
  if (!operation) return { errors: [new GraphQLError('A query must hold exactly one operation.')] }
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables)
  if (errors) return { errors }
  const fragments = Object.fromEntries(
    document.definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  const weight = weigh({ schema, operation, fragments, variables: coerced, rule })
  return weight.nodes > MOST_NODES ? { errors: [tooManyNodes(weight.nodes)] } : { errors: null, request, query, weight }
}

function tooManyNodes(nodes: number): GraphQLError {
  const [asked, allowed] = [nodes, MOST_NODES].map(count => count.toLocaleString('en-US'))
  return failure(
    'MAX_NODE_LIMIT_EXCEEDED',
    `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${allowed}.`,
  )
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(String(error))
}
