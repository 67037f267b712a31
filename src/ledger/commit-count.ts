import type { CommitKind, CommitKinds } from './commit-kinds.ts'

/**
 * What is done with each kind of commit that was counted.
 *
 * @param commits how many there are, at least one
 * @param lastAt the latest committed date among them, in milliseconds since the epoch
 */
type Visit<Result> = (kind: CommitKind, commits: number, lastAt: number) => Result

/** How many commits there are of each kind. */
export class CommitCount {
  readonly #kinds: CommitKinds
  readonly #commits: Uint32Array
  readonly #lastAt: Float64Array

  /** Nothing is counted yet. */
  constructor(kinds: CommitKinds) {
    this.#kinds = kinds
    this.#commits = new Uint32Array(kinds.size)
    this.#lastAt = new Float64Array(kinds.size).fill(Number.NEGATIVE_INFINITY)
  }

  /**
   * Counts one more commit.
   *
   * @param kind the number of its kind
   * @param at its committed date, in milliseconds since the epoch
   */
  add(kind: number, at: number): void {
    this.#commits[kind] = (this.#commits[kind] ?? 0) + 1
    if (at > (this.#lastAt[kind] ?? at)) this.#lastAt[kind] = at
  }

  /** Another count of the same commits, to which more can be added. */
  copy(): CommitCount {
    const copy = new CommitCount(this.#kinds)
    copy.#commits.set(this.#commits)
    copy.#lastAt.set(this.#lastAt)
    return copy
  }

  forEach(visit: Visit<void>): void {
    this.#kinds.forEach(
      (kind, number) => {
        visit(kind, this.#commits[number] ?? 0, this.#lastAt[number] ?? 0)
      },
      number => (this.#commits[number] ?? 0) > 0,
    )
  }

  /** Whether anything is true of any kind that was counted. */
  some(isTrue: Visit<boolean>): boolean {
    let isFound = false
    this.forEach((...counted) => {
      isFound ||= isTrue(...counted)
    })
    return isFound
  }
}
