import { UserError } from '../../errors.ts'
import { eitherOf } from '../../text/lists.ts'
import { count } from '../../text/numbers.ts'
import { inWords, timeOfDay } from '../../text/times.ts'
import { type Alternative, type Budget, freshHour, pointsWithin, waitFor } from '../budget.ts'
import type { Clock } from '../clock.ts'
import type { Task } from '../failure.ts'
import type { Waiting } from './waiting.ts'

/** GitHub ends a job after six hours, of which most must be left for the work. */
const LONGEST_SENSIBLE_WAIT_MS = 5 * 3_600_000

/** The points that one reading holds, so that no other one spends them. */
export interface Reservation {
  /**
   * Holds so many points from now on, instead of those that it held before.
   *
   * @param points what is needed in any case, besides what is asked already
   * @param cheaper what the reader could settle for; named where a whole hour's points are not enough, and these are
   * @param underWay what is asked already: nobody knows yet whether GitHub has charged for it
   * @throws UserError when they are not there besides what those hold who reserved before, with what would be enough
   */
  readonly hold: (points: number, cheaper?: readonly Alternative[], underWay?: number) => void
  /** Holds nothing any more. */
  readonly release: () => void
}

/** How a run spends the points of its token: one plan for everything that it reads. */
export interface Spending {
  /** Takes note of what an answer says is left; `null` where it says nothing. */
  readonly learn: (budget: Budget | null) => void
  /** Reserves nothing yet. Those who come first are served first, whatever they will need. */
  readonly reserve: (task: Task) => Reservation
  /**
   * Holds a task's cost against what can be spent within the wait that is left, and is held by nobody.
   *
   * @param cheaper as for {@link Reservation.hold}
   * @throws UserError when it cannot be enough, with what would be
   */
  readonly afford: (task: Task, points: number, budget: Budget, cheaper?: readonly Alternative[]) => void
}

/** Starts without knowing how many points there are. */
export function createSpending(clock: Clock, waiting: Waiting): Spending {
  let known: Budget | null = null
  /** What each reading holds, in the order in which they began. */
  const held = new Map<symbol, number>()

  function reserve(task: Task): Reservation {
    const own = Symbol(task.what)
    held.set(own, 0)
    return {
      hold: (points, cheaper = [], underWay = 0) => {
        held.set(own, points + underWay)
        if (known !== null && points > 0) require(task, { points, held: heldBefore(own) }, known, cheaper)
      },
      release: () => {
        held.delete(own)
      },
    }
  }

  function afford(task: Task, points: number, budget: Budget, cheaper: readonly Alternative[] = []): void {
    require(task, { points, held: heldBefore(null) }, budget, cheaper)
  }

  /** @param own whose turn it is; `null` for whoever comes last */
  function heldBefore(own: symbol | null): number {
    let sum = 0
    for (const [other, points] of held) {
      if (other === own) break
      sum += points
    }
    return sum
  }

  function require(task: Task, { points, held }: Need, budget: Budget, cheaper: readonly Alternative[]): void {
    // A pause that is under way is followed by a new hour's points as well.
    if (points + held <= pointsWithin(budget, clock.now(), waiting.leftMs + waiting.pauseMs)) return
    const holding = held === 0 ? '' : `, of which ${count(held)} are held for what is read before it`
    const left = `${count(budget.remaining)} of ${count(budget.limit)} an hour are left until ${timeOfDay(budget.resetAt)}${holding}`
    const why = `it costs about ${count(points)}, ${left}, and rate-limit-wait leaves ${inWords(waiting.leftMs)}`
    const ways = waysToAfford({ points, held }, budget, cheaper)
    throw new UserError(`The points for ${task.what} are not there (${why}): ${eitherOf(...ways, task.otherwise)}.`)
  }

  /** Only what would be enough: whoever runs again for nothing spends the next hour's points as well. */
  function waysToAfford({ points, held }: Need, budget: Budget, cheaper: readonly Alternative[]): readonly string[] {
    const now = clock.now()
    const isEnough = (cost: number) => cost + held <= pointsWithin(freshHour(budget, now), now, waiting.mostMs)
    const waitMs = waiting.mostMs - waiting.leftMs + waitFor(points + held, budget, now)
    const longer = waitMs <= LONGEST_SENSIBLE_WAIT_MS ? [`raise rate-limit-wait to ${inWords(waitMs)}`] : []
    if (isEnough(points)) return ['run again then', ...longer]
    const enough = cheaper.filter(alternative => isEnough(alternative.points))
    return [...enough.map(({ way, points: cost }) => `${way}, which costs about ${count(cost)}`), ...longer]
  }

  return {
    learn: budget => {
      known = budget ?? known
    },
    reserve,
    afford,
  }
}

/** Points that are needed, and those that others hold. */
interface Need {
  readonly points: number
  readonly held: number
}
