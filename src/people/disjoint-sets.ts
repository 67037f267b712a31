/** A disjoint-set forest whose roots are the smallest index of each set (Galler and Fischer, 1964). */
export class DisjointSets {
  readonly #parents: Uint32Array

  /** @param size the numbers below it are in sets of their own */
  constructor(size: number) {
    this.#parents = Uint32Array.from({ length: size }, (_, index) => index)
  }

  /** The smallest number of the set that a number is in. */
  rootOf(index: number): number {
    let current = index
    for (;;) {
      const next = this.#parents[current] ?? current
      if (next === current) return current
      // Path halving keeps the trees flat without a second walk.
      this.#parents[current] = this.#parents[next] ?? next
      current = next
    }
  }

  /** Makes one set of the sets that two numbers are in. */
  unite(left: number, right: number): void {
    const [first, second] = [this.rootOf(left), this.rootOf(right)]
    this.#parents[Math.max(first, second)] = Math.min(first, second)
  }
}
