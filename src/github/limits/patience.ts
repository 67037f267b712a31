import { Cancelled, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { eitherOf } from '../../text/lists.ts'
import { count } from '../../text/numbers.ts'
import { inWords, timeOfDay } from '../../text/times.ts'
import { type Alternative, type Budget, freshHour, pointsWithin, waitFor } from '../budget.ts'
import type { Clock } from '../clock.ts'
import { classify, type Failure, type Task } from '../failure.ts'

/** How often one thing is tried before it is given up. */
const ATTEMPTS = 8
/** The same for what a run can do without. */
const ATTEMPTS_OPTIONAL = 2
/**
 * The same for an address where nobody answers, as a wrong address or a missing network does not mend itself; and for what nobody
 * understands.
 */
const FEWER_ATTEMPTS = 3
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** What GitHub asks for where it names no time: "wait for at least one minute", then longer and longer. */
const SECONDARY_PAUSE_MS = 60_000
/** GitHub ends a job after six hours, of which most must be left for the work. */
const LONGEST_SENSIBLE_WAIT_MS = 5 * 3_600_000
/** GitHub's clock and ours need not agree to the second. */
const CLOCK_SKEW_MS = 1_000

/** What a patience needs to know. */
export interface PatienceOptions {
  readonly clock: Clock
  readonly log: Log
  /** How long a whole run may wait for GitHub's limits, in milliseconds. */
  readonly rateLimitWaitMs: number
}

/** The one place that decides what a failure means: another try, a wait, or the end. */
export interface Patience {
  /**
   * Tries until it works. Every run ends: the tries are counted and the waits for limits add up to a bound.
   *
   * @param repeatable whether an attempt may be repeated when it is unknown whether it took effect
   * @throws UserError when GitHub says no, does not answer, or its limits last longer than the run may wait
   */
  readonly persist: <T>(task: Task, attempt: () => Promise<T>, repeatable?: boolean) => Promise<T>
  /**
   * Holds a task's cost against what can be spent within the wait that is left.
   *
   * @param cheaper what the reader could settle for; named where a whole hour's points are not enough, and these are
   * @throws UserError when it cannot be enough, with what would be
   */
  readonly afford: (task: Task, points: number, budget: Budget, cheaper?: readonly Alternative[]) => void
}

/** Starts with no failure behind it and the whole wait before it; shared by everything that one run asks. */
export function createPatience({ clock, log, rateLimitWaitMs }: PatienceOptions): Patience {
  let pausedUntil = Number.NEGATIVE_INFINITY
  let waitLeftMs = rateLimitWaitMs

  async function persist<T>(task: Task, attempt: () => Promise<T>, repeatable = true): Promise<T> {
    for (let failures = 1; ; failures += 1) {
      await untilAllowed(task)
      try {
        return await attempt()
      } catch (thrown) {
        stopWhenCancelled(task)
        await endure(task, thrown, failures, repeatable)
      }
    }
  }

  async function endure(task: Task, thrown: unknown, failures: number, repeatable: boolean): Promise<void> {
    const failure = classify(thrown, task)
    switch (failure.kind) {
      case 'unknown':
        throw thrown
      case 'refused':
        throw failure.error
      case 'hourly-limit':
      case 'secondary-limit':
        if (failures >= ATTEMPTS || task.isOptional)
          throw gaveUp(task, { kind: 'overload', reason: LIMIT_WORDS[failure.kind] }, failures, thrown)
        return hold(task, failure, pauseFor(failure, failures), thrown)
      case 'overload':
      case 'unclear':
      case 'unreachable': {
        const usual = failure.kind === 'overload' ? ATTEMPTS : FEWER_ATTEMPTS
        const attempts = task.isOptional ? ATTEMPTS_OPTIONAL : usual
        if (failures >= attempts || !repeatable) throw gaveUp(task, failure, failures, thrown)
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + clock.random() / 2)
        log.debug(`GitHub failed while ${task.what} (${failure.reason}); next try in ${inWords(pause)}.`)
        return sleep(task, pause)
      }
    }
  }

  /** Milliseconds from now. */
  function pauseFor(limit: Limit, failures: number): number {
    // A reset that is over by our clock is not by GitHub's, or there would be no limit.
    const untilReset = limit.resetAt !== null && limit.resetAt > clock.now() ? limit.resetAt - clock.now() : null
    const named = limit.retryAfterMs ?? (untilReset === null ? null : untilReset + CLOCK_SKEW_MS)
    const pause = named ?? SECONDARY_PAUSE_MS * 2 ** (failures - 1)
    return Math.max(pause, FIRST_PAUSE_MS * 2 ** (failures - 1))
  }

  /** Keeps everybody from asking until the pause is over: a limit is one for all requests of the token. */
  function hold(task: Task, limit: Limit, pauseMs: number, cause: unknown): void {
    const now = clock.now()
    const until = Math.ceil((now + pauseMs) / 1000) * 1000
    const longer = until - Math.max(now, pausedUntil)
    if (longer <= 0) return
    if (longer > waitLeftMs) throw tooLong(task, limit, until, cause)
    if (pausedUntil <= now)
      log.info(`${LIMIT_WORDS[limit.kind]}; going on at ${timeOfDay(until)}, in ${inWords(pauseMs)}.`)
    waitLeftMs -= longer
    pausedUntil = until
  }

  function tooLong(task: Task, limit: Limit, until: number, cause: unknown): UserError {
    const wait = `it is over at ${timeOfDay(until)}, in ${inWords(until - clock.now())}`
    const why = `${wait}, and rate-limit-wait leaves ${inWords(waitLeftMs)}`
    return new UserError(`${LIMIT_WORDS[limit.kind]} while ${task.what} (${why}): ${waysOut(task)}.`, '', cause)
  }

  function afford(task: Task, points: number, budget: Budget, cheaper: readonly Alternative[] = []): void {
    const now = clock.now()
    // A pause that is under way is paid for, and is followed by a new hour's points as well.
    const pauseMs = Math.max(0, pausedUntil - now)
    if (points <= pointsWithin(budget, now, waitLeftMs + pauseMs)) return
    const left = `${count(budget.remaining)} of ${count(budget.limit)} an hour are left until ${timeOfDay(budget.resetAt)}`
    const why = `it costs about ${count(points)}, ${left}, and rate-limit-wait leaves ${inWords(waitLeftMs)}`
    const ways = waysToAfford(points, budget, now, cheaper)
    throw new UserError(`The points for ${task.what} are not there (${why}): ${eitherOf(...ways, task.otherwise)}.`)
  }

  /** Only what would be enough: whoever runs again for nothing spends the next hour's points as well. */
  function waysToAfford(
    points: number,
    budget: Budget,
    now: number,
    cheaper: readonly Alternative[],
  ): readonly string[] {
    const isEnough = (cost: number) => cost <= pointsWithin(freshHour(budget, now), now, rateLimitWaitMs)
    const waitMs = rateLimitWaitMs - waitLeftMs + waitFor(points, budget, now)
    const waiting = waitMs <= LONGEST_SENSIBLE_WAIT_MS ? [`raise rate-limit-wait to ${inWords(waitMs)}`] : []
    if (isEnough(points)) return ['run again then', ...waiting]
    const enough = cheaper.filter(alternative => isEnough(alternative.points))
    return [...enough.map(({ way, points: cost }) => `${way}, which costs about ${count(cost)}`), ...waiting]
  }

  /** Those who wait for the same moment start a little apart. */
  async function untilAllowed(task: Task): Promise<void> {
    stopWhenCancelled(task)
    while (pausedUntil > clock.now()) await sleep(task, pausedUntil - clock.now() + clock.random() * FIRST_PAUSE_MS)
  }

  async function sleep(task: Task, ms: number): Promise<void> {
    await clock.sleep(ms, task.signal).catch(() => stopWhenCancelled(task))
  }

  return { persist, afford }
}

type Limit = Extract<Failure, { kind: 'hourly-limit' | 'secondary-limit' }>

const LIMIT_WORDS = {
  'hourly-limit': "GitHub's hourly budget for this token is spent",
  'secondary-limit': 'GitHub asks for a pause (secondary rate limit)',
} as const

type Breakdown = Extract<Failure, { kind: 'overload' | 'unclear' | 'unreachable' }>

function gaveUp(task: Task, { kind, ...failure }: Breakdown, attempts: number, cause: unknown): UserError {
  // What GitHub says is mostly a sentence.
  const reason = failure.reason.replace(/\.$/, '')
  if (kind === 'unreachable') {
    return new UserError(
      `GitHub could not be reached while ${task.what}: ${reason}.`,
      `${eitherOf('Check the network, the proxy and GITHUB_API_URL', task.otherwise)}.`,
      cause,
    )
  }
  const tries = attempts === 1 ? '' : ` ${attempts} times in a row`
  return new UserError(
    `GitHub failed${tries} while ${task.what}: ${reason}.`,
    `${eitherOf('Try again later', task.otherwise)}.`,
    cause,
  )
}

function waysOut({ otherwise }: Task): string {
  return eitherOf('run again then', 'raise rate-limit-wait', otherwise)
}

function stopWhenCancelled(task: Task): void {
  if (task.signal?.aborted) throw new Cancelled(`The run was cancelled while ${task.what}.`)
}
