/** The names that people have already, so that nobody else gets one of them. */
export class TakenNames {
  readonly #taken: Set<string>
  /** For each name the first number that may be free behind it, so that many of one name are not counted anew for each. */
  readonly #next = new Map<string, number>()

  /** @param names those that somebody has */
  constructor(names: Iterable<string>) {
    this.#taken = new Set(names)
  }

  /** Gives the name itself if it is free, else with the first number behind it that makes it so; nobody else gets it. */
  take(name: string): string {
    if (this.#taken.has(name)) return this.takeNumbered(name)
    this.#taken.add(name)
    return name
  }

  /** Gives the name with the first number behind it that makes it free; nobody else gets it. */
  takeNumbered(name: string): string {
    for (let number = this.#next.get(name) ?? 1; ; number++) {
      const numbered = `${name} (${number})`
      if (this.#taken.has(numbered)) continue
      this.#taken.add(numbered)
      this.#next.set(name, number + 1)
      return numbered
    }
  }
}
