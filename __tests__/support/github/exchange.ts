import { setTimeout } from 'node:timers/promises'
import { type Answer, json, refusal } from './answer.ts'
import type { Budget } from './budget.ts'
import type { Fault } from './faults.ts'
import { badCredentials, faultyAnswer, graphqlLimit } from './faulty-answers.ts'
import { prepare, run } from './graphql-endpoint.ts'
import type { Latency } from './options.ts'
import type { ReceivedRequest } from './requests.ts'
import { answerRest } from './rest-endpoint.ts'
import type { World } from './world.ts'

/** An answer and the points of the GraphQL budget that it has cost. */
export interface ChargedAnswer {
  readonly answer: Answer
  readonly points: number
}

const REQUEST_ID = '0000:1111:2222222:3333333:44444444'

/** What GitHub answers to a request, with the headers that every answer has. */
export async function answerTo(
  request: ReceivedRequest,
  fault: Fault | null,
  world: World,
  latency: Latency,
): Promise<ChargedAnswer> {
  befall(fault, world)
  await setTimeout(latency.perRequest)
  const budget = request.isGraphQL ? world.graphqlBudget : world.restBudget
  const { answer, points } = await chargedAnswer(request, fault, world, latency)
  const headers = { ...limitHeaders(budget, request.isGraphQL), 'x-github-request-id': REQUEST_ID, ...answer.headers }
  return { answer: { ...answer, headers }, points }
}

/** Does what a fault does to the world before the request is answered. */
function befall(fault: Fault | null, world: World): void {
  if (fault?.kind === 'push') fault.push()
  if (fault?.kind === 'cursor-form') world.cursorForm = fault.form
}

async function chargedAnswer(
  request: ReceivedRequest,
  fault: Fault | null,
  world: World,
  latency: Latency,
): Promise<ChargedAnswer> {
  if (request.token !== world.token) return free(request.token === null ? tokenMissing() : badCredentials())
  if (request.body === undefined) return free(refusal(400, 'Problems parsing JSON'))
  if (request.isGraphQL) return graphqlAnswer(request, fault, world, latency)
  world.restBudget.charge(1)
  return free(faultyAnswer(fault, world.restBudget, false) ?? answerRest(world, request))
}

async function graphqlAnswer(
  { query, variables }: ReceivedRequest,
  fault: Fault | null,
  world: World,
  latency: Latency,
): Promise<ChargedAnswer> {
  if (query === null) return free(withoutQuery())
  if (world.graphqlBudget.remaining === 0) return free(graphqlLimit(world.limitError, world.graphqlBudget))
  const prepared = prepare({ query, variables }, world.costRule)
  const points = prepared.errors === null && !isRefusal(fault) ? prepared.weight.points : 0
  world.graphqlBudget.charge(points)
  const replaced = faultyAnswer(fault, world.graphqlBudget, true)
  if (replaced !== null) return { answer: replaced, points }
  const pages = fault?.kind === 'resource-limits' ? fault.afterPages : Number.POSITIVE_INFINITY
  const { body, commitsListed } = await run(prepared, world, pages)
  await setTimeout(latency.perCommit * commitsListed)
  return { answer: json(200, fault?.kind === 'edited' ? fault.edit(structuredClone(body)) : body), points }
}

/** Whether GitHub turns the request away before it does any work for it, and so takes no points. */
function isRefusal(fault: Fault | null): boolean {
  return fault?.kind === 'bad-credentials' || fault?.kind === 'secondary-limit' || fault?.kind === 'primary-limit'
}

function limitHeaders({ limit, remaining, used, resetAt }: Budget, isGraphQL: boolean): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.floor(resetAt / 1000)),
    'x-ratelimit-resource': isGraphQL ? 'graphql' : 'core',
  }
}

function tokenMissing(): Answer {
  return refusal(401, 'Requires authentication')
}

function withoutQuery(): Answer {
  return json(200, { errors: [{ message: 'A query attribute must be specified and must be a string.' }] })
}

function free(answer: Answer): ChargedAnswer {
  return { answer, points: 0 }
}
