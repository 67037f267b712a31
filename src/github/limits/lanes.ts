import type { Clock } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { FIRST_PACE, faster, type Pace, slower } from './pace.ts'

/** How a query is sent through a lane. */
export interface Passage<Sent> {
  /** Sends it, as wide as the pace allows; may give `null` where nothing is left to ask. */
  readonly send: (pace: Pace) => Sent
  /** What a failure of it was. */
  readonly judge: (thrown: unknown) => Failure
  /** Gives up waiting for a lane. */
  readonly signal?: AbortSignal
}

/**
 * The lanes on which a run's queries go, whatever they read: GitHub sets its limits for a token, and slows down everything when
 * one thing was too much. Starts slowly and finds its pace.
 */
export class Lanes {
  readonly #clock: Clock
  #pace = FIRST_PACE
  #taken = 0
  /** Those who wait for a lane, the first in front. */
  readonly #line = new Set<() => void>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** How many queries may be under way at once. */
  get width(): number {
    return this.#pace.queries
  }

  /**
   * Sends a query as soon as there is a lane for it, and learns from how it goes.
   *
   * @returns what the query was answered with; `null` where nothing was left to ask
   * @throws the signal's reason, when it is aborted before
   */
  async pass<Sent extends Promise<unknown> | null>({ send, judge, signal }: Passage<Sent>): Promise<Awaited<Sent>> {
    while (this.#taken >= this.#pace.queries && !signal?.aborted) await this.#turn(signal)
    signal?.throwIfAborted()
    const [pace, since] = [this.#pace, this.#clock.now()]
    const sent = send(pace)
    if (sent === null) return await sent
    this.#taken += 1
    try {
      const answer = await sent
      this.#pace = faster(this.#pace, this.#clock.now() - since)
      return answer
    } catch (thrown) {
      const { kind } = judge(thrown)
      // A budget that is used up does not say that too much was asked for at once.
      if (kind !== 'hourly-limit') this.#pace = slower(this.#pace, pace, kind === 'secondary-limit')
      throw thrown
    } finally {
      this.#taken -= 1
      // Whoever finds no lane stands in line again, in the same order.
      for (const wake of [...this.#line]) wake()
    }
  }

  /** Comes back when a lane may be free, or the wait is given up. */
  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise(resolve => {
      const wake = () => {
        signal?.removeEventListener('abort', wake)
        this.#line.delete(wake)
        resolve()
      }
      this.#line.add(wake)
      signal?.addEventListener('abort', wake)
    })
  }
}
