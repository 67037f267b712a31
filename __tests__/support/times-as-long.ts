/** Some work on an input of so many characters, which is made before. */
export type Work = (length: number) => () => unknown

const TRIES = 5

/** What is shorter says more about the clock than about the work. */
const MEASURABLE_MS = 0.5

/**
 * How many times as long a work takes each time its input is doubled, from one length up to eight times as much: by the best of
 * several tries, taken in turn, on a machine that has other things to do. As soon as it is below the limit, one try is enough.
 */
export function timesAsLong(work: Work, length: number, limit: number): number {
  const [smaller, larger] = [work(length), work(8 * length)]
  let repeats = 1
  while (timeOf(smaller, repeats) < MEASURABLE_MS) repeats *= 2
  const best = { smaller: Number.POSITIVE_INFINITY, larger: Number.POSITIVE_INFINITY }
  let ratio = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES && ratio >= limit; tried++) {
    best.smaller = Math.min(best.smaller, timeOf(smaller, repeats))
    best.larger = Math.min(best.larger, timeOf(larger, repeats))
    ratio = Math.cbrt(best.larger / best.smaller)
  }
  return ratio
}

/** In milliseconds. */
export function timeOf(work: () => unknown, repeats = 1): number {
  const start = performance.now()
  for (let done = 0; done < repeats; done++) work()
  return performance.now() - start
}
