import { UserError } from '../../errors.ts'
import { count } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'

/** A history, and what GitHub says of its size. */
export interface Counted {
  readonly repository: string
  readonly oid: string
  readonly total: number
}

/**
 * What is said of a history that has other commits than GitHub counts.
 *
 * @param found what there is instead of the total
 */
export function incomplete({ repository, oid, total }: Counted, found: string): UserError {
  return new UserError(
    `GitHub counts ${count(total)} commits in the history of ${oneLine(repository)} at ${oid.slice(0, 7)}, but lists ` +
      `${found}.`,
    'A number from such a history would be wrong. Run again, or measure a clone with source: git.',
  )
}
