import type { Clock } from '../../github/clock.ts'
import type { Log } from '../../log.ts'
import { count } from '../../text/numbers.ts'
import type { PackProgress } from './server/said.ts'

/** Between two lines of the log. */
const INTERVAL_MS = 5_000

/**
 * Tells how far a fetch has come, if it has not been told for a while.
 *
 * @param what is fetched, such as `ann/pony`
 */
export function createFetchProgress(log: Log, clock: Clock, what: string): (progress: PackProgress) => void {
  let saidAt = clock.now()
  return ({ objects, of, size }) => {
    const now = clock.now()
    if (now - saidAt < INTERVAL_MS || objects >= of) return
    saidAt = now
    const amount = size === '' ? '' : `, ${size}`
    log.info(
      `Fetching ${what}: ${count(objects)} of ${count(of)} commits (${Math.floor((objects / of) * 100)} %${amount}).`,
    )
  }
}
