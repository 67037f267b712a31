import type { Commit } from '../history/commit.ts'

/**
 * Finds chosen commits again in a history that is read only once and is too long to be kept: it remembers their places
 * while the history goes by.
 */
export class Bookmarks {
  /** `null` until the commit comes by. */
  readonly #places: Map<string, number | null>
  #passed = 0

  /** @param wanted the object ids of the commits to be found; there need not be such commits */
  constructor(wanted: Iterable<string>) {
    this.#places = new Map(Array.from(wanted, oid => [oid, null]))
  }

  /** Lets the next commit of the history go by. */
  pass({ oid }: Commit): void {
    // The object id that was wanted stays the key, not the commit's own, which may be a part of a long text.
    if (this.#places.has(oid)) this.#places.set(oid, this.#passed)
    this.#passed += 1
  }

  /** The place of a commit, counted from 0, as in a `CommitLog` of the same commits; `null` where it did not come by. */
  placeOf(oid: string): number | null {
    return this.#places.get(oid) ?? null
  }
}
