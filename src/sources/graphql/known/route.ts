import type { Bookmark } from '../../cache/layer.ts'
import { PAGE_SIZE } from '../query.ts'
import type { Coverage } from './coverage.ts'
import { type KnownTrack, missingPages, unknownOf } from './track.ts'

/** Pages of one head's history that are to be read, counted from 0. */
export interface Plan {
  readonly head: string
  /** How many commits can be reached from that head. */
  readonly total: number
  /** In order. */
  readonly pages: readonly number[]
  /** Where reading page by page goes on. */
  readonly bookmark?: Bookmark | undefined
}

/** How many pages it takes until a history is complete. */
export interface Outlook {
  /** If all that was kept belongs to the history. */
  readonly least: number
  /** If nothing more of it does. */
  readonly most: number
}

/** The way through a history, planned anew after each plan by what is known then. */
export class Route {
  readonly #coverage: Coverage
  /** How many pages the last plan had that went down from the head to where the known history begins. */
  #width = 0

  constructor(coverage: Coverage) {
    this.#coverage = coverage
  }

  /**
   * What to read next; `null` when everything has been read. A head that is proven, but was not read to its end, comes
   * first where that is the shorter way. From the own head it goes down a few pages at a time, and twice as many each
   * time: new commits may lie anywhere, as a merge brings in old ones. Drops what was kept where that claims pages whose
   * commits it does not have.
   */
  next(): Plan | null {
    const detour = this.#detour()
    if (detour !== null) return detour
    const pages = missingPages(this.#coverage.own)
    if (pages.length === 0) return this.#coverage.isComplete || !this.#coverage.hasKept ? null : this.#afresh()
    return planOf(this.#coverage.own, this.#coverage.others.size === 0 ? pages : pages.slice(0, this.#widen()))
  }

  /**
   * How far it is to the end.
   *
   * @param plan what is read next
   */
  outlook(plan: Plan): Outlook {
    const own = missingPages(this.#coverage.own).length
    if (this.#coverage.others.size === 0) return { least: own, most: own }
    const claimed = this.#coverage.claimed()
    const detour = this.#coverage.others.get(plan.head)
    return {
      least: Math.max(1, Math.ceil((this.#coverage.total - this.#coverage.size - claimed) / PAGE_SIZE)),
      most: detour === undefined ? own : plan.pages.length + (this.#coverage.outside(detour) > 0 ? own : 0),
    }
  }

  /**
   * The proven head whose missing pages are the fewest, if they and what lies outside of its history are fewer than the
   * own head's. Otherwise a run that was stopped at its beginning would make the next one read everything from there,
   * whatever else is known.
   */
  #detour(): Plan | null {
    const most = missingPages(this.#coverage.own).length
    const [shortest] = this.#coverage
      .provenOthers()
      .filter(track => !this.#isKnown(track))
      .map(track => ({ track, pages: missingPages(track) }))
      .filter(({ pages }) => pages.length > 0)
      .filter(({ track, pages }) => pages.length + Math.ceil(this.#coverage.outside(track) / PAGE_SIZE) < most)
      .sort((a, b) => a.pages.length - b.pages.length)
    return shortest === undefined ? null : planOf(shortest.track, shortest.pages)
  }

  /** Whether a track's history is known to its end, or is part of one that is. */
  #isKnown({ head }: KnownTrack): boolean {
    return this.#coverage
      .provenOthers()
      .some(track => (track.head === head || track.commits.has(head)) && unknownOf(track, this.#coverage.others) === 0)
  }

  /** As many pages as it takes to meet a known head if all new commits are newer, and twice as many each time it does not. */
  #widen(): number {
    const known = Math.max(...[...this.#coverage.others.values()].map(({ total }) => total))
    const unreadPages = Math.ceil((this.#coverage.total - known + 1) / PAGE_SIZE) - this.#coverage.own.pages.size
    this.#width = Math.max(1, 2 * this.#width, unreadPages)
    return this.#width
  }

  /** Plans without what was kept, which claims pages whose commits it does not have. */
  #afresh(): Plan | null {
    this.#coverage.distrust()
    return this.next()
  }
}

function planOf({ head, total, bookmark }: KnownTrack, pages: readonly number[]): Plan {
  return { head, total, pages, bookmark }
}
