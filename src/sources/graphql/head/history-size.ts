import { UserError } from '../../../errors.ts'
import { IncompleteAnswer } from '../../../github/failure.ts'
import { isCount } from '../../../github/json.ts'
import { count } from '../../../text/numbers.ts'
import { oneLine } from '../../../text/one-line.ts'
import { MOST_COMMITS } from '../../cache/layer.ts'

const HINT = 'A number from such a history would be wrong. Run again, or measure a clone with source: git.'

/** How many commits the histories have that are looked at, as GitHub says: as often as it is asked, the same of one head. */
export class HistorySizes {
  readonly #repository: string
  readonly #totals = new Map<string, number>()

  /** @param repository `owner/name` */
  constructor(repository: string) {
    this.#repository = repository
  }

  /**
   * Reads how many commits can be reached from a head.
   *
   * @throws IncompleteAnswer when that is missing
   * @throws UserError when it cannot be, or is not what was said before
   */
  read(oid: string, total: unknown): number {
    const place = `the history of ${oneLine(this.#repository)} at ${oid.slice(0, 7)}`
    if (typeof total !== 'number' && typeof total !== 'bigint')
      throw new IncompleteAnswer('the size of the history is missing in the answer')
    if (!isCount(total) || total > MOST_COMMITS)
      throw new UserError(`GitHub counts ${inWords(total)} commits in ${place}, which cannot be.`, HINT)
    const before = this.#totals.get(oid) ?? total
    if (before !== total)
      throw new UserError(
        `GitHub counts first ${inWords(before)} and then ${inWords(total)} commits in ${place}.`,
        HINT,
      )
    this.#totals.set(oid, total)
    return total
  }
}

function inWords(total: number | bigint): string {
  return Number.isSafeInteger(total) ? count(Number(total)) : oneLine(String(total))
}
