import { count, counted } from '../../text/numbers.ts'

/** A run says so often how far it is, at most. */
const TIMES = 10

/**
 * Says how far a run is, not more often than is of use: `37 of 100 projects, 4 points`.
 *
 * @param all how many projects there are
 * @param pointsSpent how many of GitHub's points were spent
 */
export function progressOf(
  all: number,
  say: (text: string) => void,
  pointsSpent: () => number,
): (done: number) => void {
  let told = 0
  return done => {
    const stage = Math.floor((done * TIMES) / all)
    if (stage <= told) return
    told = stage
    say(`${count(done)} of ${counted(all, 'project')}, ${counted(pointsSpent(), 'point')}`)
  }
}
