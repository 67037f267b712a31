import { at, isCount } from './json.ts'

/** GitHub gives each token its points for an hour at a time. */
const HOUR_MS = 3_600_000

/** Where the reset is over by our clock, the clocks differ, and it is not known when it is. */
const CLOCKS_APART_MS = 60_000

/** A moment that no run lives to see, and to which a wait can still be added. */
const LATEST_RESET = Date.parse('9999-12-31T23:59:59Z')

/** What GitHub lets a token spend, as GraphQL's `rateLimit` tells it. */
export interface Budget {
  /** Points an hour. */
  readonly limit: number
  /** Points left until the reset. */
  readonly remaining: number
  /** When all points are back, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly resetAt: number
  /** Points that the query which asked has cost. */
  readonly cost: number
}

/** Another way to the same goal, in words that go on after "or", and what it costs. */
export interface Alternative {
  readonly way: string
  readonly points: number
}

/** The fields that {@link decodeBudget} reads. */
export const BUDGET_FIELDS = 'rateLimit { limit remaining resetAt cost }'

/**
 * Reads `rateLimit`; `null` where the server counts no points, as GitHub Enterprise Server by default, and where what it says
 * cannot be: no points an hour, or a query that cost more than an hour has. Nothing is planned by such numbers.
 */
export function decodeBudget(data: unknown): Budget | null {
  const limit = at(data, 'rateLimit', 'limit')
  const remaining = at(data, 'rateLimit', 'remaining')
  const cost = at(data, 'rateLimit', 'cost')
  const resetAt = Date.parse(String(at(data, 'rateLimit', 'resetAt')))
  if (!isCount(limit) || limit === 0 || typeof remaining !== 'number' || !isCount(cost) || cost > limit) return null
  if (!Number.isSafeInteger(remaining) || !Number.isFinite(resetAt)) return null
  return { limit, remaining: Math.max(0, Math.min(remaining, limit)), cost, resetAt: Math.min(resetAt, LATEST_RESET) }
}

/** The budget of somebody who begins with a new hour. */
export function freshHour({ limit, cost }: Budget, now: number): Budget {
  return { limit, remaining: limit, resetAt: now + HOUR_MS, cost }
}

/** How long it takes from `now` on until so many points could have been spent; in milliseconds. */
export function waitFor(points: number, budget: Budget, now: number): number {
  const missing = points - budget.remaining
  if (missing <= 0) return 0
  return untilReset(budget, now) + (Math.ceil(missing / budget.limit) - 1) * HOUR_MS
}

function untilReset({ resetAt }: Budget, now: number): number {
  return resetAt > now ? resetAt - now : CLOCKS_APART_MS
}

/** How many points can be spent from `now` on by someone who is willing to wait for `waitMs` in all. */
export function pointsWithin(budget: Budget, now: number, waitMs: number): number {
  const first = untilReset(budget, now)
  const resets = waitMs < first ? 0 : 1 + Math.floor((waitMs - first) / HOUR_MS)
  return budget.remaining + resets * budget.limit
}
