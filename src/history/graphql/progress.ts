import type { Clock } from '../../github/clock.ts'
import { inWords, withCommas } from '../../github/words.ts'
import type { Log } from '../../log.ts'

/** Between two lines of the log. */
const INTERVAL_MS = 5_000

/** Tells how far a long read has come. */
export interface Progress {
  /** Counts what an answer has cost. */
  readonly spend: (points: number) => void
  /** Says how many of the commits are there, if it has not been said for a while. */
  readonly reach: (commits: number) => void
}

/**
 * @param total commits that there will be
 * @param known commits that there are before the first request
 */
export function createProgress(log: Log, clock: Clock, total: number, known: number): Progress {
  const startedAt = clock.now()
  let saidAt = startedAt
  let points = 0

  function reach(commits: number): void {
    const now = clock.now()
    if (now - saidAt < INTERVAL_MS || commits >= total) return
    saidAt = now
    const leftMs = ((now - startedAt) / Math.max(1, commits - known)) * (total - commits)
    const percent = Math.floor((commits / total) * 100)
    log.info(
      `${withCommas(commits)} of ${withCommas(total)} commits (${percent} %), about ${inWords(leftMs)} left, ` +
        `${withCommas(points)} points spent.`,
    )
  }

  return {
    spend: cost => {
      points += cost
    },
    reach,
  }
}
