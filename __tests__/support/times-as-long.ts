/** Some work on an input of so many parts, which is made before. */
export type Work = (length: number) => () => unknown

/** One that is below the limit is enough; so many have to be above it, or a few far above. */
const TRIES = { most: 24, beyondDoubt: 4 } as const

/** Of three doublings: what takes 50 times as long, where a linear work takes 8 times and a quadratic one 64. */
const FAR_ABOVE = Math.cbrt(50)

/** The shorter work is done more often: one of them has to come through without a pause for memory or for the compiler. */
const SHORTER_LOOKS = 3

/** What is shorter says more about the clock than about the work. */
const MEASURABLE_MS = 2

/**
 * How many times as long a work takes each time its input is doubled, from one length up to eight times as much: by the best of
 * several tries, on a machine that has other things to do. Three doublings leave it room for its moods: a linear work would have to
 * take more than three times as long as it does, in every try, to be taken for one that triples.
 *
 * The longer work comes first, for it is what the first calls of a function slow down: that costs a try, where it would hide
 * something if the shorter work was slowed down.
 *
 * @param limit what is to be kept below
 */
export function timesAsLong(work: Work, length: number, limit: number): number {
  const [shorter, longer] = [work(length), work(8 * length)]
  let repeats = 1
  while (repeats * timeOf(shorter, repeats) < MEASURABLE_MS) repeats *= 2
  const best = { shorter: Number.POSITIVE_INFINITY, longer: Number.POSITIVE_INFINITY }
  let ratio = Number.POSITIVE_INFINITY
  for (let tried = 0; ratio >= limit && tried < (ratio < FAR_ABOVE ? TRIES.most : TRIES.beyondDoubt); tried++) {
    best.longer = Math.min(best.longer, timeOf(longer, Math.ceil(repeats / 8)))
    for (let look = 0; look < SHORTER_LOOKS; look++) best.shorter = Math.min(best.shorter, timeOf(shorter, repeats))
    ratio = Math.cbrt(best.longer / best.shorter)
  }
  return ratio
}

/** How many milliseconds this process works for it once, whatever else the machine has to do meanwhile. */
export function timeOf(work: () => unknown, repeats = 1): number {
  const start = process.cpuUsage()
  for (let done = 0; done < repeats; done++) work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / repeats
}
