import type { Clock } from '../../github/clock.ts'
import type { Log } from '../../log.ts'
import { count } from '../../text/numbers.ts'
import { inWords } from '../../text/times.ts'

/** Between two lines of the log. */
const INTERVAL_MS = 5_000

/** What takes longer than this was a wait for GitHub's limits, and says nothing about the speed. */
const LONGEST_STEP_MS = 30_000

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
 * @param spent points that finding the head has cost
 */
export function createProgress(log: Log, clock: Clock, total: number, known: number, spent: number): Progress {
  let reachedAt = clock.now()
  let saidAt = reachedAt
  let workedMs = 0
  let points = spent

  function reach(commits: number): void {
    const now = clock.now()
    workedMs += Math.min(now - reachedAt, LONGEST_STEP_MS)
    reachedAt = now
    if (now - saidAt < INTERVAL_MS || commits >= total) return
    saidAt = now
    const leftMs = (workedMs / Math.max(1, commits - known)) * (total - commits)
    const percent = Math.floor((commits / total) * 100)
    log.info(
      `${count(commits)} of ${count(total)} commits (${percent} %), about ${inWords(leftMs)} left, ` +
        `${count(points)} points spent.`,
    )
  }

  return {
    spend: cost => {
      points += cost
    },
    reach,
  }
}
