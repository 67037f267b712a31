import type { BudgetOptions } from './options.ts'

const HOUR_MS = 3_600_000

/** The points that may be used in an hour, and when the next hour begins. */
export class Budget {
  readonly limit: number
  #used: number
  #resetAt: number
  readonly #now: () => number

  constructor(options: BudgetOptions, now: () => number) {
    this.#now = now
    this.limit = options.limit ?? 1000
    this.#used = options.used ?? 0
    this.#resetAt = options.resetAt ?? now() + HOUR_MS
  }

  /** Takes points; what is not there cannot be taken. */
  charge(points: number): void {
    this.#used = Math.min(this.limit, this.used + points)
  }

  get used(): number {
    this.#beginHour()
    return this.#used
  }

  get remaining(): number {
    return this.limit - this.used
  }

  /** Milliseconds since 1970. */
  get resetAt(): number {
    this.#beginHour()
    return this.#resetAt
  }

  #beginHour(): void {
    if (this.#now() < this.#resetAt) return
    this.#used = 0
    this.#resetAt += HOUR_MS * Math.ceil((this.#now() + 1 - this.#resetAt) / HOUR_MS)
  }
}
