import type { GitHub } from '../../github/client.ts'
import type { Spent } from '../../history/spent.ts'
import type { Received } from '../fetch/server/received.ts'

/**
 * What a run has cost so far.
 *
 * @param github `null` where nobody is asked by a token
 * @param received what all git servers of the run have sent
 */
export function spentBy(github: Pick<GitHub, 'spent'> | null, received: Received): Spent {
  const { points, requests } = github?.spent ?? { points: 0, requests: 0 }
  return { points, requests, bytes: received.bytes }
}
