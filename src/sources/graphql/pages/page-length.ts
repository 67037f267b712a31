import { IncompleteAnswer } from '../../../github/failure.ts'
import type { Page } from '../decode.ts'

/** A page that has another number of commits than it must have by the size of its history, whenever it is asked for. */
export class WrongLength extends Error {
  override readonly name = 'WrongLength'
  /** How many commits the page has. */
  readonly listed: number

  constructor(listed: number) {
    super(`a page of history has ${listed} commits`)
    this.listed = listed
  }
}

/**
 * Judges how long pages are. GitHub has cut what wide queries asked for without an error, and then said of the shortened list
 * that nothing comes behind it. So a page that is too short is asked for once more, alone; if it is no longer then, this is
 * what GitHub has.
 */
export class PageLengths {
  readonly #doubted = new Set<string>()

  /** Whether a page was too short, and must be asked for alone. */
  isDoubted(key: string): boolean {
    return this.#doubted.has(key)
  }

  /**
   * @param key names the page
   * @param due how many commits must be on it
   * @throws IncompleteAnswer when it is worth another try
   * @throws WrongLength when it is not
   */
  check(key: string, page: Page, due: number): Page {
    const listed = page.commits.length
    if (listed === due) return page
    const isAllThereIs = listed > due || !page.hasNextPage
    if (this.#doubted.has(key) && isAllThereIs) throw new WrongLength(listed)
    this.#doubted.add(key)
    throw new IncompleteAnswer('a page of history is not whole')
  }
}

/**
 * Takes pages off a queue: one alone if there is a doubt about it.
 *
 * @param most how many pages a query may ask for
 */
export function takeNext(queue: number[], most: number, isDoubted: (number: number) => boolean): readonly number[] {
  const doubted = queue.slice(0, most).findIndex(isDoubted)
  return doubted === -1 ? queue.splice(0, most) : queue.splice(doubted, 1)
}
