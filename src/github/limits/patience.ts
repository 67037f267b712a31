import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { eitherOf } from '../../text/lists.ts'
import { inWords, timeOfDay } from '../../text/times.ts'
import { classify } from '../answers/classify.ts'
import type { Clock } from '../clock.ts'
import type { Failure, Task } from '../failure.ts'
import { stopWhenCancelled, type Waiting } from './waiting.ts'

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
/** GitHub's clock and ours need not agree to the second. */
const CLOCK_SKEW_MS = 1_000

/** What a patience needs to know. */
export interface PatienceOptions {
  readonly clock: Clock
  readonly log: Log
  /** The waits of the run. */
  readonly waiting: Waiting
}

/**
 * The one place that decides what a failure means: another try, a wait, or the end. Tries until it works. Every run ends: the
 * tries are counted, and the waits for limits add up to a bound.
 *
 * @param repeatable whether an attempt may be repeated when it is unknown whether it took effect
 * @throws UserError when GitHub says no, does not answer, or its limits last longer than the run may wait
 */
export type Persist = <T>(task: Task, attempt: () => Promise<T>, repeatable?: boolean) => Promise<T>

/** Starts with no failure behind it; shared by everything that one run asks. */
export function createPatience({ clock, log, waiting }: PatienceOptions): Persist {
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
        return waiting.sleep(task, pause)
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

  /** Keeps everybody from asking until the pause is over. */
  function hold(task: Task, limit: Limit, pauseMs: number, cause: unknown): void {
    const until = Math.ceil((clock.now() + pauseMs) / 1000) * 1000
    const isFirst = waiting.pauseMs === 0
    if (!waiting.pauseUntil(until)) throw tooLong(task, limit, until, cause)
    if (isFirst) log.info(`${LIMIT_WORDS[limit.kind]}; going on at ${timeOfDay(until)}, in ${inWords(pauseMs)}.`)
  }

  function tooLong(task: Task, limit: Limit, until: number, cause: unknown): UserError {
    const wait = `it is over at ${timeOfDay(until)}, in ${inWords(until - clock.now())}`
    const why = `${wait}, and rate-limit-wait leaves ${inWords(waiting.leftMs)}`
    return new UserError(`${LIMIT_WORDS[limit.kind]} while ${task.what} (${why}): ${waysOut(task)}.`, '', cause)
  }

  return async function persist(task, attempt, repeatable = true) {
    for (let failures = 1; ; failures += 1) {
      await waiting.untilAllowed(task)
      try {
        return await attempt()
      } catch (thrown) {
        stopWhenCancelled(task)
        await endure(task, thrown, failures, repeatable)
      }
    }
  }
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
