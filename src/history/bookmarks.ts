import type { Commit } from './commit.ts'

/**
 * Finds chosen commits again in a history that is read only once and is too long to be kept: it remembers their places
 * while the history goes by.
 */
export class Bookmarks {
  readonly #wanted: ReadonlySet<string>
  readonly #places = new Map<string, number>()

  /** @param wanted the object ids of the commits to be found; there need not be such commits */
  constructor(wanted: Iterable<string>) {
    this.#wanted = new Set(wanted)
  }

  /** The same batches, which must be read to their end. */
  async *along(batches: AsyncIterable<readonly Commit[]>): AsyncGenerator<readonly Commit[]> {
    let passed = 0
    for await (const batch of batches) {
      for (const [index, { oid }] of batch.entries()) {
        if (this.#wanted.has(oid)) this.#places.set(oid, passed + index)
      }
      passed += batch.length
      yield batch
    }
  }

  /** The place of a commit, counted from 0, as in a `CommitLog` of these batches; `null` where it did not come by. */
  placeOf(oid: string): number | null {
    return this.#places.get(oid) ?? null
  }
}
