/** How much is asked for at a time. */
export interface Pace {
  /** Pages of history in one query. */
  readonly pages: number
  /** Queries under way at once. */
  readonly queries: number
  /** Whether a failure has shown where the limit is. */
  readonly isCareful: boolean
  /** Whether GitHub has asked for a pause: then nothing grows any more, or it would only ask again. */
  readonly isCapped: boolean
  /** Good answers in a row. */
  readonly streak: number
}

export const FIRST_PACE: Pace = { pages: 4, queries: 2, isCareful: false, isCapped: false, streak: 0 }

/** Others have seen 19 pages of 100 commits in one query answered, and more not. */
export const MOST_PAGES = 16
/** GitHub grants about a minute of computing time a minute, so that more at once only ends in its secondary limit. */
const MOST_QUERIES = 4
/** GitHub gives a query up after ten seconds, and charges for it. One that takes this long must not grow. */
const COMFORTABLE_MS = 4_000
/** Good answers in a row that it takes to ask for one page more after a failure. */
const STREAK = 4

/**
 * After an answer: twice as many pages as long as nothing has failed yet, later one page more from time to time.
 *
 * @param tookMs how long the answer took
 */
export function faster(pace: Pace, tookMs: number): Pace {
  if (pace.isCapped) return pace
  if (tookMs > COMFORTABLE_MS) return { ...pace, streak: 0 }
  const streak = pace.streak + 1
  if (pace.isCareful && streak < STREAK) return { ...pace, streak }
  return {
    pages: Math.min(pace.isCareful ? pace.pages + 1 : pace.pages * 2, MOST_PAGES),
    queries: Math.min(pace.queries + 1, MOST_QUERIES),
    isCareful: pace.isCareful,
    isCapped: false,
    streak: 0,
  }
}

/**
 * After a failure: half of what the failed query asked for. Queries that were sent together and fail together count as
 * one failure.
 *
 * @param sentAt the pace when the failed query was sent
 * @param forGood whether it must not grow again
 */
export function slower(pace: Pace, sentAt: Pace, forGood = false): Pace {
  return {
    pages: Math.min(pace.pages, half(sentAt.pages)),
    queries: Math.min(pace.queries, half(sentAt.queries)),
    isCareful: true,
    isCapped: pace.isCapped || forGood,
    streak: 0,
  }
}

/** How many queries it takes to read so many pages when nothing fails. */
export function likelyQueries(pages: number): number {
  const whileGrowing = 3
  return Math.min(pages, whileGrowing + Math.ceil(pages / MOST_PAGES))
}

function half(count: number): number {
  return Math.max(1, Math.floor(count / 2))
}
