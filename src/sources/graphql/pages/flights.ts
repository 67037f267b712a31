/** Promises that are under way together, taken in the order in which they land. */
export class Flights<T> {
  readonly #flying = new Set<Promise<Landed<T>>>()

  /** How many have not been taken yet. */
  get size(): number {
    return this.#flying.size
  }

  /** Lets one more go. */
  add(promise: Promise<T>): void {
    const flight: Promise<Landed<T>> = promise.then(value => ({ flight, value }))
    // It is looked at when its turn comes, which may be never.
    flight.catch(() => {})
    this.#flying.add(flight)
  }

  /** Takes whatever lands next; rejects with what any of them rejects with. */
  async next(): Promise<T> {
    const { flight, value } = await Promise.race(this.#flying)
    this.#flying.delete(flight)
    return value
  }

  /** Takes all that still land well, when all have ended. */
  async rest(): Promise<readonly T[]> {
    const ended = await Promise.allSettled(this.#flying)
    return ended.flatMap(end => (end.status === 'fulfilled' ? [end.value.value] : []))
  }
}

interface Landed<T> {
  readonly flight: Promise<Landed<T>>
  readonly value: T
}
