import { likelyQueries, MOST_PAGES } from '../../github/limits/pace.ts'
import type { Fields } from './query.ts'

/**
 * What pages of history cost. GitHub documents that a query costs a hundredth of a point for each connection that it fills: a
 * page is one, its commits' parents and authors are a hundred more each. Connections without `first`, such as the parents,
 * were free wherever somebody has looked, so that only what was charged tells.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export class Tariff {
  readonly #fields: Fields
  /** Points, beside the one that each query costs at least; `null` as long as no answer has told. */
  #perPage: number | null = null

  /** @param fields what is asked of each commit */
  constructor(fields: Fields) {
    this.#fields = fields
  }

  /** Learns from an answer. The smallest cost of a page counts: a high one may be a rounded one. */
  learn(pages: number, cost: number): void {
    // One point is charged for anything that is worth less, and so says nothing about a single page.
    if (pages === 1 && cost <= 1) return
    this.#perPage = Math.min(this.#perPage ?? Number.POSITIVE_INFINITY, cost <= 1 ? 0 : cost / pages)
  }

  /**
   * The points that so many pages cost in any case.
   *
   * @param canJump whether one query can ask for several pages
   */
  least(pages: number, canJump: boolean): number {
    return this.#cost(pages, canJump ? Math.ceil(pages / MOST_PAGES) : pages, this.#perPage ?? 0)
  }

  /** The points that so many pages will cost when nothing fails, as far as it is known. */
  likely(pages: number, canJump: boolean): number {
    return this.#cost(pages, canJump ? likelyQueries(pages) : pages, this.#perPage ?? 0)
  }

  /** The points that so many pages cost if GitHub charges as it documents, unless it is known how it does. */
  most(pages: number, canJump: boolean): number {
    const documented = (this.#fields.merges ? 1 : 0) + (this.#fields.coAuthors ? 1 : 0)
    return this.#cost(pages, canJump ? likelyQueries(pages) : pages, this.#perPage ?? documented)
  }

  /** The points for so many pages without asking which commits are merges; `null` where that would not be cheaper. */
  withoutMerges(pages: number, canJump: boolean): number | null {
    // What has bounds, such as the authors, costs by either rule.
    const authors = this.#fields.coAuthors ? 1 : 0
    if (!this.#fields.merges || (this.#perPage ?? 0) - authors < 1) return null
    return this.#cost(pages, canJump ? likelyQueries(pages) : pages, authors)
  }

  #cost(pages: number, queries: number, perPage: number): number {
    return Math.max(queries, Math.round(pages * perPage))
  }
}
