import { Cancelled } from '../../errors.ts'
import type { Clock } from '../clock.ts'
import type { Task } from '../failure.ts'

/** Those who wait for the same moment start within so many milliseconds. */
const APART_MS = 1_000

/**
 * The waits of a run. A limit of GitHub's is one for all requests of a token, so that a pause is one for everybody; all pauses
 * together are no longer than the run may wait.
 */
export class Waiting {
  /** How long the whole run may wait for limits, in milliseconds. */
  readonly mostMs: number
  readonly #clock: Clock
  #pausedUntil = Number.NEGATIVE_INFINITY
  #leftMs: number

  /** Starts with the whole wait before it. */
  constructor(clock: Clock, mostMs: number) {
    this.#clock = clock
    this.mostMs = mostMs
    this.#leftMs = mostMs
  }

  /** What is left of the wait, in milliseconds. */
  get leftMs(): number {
    return this.#leftMs
  }

  /** How much longer the pause lasts that is under way, in milliseconds; 0 where there is none. It is paid for. */
  get pauseMs(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.now())
  }

  /**
   * Keeps everybody from asking until a moment, in milliseconds since 1970-01-01T00:00:00Z.
   *
   * @returns whether the wait that is left is long enough; where it is not, nothing is changed
   */
  pauseUntil(moment: number): boolean {
    const longer = moment - Math.max(this.#clock.now(), this.#pausedUntil)
    if (longer <= 0) return true
    if (longer > this.#leftMs) return false
    this.#leftMs -= longer
    this.#pausedUntil = moment
    return true
  }

  /**
   * Comes back when something may be asked.
   *
   * @throws Cancelled when the task is given up meanwhile
   */
  async untilAllowed(task: Task): Promise<void> {
    stopWhenCancelled(task)
    while (this.pauseMs > 0) await this.sleep(task, this.pauseMs + this.#clock.random() * APART_MS)
  }

  /** @throws Cancelled when the task is given up meanwhile */
  async sleep(task: Task, ms: number): Promise<void> {
    await this.#clock.sleep(ms, task.signal).catch(() => stopWhenCancelled(task))
  }
}

/** @throws Cancelled when the task was given up */
export function stopWhenCancelled(task: Task): void {
  if (task.signal?.aborted) throw new Cancelled(`The run was cancelled while ${task.what}.`)
}
